"""What is said beside a file that a proposal changes and that is no record: what it is, or whose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.records.attached import owners
from generator.records.records import Records
from generator.records.summary import Name
from generator.system import git_tree
from generator.system.files import is_record

MARKS = {
    git_tree.LINK: "ссылка",
    git_tree.PROGRAM: "исполняемый",
    git_tree.MODULE: "чужое хранилище git",
}
"""What a file may be beside a file, by its mode: such a one is looked at first."""

SAME = "слова записи прежние: другие концы строк, имена ключей или права файла"


def of(
    paths: Iterable[str],
    modes: Mapping[str, str],
    old: Records,
    new: Records,
    titles: Mapping[Name, str],
) -> dict[str, str]:
    """Say of each path what there is to say; ``modes``: the newer ones of git, ``titles``: what may be shown."""
    return dict(_marks(paths, modes, old, new, titles))


def _marks(
    paths: Iterable[str],
    modes: Mapping[str, str],
    old: Records,
    new: Records,
    titles: Mapping[Name, str],
) -> Iterator[tuple[str, str]]:
    were, are = owners(old), owners(new)
    for path in paths:
        owner = are.get(path) or were.get(path)
        if mark := MARKS.get(modes.get(path, "")):
            yield path, mark
        elif owner:
            told = f"файл записи «{titles.get(owner.name, owner.id)}»"
            yield path, f"{told}: откройте его" if path in new.files else f"убран {told}"
        elif is_record(path) and path in old.files and path in new.files:
            yield path, SAME

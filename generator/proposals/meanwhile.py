"""What was accepted while a proposal waited, and touches what the proposal touches."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from generator.checks import baseline, check
from generator.checks.baseline import Comparison
from generator.findings import Finding, errors
from generator.records.models.kinds import place
from generator.records.records import Records
from generator.records.summary import Name, RecordSummary
from generator.settings import Settings
from generator.system import git_tree
from generator.system.git_call import GitRefused

MOST = 20
"""Files that are named of each sort."""

BOTH = (
    "Эти файлы с тех пор изменены и на портале. Площадка говорит о конфликте — оставьте нужное из обеих правок "
    "и сотрите отметки «<<<<<<<», «=======», «>>>>>>>»; молчит — прочитайте, что получилось вместе."
)
LOST = "Этих записей на портале больше нет, а предложение на них ссылается. До слияния поправьте ссылки."

TOGETHER = (
    "Предложение и принятое с тех пор верны порознь, а вместе — нет: после слияния здесь будут ошибки. "
    "Поправьте до слияния."
)

UNJOINED = (
    "Вместе с нынешним порталом предложение не проверено: git их не сложил (нужен git 2.38 или новее). "
    "Перед слиянием обновите ветку предложения, и проверка пройдёт заново."
)

_GONE = "000000"
"""The mode of git of a file that is not there any more."""


class Meanwhile(Struct, frozen=True):
    """What the portal of today does with a proposal that was begun earlier."""

    both: tuple[str, ...] = ()
    """Paths that were changed in the portal, too, and not in the same way."""
    gone: tuple[tuple[str, str], ...] = ()
    """Touched records that refer to one that the portal has no more: both paths."""
    together: tuple[Finding, ...] = ()
    """Errors of both joined that neither has alone; none where a person has to join them."""
    unjoined: tuple[str, ...] = ()
    """Why git could not say what both are together."""


NO_NEWS = Meanwhile()


def find(settings: Settings, start: str, base: str, new: str, compared: Comparison) -> Meanwhile:
    """Look at what ``base`` did since ``start``, where the proposal ``new`` (empty: the folder) left it."""
    root = settings.root
    if start == base:
        return NO_NEWS
    theirs = git_tree.changed(root, start, base)
    ours, apart = git_tree.changed(root, start, new), git_tree.changed(root, base, new)
    both = sorted(theirs.keys() & ours.keys() & apart.keys())
    after = compared.after.records
    gone = {
        (kind.name, id): path
        for path, mode in theirs.items()
        if mode == _GONE and (found := place(path)) and path in after.summaries
        for kind, id in [found]
    }
    lost = [
        (path, gone[name])
        for path in sorted(compared.touched & after.summaries.keys())
        for name in _referred(path, compared)
        if name in gone
    ]
    told = tuple(dict.fromkeys(lost))
    named = {path for path, _ in told}
    red: list[Finding] = []
    unjoined: tuple[str, ...] = ()
    try:
        red = _together(settings, base, new, compared) if new else []
    except GitRefused as refused:
        unjoined = (str(refused),)
    return Meanwhile(
        tuple(both),
        told,
        tuple(f for f in red if f.rule != "reference-missing" or f.place.path not in named),
        unjoined,
    )


def _together(settings: Settings, base: str, new: str, compared: Comparison) -> list[Finding]:
    """The errors that are in neither of two commits, and would be where both are joined."""
    tree = git_tree.joined(settings.root, base, new)
    if not tree:
        return []
    today = replace(settings, today=compared.after.today)
    mine = {baseline.known(f) for f in compared.after.findings}
    red = [f for f in errors(check.check(today, tree).findings) if baseline.known(f) not in mine]
    theirs = {baseline.known(f) for f in check.check(today, base).findings} if red else set()
    return [f for f in red if baseline.known(f) not in theirs]


def _referred(path: str, compared: Comparison) -> list[Name]:
    """The records that a touched one refers to since the proposal: the lines of before are the portal's to mend."""
    before, after = compared.before.records, compared.after.records
    old = before.summaries.get(path)
    known = set(_named(old, before)) if old else set()
    return [name for name in _named(after.summaries[path], after) if name not in known]


def _named(one: RecordSummary, records: Records) -> Iterator[Name]:
    """Yield the records that one refers to: «method|act:id» of a field, «act/id» or «id» of a link."""
    for target in (*one.targets, *(f":{mention}" for mention in one.mentions)):
        kinds, _, said = target.partition(":")
        id = said.rpartition("/")[2]
        for kind in records.find(id, tuple(kinds.split("|")) if kinds else ()):
            yield kind, id

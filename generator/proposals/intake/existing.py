"""What the portal has already: titles by which records are called, ids that are taken, a route to fill a form with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from generator.catalogue import urls
from generator.language.personal import mask
from generator.records.document import Document
from generator.records.models.kinds import ID, LONGEST_ID, Kind
from generator.records.models.route import Route
from generator.records.records import Records
from generator.records.to_plain import plain
from generator.records.yaml_text import comments


def unique(titles: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """Keep the titles (by kind and id) by which a record can be called: those that no other has."""
    count = Counter((kind, folded(title)) for (kind, _), title in titles.items())
    return {
        (kind, id): " ".join(title.split())
        for (kind, id), title in titles.items()
        if title and count[(kind, folded(title))] == 1
    }


def titles(records: Records) -> dict[tuple[str, str], str]:
    """The titles of records by kind and id."""
    return {
        summary.name: summary.title if summary.readable else ""
        for summary in records.summaries.values()
    }


def folded(title: str) -> str:
    """A title as it is compared."""
    return " ".join(title.split()).casefold()


def route_values(records: Records, id: str) -> dict[str, Any] | None:
    """The plain values of a route that a form may be filled with, or ``None``."""
    found = records.of(Route).get(id)
    made = plain(found) if found else None
    return made if isinstance(made, dict) else None


def remarks(there: Document | None, unread: list[str]) -> comments.Comments | None:
    """The comments of the record that a Word file corrects; ``None`` where its file cannot be read whole.

    What is not carried over then is told in ``unread``.
    """
    if there is None or there.record is None:
        return {}
    if not there.tree.findings:
        return comments.find(there.text, there.tree)
    first = there.tree.findings[0]
    unread.append(
        f"{there.path}, строка {first.place.line}: {first.message}. Прежняя запись дальше не "
        "прочитана: из неё ничего не взято, её пометки «#» не перенесены"
    )
    return None


def free_id(name: str, title: str, kind: Kind, records: Records) -> str:
    """Make an id that no record has: of the name of the file, or of the title in Latin letters."""
    stem = PurePath(name).stem.lower()
    fit = ID.fullmatch(stem) and not stem.startswith("index") and not mask.is_personal_id(stem)
    base = stem if fit else urls.latin(title)
    base = base[: LONGEST_ID - 3].strip("-") or "zapis"
    taken = {f.id for f in records.summaries.values() if f.kind == kind.name}
    number = next(n for n in range(1, 10_000) if (base if n == 1 else f"{base}-{n}") not in taken)
    return base if number == 1 else f"{base}-{number}"

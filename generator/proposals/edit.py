"""A file that was sent and the record it corrects: which one, what it changes, who else has its title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePath

from msgspec.structs import replace

from generator.catalogue.diff import records as diff_records
from generator.checks.check import Checked
from generator.findings import Finding
from generator.language.russian import lowered
from generator.proposals import changes
from generator.proposals.copies import Copies
from generator.proposals.intake import existing, tally
from generator.proposals.intake.intake import Taken
from generator.records.document import Document, read_document
from generator.records.models.enums import State
from generator.records.models.kinds import Kind
from generator.records.records import Records

_COPY = re.compile(r"(?:\s*\(\d+\)|\s*[-–—_ ]\s*(?:копия|copy)(?:\s*\(?\d+\)?)?)+$", re.IGNORECASE)
"""What browsers and systems put behind the name of a file that is there already."""

_SIGNS = re.compile(r"[\W_]+")


def named(name: str, kind: Kind, records: Records) -> str:
    """The id of the record that a file is called after, by its present or a former name; or empty.

    The builder calls the file of a correction so: «geometriya.yaml», a second one «geometriya (1).yaml».
    """
    stem = _COPY.sub("", unicodedata.normalize("NFC", PurePath(name).stem)).strip().lower()
    mine = [one for one in records.summaries.values() if one.kind == kind.name]
    now = (one.id for one in mine if one.id == stem)
    return next(now, "") or next((one.id for one in mine if stem in one.former), "")


def state(id: str, kind: Kind, records: Records) -> str:
    """The state of the record that is corrected, or that of a new one: a file that was sent publishes nothing."""
    there = records.documents.get(kind.path(id)) if id else None
    found = getattr(there.record, "state", None) if there and there.record else None
    return found.value if isinstance(found, State) else State.REVIEW.value


def told(checked: Checked, taken: Taken, kind: Kind) -> Taken:
    """Add to what was taken what it changes in a record that is there, and other records of its title."""
    questions = (*taken.questions, *_twins(taken, kind, checked.records))
    there = checked.records.documents.get(taken.path)
    if there is None or there.record is None:
        copied = () if len(questions) > len(taken.questions) else _copied(taken, kind, checked)
        return replace(taken, questions=(*questions, *copied))
    corrects = str(getattr(there.record, "title", "")) or taken.id
    said = _changes(there, taken, kind, checked)
    return replace(taken, questions=questions, corrects=corrects, changes=said)


def _changes(there: Document, taken: Taken, kind: Kind, checked: Checked) -> tuple[str, ...]:
    unread: list[Finding] = []
    made = read_document(kind, taken.id, taken.path, taken.text, checked.records.registries, unread)
    if there.record is None or made is None or made.record is None:
        return ()
    found = (*checked.findings, *(finding for finding, _ in taken.findings))
    private = any(f.private and f.place.path == taken.path for f in found)
    titles = existing.titles(checked.records)
    different = diff_records.between(there.record, made.record, titles)
    return changes.told(there.record, made.record, different, private)


def _twins(taken: Taken, kind: Kind, records: Records) -> Iterator[tuple[str, str]]:
    """Ask about each record of the same kind and title: is this a correction of it, or another one?"""
    title = _folded(taken.title)
    for one in records.summaries.values():
        if one.kind == kind.name and one.id != taken.id and title and _folded(one.title) == title:
            yield (
                "название",
                f"такое название уже есть: {one.path}. Если это его правка, примите файл так: "
                f"iom intake … --id {one.id}; если это другая запись, дайте ей другое название",
            )


def _copied(taken: Taken, kind: Kind, checked: Checked) -> Iterator[tuple[str, str]]:
    """Ask about a record that says the same under another title."""
    if copy := Copies(checked.records, kind.name).find(tally.texts(taken.values), taken.path):
        yield (
            "весь текст",
            f"такой текст уже есть: {copy.path} ({round(copy.share * 100)} % слов). Если это его "
            f"правка, примите файл так: iom intake … --id {copy.id}; если другая запись, спросите "
            "автора, чем она отличается",
        )


def _folded(title: str) -> str:
    """A title without what does not make it another one: case, «ё», signs and spaces."""
    return " ".join(_SIGNS.sub(" ", lowered(title)).split())

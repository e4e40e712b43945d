"""The words of a record as the index has them: its title, what stands out, its summary, its whole text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.records.fields import Record, is_model, specs
from generator.records.models.act import Act
from generator.records.models.deficit import Deficit
from generator.records.models.enums import Reader
from generator.records.models.form import Form
from generator.records.models.kinds import KINDS
from generator.records.models.route import Route
from generator.records.models.term import GlossaryTerm
from generator.search import audiences
from generator.search.codes import numbers
from generator.search.counting import PARTED

UNREAD = frozenset({"title", "former", "files", "may_name", "sayings", "questions", "synonyms"})
"""Fields of a record that are no text of the page, or stand in the index already."""

_HEADING = re.compile(r"^#{2,4} +(.+)$", re.M)
_BEGUN = r"(?:[#>|\-*+\s:!]|\d+[.)]\s)+(?=\S)"
"""What a line may begin with: a number only where it numbers an item, «7–9 классы» stays."""
_MARKS = re.compile(rf"^{_BEGUN}|[*_`|]+|\[|\]\([^)]*\)|^:?-{{3,}}.*$", re.M)
_MARKED = re.compile(r"[*_`|\[\]\n]")
_BEGINNING = re.compile(rf"\A(?:{_BEGUN}|:?-{{3,}}.*$)")
"""What of the marks there may be in a text of one line that has none of the others."""


def headings(catalogue: Catalogue, kind: str, record: Record) -> str:
    """What stands out in a record, in one line."""
    return line(catalogue, PARTED.join(_headings(catalogue, kind, record)))


def _headings(catalogue: Catalogue, kind: str, record: Record) -> Iterator[str]:
    """What stands out in a record: its kind, its headings, and the words by which people ask for it.

    A route is asked for by the words of the deficits it works on, a deficit by its number.
    """
    yield KINDS[kind].one
    yield from _HEADING.findall(record.body)
    if isinstance(record, Deficit | Route):
        yield from audiences.asked(record.audience, KINDS[kind].one)
    if isinstance(record, Deficit):
        yield from record.sayings
        yield from numbers(record.id)
    elif isinstance(record, Route):
        for id in dict.fromkeys(stage.deficit for stage in record.map):
            if ("deficit", id) in catalogue.records:
                yield from catalogue.deficits[id].sayings
    else:
        yield from getattr(record, "questions", ())
        yield from getattr(record, "synonyms", ())


def title(record: Record) -> str:
    """A title as people ask for it: a form by its code, an act by its kind and number, a term by its abbreviation."""
    said = str(getattr(record, "title", record.id))
    if isinstance(record, Form):
        return f"{record.code}. {said}"
    if isinstance(record, Act):
        return f"{said} ({record.called})"
    if isinstance(record, GlossaryTerm) and record.abbreviations:
        return f"{said} ({', '.join(record.abbreviations)})"
    return said


_SUMMARIES = ("summary", "deficit", "meaning", "why", "goal")
"""Fields that say in a sentence what a record is about."""

_LONGEST_SUMMARY = 240


def summary(catalogue: Catalogue, record: Record) -> str:
    """What a record is about, in one sentence; a text that is too long ends at a word."""
    found = (getattr(record, name, "") for name in _SUMMARIES)
    text = line(catalogue, next((str(one) for one in found if one), ""))
    if len(text) <= _LONGEST_SUMMARY:
        return text
    return text[:_LONGEST_SUMMARY].rsplit(" ", 1)[0].rstrip(",;:—") + "…"


def body(catalogue: Catalogue, record: Record) -> str:
    """Every word of a record but its title: sentences first, because excerpts are taken from them."""
    texts = list(_texts(catalogue, record, UNREAD))
    said = [text for text, closed in texts if not closed]
    words = dict.fromkeys(text for text, closed in texts if closed)
    prose = _HEADING.sub("", record.body).strip()
    return line(catalogue, PARTED.join(t for t in (*said, prose, *words) if t))


def _texts(
    catalogue: Catalogue, record: Any, skip: frozenset[str] = frozenset()
) -> Iterator[tuple[str, bool]]:
    """Yield the texts of a record, each with whether it is a word of a closed list."""
    model: type = type(record)
    for spec in specs(model):
        if spec.name in skip:
            continue
        value = getattr(record, spec.name)
        for item in value if spec.many and value else (value,):
            if getattr(item, "reader", None) is Reader.FACILITATOR:
                continue  # a key that an excerpt shows is no key
            if is_model(item.__class__):
                yield from _texts(catalogue, item)
            elif isinstance(item, str) and item:
                closed = isinstance(item, StrEnum) or bool(spec.key.registry)
                yield _named(catalogue, spec.key.refers, item), closed


def _named(catalogue: Catalogue, refers: tuple[str, ...], text: str) -> str:
    for kind in refers:
        if (kind, text) in catalogue.records:
            said = catalogue.deficits[text].deficit if kind == "deficit" else ""
            return said or catalogue.title((kind, text))
    return text


def line(catalogue: Catalogue, text: str) -> str:
    """Text without marks of Markdown, in one line; a link by name becomes its words."""
    text = catalogue.words(text)
    marks = _MARKS if _MARKED.search(text) else _BEGINNING
    return " ".join(marks.sub(" ", text).split())

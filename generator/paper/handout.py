"""One record or a packet for a person at a terminal: what was asked becomes one file."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.findings import UserError
from generator.language.russian import listed
from generator.paper import packet, publish
from generator.paper.document import PaperDocument
from generator.paper.prose import ProseConverter
from generator.paper.writers import html, pdf, word
from generator.records.models.kinds import KINDS
from generator.records.summary import Name

FORMATS: dict[str, Callable[[PaperDocument, Path], bytes]] = {
    "pdf": pdf.write,
    "docx": word.write,
    "html": html.write,
}
NEAR = 3
SIMILAR = 0.5
"""How alike an id has to be to be offered, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Handout:
    """A file and the name it would have."""

    name: str
    data: bytes


def write(
    catalogue: Catalogue,
    asked: Sequence[str],
    format: str,
    theme: Path,
    large: bool = False,
    archive: bool = False,
) -> Handout:
    """Make one file of the records asked for by ``id``, ``kind/id`` or ``section/id``."""
    names = _found(catalogue, asked)
    document, name = _document(catalogue, names)
    document = replace(document, large=large, archive=archive)
    try:
        data = FORMATS[format](document, publish.templates(theme))
    except word.WordTemplateBroken as fault:
        raise UserError(str(fault)) from None
    return Handout(f"{name}.{format}", data)


def _document(catalogue: Catalogue, names: list[Name]) -> tuple[PaperDocument, str]:
    """A record alone is itself; a seminar is its packet; several are a packet."""
    pen = ProseConverter(catalogue)
    if len(names) == 1:
        kind, id = names[0]
        if kind == "seminar":
            return packet.of_seminar(pen, catalogue.seminars[id]), f"{id}-{publish.PACKET}"
        return packet.one(pen, names[0]), id
    spread: list[Name] = []
    for name in names:
        spread.append(name)
        if name[0] == "seminar":
            spread += packet.handouts(catalogue, catalogue.seminars[name[1]])
    return packet.many(pen, spread), "razdatka"


def _found(catalogue: Catalogue, asked: Sequence[str]) -> list[Name]:
    """Find all of them, or say of each that is not there why."""
    names: list[Name] = []
    faults: list[str] = []
    for text in asked:
        try:
            names.append(_find(catalogue, text))
        except UserError as fault:
            faults.append(str(fault))
    if faults:
        raise UserError("; ".join(faults))
    return names


def _other_name(catalogue: Catalogue, text: str) -> Name | None:
    """A record by the code printed on its form, or by a name that it had once."""
    coded = {form.code.casefold(): ("form", id) for id, form in catalogue.forms.items()}
    former = {id: name for name, facts in catalogue.summaries.items() for id in facts.former}
    return coded.get(text.casefold()) or former.get(text)


def _find(catalogue: Catalogue, text: str) -> Name:
    name = catalogue.resolve(text) or _other_name(catalogue, text)
    if name is None:
        near = difflib.get_close_matches(
            text.rpartition("/")[2], sorted({id for _, id in catalogue.records}), NEAR, SIMILAR
        )
        hint = f": возможно, это {listed([f'«{n}»' for n in near], 'или')}" if near else ""
        raise UserError(f"нет записи «{text[:60]}»{hint}")
    if name[0] not in packet.MAKERS:
        can = ", ".join(KINDS[kind].many for kind in packet.MAKERS)
        raise UserError(f"«{text}» — {KINDS[name[0]].one}, а на бумаге бывают: {can}")
    return name

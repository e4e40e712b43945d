"""From the Word file of a route that came back to the text of its record."""

from __future__ import annotations

import copy
import re
from typing import Any

from msgspec.structs import replace

from generator.catalogue import assembly
from generator.findings import UserError
from generator.paper import packet
from generator.paper.document import Carried
from generator.paper.layouts import route_words
from generator.paper.prose import ProseConverter
from generator.paper.writers import word as word_writer
from generator.paper.writers import word_embedded
from generator.proposals.intake import docx_beside, docx_reader, existing, intake
from generator.proposals.intake.docx_reader import Came
from generator.proposals.intake.intake import Submission, Taken
from generator.proposals.intake.parse_answers import clean
from generator.proposals.intake.word_form_read import Filled
from generator.proposals.printout import iom_form_read, printout_reader, route
from generator.proposals.printout.edits import Edits, PlainValues
from generator.records.document import Document, read_document
from generator.records.models.enums import State
from generator.records.models.kinds import ID, KINDS, LONGEST_ID
from generator.records.models.route import Route
from generator.records.records import Records
from generator.records.to_plain import plain
from generator.records.yaml_text import writer
from generator.system.theme_files import PACKAGE_THEME

ROUTE = KINDS["route"]
TEMPLATE = PACKAGE_THEME / "paper"


def sheet(data: bytes, records: Records, id: str = "") -> Carried | None:
    """Find what a file was printed from, or ``None`` where it is no paper of a route.

    An editor that drops what it does not know (an online one) drops the record too; then ``id``
    has to name the route, and what is in the portal now counts as what was printed.
    """
    if found := word_embedded.find(data):
        return found
    if data[:2] != b"PK":
        return None
    return nameless(docx_reader.blocks(data), records, id)


def nameless(
    blocks: list[docx_reader.WordTable | docx_reader.WordLine], records: Records, id: str
) -> Carried | None:
    """What a paper of a route was printed from where its file does not carry the record any more: ``id`` names it."""
    said = _lines(blocks)
    if route_words.KIND not in said[:2] or not _OURS & set(
        said
    ):  # in a packet the contents come first
        return None
    there = records.documents.get(ROUTE.path(id)) if id else None
    if not there or not there.record:
        raise UserError(
            "это лист маршрута, но чей — в файле не осталось; назовите маршрут: --id имя, "
            "или сохраните файл в Word либо LibreOffice"
        )
    return Carried(id, writer.record(there.record))


def addressed(blocks: list[docx_reader.WordTable | docx_reader.WordLine], records: Records) -> str:
    """The route whose address a paper says on its first page, or empty."""
    said = (_ADDRESS.search(line) for line in _lines(blocks)[:_FIRST])
    ids = (found[1] for found in said if found)
    return next((id for id in ids if ROUTE.path(id) in records.documents), "")


def is_printed(data: bytes) -> bool:
    """Whether a Word file was printed here at all, be it one route or a packet."""
    said = set(_lines(docx_reader.blocks(data)))
    return route_words.KIND in said and bool(_OURS & said)


_ADDRESS = re.compile(r"/routes/([a-z0-9-]+)/?$")
_FIRST = 20
"""Lines of the title page, among which the address stands."""

_OURS = {route_words.TERMS, route_words.TIME}
"""Headings that only our papers have: «ИОМ педагога» is what teachers call their own ones too."""


def _lines(blocks: list[docx_reader.WordTable | docx_reader.WordLine]) -> list[str]:
    lines = (b.text for b in blocks if isinstance(b, docx_reader.WordLine))
    return [text for line in lines if (text := " ".join(clean(line).split()))]


def word(data: bytes) -> Came:
    """A Word file of ours that came back."""
    return Came(docx_reader.blocks(data), docx_beside.aside(data, margins=False))


def take(
    sent: Submission, printed_from: Carried, settled: Records, records: Records, came: Came
) -> Taken:
    """Read a paper that ``came`` back; ``printed_from`` is the record as it was then.

    ``settled`` are the records that can be shown, ``records`` all of them.
    Without an id of its own it corrects the route it was printed from: comments and state of that record stay.
    Raises ``UserError`` where what it carries is no route of this portal any more.
    """
    read, old = _record(printed_from, records)
    as_it_was = settled.with_documents({read.path: read})
    pen = ProseConverter(assembly.build(as_it_was, sent.today, drafts=frozenset({old.id})))
    was, now = _was_and_now(pen, old, came)
    base = _values(old)
    filled = Filled(copy.deepcopy(base))
    route.read(Edits(lambda text: _plainly(pen, text), _ids(records), filled), was, now)
    filled.unread += came.beside
    id = sent.id or old.id
    there = records.documents.get(ROUTE.path(id))
    notes = existing.remarks(there, filled.unread)
    if there and there.record and notes is not None:
        raw = there.tree.value if isinstance(there.tree.value, dict) else {}
        filled.values = _joined(base, filled.values, _values(there.record), raw, filled.unread)
    state = "" if there else State.REVIEW.value
    return intake.made(replace(sent, id=id), ROUTE, records, filled, notes=notes or {}, state=state)


def _was_and_now(
    pen: ProseConverter, old: Route, came: Came
) -> tuple[printout_reader.Printed, printout_reader.Printed]:
    """Read the paper as it was printed, and as it came back."""
    now = printout_reader.read(came.blocks)
    printed = word_writer.write(packet.one(pen, ("route", old.id)), TEMPLATE)
    was = printout_reader.read(docx_reader.blocks(printed))
    if lost := printout_reader.lost(was, now):
        raise UserError(
            f"в листе нет заголовка «{lost}»: верните его на место и примите файл ещё раз"
        )
    if not now.stages:
        raise UserError("в листе нет дорожной карты: верните таблицу и примите файл ещё раз")
    return was, now


def filled_blank(sent: Submission, records: Records) -> Taken | None:
    """Read the blank form of an ИОМ that was filled in Word, or ``None`` where it is not one.

    Who publishes the route is the district, not the school: the portal says it.
    """
    if sent.data[:2] != b"PK":
        return None
    came = word(sent.data)
    return blank(sent, came, records) if iom_form_read.is_ours(came.blocks) else None


def blank(sent: Submission, came: Came, records: Records) -> Taken:
    """Take the blank form of an ИОМ that came back."""
    filled = iom_form_read.read(came.blocks, _ids(records))
    if not filled.places:
        raise UserError("в бланке ничего не заполнено")
    filled.unread += came.beside
    if portal := records.portal:
        page = filled.values.setdefault("титульный лист", {})
        page["организация"] = portal.institution
        page.setdefault("город", portal.town)
    return intake.made(sent, ROUTE, records, filled)


def _ids(records: Records) -> dict[tuple[str, str], str]:
    """Ids by kind and title in lower case."""
    known = existing.unique(existing.titles(records))
    return {(kind, title.casefold()): id for (kind, id), title in known.items()}


def _record(sheet: Carried, records: Records) -> tuple[Document, Route]:
    """Read the record that a paper carries; it was written by us, but anybody may have changed it."""
    if not ID.fullmatch(sheet.id) or len(sheet.id) > LONGEST_ID:
        raise UserError("имя записи внутри файла не читается: пришлите форму iom blank")
    read = read_document(ROUTE, sheet.id, ROUTE.path(sheet.id), sheet.text, records.registries, [])
    made = read.record if read else None
    if read is None or not isinstance(made, Route) or made.source.holes:
        raise UserError(
            "запись внутри файла больше не подходит порталу: "
            f"напечатайте маршрут «{sheet.id}» заново и перенесите правки"
        )
    return read, made


def _values(record: Any) -> PlainValues:
    made = plain(record)
    return made if isinstance(made, dict) else {}


def _plainly(pen: ProseConverter, text: str) -> str:
    return "".join(run.text for run in pen.runs(text))


def _joined(
    base: PlainValues,
    edited: PlainValues,
    current: PlainValues,
    raw: PlainValues,
    unread: list[str],
) -> PlainValues:
    """Join an edit with what has changed in the portal since the paper was printed, key by key.

    What was not edited stays as the file has it (``raw``).
    """
    made: PlainValues = {}
    for key in dict.fromkeys([*base, *edited, *current]):
        ours, theirs, before = edited.get(key), current.get(key), base.get(key)
        if ours not in (before, theirs) and theirs != before:
            unread.append(
                f"«{key}»: изменено и в портале с тех пор, как лист напечатан; взято из листа"
            )
        chosen = raw.get(key) if ours == before else ours
        if chosen is not None:
            made[key] = chosen
    return made

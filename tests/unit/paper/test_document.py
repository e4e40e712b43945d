"""Nothing is lost between a record, its PDF and its Word file; nothing in it is read as markup."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from generator.paper import packet
from generator.paper.document_blocks import PaperTable, texts
from generator.paper.writers import html, pdf, word
from generator.records.fields import Model, is_model, specs
from generator.records.models.enums import State
from generator.records.models.route import Route
from tests.conftest import TINY
from tests.support.sheets import (
    THEME,
    bare,
    missing,
    of_pdf,
    of_word,
    on_paper,
    outside,
    pages,
    pen,
    portal,
    printed,
    said,
    tiny,
)

HOSTILE = 'Ж #panic("x") $x^2$ {{ 7*7 }} {% if y %} <b>ж</b> a & b @ref ~ {_{ q </w:t> \\u{41} "к'
RECORDS = {"route": "primer", "method": "keysy", "seminar": "vstrecha", "form": "protokol"}
FIXED = {"id", "former", "files", "functions", "levels", "competences", "subjects", "group"}


@pytest.mark.parametrize("name", on_paper(), ids="/".join)
def test_the_text_of_a_record_is_the_text_of_its_pdf_and_of_its_word_file(
    name: tuple[str, str],
) -> None:
    record = said(portal(), name)
    made = printed(name)
    assert missing(record, of_pdf(made)) == set()
    assert missing(record, of_word(word.write(packet.one(pen(), name), THEME))) == set()
    assert outside(made) == 0


@pytest.mark.parametrize("name", on_paper(TINY), ids="/".join)
def test_large_print_loses_nothing(name: tuple[str, str]) -> None:
    record = said(portal(TINY), name)
    document = structs.replace(packet.one(pen(TINY), name), large=True)
    sheets = [b for part in document.parts for s in part.sections for b in s.blocks]
    # a row that becomes a list says the head of a column only where its cell is filled
    sheets = [
        structs.replace(b, columns=(), bands=()) if isinstance(b, PaperTable) else b for b in sheets
    ]
    record += "\n" + "\n".join(texts(tuple(sheets)))
    assert missing(record, of_pdf(pdf.write(document, THEME))) == set()
    assert missing(record, of_word(word.write(document, THEME))) == set()


def poisoned(value: Any) -> Any:
    """A record whose every free text is hostile."""
    changes: dict[str, Any] = {}
    for spec in specs(type(value)):
        found = getattr(value, spec.name)
        if spec.name in FIXED or spec.key.refers or spec.key.registry:
            continue
        items = found if spec.many else (found,)
        made = tuple(_poison(item) for item in items)
        changes[spec.name] = made if spec.many else made[0]
    return structs.replace(value, **changes)


def _poison(item: Any) -> Any:
    if type(item) is str:
        return HOSTILE if item else item
    return poisoned(item) if is_model(type(item)) else item


@pytest.mark.parametrize(("kind", "id"), RECORDS.items(), ids=lambda v: str(v))
def test_markup_of_any_writer_appears_literally(kind: str, id: str) -> None:
    record = poisoned(portal(TINY).records[(kind, id)])
    changes = {name: getattr(record, name) for name in record.__struct_fields__ if name != "id"}
    document = tiny(kind, id, **{**changes, "body": f"{HOSTILE}\n\n## {HOSTILE}\n\n- {HOSTILE}"})
    count = sum(text == HOSTILE for text in _texts(record))
    wanted = bare(HOSTILE)
    for made in (of_pdf(pdf.write(document, THEME)), of_word(word.write(document, THEME))):
        assert bare(made).count(wanted) >= count
    page = html.write(document, THEME).decode()
    assert "<b>ж</b>" not in page
    assert "&lt;b&gt;ж&lt;/b&gt;" in page
    assert "<script" not in page


def _texts(value: Any) -> list[str]:
    if type(value) is str:
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in _texts(item)]
    if isinstance(value, Model):
        return [t for spec in specs(type(value)) for t in _texts(getattr(value, spec.name))]  # type: ignore[arg-type]
    return []


def route(**changes: Any) -> Route:
    found = portal(TINY).routes["primer"]
    stage = found.map[0]
    task = structs.replace(stage.tasks[0], **changes)
    return structs.replace(found, map=(structs.replace(stage, tasks=(task,)),))


def test_a_cell_of_five_thousand_signs_goes_over_several_sheets_whole() -> None:
    text = " ".join(f"слово{n}" for n in range(520))
    assert len(text) > 5000 - 600
    document = tiny("route", "primer", map=route(task=text).map)
    made = pdf.write(document, THEME)
    assert missing(text, of_pdf(made)) == set()
    assert missing(text, of_word(word.write(document, THEME))) == set()
    heads = [page for page in pages(made) if "Образовательные" in page]
    assert len(heads) > 3, "the header is repeated on every sheet of the table"


@pytest.mark.parametrize("letters", ["ж" * 60, "q" * 60, "https://example.ru/" + "put/" * 40])
def test_a_very_long_word_breaks_and_stays_on_the_sheet(letters: str) -> None:
    document = tiny("route", "primer", map=route(task=letters).map)
    made = pdf.write(document, THEME)
    assert outside(made) == 0
    squeezed = bare(of_pdf(made)).replace("-", "")
    assert letters.replace("-", "") in squeezed


def test_what_is_kept_as_history_says_so_on_paper() -> None:
    made = tiny("route", "primer", state=State.ARCHIVED)
    assert "Архив" in of_pdf(pdf.write(made, THEME))
    assert "Архив" not in of_pdf(pdf.write(tiny("route", "primer"), THEME))


def test_an_empty_road_map_prints() -> None:
    document = tiny("route", "primer", map=())
    assert "Дорожная карта" in of_pdf(pdf.write(document, THEME))
    assert "Дорожная карта" in of_word(word.write(document, THEME))


def test_a_sign_without_a_picture_is_named_and_silent_ones_are_dropped() -> None:
    document = tiny("route", "primer", conditions="школа 漢 и 😀\ufe0f\u0007")
    text = of_pdf(pdf.write(document, THEME))
    assert "□ (U+6F22)" in text.replace("\u00a0", " ")
    assert "U+1F600" in text
    assert "漢 и 😀" in of_word(word.write(document, THEME)).replace("\u00a0", " ")

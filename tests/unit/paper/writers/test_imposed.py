"""Sheets put together for the hand: pages of a booklet in their order, a poster over four sheets."""

from __future__ import annotations

import io

import pypdf
import pytest

from generator.findings import UserError
from generator.paper import packet
from generator.paper.document_blocks import texts
from generator.paper.layouts import poster
from generator.paper.writers import imposed, pdf
from tests.support.sheets import THEME, of_pdf, pages, pen, portal, words


@pytest.mark.parametrize(
    ("count", "sides"),
    [(1, [(3, 0), (1, 2)]), (4, [(3, 0), (1, 2)]), (8, [(7, 0), (1, 6), (5, 2), (3, 4)])],
)
def test_a_folded_booklet_reads_in_order(count: int, sides: list[tuple[int, int]]) -> None:
    assert list(imposed.order(count)) == sides


def test_a_booklet_holds_every_word_on_half_the_leaves() -> None:
    data = pdf.write(packet.one(pen(), ("route", "geometriya-dokazatelstvo")), THEME)
    made = imposed.booklet(data)
    assert imposed.booklet(data) == made
    assert len(pages(made)) == 2 * -(-len(pages(data)) // 4)
    assert words(of_pdf(data)) <= words(of_pdf(made))
    sizes = {(round(p.mediabox.width), round(p.mediabox.height)) for p in _read(made)}
    assert sizes == {(842, 595)}


@pytest.mark.parametrize("name", [("route", id) for id in list(portal().routes)[::8]])
def test_a_road_map_is_one_poster_and_four_sheets_to_glue(name: tuple[str, str]) -> None:
    data = pdf.write(poster.of(packet.one(pen(), name)), THEME)
    (page,) = _read(data)
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (1191, 842)
    made = imposed.glued(data)
    assert len(pages(made)) == 4
    assert words(of_pdf(data)) <= words(of_pdf(made))


@pytest.mark.parametrize("id", list(portal().methods))
def test_the_course_of_a_method_is_one_poster(id: str) -> None:
    document = poster.of(packet.one(pen(), ("method", id)))
    assert len(pages(pdf.write(document, THEME))) == 1
    said = words(" ".join(texts(document)))
    assert all(words(move.stage) <= said for move in portal().methods[id].moves)


def test_what_has_no_road_map_is_no_poster() -> None:
    with pytest.raises(UserError, match="плакат печатают из одной записи"):
        poster.of(packet.one(pen(), ("form", "blank-fg-4")))


def _read(data: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(data)).pages)

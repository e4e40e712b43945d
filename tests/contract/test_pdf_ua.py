"""PDF/UA-1 by its structure: what the Matterhorn Protocol asks a program to test, read with pikepdf."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest

from generator.paper import packet
from generator.paper.document import PaperDocument
from generator.paper.job import job as jobs
from generator.paper.job.job import JobLook
from generator.paper.job.meeting import Meeting
from generator.paper.writers import pdf
from tests.support.sheets import THEME, on_paper, pen

SOME = [
    *[name for name in on_paper() if name[0] in ("route", "method", "seminar", "form")][3::9],
    *[name for name in on_paper() if name[0] == "dossier"][:1],
]
PAINTS = frozenset(
    ["Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"]
)
INSIDE = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TD": {"TR"},
    "TH": {"TR"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
}
"""What an element may lie in: table 336 of ISO 32000-1 and those around it."""


def _kit() -> PaperDocument:
    meeting = Meeting(2, 7)
    name = ("method", "keysy")
    job = jobs.make(pen(), [name], meeting, JobLook(duplex=True), pdf.pages, THEME)
    return jobs.document(pen(), job)


@pytest.fixture(scope="module", params=[*SOME, ("kit", "keysy")], ids="/".join)
def file(request: pytest.FixtureRequest) -> pikepdf.Pdf:
    kind, id = request.param
    document = _kit() if kind == "kit" else packet.one(pen(), (kind, id))
    return pikepdf.open(io.BytesIO(pdf.write(document, THEME)))


def nodes(node: Any, above: str = "") -> Iterator[tuple[Any, str]]:
    """Every structure element in the order in which it is read, with the kind it lies in."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from nodes(one, above)
    elif isinstance(node, pikepdf.Dictionary):
        kind = above
        if "/S" in node:
            yield node, above
            kind = str(node.S)[1:]
        if "/K" in node:
            yield from nodes(node.K, kind)


def kinds(file: pikepdf.Pdf) -> list[tuple[str, Any, str]]:
    return [(str(n.S)[1:], n, above) for n, above in nodes(file.Root.StructTreeRoot.K)]


def test_headings_begin_at_the_first_level_and_skip_none(file: pikepdf.Pdf) -> None:
    levels = [int(kind[1]) for kind, _, _ in kinds(file) if kind in ("H1", "H2", "H3", "H4")]
    assert levels and levels[0] == 1
    for before, after in itertools.pairwise(levels):
        assert after <= before + 1, levels


def test_parts_of_tables_and_lists_lie_where_they_may(file: pikepdf.Pdf) -> None:
    for kind, node, above in kinds(file):
        assert above in INSIDE.get(kind, {above}), (kind, above)
        if kind == "TH":
            told = node.A if isinstance(node.A, pikepdf.Array) else [node.A]
            assert any("/Scope" in one for one in told)
        if kind == "Figure":
            assert str(node.get("/Alt", "")).strip()


def test_rows_of_a_table_have_as_many_cells_as_its_columns(file: pikepdf.Pdf) -> None:
    for kind, node, _ in kinds(file):
        if kind == "Table":
            rows = [n for n, _ in nodes(node.K) if n.S == "/TR"]
            widths = [
                sum(_span(n, "/ColSpan") for n, _ in nodes(row.K) if _cell(n)) for row in rows
            ]
            tall = any(_span(n, "/RowSpan") > 1 for n, _ in nodes(node.K) if _cell(n))
            assert tall or len(set(widths)) == 1, widths


def _cell(node: Any) -> bool:
    return str(node.S) in ("/TD", "/TH")


def _span(node: Any, which: str) -> int:
    told = node.get("/A", [])
    told = told if isinstance(told, pikepdf.Array) else [told]
    return next((int(one[which]) for one in told if which in one), 1)


def test_all_that_is_painted_is_tagged_or_an_artifact(file: pikepdf.Pdf) -> None:
    tree = _numbers(file.Root.StructTreeRoot.ParentTree)
    for page in file.pages:
        owners = tree[int(page.StructParents)] if "/StructParents" in page else []
        opened: list[str] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            said = str(operator)
            if said in ("BDC", "BMC"):
                opened.append(str(operands[0]))
                if said == "BDC" and "/MCID" in operands[1]:
                    assert owners[int(operands[1].MCID)] is not None
                    assert "/Artifact" not in opened
            elif said == "EMC":
                opened.pop()
            elif said in PAINTS:
                assert opened, f"{said} outside of any tag"
        assert opened == []


def _numbers(tree: Any) -> dict[int, Any]:
    """A number tree as a mapping."""
    found: dict[int, Any] = {}
    for kid in tree.get("/Kids", []):
        found |= _numbers(kid)
    pairs = list(tree.get("/Nums", []))
    return found | {int(n): owner for n, owner in zip(pairs[::2], pairs[1::2], strict=True)}


def test_links_are_told_in_words_and_reached_in_the_order_of_reading(file: pikepdf.Pdf) -> None:
    tree = _numbers(file.Root.StructTreeRoot.ParentTree)
    for page in file.pages:
        notes = page.get("/Annots", [])
        assert not len(notes) or page.Tabs == "/S"
        for note in notes:
            assert note.Subtype == "/Link"
            assert str(note.Contents).strip()
            assert tree[int(note.StructParent)].S == "/Link"


def test_fonts_lie_in_the_file_and_their_letters_can_be_copied(file: pikepdf.Pdf) -> None:
    fonts = [font for page in file.pages for font in page.Resources.get("/Font", {}).values()]
    assert fonts
    for font in fonts:
        assert "/ToUnicode" in font
        (below,) = font.DescendantFonts
        assert {"/FontFile2", "/FontFile3"} & set(below.FontDescriptor.keys())


def test_the_file_says_its_language_and_title(file: pikepdf.Pdf) -> None:
    assert str(file.Root.Lang).startswith("ru")
    assert file.Root.MarkInfo.Marked and not file.Root.MarkInfo.get("/Suspects", False)
    assert file.Root.ViewerPreferences.DisplayDocTitle
    with file.open_metadata() as meta:
        assert meta["dc:title"].strip()
        assert meta["pdfuaid:part"] == "1"

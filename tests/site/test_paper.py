"""Paper beside the pages of a built site."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner

from generator.catalogue import urls
from generator.cli import main
from tests.conftest import ROOT, Portal
from tests.support import here
from tests.support.pages import read
from tests.support.sheets import filled

PORTAL = here.catalogue()
BESIDE = [name for name in PORTAL.records if name[0] in ("route", "method", "seminar", "form")]


def linked(page: Path) -> set[str]:
    """The names of the files that a page leads to."""
    return {link.rsplit("/", 1)[-1] for link in read(page).links}


def test_every_route_method_seminar_and_form_has_its_pdf_and_its_word_file(site: Path) -> None:
    for kind, id in BESIDE:
        page = linked(site / urls.file(urls.of(kind, id)))
        opened = (("odt", b"PK"),) if kind == "form" else ()
        for suffix, begins in (("pdf", b"%PDF-"), ("docx", b"PK"), *opened):
            path = site / urls.beside(kind, id, suffix)
            assert path.read_bytes().startswith(begins), path
            assert path.name in page, path


def test_every_seminar_has_its_packet(site: Path) -> None:
    for id, seminar in PORTAL.seminars.items():
        path = site / f"seminars/{id}/{id}-paket.pdf"
        assert len(pypdfium2.PdfDocument(path)) > len(seminar.packet)
        assert path.name in linked(path.parent / "index.html")


def test_a_form_with_a_key_has_a_sheet_without_it(site: Path) -> None:
    folder = site / "forms" / "case-1-nepolnoe-dokazatelstvo"
    names = {path.name for path in folder.glob("*uchastniku*")}
    assert names == {
        f"{folder.name}-uchastniku.pdf",
        f"{folder.name}-uchastniku.docx",
        f"{folder.name}-uchastniku.odt",
    }
    assert names <= linked(folder / "index.html")


def test_no_thin_sheet_could_stand_on_the_one_before_it(site: Path) -> None:
    measured, thin = 0, []
    for path in sorted(site.rglob("*.pdf")):
        before = None
        for number, page in enumerate(pypdfium2.PdfDocument(path), 1):
            lies = page.get_width() > page.get_height()
            said = page.get_textpage().get_text_range()
            alone = before != lies or "Только ведущему" in said  # a key lies apart from its form
            measured += 1
            if not alone and filled(page) < 0.25:
                thin.append(f"{path.name}, с. {number}")
            before = lies
    assert measured > 400
    assert thin == []


def test_the_cards_of_the_methods_lie_beside_their_list(site: Path) -> None:
    assert len(pypdfium2.PdfDocument(site / "methods" / "cards.pdf")) == 6
    page = (site / "methods" / "index.html").read_text("utf-8")
    assert "cards.pdf" in linked(site / "methods" / "index.html")
    assert "6\u00a0с., с двух сторон, переверните по длинному краю" in page


def run(portal: Portal, *words: str) -> tuple[Path, str]:
    site = portal.root / "out"
    done = CliRunner().invoke(
        main,
        [
            "build",
            "--root",
            str(portal.root),
            "--site-dir",
            str(site),
            "--today",
            "2026-11-24",
            *words,
        ],
    )
    assert done.exit_code == 0, done.output
    return site, done.output


def test_without_paper_no_page_speaks_of_it(portal: Portal) -> None:
    site, _ = run(portal, "--no-paper")
    assert not list(site.rglob("*.pdf")) + list(site.rglob("*.docx")) + list(site.rglob("*.odt"))
    for path in site.rglob("*.html"):
        assert not [link for link in read(path).links if link.endswith((".pdf", ".docx"))], path


@pytest.mark.parametrize("broken", ["no zip", ""])
def test_a_broken_word_template_leaves_out_word_files_and_says_so(
    portal: Portal, broken: str
) -> None:
    theme = portal.root / "theme"
    for source in (ROOT / "theme").rglob("*"):
        if source.is_file():
            portal.write(source.relative_to(ROOT).as_posix(), source.read_bytes())
    (theme / "paper" / "portal.docx").write_text(broken, "utf-8")
    site, said = run(portal)
    assert "Без файлов Word: шаблон portal.docx не читается" in said
    assert [f.name for f in site.rglob("*.docx")] == ["marshrut.docx"]  # it needs no template
    assert list(site.rglob("primer.pdf"))
    page = read(site / "routes" / "primer" / "index.html")
    assert not [link for link in page.links if link.endswith(".docx")]

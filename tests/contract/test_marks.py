"""The mark of a sheet is of all that it prints: of its record, of others, of lists, of the template."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.build import prepare
from generator.findings import Severity
from generator.pages import page
from generator.paper import document_blocks, offers, packet
from generator.paper.document import PaperSection
from generator.paper.document_blocks import names_of
from generator.paper.writers import pdf
from generator.settings import Settings
from tests.conftest import ROOT, Portal
from tests.support.sheets import THEME as TEMPLATES
from tests.support.sheets import TODAY, of_pdf, pen

NAME = ("route", "primer")


def mark(portal: Portal, theme: Path = ROOT / "theme") -> str:
    catalogue = prepare.prepare(Settings(portal.root, TODAY))
    pen = offers.pen_of(catalogue, theme)
    return packet.one(pen, NAME).parts[0].mark


def halves(mark: str) -> tuple[str, str]:
    """The mark of the record, and what is printed beside it."""
    return mark[:8], mark[8:]


def test_what_the_sheet_does_not_print_changes_no_mark(portal: Portal) -> None:
    before = mark(portal)
    portal.change("content/terms/iom.yaml", "название: Другое слово")
    portal.change("content/methods/keysy/index.md", "время: 3 часа")
    assert mark(portal) == before


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("content/deficits/pr-1.yaml", "название: Иначе названный дефицит"),
        ("content/methods/refleksiya/index.md", "название: Иначе названный метод"),
    ],
)
def test_another_record_that_is_printed_changes_the_second_half(
    portal: Portal, path: str, change: str
) -> None:
    record, printed = halves(mark(portal))
    portal.change(path, change)
    assert halves(mark(portal))[0] == record
    assert halves(mark(portal))[1] != printed


def test_the_record_changes_both_halves(portal: Portal) -> None:
    record, printed = halves(mark(portal))
    portal.change("routes/primer.yaml", "название: Иначе названный маршрут")
    assert all(old != new for old, new in zip((record, printed), halves(mark(portal)), strict=True))


EDITS = [
    ("content/deficits/pr-1.yaml", "название: Иначе названный дефицит"),
    ("content/deficits/pr-1.yaml", "дефицит: Иначе сказанный дефицит"),
    ("content/deficits/pr-1.yaml", "говорят так: [не доказывают]"),
    ("content/methods/keysy/index.md", "название: Иначе названный метод"),
    ("content/methods/keysy/index.md", "кратко: Иначе сказанный метод"),
    ("content/methods/keysy/index.md", "время: 3 часа"),
    ("content/seminars/vstrecha/index.md", "название: Иначе названный семинар"),
    ("content/terms/iom.yaml", "название: Другое слово"),
    ("content/acts/r-76.yaml", "название: Иначе названный акт"),
    ("content/forms/protokol.yaml", "название: Иначе названный бланк"),
    ("content/portal.yaml", "название: Другой портал"),
    ("content/portal.yaml", "грифы: [{гриф: УТВЕРЖДАЮ, кто: директор}]"),
    ("routes/drugoy.yaml", "название: Иначе названный другой маршрут"),
    ("routes/drugoy.yaml", "кратко: Иначе сказанный другой маршрут."),
    ("routes/drugoy.yaml", "риски: [Не хватит времени]"),
    ("content/terms/iom.yaml", "чего нет: 1"),  # it is set aside, and no link leads there
    ("routes/primer.yaml", "риски: ['Начните с [[keysy]]']"),
]
LINKED = (
    "",
    "источники: ['Пробовали [[keysy]] и [[protokol]]']",
    'итог: {вопросы: [Что изменилось?], вывод: "О чём [речь][р], в [[keysy]].\\n\\n[р]: https://example.ru/"}',
)


@pytest.mark.parametrize(("path", "change"), EDITS, ids=lambda said: said.partition(":")[0])
@pytest.mark.parametrize("text", LINKED, ids=["no link", "by name", "by reference"])
def test_a_mark_changes_when_what_is_printed_does_and_never_else(
    portal: Portal, path: str, change: str, text: str
) -> None:
    portal.change("content/portal.yaml", "адрес сайта: https://example.ru/")
    if text:
        portal.change("routes/primer.yaml", text)
    before, sheets = mark(portal), _printed(portal)
    portal.change(path, change)
    wrong = {f.place.path for f in portal.check(TODAY) if f.severity is Severity.ERROR}
    assert wrong == ({path} if "чего нет" in change else set())
    same = path != f"routes/{NAME[1]}.yaml"  # the first half is that of the record
    assert (mark(portal) == before) == (_printed(portal) == sheets and same)


def test_an_older_version_that_is_shown_has_a_mark_of_its_own(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, sheets = mark(portal), _printed(portal)
    monkeypatch.setattr(page, "notice", lambda *_: ("Показана прежняя версия.",))
    assert mark(portal) != before
    assert _printed(portal) != sheets


def _printed(portal: Portal) -> tuple[PaperSection, ...]:
    catalogue = prepare.prepare(Settings(portal.root, TODAY))
    return packet.one(offers.pen_of(catalogue, ROOT / "theme"), NAME).parts[0].sections


def test_another_template_is_another_document(portal: Portal, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(TEMPLATES, theme / "paper")
    before = mark(portal, theme)
    look = theme / "paper" / "look.typ"
    look.write_text(look.read_text("utf-8").replace("h1: 19pt", "h1: 18pt"), "utf-8")
    assert mark(portal, theme) != before
    assert halves(mark(portal, theme))[0] == halves(before)[0]


def test_both_editions_of_a_form_have_one_mark() -> None:
    id = "case-9-devyat-marshrutov"
    whole = packet.one(pen(), ("form", id)).parts[0]
    assert packet.for_participants(pen(), id).parts[0].mark == whole.mark


def test_a_sheet_of_what_is_not_in_git_says_so(portal: Portal) -> None:
    def git(*words: str) -> None:
        call = ["git", "-c", "user.name=x", "-c", "user.email=x@x", "-C", str(portal.root)]
        subprocess.run([*call, *words], check=True, capture_output=True)

    def printed() -> str:
        catalogue = prepare.prepare(Settings(portal.root, TODAY))
        document = packet.one(offers.pen_of(catalogue, ROOT / "theme"), NAME)
        return of_pdf(pdf.write(document, TEMPLATES))

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    assert "не опубликовано" not in printed()
    portal.change("content/deficits/pr-1.yaml", "название: Иначе названный дефицит")
    assert "не опубликовано" in printed()


def test_no_two_blocks_have_the_same_fields() -> None:
    """A mark tells blocks apart by the names of their fields."""
    known = [names_of(kind) for kind in vars(document_blocks).values() if isinstance(kind, type)]
    named = [names for names in known if names]
    assert len(named) > 10
    assert len(set(named)) == len(named)

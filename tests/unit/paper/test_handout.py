"""One file from the terminal: a record, a packet, a seminar; and what is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.conftest import Portal
from tests.support.pages import read
from tests.support.sheets import MM, TODAY, letters, of_pdf, of_word, pages, sizes


def handout(portal: Portal, *words: str) -> Result:
    return CliRunner().invoke(main, ["handout", *words, "--root", str(portal.root)])


def made(portal: Portal, *words: str, format: str = "pdf") -> bytes:
    path = portal.root / f"made.{format}"
    done = handout(portal, *words, "--format", format, "-o", str(path), "--today", TODAY)
    assert done.exit_code == 0, done.output
    assert done.output == f"Готово: {path}\n"
    return path.read_bytes()


@pytest.mark.parametrize("id", ["primer", "route/primer", "routes/primer"])
def test_a_record_is_named_by_id_kind_or_section(portal: Portal, id: str) -> None:
    assert "Пояснительная записка" in of_pdf(made(portal, id))


def test_a_packet_holds_what_was_asked_in_its_order(portal: Portal) -> None:
    text = pages(made(portal, "keysy", "primer"))
    assert text[0].startswith("Раздатка")
    assert text[0].index("Кейсы") < text[0].index("Доказательство")
    assert "Метод диагностики" in text[1]


def test_a_seminar_is_its_packet(portal: Portal) -> None:
    portal.change("content/seminars/vstrecha/index.md", "раздатка: [protokol, keysy]")
    text = of_pdf(made(portal, "vstrecha"))
    assert text.startswith("Раздатка семинара")
    assert "Метод диагностики" in text
    assert "Бланк. Кто заполняет:" in text
    assert "Раздатка семинара" in of_word(made(portal, "vstrecha", format="docx"))


def test_large_print_and_the_binder_on_demand(portal: Portal) -> None:
    data = made(portal, "keysy", "primer", "--large", "--archive")
    assert min(sizes(data)) >= 18
    assert min(left for _, _, left, _ in letters(data)) / MM >= 29


def test_html_is_one_file_that_asks_nobody_for_anything(portal: Portal) -> None:
    made(portal, "vstrecha", "primer", format="html")
    page = read(portal.root / "made.html")
    assert page.lang == "ru"
    assert page.resources == []
    text = (portal.root / "made.html").read_text("utf-8")
    assert not re.search(r"<script|@import|url\(|<link|<img", text)
    assert "Дорожная карта" in page.text
    assert [link for link in page.links if not link.startswith(("#", "https://"))] == []


def test_the_name_of_the_file_follows_what_is_in_it(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert handout(portal, "primer", "--today", TODAY).output == "Готово: primer.pdf\n"
    assert handout(portal, "vstrecha").output == "Готово: vstrecha-paket.pdf\n"
    assert handout(portal, "primer", "keysy").output == "Готово: razdatka.pdf\n"
    assert handout(portal, "primer", "-o", "-").stdout_bytes.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["priemr"], "нет записи «priemr»: возможно, это «primer»"),
        (["qqqqqqq"], "нет записи «qqqqqqq»"),
        (["iom"], "«iom» — термин, а на бумаге бывают: маршруты"),
        (["primer", "-o", "/нет/такой/папки.pdf"], "не записывается"),
        ([], "ИМЯ"),
    ],
)
def test_what_cannot_be_made_ends_with_two_and_is_said(
    portal: Portal, words: list[str], said: str
) -> None:
    done = handout(portal, *words)
    assert done.exit_code == 2
    assert said in done.output

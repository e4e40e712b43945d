"""Method cards: backs behind fronts, cut marks, and what does not fit is named."""

from __future__ import annotations

import re

import pypdfium2
import zxingcpp
from click.testing import CliRunner

from generator.build import prepare
from generator.cli import main
from generator.paper import packet
from generator.paper.layouts import cards
from generator.paper.prose import ProseConverter
from generator.settings import Settings
from tests.conftest import Portal
from tests.support.sheets import MM, THEME, TODAY, missing, of_pdf, pages, pen, portal


def drawn() -> bytes:
    """The cards of the portal as PDF."""
    return cards.prepare(cards.make(pen()), THEME)()


LONG = "Приготовить всё заранее и проверить. " * 40


def test_two_cards_to_a_sheet_and_every_back_lies_behind_its_front() -> None:
    methods = list(portal().methods.values())
    made = drawn()
    texts = [text.replace("\u00a0", " ") for text in pages(made)]
    assert len(texts) == 2 * -(-len(methods) // 2)
    for index, method in enumerate(methods):
        front, back = texts[index // 2 * 2], texts[index // 2 * 2 + 1]
        assert "Метод диагностики" in front
        assert "Слова ведущего" in back
        for text in (
            front,
            back,
        ):  # the order on both sides is one: the sheet turns over its long edge
            place = [m.title for m in methods if f"{m.title}\r\n" in text].index(method.title)
            assert place == index % 2
    for page in pypdfium2.PdfDocument(made):
        assert (round(page.get_width() / MM), round(page.get_height() / MM)) == (210, 297)


def test_the_two_sides_of_a_card_stand_at_the_same_height() -> None:
    made = pypdfium2.PdfDocument(drawn())
    for index in range(0, len(made), 2):
        tops = []
        for page in (made[index], made[index + 1]):
            text = page.get_textpage()
            marks = [
                text.get_charbox(m.start())[3]
                for m in re.finditer("редакция", text.get_text_range())
            ]
            tops.append([round(top) for top in marks])
        assert tops[0] == tops[1]


def test_the_cut_marks_stand_in_the_middle_of_the_sheet() -> None:
    page = pypdfium2.PdfDocument(drawn())[0]
    image = page.render(scale=4).to_pil().convert("L")
    middle = [image.getpixel((round(x * MM * 4), round(148.5 * MM * 4))) for x in (9, 201)]
    assert max(middle) < 230
    assert image.getpixel((round(105 * MM * 4), round(148.5 * MM * 4))) == 255


def test_every_card_leads_to_its_method() -> None:
    made = pypdfium2.PdfDocument(drawn())
    found = {
        code.text for page in made for code in zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    }
    assert found == {
        f"https://portal.example.ru/methods/{id}/?v={packet.one(pen(), ('method', id)).parts[0].mark}"
        for id in portal().methods
    }


def test_the_steps_of_every_method_are_on_its_card() -> None:
    text = of_pdf(drawn())
    for method in portal().methods.values():
        for move in method.moves:
            assert missing(f"{move.stage} {move.action} {move.question}", text) == set()


def found(root: Portal) -> list[tuple[str, str]]:
    catalogue = prepare.prepare(Settings(root.root, TODAY))
    overflow = cards.findings(catalogue, cards.make(ProseConverter(catalogue)), THEME)
    return [(f"{f.place.path}:{f.place.line}", f"{f.message}. {f.fix}") for f in overflow]


def test_nothing_overflows_on_this_portal(portal: Portal) -> None:
    assert found(portal) == []
    assert (
        cards.findings(prepare.prepare(Settings(portal.root, TODAY)), cards.make(pen()), THEME)
        == ()
    )


def test_what_does_not_fit_is_named_with_its_field_and_its_place(portal: Portal) -> None:
    path = "content/methods/keysy/index.md"
    portal.change(path, f"подготовка: '{LONG}'\nограничения: ['{'Чего метод не может. ' * 28}']")
    portal.change(path, f"этика: ['{'Что соблюсти всем. ' * 30}', '{'Что ещё соблюсти. ' * 30}']")
    told = dict(enumerate(found(portal)))
    line = (portal.root / path).read_text("utf-8").split("подготовка:")[0].count("\n") + 1
    assert told[0][0] == f"{path}:{line}"
    assert "лицо карточки" in told[0][1]
    assert f"сократите поле «подготовка»: в нём {len(LONG.strip())}" in told[0][1]
    assert len(told) <= 2


def test_an_overfull_card_takes_no_other_with_it_and_strict_stops(portal: Portal) -> None:
    portal.change("content/methods/keysy/index.md", f"подготовка: '{LONG}'")
    site = portal.root / "out"
    words = ["build", "--root", str(portal.root), "--site-dir", str(site), "--today", TODAY]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output
    assert "Без карточки метода: content/methods/keysy/index.md" in done.output
    printed = of_pdf((site / "methods" / "cards.pdf").read_bytes())
    assert "Рефлексия" in printed
    assert "Кейсы" not in printed
    assert "cards.pdf" in (site / "methods" / "index.html").read_text("utf-8")
    assert (site / "methods" / "keysy" / "keysy.pdf").is_file()
    strict = CliRunner().invoke(main, [*words, "--strict"])
    assert strict.exit_code == 1
    assert "[card-overflow]" in strict.output

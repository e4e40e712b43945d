"""The slides of a seminar say the same on the page, in the PDF and in the .pptx; the notes are the facilitator's."""

from __future__ import annotations

import io
from typing import Any

import pptx
import pypdfium2
import pytest
from msgspec.structs import replace

from generator.pages import chrome
from generator.pages.records import slides as pages
from generator.paper.layouts import slides as layouts
from generator.paper.writers import pdf, slides
from generator.records.models.seminar import Seminar, Session, Slide
from generator.render.renderer import Renderer
from tests.support.sheets import THEME, of_pdf, pen, portal

SEMINARS = list(portal().seminars.values())


def bare(text: str) -> str:
    """Only letters and digits: neither hyphens nor spaces of a setting tell texts apart."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def words(seminar: Seminar) -> list[str]:
    said = [(one.title, *one.points) for one in seminar.slides]
    return [portal().words(text) for texts in said for text in texts]


def opened(seminar: Seminar) -> Any:
    return pptx.Presentation(io.BytesIO(slides.write(layouts.make(pen(), seminar, notes=True))))


@pytest.mark.parametrize("seminar", SEMINARS, ids=lambda one: str(one.id))
def test_each_slide_of_a_seminar_is_one_page_of_sixteen_to_nine(seminar: Seminar) -> None:
    made = pdf.write(layouts.make(pen(), seminar), THEME)
    found = list(pypdfium2.PdfDocument(made))
    assert len(found) == len(pages.deck(seminar)) >= 7
    assert {round(page.get_width() / page.get_height(), 2) for page in found} == {1.78}
    said = bare(of_pdf(made))
    assert [one for one in words(seminar) if bare(one) not in said] == []
    assert [one.note for one in seminar.slides if one.note and bare(one.note) in said] == []


@pytest.mark.parametrize("seminar", SEMINARS, ids=lambda one: str(one.id))
def test_the_pptx_has_the_same_slides_with_the_notes_under_them(seminar: Seminar) -> None:
    found = opened(seminar).slides
    deck = pages.deck(seminar)
    assert len(found) == len(deck)
    for one, slide in zip(deck, found, strict=True):
        shown = " ".join(shape.text_frame.text for shape in slide.shapes)
        assert bare(one.title) in bare(shown)
        assert all(bare(portal().words(point)) in bare(shown) for point in one.points)
        noted = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
        assert bare(noted) == bare(portal().words(one.note))


LONG = "Проверяем вопросом: если завтра всё привезут и дадут время, исчезнет ли затруднение? " * 2


def lines(place: Any) -> list[str]:
    return [line.text for line in place.text_frame.paragraphs]


def test_what_would_run_over_the_edge_of_a_slide_goes_on_with_the_next() -> None:
    plan = tuple(Session(minutes=5, what=f"Шаг {n}. {LONG}") for n in range(14))
    six = Slide(title="З" * 40 + " " + "з" * 49, points=(LONG,) * 6, note="Спросите.")
    made = opened(replace(SEMINARS[0], programme=plan, slides=(six,))).slides
    heads, bodies = zip(
        *((slide.placeholders[0], slide.placeholders[1]) for slide in made), strict=True
    )
    assert [text for body in bodies[1:4] for text in lines(body) if "Шаг" not in text] == []
    assert [head.text_frame.text for head in heads[1:4]] == ["План", *["План, продолжение"] * 2]
    assert sum(text.count("Шаг") for body in bodies for text in lines(body)) == len(plan)
    for body in bodies:
        points = body.text_frame.paragraphs[0].runs[0].font.size.pt
        rows = sum(-(-len(text) * 0.55 * points // (11.2 * 72)) for text in lines(body))
        assert points >= slides.LEAST_POINTS
        assert rows * points * 1.2 <= body.height.pt
    noted = [s.notes_slide.notes_text_frame.text for s in made if s.has_notes_slide]
    assert noted.count("Спросите.") == 1


def test_few_short_lines_are_as_large_as_ever() -> None:
    made = opened(SEMINARS[0]).slides
    sizes = [s.placeholders[1].text_frame.paragraphs[0].runs[0].font.size.pt for s in made]
    assert slides.BODY_POINTS in sizes
    assert sizes[0] == slides.BODY_POINTS + 4


def test_a_plan_without_a_break_promises_none() -> None:
    seminar = replace(SEMINARS[0], programme=(Session(minutes=40, what="Круг"),), duration=40)
    assert [pages.deck(one)[1].note for one in (SEMINARS[0], seminar)] == [
        "Всего 195\u00a0минут, с перерывом.",
        "Всего 40\u00a0минут.",
    ]


def test_the_same_slides_have_the_same_bytes() -> None:
    made = [slides.write(layouts.make(pen(), SEMINARS[0], notes=True)) for _ in range(2)]
    assert made[0] == made[1]


def test_the_plan_has_the_minutes_of_the_programme_and_no_break() -> None:
    for seminar in SEMINARS:
        plan = pages.deck(seminar)[1]
        minutes = [session.minutes for session in seminar.programme if session.what != "Перерыв"]
        assert [int(point.split()[0]) for point in plan.points] == minutes
        assert sum(session.minutes for session in seminar.programme) == seminar.duration


def test_the_page_shows_every_slide_and_a_way_to_the_next() -> None:
    seminar = SEMINARS[0]
    page = pages.make(portal(), seminar)
    made = (
        Renderer(portal(), THEME.parent).render(page, chrome.make(portal(), page), "../../../").html
    )
    assert made.count('<section class="slide') == len(pages.deck(seminar))
    assert made.count(">Дальше<") == len(pages.deck(seminar)) - 1
    assert [one for one in words(seminar) if bare(one) not in bare(made)] == []

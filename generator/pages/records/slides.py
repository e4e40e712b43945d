"""The slides of a seminar: a page that is shown, and the deck from which its PDF and its .pptx are made."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import formatting
from generator.pages.page import Head, Link, Page, PageContext, crumbs
from generator.records.models.seminar import Seminar

BREAK = "Перерыв"
"""What is no line of the plan on a slide."""


class SlideView(Struct, frozen=True):
    """One slide; ``points`` are Markdown, ``note`` is what only the facilitator sees."""

    title: str
    anchor: str
    points: tuple[str, ...]
    note: str = ""


class SlidesContext(PageContext, frozen=True):
    """What ``pages/slides.html`` prints."""

    slides: tuple[SlideView, ...]
    back: Link


def deck(seminar: Seminar) -> tuple[SlideView, ...]:
    """Every slide in order: title, plan, those of the record, what one leaves with."""
    return tuple(
        SlideView(title, f"slayd-{number}", points, note)
        for number, (title, points, note) in enumerate(_slides(seminar), 1)
    )


def _slides(seminar: Seminar) -> Iterator[tuple[str, tuple[str, ...], str]]:
    yield seminar.title, (seminar.goal,), seminar.homework_before
    plan = (
        f"{formatting.minutes(session.minutes)} — {session.what}"
        for session in seminar.programme
        if session.what != BREAK
    )
    rest = ", с перерывом" if any(s.what == BREAK for s in seminar.programme) else ""
    total = f"Всего {formatting.minutes(seminar.duration)}{rest}."
    yield "План", tuple(plan), total
    for slide in seminar.slides:
        yield slide.title, slide.points, slide.note
    leave = (
        seminar.product,
        *((f"Домашнее задание. {seminar.homework}",) if seminar.homework else ()),
    )
    yield "С чем уходим", leave, ""


def make(catalogue: Catalogue, seminar: Seminar) -> Page[SlidesContext]:
    """Make the page that is shown; it says nothing that the record does not."""
    return Page(
        address=urls.slides(seminar.id),
        template="pages/slides.html",
        context=SlidesContext(
            head=Head(title=f"Слайды: {seminar.title}"),
            slides=deck(seminar),
            back=Link("К семинару", urls.of("seminar", seminar.id)),
        ),
        crumbs=(
            *crumbs("seminars"),
            Link(catalogue.title(("seminar", seminar.id)), urls.of("seminar", seminar.id)),
            Link("Слайды"),
        ),
        title=f"Слайды семинара «{seminar.title}»",
        description=f"Слайды семинара «{seminar.title}»: показать с экрана или скачать.",
        section="seminars",
        in_sitemap=False,  # the page of the seminar is what one looks for
        landscape=True,
        glossary=False,
    )

"""The page of a seminar, and the year of seminars."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import capital
from generator.pages import formatting
from generator.pages.chains import Meeting
from generator.pages.page import (
    Group,
    Head,
    Link,
    Page,
    PageContext,
    address_url,
    crumbs,
    fact,
    facts,
    link,
    related,
)
from generator.pages.portal import handout
from generator.records.models.enums import Month
from generator.records.models.seminar import Seminar


class SessionRow(Struct, frozen=True):
    """One item of the programme with its place on the clock."""

    clock: str
    minutes: str
    what: str
    form: str
    materials: tuple[str, ...]


class SeminarContext(PageContext, frozen=True):
    """What ``pages/seminar.html`` prints."""

    goal: str
    before: str
    sessions: tuple[SessionRow, ...]
    total: str
    product: str
    homework: str
    packet: tuple[Link, ...]
    body: str
    files: tuple[Link, ...]
    sources: tuple[str, ...]
    related: tuple[Group, ...]


class YearItem(Struct, frozen=True):
    """One seminar of the year."""

    month: str
    link: Link
    summary: str
    label: str


class SeminarsContext(PageContext, frozen=True):
    """What ``pages/seminars.html`` prints."""

    year: tuple[YearItem, ...]


def make(catalogue: Catalogue, seminar: Seminar) -> Page[SeminarContext]:
    """Make the page of one seminar."""
    address = urls.of("seminar", seminar.id)
    context = SeminarContext(
        head=Head(
            title=seminar.title,
            lead=seminar.summary or seminar.goal,
            facts=facts(
                fact("Месяц", seminar.month.value),
                fact("Для кого", ", ".join(seminar.audience)),
                fact("Участников", formatting.people(seminar.people)),
                fact("Длительность", formatting.minutes(seminar.duration)),
                fact("Перечитано", formatting.checked(seminar.checked, seminar.review)),
            ),
        ),
        goal=seminar.goal,
        before=seminar.homework_before,
        sessions=_sessions(seminar),
        total=formatting.minutes(seminar.duration),
        product=seminar.product,
        homework=seminar.homework,
        packet=tuple(_item(catalogue, id) for id in seminar.packet),
        body=seminar.body,
        files=tuple(Link(name, f"{address}{name}") for name in seminar.files),
        sources=seminar.sources,
        related=related(catalogue, "seminar", seminar.id, skip=("form",)),
    )
    return Page(
        address=address,
        template="pages/seminar.html",
        context=context,
        crumbs=crumbs("seminars", seminar.month.value),
        actions=(
            *_packet(catalogue, seminar),
            *((Link("Слайды", urls.slides(seminar.id)),) if seminar.slides else ()),
            Link("В календарь (.ics)", urls.beside("seminar", seminar.id, "ics")),
        ),
        title=f"{seminar.title} — семинар, {seminar.month}",
        description=seminar.summary or seminar.goal,
        section="seminars",
        linked=(_linked(catalogue, seminar, address),),
        contents=True,
        record=("seminar", seminar.id),
    )


def _packet(catalogue: Catalogue, seminar: Seminar) -> tuple[Link, ...]:
    """The way to the ready packet, where the seminar hands something out."""
    if not seminar.packet:
        return ()
    return (Link("Раздатка семинара", urls.packet(handout.of_seminar(catalogue, seminar.id))),)


def _sessions(seminar: Seminar) -> tuple[SessionRow, ...]:
    rows, now = [], 0
    for session in seminar.programme:
        clock = f"{formatting.clock(now)}–{formatting.clock(now + session.minutes)}"
        rows.append(
            SessionRow(
                clock, f"{session.minutes} мин", session.what, session.form, session.materials
            )
        )
        now += session.minutes
    return tuple(rows)


def _item(catalogue: Catalogue, id: str) -> Link:
    """A record of the packet; forms are told by their code."""
    form = catalogue.forms.get(id)
    if form:
        return Link(f"{form.code} — {form.title}", urls.of("form", id))
    name = catalogue.resolve(id)
    return link(catalogue, name) if name else Link(id)


def _linked(catalogue: Catalogue, seminar: Seminar, address: str) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": seminar.title,
        "description": catalogue.words(seminar.summary or seminar.goal),
        "url": address_url(catalogue, address),
        "inLanguage": "ru",
        "duration": f"PT{seminar.duration}M",
        "eventSchedule": {
            "@type": "Schedule",
            "byMonth": list(Month).index(seminar.month) + 1,
            "repeatFrequency": "P1Y",
        },
        "location": {"@type": "Place", "name": catalogue.portal.district},
        "organizer": {"@type": "Organization", "name": catalogue.portal.institution},
    }


def in_year(catalogue: Catalogue) -> tuple[YearItem, ...]:
    """The seminars in the order of their months."""
    order = list(Month)
    ordered = sorted(catalogue.seminars.values(), key=lambda s: (order.index(s.month), s.id))
    return tuple(
        YearItem(
            s.month.value,
            Link(s.title, urls.of("seminar", s.id)),
            s.summary or s.goal,
            f"{formatting.people(s.people)} · {formatting.minutes(s.duration)}",
        )
        for s in ordered
    )


def meetings(catalogue: Catalogue) -> tuple[Meeting, ...]:
    """The seminars of the year with the number of their months: the page knows which comes next."""
    order = list(Month)
    return tuple(
        Meeting(
            s.id,
            order.index(s.month) + 1,
            f"{capital(s.month.value)}: {s.title}",
            Link(s.title, urls.of("seminar", s.id)),
        )
        for s in sorted(catalogue.seminars.values(), key=lambda s: (order.index(s.month), s.id))
    )


def listing(catalogue: Catalogue) -> Page[SeminarsContext]:
    """Make the page of the year."""
    return Page(
        address=urls.listing("seminars"),
        template="pages/seminars.html",
        context=SeminarsContext(
            head=Head(
                title="Семинары",
                lead="Программы по минутам, записки ведущему и раздатка: от первого черновика ИОМ до анализа года.",
            ),
            year=in_year(catalogue),
        ),
        actions=(Link("Год в календарь (.ics)", urls.YEAR),),
        description="Пять семинаров района об индивидуальном образовательном маршруте педагога.",
        section="seminars",
    )

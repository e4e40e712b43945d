"""The page of a method, and the page that helps to choose one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import chains, diagnostics, finder, formatting
from generator.pages.finder import Finder
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
    refer,
    related,
    some,
    to_route,
)
from generator.records.models.enums import MethodType
from generator.records.models.method import Formula, Method, Role

_WHEN = re.compile(r".*?^## Когда[^\n]*\n.*?(?=^## |\Z)", re.M | re.S)

_ASKED = (*(name for name in finder.FIRST if name != "district"), "group")
"""What methods are chosen by, of all that deficits are."""

ONE_MEETING = 240
"""Minutes: what lasts longer is not done in one sitting."""


class MoveRow(Struct, frozen=True):
    """One step of the method with its place on the clock."""

    clock: str
    minutes: str
    stage: str
    action: str
    question: str


class MethodContext(PageContext, frozen=True):
    """What ``pages/method.html`` prints."""

    question: str
    output: str
    strength: str
    preparation: str
    roles: tuple[Role, ...]
    moves: tuple[MoveRow, ...]
    moves_total: str
    has_questions: bool
    forms: tuple[Link, ...]
    opening: str
    body: str
    formulas: tuple[Formula, ...]
    limits: tuple[str, ...]
    ethics: tuple[str, ...]
    sources: tuple[str, ...]
    files: tuple[Link, ...]
    routes: tuple[Link, ...]
    related: tuple[Group, ...]


class MethodsContext(PageContext, frozen=True):
    """What ``pages/methods.html`` prints."""

    finder: Finder
    rows: tuple[MethodRow, ...]
    means: tuple[diagnostics.MeansRow, ...]


class MethodRow(Struct, frozen=True):
    """One method beside the question it answers."""

    link: Link
    question: str
    label: str
    output: str
    strength: str
    confirms: Link
    """How many deficits it confirms, and the way to them."""
    facets: Mapping[str, tuple[str, ...]]
    type: MethodType
    meeting: Link
    """Its sheets for a meeting, if it has any."""


def make(catalogue: Catalogue, method: Method) -> Page[MethodContext]:
    """Make the page of one method."""
    address = urls.of("method", method.id)
    total = sum(m.minutes or 0 for m in method.moves)
    opening, body = _halves(method.body)
    context = MethodContext(
        head=Head(
            title=method.title,
            lead=method.summary,
            facts=facts(
                fact("Участников", formatting.people(method.people)),
                fact("Время", method.duration),
                fact("Перечитано", formatting.checked(method.checked, method.review)),
            ),
        ),
        question=method.question,
        output=method.output,
        strength=method.strength,
        preparation=method.preparation,
        roles=method.roles,
        moves=_moves(method),
        moves_total=formatting.minutes(total) if total else "",
        has_questions=any(m.question for m in method.moves),
        forms=tuple(_form(catalogue, id) for id in method.forms),
        opening=opening,
        body=body,
        formulas=method.formulas,
        limits=method.limits,
        ethics=method.ethics,
        sources=method.sources,
        files=tuple(Link(name, f"{address}{name}") for name in method.files),
        routes=some(catalogue.routes_by.get(method.id, ()), to_route, method.title),
        related=related(catalogue, "method", method.id, skip=("route", "form")),
    )
    return Page(
        address=address,
        template="pages/method.html",
        context=context,
        crumbs=crumbs("methods", f"{method.type} метод"),
        title=f"{method.title} — метод диагностики",
        description=method.summary,
        section="methods",
        linked=(_linked(catalogue, method, address, total),),
        contents=True,
        record=("method", method.id),
    )


def _form(catalogue: Catalogue, id: str) -> Link:
    form = catalogue.forms.get(id)
    return (
        Link(f"{form.code} — {form.title}", urls.of("form", id))
        if form
        else refer(catalogue, "form", id)
    )


def _halves(body: str) -> tuple[str, str]:
    """Cut a body after its section «Когда …»: how to prepare and to hold the method comes between."""
    found = _WHEN.match(body)
    return (found[0], body[found.end() :]) if found else ("", body)


def _moves(method: Method) -> tuple[MoveRow, ...]:
    """Put every step on the clock of one meeting; a method of several meetings has no clock.

    A step without minutes lies between meetings: what comes after it begins nobody knows when.
    """
    rows, now = [], 0
    minutes = [move.minutes or 0 for move in method.moves]
    one_meeting = all(minutes) and sum(minutes) <= ONE_MEETING
    for move in method.moves:
        spent = move.minutes or 0
        clock = (
            f"{formatting.clock(now)}–{formatting.clock(now + spent)}"
            if spent and one_meeting
            else ""
        )
        rows.append(
            MoveRow(clock, f"{spent} мин" if spent else "", move.stage, move.action, move.question)
        )
        now += spent
    return tuple(rows)


def _linked(catalogue: Catalogue, method: Method, address: str, total: int) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "HowTo",
        "name": method.title,
        "description": catalogue.words(method.summary),
        "url": address_url(catalogue, address),
        "inLanguage": "ru",
        "totalTime": f"PT{total}M",
        "step": [
            {"@type": "HowToStep", "name": m.stage, "text": catalogue.words(m.action or m.stage)}
            for m in method.moves
        ],
    }


def listing(catalogue: Catalogue) -> Page[MethodsContext]:
    """Make the page of the methods: which question asks for which method."""
    every = rows(catalogue)
    return Page(
        address=urls.listing("methods"),
        template="pages/methods.html",
        context=MethodsContext(
            head=Head(
                title="Методы",
                lead="Какой вопрос — такой метод. Дефицит подтверждают двумя разными источниками.",
            ),
            finder=finder.make("methods", (row.facets for row in every)),
            rows=every,
            means=diagnostics.rows(catalogue),
        ),
        description="Методы, которыми выявляют профессиональные дефициты педагога, и как выбрать метод.",
        landscape=True,  # its first table has six columns, and nothing above it but the title
        section="methods",
    )


def rows(catalogue: Catalogue) -> tuple[MethodRow, ...]:
    """The methods by their questions, in the order of the district."""
    return tuple(
        MethodRow(
            Link(m.title, urls.of("method", m.id)),
            m.question,
            f"{formatting.people(m.people)} · {m.duration}",
            m.output,
            m.strength,
            _confirms(catalogue, m),
            _facets(catalogue, m),
            m.type,
            _meeting(m),
        )
        for m in catalogue.methods.values()
    )


def _meeting(method: Method) -> Link:
    to = urls.meeting("method", method.id, method.people.least)
    return Link("Распечатать на встречу", to) if method.forms else Link("")


def _facets(catalogue: Catalogue, method: Method) -> dict[str, tuple[str, ...]]:
    """What a method is chosen by: all that the deficits which it confirms are chosen by."""
    own = [d for d in catalogue.deficits.values() if method.id in d.methods]
    known = [chains.facets(catalogue, deficit) for deficit in own]
    asked = {name: [v for one in known for v in one[name]] for name in _ASKED}
    return {
        "record": (urls.of("method", method.id),),
        "chains": tuple(urls.of("deficit", deficit.id) for deficit in own),
        **{name: tuple(dict.fromkeys(values)) for name, values in asked.items()},
    }


def _confirms(catalogue: Catalogue, method: Method) -> Link:
    count = sum(method.id in deficit.methods for deficit in catalogue.deficits.values())
    return Link(
        str(count or "нет"), finder.address("deficits", method=method.title) if count else ""
    )

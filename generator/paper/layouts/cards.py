"""Method cards: one A5 card a method, two to a sheet, backs behind their fronts."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.findings import Finding, error
from generator.language.russian import number
from generator.pages import page
from generator.pages.records import method as pages
from generator.paper import layout
from generator.paper.document_blocks import PaperFact, Runs
from generator.paper.formats import Prepared
from generator.paper.layouts import method as method_sheets
from generator.paper.prose import ProseConverter
from generator.paper.to_plain import plain
from generator.paper.writers import glyphs, pdf
from generator.records.models.method import Method
from generator.records.yaml_text.nodes import KeyPath
from generator.render import qr

TEMPLATE = "cards.typ"


class CardStep(Struct, frozen=True):
    """A step of the method on the back of its card."""

    clock: str
    stage: Runs
    action: Runs
    question: Runs


class Card(Struct, frozen=True):
    """Both sides of one card."""

    id: str
    title: Runs
    label: str
    question: Runs
    facts: tuple[PaperFact, ...]
    steps: tuple[CardStep, ...]
    notes: tuple[PaperFact, ...]
    imprint: str
    address: str


class Cards(Struct, frozen=True):
    """The cards of a portal: one file."""

    title: str
    cards: tuple[Card, ...]
    day: str


FRONT = {
    "question": "отвечает на вопрос",
    "duration": "время",
    "output": "что на выходе",
    "strength": "сила вывода",
    "preparation": "подготовка",
}
"""Fields of the front that an editor can shorten, by attribute."""

BACK = {"stage": "этап", "action": "что делать", "question": "вопрос"}
"""Fields of a step that an editor can shorten, by attribute."""


def make(pen: ProseConverter, without: Collection[str] = ()) -> Cards:
    """Make the cards of all methods, in their order, but for those whose ids are ``without``."""
    catalogue = pen.catalogue
    made = tuple(
        _card(pen, method) for id, method in catalogue.methods.items() if id not in without
    )
    return Cards("Карточки методов диагностики", made, catalogue.today)


def prepare(cards: Cards, theme: Path) -> Prepared:
    """Make ready what the template of the cards reads; they are set as PDF."""
    return partial(pdf.compile, pdf.Copy(_data(cards, theme), TEMPLATE, cards.day), theme)


def findings(catalogue: Catalogue, cards: Cards, theme: Path) -> tuple[Finding, ...]:
    """Measure both sides of every card, and name what to shorten where a side overflows."""
    if not cards.cards:
        return ()
    return tuple(
        finding
        for side in pdf.query(TEMPLATE, "<side>", _data(cards, theme), theme)
        if side["over"] > 0
        for finding in _overflow(catalogue.methods[side["id"]], side)
    )


def _overflow(method: Method, side: dict[str, Any]) -> Iterator[Finding]:
    """The longest field of the side is the one to shorten."""
    path, text = max(_fields(method, side["side"]), key=lambda field: len(field[1]))
    over, named = number(round(side["over"], 1)), {"front": "лицо", "back": "оборот"}[side["side"]]
    yield error(
        "card-overflow",
        method.at(*path),
        f"{named} карточки «{method.title[:30]}» не входит на А5: лишние {over} мм",
        f"сократите поле «{_named(path)}»: в нём {len(text)} знаков, больше всех на этой стороне",
    )


def _named(path: KeyPath) -> str:
    """Say a field with its number in the list, as a person counts."""
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in path)


def _fields(method: Method, side: str) -> Iterator[tuple[KeyPath, str]]:
    """Yield the fields of a side with their places in the file."""
    if side == "front":
        for name, label in FRONT.items():
            yield (label,), str(getattr(method, name))
        for index, role in enumerate(method.roles):
            yield ("роли", index, "что делает"), role.duty
    else:
        for index, move in enumerate(method.moves):
            for name, label in BACK.items():
                yield ("ход", index, label), str(getattr(move, name))
        for label, texts in (("ограничения", method.limits), ("этика", method.ethics)):
            for index, text in enumerate(texts):
                yield (label, index), text


def _card(pen: ProseConverter, method: Method) -> Card:
    context = pages.make(pen.catalogue, method).context
    people = {fact.label: fact for fact in context.head.facts}
    said = page.facts(
        people.get("Участников"),
        people.get("Время"),
        page.fact("Что на выходе", context.output),
        page.fact("Сила вывода", context.strength),
        page.fact("Подготовка", context.preparation),
    )
    facts = layout.facts(pen, said)
    front = (*(facts.rows if facts else ()), PaperFact("Роли", _roles(pen, method)))
    back = (
        PaperFact("Бланки", pen.line(_forms(pen.catalogue, method))),
        PaperFact("Ограничения", layout.joined(pen, method.limits, " ", ".")),
        PaperFact("Этика", layout.joined(pen, method.ethics, " ", ".")),
    )
    mark = method_sheets.make(pen, method).mark
    known = page.unpublished(pen.catalogue, ("method", method.id))
    address = urls.of("method", method.id)
    shown = page.address_url(pen.catalogue, address) if pen.catalogue.portal.address else ""
    return Card(
        id=method.id,
        title=pen.line(method.title),
        label=f"Метод диагностики, {method.type}",
        question=pen.runs(context.question),
        facts=tuple(fact for fact in front if fact.runs),
        steps=tuple(
            CardStep(
                move.clock or move.minutes,
                pen.line(move.stage),
                pen.runs(move.action),
                pen.runs(move.question),
            )
            for move in context.moves
        ),
        notes=tuple(fact for fact in back if fact.runs),
        imprint=layout.imprint(pen.catalogue, method.title, shown, mark, known),
        address=urls.marked(shown, mark) if shown else "",
    )


def _forms(catalogue: Catalogue, method: Method) -> str:
    return ", ".join(catalogue.forms[id].code for id in method.forms if id in catalogue.forms)


def _roles(pen: ProseConverter, method: Method) -> Runs:
    return layout.joined(pen, (f"{r.role} — {r.duty}" if r.duty else r.role for r in method.roles))


def _data(cards: Cards, theme: Path) -> str:
    covered = pdf.covered(theme)
    made = plain(cards, lambda text: glyphs.shown(text, covered))
    for card, raw in zip(made["cards"], cards.cards, strict=True):
        card["id"] = raw.id
        card["qr"] = qr.svg(raw.address, layout.QR) if raw.address else ""
    return json.dumps(made, ensure_ascii=False, sort_keys=True)

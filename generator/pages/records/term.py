"""The page of a term, and the glossary from А to Я."""

from __future__ import annotations

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import alphabet, capital, counted
from generator.pages.page import Group, Head, Link, Page, PageContext, crumbs, related
from generator.records.models.term import GlossaryTerm


class Confused(Struct, frozen=True):
    """What a term is mistaken for: another term, or a text."""

    link: Link
    text: str


class TermContext(PageContext, frozen=True):
    """What ``pages/term.html`` prints."""

    meaning: str
    synonyms: tuple[str, ...]
    confused: tuple[Confused, ...]
    origin: str
    related: tuple[Group, ...]


class TermRow(Struct, frozen=True):
    """One term in the glossary."""

    link: Link
    abbreviations: str
    meaning: str


class Letter(Struct, frozen=True):
    """The terms of one letter."""

    letter: str
    anchor: str
    rows: tuple[TermRow, ...]


class TermsContext(PageContext, frozen=True):
    """What ``pages/terms.html`` prints."""

    letters: tuple[Letter, ...]


def make(catalogue: Catalogue, term: GlossaryTerm) -> Page[TermContext]:
    """Make the page of one term."""
    short = ", ".join(term.abbreviations)
    title = capital(term.title) + (f" ({short})" if short else "")
    context = TermContext(
        head=Head(
            title=title,
        ),
        meaning=term.meaning,
        synonyms=term.synonyms,
        confused=tuple(_confused(catalogue, c) for c in term.confused),
        origin=term.origin,
        related=related(catalogue, "term", term.id),
    )
    return Page(
        address=urls.of("term", term.id),
        template="pages/term.html",
        context=context,
        crumbs=crumbs("terms", capital(term.title[:1])),
        title=f"{title} — словарь",
        description=term.meaning,
        section="terms",
        record=("term", term.id),
    )


def _confused(catalogue: Catalogue, value: str) -> Confused:
    term = catalogue.terms.get(value)
    if term:
        return Confused(Link(capital(term.title), urls.of("term", term.id)), term.meaning)
    return Confused(Link(""), value)


def listing(catalogue: Catalogue) -> Page[TermsContext]:
    """Make the glossary in the order of the alphabet."""
    ordered = sorted(catalogue.terms.values(), key=lambda t: (alphabet(t.title), t.id))
    by_letter: dict[str, list[TermRow]] = {}
    for term in ordered:
        by_letter.setdefault(term.title[0].upper(), []).append(
            TermRow(
                Link(capital(term.title), urls.of("term", term.id)),
                ", ".join(term.abbreviations),
                term.meaning,
            )
        )
    letters = tuple(
        Letter(letter, f"bukva-{number}", tuple(rows))
        for number, (letter, rows) in enumerate(by_letter.items(), 1)
    )
    total = counted(len(ordered), "термин", "термина", "терминов")
    return Page(
        address=urls.listing("terms"),
        template="pages/terms.html",
        contents=True,
        beside=False,
        context=TermsContext(
            head=Head(title="Словарь", lead=f"{total}: что значит, как сокращают, с чем путают."),
            letters=letters,
        ),
        description="Термины и сокращения об индивидуальном образовательном маршруте педагога.",
        section="terms",
        glossary=False,
    )

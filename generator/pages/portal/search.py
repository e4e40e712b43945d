"""The page of the search, and the index from А to Я, which needs no script: on that page, or a page for each letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from generator.catalogue import reads, urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import INITIALS, alphabet, capital, counted, initial
from generator.pages.page import Head, Link, Page, PageContext
from generator.records.models.kinds import KINDS
from generator.records.summary import Name

MOST_ENTRIES = 1000
"""Entries that the page of the search lists itself, 45 kB as they travel; of more, each letter has a page of its own."""

NUMBERED = {"form": "", "act": "№ "}
"""The kinds that people ask for by a number, and what is written before it."""

EMPTY = "Здесь пока ничего нет."


class Initial(Struct, frozen=True):
    """What begins with one letter: here, at an anchor of this page, or on a page of its own."""

    letter: str
    address: str
    links: tuple[Link, ...] = ()


class SearchContext(PageContext, frozen=True):
    """What ``pages/search.html`` prints."""

    search: str
    letters: tuple[Initial, ...]


class LetterContext(PageContext, frozen=True):
    """What ``pages/letter.html`` prints."""

    index: Link
    links: tuple[Link, ...]


def has_letters(entries: int) -> bool:
    """Whether an index of so many entries has a page for each letter."""
    return entries > MOST_ENTRIES


def make(catalogue: Catalogue) -> Page[SearchContext]:
    """Make the page of the search with the index of everything by title, or with the way to its letters."""
    if has_letters(len(catalogue.summaries)):
        return _page([_way(letter) for letter in INITIALS if catalogue.by_initial[letter]])
    return _page(_initials(_by_letter(_entry(catalogue, name) for name in catalogue.records)))


def letter(catalogue: Catalogue, one: str) -> Page[LetterContext]:
    """Make the page of a letter, where there are pages of letters."""
    names = catalogue.by_initial[one]
    with reads.unnoted():  # the titles are what is read of the letter
        links = [_entry(catalogue, name) for name in names]
    return _letter(one, links)


def pages(entries: Iterable[Link]) -> Iterator[Page[PageContext]]:
    """Make the page of the search over any links, and the pages of letters where there are too many of them."""
    found = _by_letter(entries)
    if not has_letters(sum(map(len, found.values()))):
        yield _page(_initials(found))
        return
    yield _page([_way(one) for one in INITIALS if one in found])
    yield from (_letter(one, found.get(one, [])) for one in INITIALS)


def _by_letter(links: Iterable[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(initial(link.text), []).append(link)
    return found


def _sorted(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda one: (alphabet(one.text), one.address)))


def _initials(found: Mapping[str, Iterable[Link]]) -> list[Initial]:
    """The letters with what begins with them."""
    there = (one for one in INITIALS if one in found)
    return [
        Initial(one, f"#bukva-{number}", _sorted(found[one])) for number, one in enumerate(there, 1)
    ]


def _way(one: str) -> Initial:
    return Initial(one, urls.letter(INITIALS.index(one)))


def _page(letters: Sequence[Initial]) -> Page[SearchContext]:
    return Page(
        address=urls.SEARCH,
        template="pages/search.html",
        context=SearchContext(
            head=Head(
                title="Поиск",
                lead="Пишите, как говорите: слово в любой форме, код бланка, номер приказа.",
            ),
            search=urls.SEARCH,
            letters=tuple(letters),
        ),
        printable=False,
        description="Поиск по порталу и указатель от А до Я: маршруты, методы, бланки, акты, термины.",
        section="search",
        glossary=False,
    )


def _letter(one: str, links: Iterable[Link]) -> Page[LetterContext]:
    found, title = _sorted(links), f"Указатель: {one}"
    lead = counted(len(found), "запись", "записи", "записей") if found else EMPTY
    return Page(
        address=urls.letter(INITIALS.index(one)),
        template="pages/letter.html",
        context=LetterContext(
            head=Head(title=title, lead=lead),
            index=Link("Все буквы", f"{urls.SEARCH}#ukazatel"),
            links=found,
        ),
        printable=False,
        description=f"Указатель всего, что есть на портале: {one}.",
        section="search",
        glossary=False,
    )


def _entry(catalogue: Catalogue, name: Name) -> Link:
    kind, id = name
    title = capital(catalogue.title(name))
    if kind in NUMBERED:
        title = f"{title}, {NUMBERED[kind]}{catalogue.summaries[name].number}"
    return Link(title, urls.of(kind, id), KINDS[kind].one)

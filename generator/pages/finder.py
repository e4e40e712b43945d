"""«Что не получается?»: a box for one's own words and one line of choices over the rows of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlencode

from msgspec import Struct

from generator.catalogue import urls
from generator.language.russian import alphabet
from generator.pages.page import Link

ANY = "*"
"""A value that answers to every choice: a record without subjects fits any subject."""

FIRST = {
    "role": "Кто я",
    "subject": "Предмет",
    "level": "Уровень",
    "experience": "Опыт",
    "condition": "Условия",
    "district": "Район",
}
"""What a reader knows of herself: the line of choices."""

MORE = {
    "group": "Компетенции",
    "method": "Чем подтвердить",
    "sources": "Подтверждение",
    "route": "Маршрут",
    "length": "Срок",
}
"""What is asked less often; it stands behind «Ещё»."""

SUBJECTLESS = "любой предмет"

Values = Mapping[str, tuple[str, ...]]
"""What a row is chosen by: values by the name of a question."""


class Choice(Struct, frozen=True):
    """One answer to a question and how many rows it leaves."""

    value: str
    count: int


class Question(Struct, frozen=True):
    """What a reader chooses by."""

    name: str
    title: str
    choices: tuple[Choice, ...]


class View(Struct, frozen=True):
    """The same question asked of another list; what is chosen goes along."""

    link: Link
    current: str
    """What ``aria-current`` says: «page», «true» on another page of the same rows, or nothing."""


class Finder(Struct, frozen=True):
    """What ``macros/finder.html`` prints above a list."""

    questions: tuple[Question, ...]
    more: tuple[Question, ...]
    views: tuple[View, ...]
    address: str
    """Of the page where it stands."""
    kinds: str
    """Kinds of records that are searched, the own first."""
    noun: str
    """The noun of a row for 1, 2 and 5 of them, with bars between."""


VIEWS = {
    "deficits": ("Дефициты", "deficit", "дефицит|дефицита|дефицитов"),
    "routes": ("Маршруты", "route deficit", "маршрут|маршрута|маршрутов"),
    "methods": ("Методы", "method deficit", "метод|метода|методов"),
    "matrix": ("Покрытие", "", ""),
}
"""Lists that answer the same question: their name, what is searched, their noun."""


def make(section: str, rows: Iterable[Values], address: str = "") -> Finder:
    """Make the finder of a list from what its rows are chosen by; a list without rows has its views alone.

    ``address``: that of the page, where the list stands on another one than its own.
    """
    every = list(rows)
    _, kinds, noun = VIEWS[section]
    here = "true" if address else "page"
    return Finder(
        tuple(_questions(FIRST, every)),
        tuple(_questions(MORE, every)),
        tuple(
            View(Link(title, urls.listing(name)), here if name == section else "")
            for name, (title, _, _) in VIEWS.items()
        ),
        address or urls.listing(section),
        kinds,
        noun,
    )


def address(section: str, **chosen: str) -> str:
    """The address of a list where something is chosen already."""
    return f"{urls.listing(section)}?{urlencode(chosen)}"


def fits(row: Values, name: str, value: str) -> bool:
    """Tell whether a row answers to a choice, as the page does."""
    return value in row.get(name, ()) or ANY in row.get(name, ())


def _questions(titles: Mapping[str, str], rows: list[Values]) -> Iterator[Question]:
    for name, title in titles.items():
        values = {v for row in rows for v in row.get(name, ()) if v != ANY}
        ordered = sorted(values, key=lambda v: (v == SUBJECTLESS, alphabet(v)))
        choices = (Choice(v, sum(fits(row, name, v) for row in rows)) for v in ordered)
        if len(values) > 1 or (name == "condition" and values):
            yield Question(name, title, tuple(choices))

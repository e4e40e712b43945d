"""The kinds of records, written out: folder, shape of the file, model and names."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from generator.records.fields import Record
from generator.records.models.act import Act
from generator.records.models.deficit import Deficit
from generator.records.models.dossier import Dossier
from generator.records.models.form import Form
from generator.records.models.method import Method
from generator.records.models.page import ProsePage
from generator.records.models.portal import Portal
from generator.records.models.registry import Registry
from generator.records.models.route import Route
from generator.records.models.seminar import Seminar
from generator.records.models.survey import Survey
from generator.records.models.term import GlossaryTerm

ID = re.compile(r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?![a-z0-9-]))[a-z0-9]+(?:-[a-z0-9]+)*")
"""Windows keeps some names for its devices: a file «con.yaml» cannot even be cloned there."""
LONGEST_ID = 60


class Kind(Struct, frozen=True):
    """One kind: where its records lie and what they are called.

    ``file`` is the path with ``{id}``; a path that ends in ``.md`` has front matter and a body.
    ``section`` is the first part of the address, empty where the id itself is the address.
    Everything that is known of a kind without opening a record is said here, once.
    """

    name: str
    file: str
    model: type[Record]
    one: str
    many: str
    section: str = ""
    title: str = ""
    """What its list is called in the menu and in the crumbs."""
    group: str = ""
    """What links to its records stand under; without it, ``title``."""
    menu: int = 0
    """Its place in the menu, from 1; 0: it has no list of its own."""
    news: int = 0
    """Its place in «Что нового», from 1: by what a reader comes for."""
    in_builder: int = 0
    """Its place in the builder, from 1: a kind that is keys alone; 0: it is not written there."""

    @property
    def has_pages(self) -> bool:
        """Whether each of its records is a page."""
        return self.news > 0

    @property
    def heading(self) -> str:
        """What links to its records stand under."""
        return self.group or self.title

    @property
    def has_body(self) -> bool:
        """Whether a Markdown body follows the front matter."""
        return self.file.endswith(".md")

    @property
    def has_folder(self) -> bool:
        """Whether each record has a folder of its own, where files may lie beside it."""
        return "{id}/" in self.file

    @property
    def blank(self) -> str:
        """The path of the form to copy."""
        folder = self.file.split("{id}", 1)[0]
        return f"{folder}_blank.{'md' if self.has_body else 'yaml'}"

    def path(self, id: str) -> str:
        """The path of a record in git."""
        return self.file.replace("{id}", id)


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("portal", "content/portal.yaml", Portal, "портал", "портал"),
        Kind("registry", "content/registries/{id}.yaml", Registry, "список", "списки"),
        Kind(
            "method",
            "content/methods/{id}/index.md",
            Method,
            "метод",
            "методы",
            "methods",
            "Методы",
            menu=3,
            news=2,
            group="Методы",
        ),
        Kind(
            "form",
            "content/forms/{id}.yaml",
            Form,
            "бланк",
            "бланки",
            "forms",
            "Бланки",
            menu=5,
            news=4,
            in_builder=4,
        ),
        Kind(
            "deficit",
            "content/deficits/{id}.yaml",
            Deficit,
            "дефицит",
            "дефициты",
            "deficits",
            "Дефициты",
            menu=2,
            news=5,
            in_builder=2,
        ),
        Kind(
            "route",
            "routes/{id}.yaml",
            Route,
            "маршрут",
            "маршруты",
            "routes",
            "Маршруты",
            menu=1,
            news=1,
            in_builder=1,
        ),
        Kind(
            "seminar",
            "content/seminars/{id}/index.md",
            Seminar,
            "семинар",
            "семинары",
            "seminars",
            "Семинары",
            menu=4,
            news=3,
        ),
        Kind("act", "content/acts/{id}.yaml", Act, "акт", "акты", "acts", "Право", menu=6, news=6),
        Kind(
            "term",
            "content/terms/{id}.yaml",
            GlossaryTerm,
            "термин",
            "термины",
            "terms",
            "Словарь",
            menu=7,
            news=7,
            in_builder=3,
        ),
        Kind(
            "survey",
            "content/surveys/{id}.yaml",
            Survey,
            "сбор",
            "сборы",
            "surveys",
            "Сборы",
            menu=8,
            news=8,
        ),
        Kind(
            "page",
            "content/pages/{id}.md",
            ProsePage,
            "страница",
            "страницы",
            news=9,
            group="Страницы",
        ),
        Kind(
            "dossier",
            "content/dossiers/{id}.yaml",
            Dossier,
            "учебный пример",
            "учебные примеры",
            "dossiers",
            "Примеры",
            menu=9,
            news=10,
        ),
    )
}
"""By name, in the order in which people look for things: a method before a route that mentions it."""

OF_MODEL: dict[type, Kind] = {kind.model: kind for kind in KINDS.values()}
"""The same by the model of their records."""


def _ranked(rank: Callable[[Kind], int]) -> tuple[Kind, ...]:
    return tuple(sorted(filter(rank, KINDS.values()), key=rank))


PAGED = tuple(kind for kind in KINDS.values() if kind.has_pages)
MENU = _ranked(lambda kind: kind.menu)
NEWS = _ranked(lambda kind: kind.news)
IN_BUILDER = _ranked(lambda kind: kind.in_builder)
"""Kinds whose records are pages, that have a list, as they come in the news, and that the builder writes."""


def _pattern(kind: Kind) -> re.Pattern[str]:
    return re.compile(re.escape(kind.file).replace(r"\{id\}", "(?P<id>[^/]+)"))


_PATTERNS = [(kind, _pattern(kind)) for kind in KINDS.values()]


def place(path: str) -> tuple[Kind, str] | None:
    """Tell the kind and the id of a record by its path, or ``None`` where none belongs."""
    for kind, pattern in _PATTERNS:
        if match := pattern.fullmatch(path):
            return kind, match.groupdict().get("id", kind.name)
    return None


def is_id(value: str) -> bool:
    """Tell an id from a text of one's own: one word of Latin letters, digits and hyphens."""
    return bool(ID.fullmatch(value)) and len(value) <= LONGEST_ID

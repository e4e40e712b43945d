"""A route: an individual educational route of a teacher, its public part."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from msgspec import structs

from generator.records.dates import Date
from generator.records.fields import Record, key, same_key
from generator.records.models.audience import Audience
from generator.records.models.author import Author
from generator.records.models.deficit import Deficit
from generator.records.models.enums import RouteKind, State
from generator.records.models.note import Note, TitlePage
from generator.records.models.page import ProsePage
from generator.records.models.roadmap import Activity, Stage, Task
from generator.records.models.route_parts import Outcome, Period, Related
from generator.records.yaml_text.nodes import KeyPath


class RouteSection(StrEnum):
    """The steps of the builder, in their order; a key that names none stands in the last."""

    ABOUT = "О чём маршрут"
    AUDIENCE = "Для кого"
    NOTE = "Пояснительная записка"
    TERM = "Срок"
    MAP = "Дорожная карта"
    FINAL = "Итог"
    SUPPORT = "Поддержка и риски"
    TITLE_PAGE = "Титульный лист"
    LINKS = "Связи и источники"


class Route(Record, frozen=True, kw_only=True):
    """An individual educational route (ИОМ)."""

    SECTIONS = RouteSection

    title: Annotated[
        str,
        key(
            "название",
            "О чём маршрут, без имён.",
            "Доказательство в геометрии 7–9 классов",
            limit=120,
            line=True,
            section=RouteSection.ABOUT,
        ),
    ]
    summary: Annotated[
        str,
        key(
            "кратко",
            "Одно предложение для каталога и поиска.",
            "Как перейти от показа готовых доказательств к работе над записью.",
            limit=300,
            line=True,
            section=RouteSection.ABOUT,
        ),
    ]
    kind: Annotated[
        RouteKind, key("вид", "Чей это маршрут.", "типовой", section=RouteSection.ABOUT)
    ]
    state: Annotated[
        State, key("состояние", "На каком шаге маршрут.", "опубликован", section=RouteSection.ABOUT)
    ]
    audience: Annotated[
        Audience,
        key(
            "для кого",
            "Для кого маршрут.",
            {"роль": "учитель", "уровни": ["ООО"], "предметы": ["математика"]},
            section=RouteSection.AUDIENCE,
        ),
    ]
    conditions: Annotated[
        str,
        key(
            "условия",
            "Условия работы, если они важны.",
            "малокомплектная школа",
            limit=300,
            section=RouteSection.AUDIENCE,
        ),
    ] = ""
    competences: Annotated[
        tuple[str, ...],
        key(
            "группы компетенций",
            "Группы компетенций из списка.",
            ["предметные", "методические"],
            registry="competence-groups",
            fewest=1,
            line=True,
            loose=True,
            section=RouteSection.AUDIENCE,
            noun="группа",
        ),
    ]
    functions: Annotated[
        tuple[str, ...],
        same_key(Deficit, "functions", section=RouteSection.AUDIENCE),
    ] = ()
    title_page: Annotated[
        TitlePage,
        key(
            "титульный лист",
            "Что напечатать на титульном листе.",
            {"организация": "Управление образования", "город": "Северный", "год": 2026},
            section=RouteSection.TITLE_PAGE,
        ),
    ]
    note: Annotated[
        Note, key("пояснительная записка", "Пояснительная записка.", section=RouteSection.NOTE)
    ]
    term: Annotated[
        Period,
        key(
            "срок",
            "Срок маршрута.",
            {"начало": "2026-09", "месяцев": 24},
            section=RouteSection.TERM,
        ),
    ]
    map: Annotated[
        tuple[Stage, ...],
        key(
            "дорожная карта",
            "Дефициты с задачами и мероприятиями.",
            fewest=1,
            section=RouteSection.MAP,
            noun="дефицит",
        ),
    ]
    final: Annotated[
        Outcome,
        key(
            "итог",
            "Диагностика проделанной работы с выводами.",
            {"вопросы": ["Что изменилось?"]},
            section=RouteSection.FINAL,
        ),
    ]
    support: Annotated[
        tuple[str, ...],
        key(
            "сопровождение",
            "Кто сопровождает: только роли.",
            ["тьютор", "наставник"],
            limit=120,
            loose=True,
            section=RouteSection.SUPPORT,
            noun="роль",
        ),
    ] = ()
    risks: Annotated[
        tuple[str, ...],
        key(
            "риски",
            "Что может помешать и что тогда делать.",
            ["не хватит часов"],
            limit=400,
            loose=True,
            section=RouteSection.SUPPORT,
            noun="риск",
        ),
    ] = ()
    related: Annotated[
        Related | None,
        key("связано", "Что ещё прочитать.", {"методы": ["keysy"]}, section=RouteSection.LINKS),
    ] = None
    authors: Annotated[
        tuple[Author, ...],
        key(
            "авторы",
            "Кто составил: роль и организация.",
            [{"роль": "методист"}],
            section=RouteSection.TITLE_PAGE,
            noun="автор",
        ),
    ] = ()
    checked: Annotated[Date | None, key("проверено", "Когда маршрут проверен.", "2026-10")] = None
    review: Annotated[Date | None, same_key(ProsePage, "review", example="2027-10")] = None
    sources: Annotated[
        tuple[str, ...],
        key(
            "источники",
            "На что опирается маршрут.",
            ["ФИПИ. Критерии"],
            limit=600,
            loose=True,
            section=RouteSection.LINKS,
            noun="источник",
        ),
    ] = ()

    unplaced: Annotated[
        tuple[str, ...],
        key(
            "не разложено",
            "Что из присланного документа не нашло своего места: только в черновике.",
            ["Неделя открытых уроков"],
            loose=True,
            public=False,
            section=RouteSection.LINKS,
            noun="текст",
        ),
    ] = ()

    @property
    def activities(self) -> tuple[Activity, ...]:
        """Every action of the road map, in its order."""
        return tuple(a for stage in self.map for task in stage.tasks for a in task.activities)

    def whole_tasks(self) -> Iterator[tuple[Task, KeyPath]]:
        """Yield every task with its path in the file; none where not all of the road map could be read."""
        if self.source.whole("дорожная карта"):
            for i, stage in enumerate(self.map):
                for j, task in enumerate(stage.tasks):
                    yield task, ("дорожная карта", i, "задачи", j)


def named_on(route: Route, today: str) -> Route:
    """Take away the names of authors that may not be told on a day."""
    authors = tuple(
        a if a.may_be_named(today) else structs.replace(a, name="") for a in route.authors
    )
    return structs.replace(route, authors=authors)

"""For whom a record is, and how many people it takes: parts that several kinds share."""

from __future__ import annotations

from typing import Annotated

from generator.records.dates import Date
from generator.records.fields import Model, key
from generator.records.models.enums import Experience


class Audience(Model, frozen=True, kw_only=True):
    """For whom a route or a deficit is: never a person, always a role."""

    role: Annotated[str, key("роль", "Роль из списка.", "учитель", registry="roles", line=True)]
    levels: Annotated[
        tuple[str, ...],
        key(
            "уровни",
            "Уровни образования.",
            ["ООО"],
            registry="levels",
            line=True,
            loose=True,
            noun="уровень",
        ),
    ] = ()
    subjects: Annotated[
        tuple[str, ...],
        key(
            "предметы",
            "Предметы; без них запись подходит любому предмету.",
            ["математика"],
            registry="subjects",
            line=True,
            loose=True,
            noun="предмет",
        ),
    ] = ()
    experience: Annotated[Experience, key("опыт", "Для какого опыта работы.", "любой")] = (
        Experience.ANY
    )
    detail: Annotated[
        str,
        key(
            "уточнение",
            "Что ещё важно: классы, условия работы. Без названия школы.",
            "7–9 классы",
            line=True,
            limit=120,
        ),
    ] = ""


class Span(Model, frozen=True, kw_only=True):
    """From how many to how many people; one number means exactly so many."""

    SHORT = "от"

    least: Annotated[int, key("от", "Не меньше скольких.", 6, smallest=1, largest=1000)]
    most: Annotated[int | None, key("до", "Не больше скольких.", 8, smallest=1, largest=1000)] = (
        None
    )


class Result(Model, frozen=True, kw_only=True):
    """How the result is shown, and by what one sees that the deficit is closed."""

    form: Annotated[
        str,
        key("форма", "Что можно посмотреть и оценить.", "банк из 6 заданий с рубрикой", limit=600),
    ]
    criterion: Annotated[
        str,
        key(
            "признак",
            "По чему видно, что дефицит закрыт: измеримо и посильно.",
            "доля верных обоснований выросла на 20 п. п.",
            limit=600,
        ),
    ]


class Consent(Model, frozen=True, kw_only=True):
    """The author's consent to be named: from when and until when."""

    given: Annotated[Date, key("дата", "Когда дано согласие.", "2026-09-01")]
    until: Annotated[Date, key("до", "До какого дня согласие действует.", "2027-09-01")]

    def in_force(self, today: str) -> bool:
        """Whether the consent holds on a day («ГГГГ-ММ-ДД»); where none is known (empty), it may not."""
        given = str(self.given)
        return bool(today) and given <= today[: len(given)] and not self.is_over(today)

    def is_over(self, today: str) -> bool:
        """Whether its last day has passed; on that day it still holds."""
        until = str(self.until)
        return bool(today) and until < today[: len(until)]

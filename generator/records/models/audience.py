"""For whom a record is, and how many people it takes: parts that several kinds share."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.dates import Date
from generator.records.fields import key
from generator.records.models.enums import Experience


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """For whom a route or a deficit is: never a person, always a role."""

    role: str = key("роль", "Роль из списка.", "учитель", registry="roles", line=True)
    levels: tuple[str, ...] = key(
        "уровни",
        "Уровни образования.",
        ["ООО"],
        registry="levels",
        line=True,
        default=(),
        loose=True,
        noun="уровень",
    )
    subjects: tuple[str, ...] = key(
        "предметы",
        "Предметы; без них запись подходит любому предмету.",
        ["математика"],
        registry="subjects",
        line=True,
        default=(),
        loose=True,
        noun="предмет",
    )
    experience: Experience = key(
        "опыт", "Для какого опыта работы.", "любой", default=Experience.ANY
    )
    detail: str = key(
        "уточнение",
        "Что ещё важно: классы, условия работы. Без названия школы.",
        "7–9 классы",
        line=True,
        limit=120,
        default="",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From how many to how many people; one number means exactly so many."""

    SHORT = "от"

    least: int = key("от", "Не меньше скольких.", 6, smallest=1, largest=1000)
    most: int | None = key("до", "Не больше скольких.", 8, smallest=1, largest=1000, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How the result is shown, and by what one sees that the deficit is closed."""

    form: str = key(
        "форма",
        "Что можно посмотреть и оценить.",
        "банк из 6 заданий с рубрикой",
        limit=600,
    )
    criterion: str = key(
        "признак",
        "По чему видно, что дефицит закрыт: измеримо и посильно.",
        "доля верных обоснований выросла на 20 п. п.",
        limit=600,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """The author's consent to be named: from when and until when."""

    given: Date = key("дата", "Когда дано согласие.", "2026-09-01")
    until: Date = key("до", "До какого дня согласие действует.", "2027-09-01")

    def in_force(self, today: str) -> bool:
        """Whether the consent holds on a day («ГГГГ-ММ-ДД»); where none is known (empty), it may not."""
        given = str(self.given)
        return bool(today) and given <= today[: len(given)] and not self.is_over(today)

    def is_over(self, today: str) -> bool:
        """Whether its last day has passed; on that day it still holds."""
        until = str(self.until)
        return bool(today) and until < today[: len(until)]

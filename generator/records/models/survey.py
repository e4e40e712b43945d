"""A survey: what the teachers of the district named in one gathering, as sums that tell of nobody."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.dates import Date
from generator.records.fields import Record, key, same_key
from generator.records.models.enums import SurveyKind
from generator.records.models.page import ProsePage

THRESHOLD = 5
"""Teachers below which no sum is shown, where the record says nothing."""
SCHOOLS = 2
"""Schools below which no sum is shown: a sum of one school is known to everyone in it."""
LOWEST = 3
"""The lowest threshold there may be: of two people each knows the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A deficit of the bank: how many teachers named it, and of how many schools."""

    deficit: str = key("дефицит", "Дефицит из банка.", "pr-1", refers=("deficit",), line=True)
    teachers: int = key(
        "педагогов", "Сколько педагогов его назвали.", 14, smallest=1, largest=100_000
    )
    schools: int = key("школ", "Из скольких школ.", 6, smallest=1, largest=10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """How many teachers have come to each stage or further; what may not be shown is left out."""

    diagnosis: int | None = key(
        "диагностика", "Назвали дефицит.", 60, default=None, smallest=1, largest=100_000
    )
    route: int | None = key(
        "маршрут", "Начали маршрут.", 41, default=None, smallest=1, largest=100_000
    )
    trial: int | None = key(
        "проба", "Провели пробу.", 23, default=None, smallest=1, largest=100_000
    )
    result: int | None = key(
        "итог", "Дошли до рефлексии.", 11, default=None, smallest=1, largest=100_000
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What schools want from the district."""

    topic: str = key("тема", "О чём просят.", "показ урока с пробой", limit=200)
    schools: int = key("школ", "Сколько школ просят.", 4, smallest=1, largest=10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey(Record):
    """A gathering of the district: sums only, each over the threshold."""

    title: str = key("название", "Какой это сбор.", "Осень 2026", limit=120, line=True)
    questions: tuple[str, ...] = same_key(
        ProsePage,
        "questions",
        default=(),
        help="Какими словами ищут этот сбор: по ним находит поиск; на листе и на странице их нет.",
        example=["что ответили школы осенью"],
        edition=False,
    )
    kind: SurveyKind = key(
        "вид",
        "Сбор или учебный пример с выдуманными числами: пример показан и нигде не посчитан.",
        "сбор",
        default=SurveyKind.REAL,
    )
    period: Date = key("период", "Месяц сбора.", "2026-10")
    schools: int = key("школ", "Сколько школ прислали листы.", 12, smallest=1, largest=10_000)
    all_teachers: int | None = key(
        "педагогов",
        "Сколько педагогов в этих школах.",
        240,
        default=None,
        smallest=1,
        largest=1_000_000,
    )
    teachers: int = key(
        "участвовали", "Сколько педагогов в листах.", 96, smallest=1, largest=1_000_000
    )
    threshold: int = key(
        "порог",
        "Сумма меньше этого числа педагогов не показывается.",
        5,
        default=THRESHOLD,
        smallest=LOWEST,
        largest=1000,
    )
    deficits: tuple[Named, ...] = key(
        "дефициты",
        "Что назвали, от частого к редкому.",
        [{"дефицит": "pr-1", "педагогов": 14, "школ": 6}],
        default=(),
        noun="дефицит",
    )
    stages: Stages = key(
        "этапы", "Сколько педагогов дошли до этапа.", {"диагностика": 60}, default=Stages()
    )
    wishes: tuple[Wish, ...] = key(
        "запросы",
        "Чего школы ждут от района.",
        [{"тема": "показ урока с пробой", "школ": 4}],
        default=(),
        noun="запрос",
    )
    checked: Date = key("проверено", "Когда числа сверены.", "2026-11")

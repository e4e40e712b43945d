"""A survey: what the teachers of the district named in one gathering, as sums that tell of nobody."""

from __future__ import annotations

from typing import Annotated

from generator.records.dates import Date
from generator.records.fields import Model, Record, key, same_key
from generator.records.models.enums import SurveyKind
from generator.records.models.page import ProsePage

THRESHOLD = 5
"""Teachers below which no sum is shown, where the record says nothing."""
SCHOOLS = 2
"""Schools below which no sum is shown: a sum of one school is known to everyone in it."""
LOWEST = 3
"""The lowest threshold there may be: of two people each knows the other."""
APART = 1
"""Months by which sheets of one gathering may lie apart: some schools are late."""


class Named(Model, frozen=True, kw_only=True):
    """A deficit of the bank: how many teachers named it, and of how many schools."""

    deficit: Annotated[
        str, key("дефицит", "Дефицит из банка.", "pr-1", refers=("deficit",), line=True)
    ]
    teachers: Annotated[
        int, key("педагогов", "Сколько педагогов его назвали.", 14, smallest=1, largest=100_000)
    ]
    schools: Annotated[int, key("школ", "Из скольких школ.", 6, smallest=1, largest=10_000)]


class Stages(Model, frozen=True, kw_only=True):
    """How many teachers have come to each stage or further; what may not be shown is left out."""

    diagnosis: Annotated[
        int | None, key("диагностика", "Назвали дефицит.", 60, smallest=1, largest=100_000)
    ] = None
    route: Annotated[
        int | None, key("маршрут", "Начали маршрут.", 41, smallest=1, largest=100_000)
    ] = None
    trial: Annotated[
        int | None, key("проба", "Провели пробу.", 23, smallest=1, largest=100_000)
    ] = None
    result: Annotated[
        int | None, key("итог", "Дошли до рефлексии.", 11, smallest=1, largest=100_000)
    ] = None


class Wish(Model, frozen=True, kw_only=True):
    """What schools want from the district."""

    topic: Annotated[str, key("тема", "О чём просят.", "показ урока с пробой", limit=200)]
    schools: Annotated[int, key("школ", "Сколько школ просят.", 4, smallest=1, largest=10_000)]


class Survey(Record, frozen=True, kw_only=True):
    """A gathering of the district: sums only, each over the threshold."""

    title: Annotated[str, key("название", "Какой это сбор.", "Осень 2026", limit=120, line=True)]
    questions: Annotated[
        tuple[str, ...],
        same_key(
            ProsePage,
            "questions",
            help="Какими словами ищут этот сбор: по ним находит поиск; на листе и на странице их нет.",
            example=["что ответили школы осенью"],
            edition=False,
        ),
    ] = ()
    kind: Annotated[
        SurveyKind,
        key(
            "вид",
            "Сбор или учебный пример с выдуманными числами: пример показан и нигде не посчитан.",
            "сбор",
        ),
    ] = SurveyKind.REAL
    period: Annotated[Date, key("период", "Месяц сбора.", "2026-10")]
    schools: Annotated[
        int, key("школ", "Сколько школ прислали листы.", 12, smallest=1, largest=10_000)
    ]
    all_teachers: Annotated[
        int | None,
        key("педагогов", "Сколько педагогов в этих школах.", 240, smallest=1, largest=1_000_000),
    ] = None
    teachers: Annotated[
        int, key("участвовали", "Сколько педагогов в листах.", 96, smallest=1, largest=1_000_000)
    ]
    threshold: Annotated[
        int,
        key(
            "порог",
            "Сумма меньше этого числа педагогов не показывается.",
            5,
            smallest=LOWEST,
            largest=1000,
        ),
    ] = THRESHOLD
    deficits: Annotated[
        tuple[Named, ...],
        key(
            "дефициты",
            "Что назвали, от частого к редкому.",
            [{"дефицит": "pr-1", "педагогов": 14, "школ": 6}],
            noun="дефицит",
        ),
    ] = ()
    stages: Annotated[
        Stages, key("этапы", "Сколько педагогов дошли до этапа.", {"диагностика": 60})
    ] = Stages()
    wishes: Annotated[
        tuple[Wish, ...],
        key(
            "запросы",
            "Чего школы ждут от района.",
            [{"тема": "показ урока с пробой", "школ": 4}],
            noun="запрос",
        ),
    ] = ()
    checked: Annotated[Date, key("проверено", "Когда числа сверены.", "2026-11")]

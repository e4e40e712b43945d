"""A registry: a closed list of the district."""

from __future__ import annotations

from typing import Annotated

from generator.records.fields import Model, Record, key


class Value(Model, frozen=True, kw_only=True):
    """One value of a closed list."""

    SHORT = "значение"

    value: Annotated[
        str, key("значение", "Слово, которое пишут в записях.", "математика", line=True, limit=120)
    ]
    meaning: Annotated[str, key("пояснение", "Что это.", "", limit=600)] = ""
    synonyms: Annotated[
        tuple[str, ...],
        key(
            "синонимы",
            "Как ещё ищут.",
            ["алгебра"],
            line=True,
            limit=80,
            loose=True,
            noun="синоним",
        ),
    ] = ()
    group: Annotated[str, key("уровень", "К чему относится.", "школа", line=True, limit=80)] = ""
    deficits: Annotated[
        tuple[str, ...],
        key(
            "дефициты",
            "Дефициты банка, которые за этим стоят: первым — с чего начать.",
            ["m-1"],
            refers=("deficit",),
            line=True,
            loose=True,
            noun="дефицит",
        ),
    ] = ()
    where: Annotated[str, key("где искать", "Где это найти; адрес можно.", "", limit=400)] = ""


class Registry(Record, frozen=True, kw_only=True):
    """A closed list of ``content/registries``."""

    title: Annotated[str, key("название", "Что перечислено.", "Предметы", line=True, limit=120)]
    entries: Annotated[
        tuple[Value, ...],
        key("значения", "Список по порядку показа.", ["математика"], fewest=1, noun="значение"),
    ]

"""A registry: a closed list of the district."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.fields import Record, key


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a closed list."""

    SHORT = "значение"

    value: str = key(
        "значение", "Слово, которое пишут в записях.", "математика", line=True, limit=120
    )
    meaning: str = key("пояснение", "Что это.", "", default="", limit=600)
    synonyms: tuple[str, ...] = key(
        "синонимы",
        "Как ещё ищут.",
        ["алгебра"],
        default=(),
        line=True,
        limit=80,
        loose=True,
        noun="синоним",
    )
    group: str = key("уровень", "К чему относится.", "школа", default="", line=True, limit=80)
    deficits: tuple[str, ...] = key(
        "дефициты",
        "Дефициты банка, которые за этим стоят: первым — с чего начать.",
        ["m-1"],
        refers=("deficit",),
        default=(),
        line=True,
        loose=True,
        noun="дефицит",
    )
    where: str = key("где искать", "Где это найти; адрес можно.", "", default="", limit=400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry(Record):
    """A closed list of ``content/registries``."""

    title: str = key("название", "Что перечислено.", "Предметы", line=True, limit=120)
    entries: tuple[Value, ...] = key(
        "значения", "Список по порядку показа.", ["математика"], fewest=1, noun="значение"
    )

"""How a record is laid out as tables: the same outline is written as a Word form and read back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from generator.language.russian import capital
from generator.records.fields import Spec, is_closed, is_model, specs
from generator.records.models.enums import PHASES
from generator.records.models.kinds import KINDS
from generator.records.models.route import Route
from generator.records.yaml_text.nodes import KeyPath

STOP = ". "
PERSONAL = "личное: на портал не попадёт"
PERSONAL_LINES = (
    "фамилия, имя, отчество",
    "место работы и должность",
    "телефон или почта, чтобы ответить",
)
LEFT_OUT = frozenset({"имя", "согласие", "состояние", "прежние адреса"})
"""Keys that a form has no place for: personal data, and what the portal decides itself."""

COPIES = {"дорожная карта": 2, "задачи": 2}
"""How many empty cards of a part a blank form has; one where nothing is said."""

ROWS = 3
"""Empty rows of a table without rows of its own."""


class FormPart(Struct, frozen=True):
    """One table: the fields of a mapping in two columns, or the items of a list in rows."""

    path: KeyPath
    fields: tuple[Spec, ...]
    grid: bool
    values: Any
    """A mapping for fields, a list of mappings for a grid."""

    @property
    def title(self) -> str:
        """What stands above the table, by which it is found again."""
        return title(self.path)


def title(path: KeyPath) -> str:
    """Name a part as people do: «Дефицит 1. Задача 2. Мероприятия»; the record itself is «Маршрут»."""
    model: type = Route
    said: list[str] = []
    for index, step in enumerate(path):
        if isinstance(step, int):
            continue
        spec = next(one for one in specs(model) if one.key.label == step)
        number = path[index + 1] if index + 1 < len(path) else ""
        said.append(f"{spec.key.noun} {number + 1}" if isinstance(number, int) else step)
        model = spec.type
    return STOP.join(capital(one) for one in said) or capital(KINDS["route"].one)


def unnumbered(title: str) -> str:
    """A title of any deficit and any task, in small letters."""
    return re.sub(r" [0-9]+", "", title.lower())


def heading(path: KeyPath) -> str:
    """Name the chapter of a form in which a part stands: «Дорожная карта»; the record's own is «Маршрут»."""
    return capital(str(path[0])) if path else title(())


def parts(model: type, values: dict[str, Any], path: KeyPath = ()) -> Iterator[FormPart]:
    """Lay out a mapping: its plain fields in one table, then a table or a card for each part."""
    known = [spec for spec in specs(model) if spec.key.label not in LEFT_OUT]
    plain = tuple(spec for spec in known if not is_model(spec.type))
    if plain:
        yield FormPart(path, plain, False, values)
    for spec in known:
        if not is_model(spec.type):
            continue
        inner = (*path, spec.key.label)
        given = values.get(spec.key.label)
        if not spec.many:
            yield from parts(spec.type, given or {}, inner)
        elif flat := _flat(spec.type):
            yield FormPart(inner, flat, True, given or _empty(flat))
        else:
            cards = list(given or [])
            cards += [{}] * (COPIES.get(spec.key.label, 1) - len(cards))
            for index, card in enumerate(cards):
                yield from parts(spec.type, card, (*inner, index))


def _flat(model: type) -> tuple[Spec, ...]:
    """The columns of a list whose items hold no parts of their own, or nothing."""
    known = [spec for spec in specs(model) if spec.key.label not in LEFT_OUT]
    return () if any(is_model(spec.type) for spec in known) else tuple(known)


def _empty(columns: tuple[Spec, ...]) -> list[dict[str, Any]]:
    """Rows to fill in; where a column holds the phase, one row for each."""
    phase = next((c.key.label for c in columns if is_closed(c.type) and len(c.type) == 4), "")
    if phase == "этап":
        return [{phase: word.value} for word in PHASES]
    return [{}] * ROWS


def is_prefilled(spec: Spec, said: str) -> bool:
    """Whether a cell says only what the blank form had in it, in letters of any size."""
    return spec.key.label == "этап" and said.strip(" .").lower() in {word.value for word in PHASES}

"""Several routes in one file: the title or the theme of another one begins, sheets bear names, rows are of several teachers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct, field

from generator.language.stems import stems
from generator.proposals.intake.documents.blocks import Cell, Table
from generator.proposals.intake.meaning import people
from generator.proposals.intake.meaning.draft import MAP, Draft
from generator.proposals.intake.meaning.labels import THEME
from generator.proposals.intake.meaning.vocabulary import (
    LINE,
    LONGEST_HEAD,
    PERSONAL,
    Stems,
    Vocabulary,
)
from generator.records.models.registry import Registry

TITLE, POST = "документ", "должность"
MORE = (
    "в файле несколько маршрутов, здесь начинается ещё один, и они слились в одну запись:"
    " разделите файл по одному маршруту и примите каждый отдельно"
)
THEMES = (
    "тема названа ещё раз и по-другому: если здесь начинается другой маршрут, разделите файл по одному"
    " маршруту; если маршрут тот же, оставьте одну тему"
)
PERSONS = (
    "в столбце «{}» не один педагог: если это план нескольких педагогов,"
    " разделите файл по одному маршруту и примите каждый отдельно; если помощники — впишите, кто они по роли"
)

NUMBERED = ("маршрут", "иом", "план", "программа")
"""What a file of several routes numbers them by."""
_ENDS = ".:)\u2013\u2014-"


class Several(Struct):
    """What the route at hand is known by; a second one is asked about once."""

    draft: Draft
    words: Vocabulary
    lists: Mapping[str, Registry | None] = field(default_factory=dict)
    title: Stems = ()
    """The words of the list by which the title was known."""
    theme: str = ""
    sheet: str = ""
    numbered: str = ""
    """What numbers the routes, «маршрут», where a line called the first one so."""
    asked: bool = False

    def entitled(self, text: str) -> None:
        """Remember the title of the document."""
        self.title = self.title or self.words.longest(text, TITLE)

    def read(self, text: str, head: bool, place: str) -> None:
        """Look whether a line below a road map is the same title again, and no sentence that speaks of it; or the next
        number, «Маршрут 2. Учитель истории».
        """
        name, number = _number(text)
        if name and number == 1:
            self.numbered = name
        elif name and name == self.numbered:
            self._ask(place)
        found = self.words.longest(text, TITLE)
        if not found or found != self.title or text.endswith("."):
            return
        said = stems(text)
        if head or (said[: len(found)] == found and len(said) <= LONGEST_HEAD):
            self._ask(place)

    def themed(self, value: str, place: str) -> None:
        """Look whether another theme is told: below a road map another route begins with it."""
        if self.theme and value and stems(value) != stems(self.theme):
            if not self.draft.values.get(MAP):
                self.draft.ask(place, THEMES)
            self._ask(place)
        self.theme = self.theme or value

    def named(self, sheet: str, place: str) -> None:
        """Look whether another sheet of a workbook bears a name."""
        if self.sheet and sheet != self.sheet:
            self._ask(place)
        self.sheet = self.sheet or sheet

    def ask_persons(
        self, rows: Sequence[tuple[Cell, ...]], labels: Sequence[str], place: str
    ) -> None:
        """Ask about rows of several teachers: a column has their names, or a theme for each."""
        for at, label in enumerate(labels):
            said = {cell.text for row in rows for cell in row[at : at + 1] if cell.text}
            if len(said) > 1 and self._tells_teacher(label, said):
                self.draft.ask(place, PERSONS.format(label))
                return

    def tells_themes(self, table: Table) -> bool:
        """Whether each row is a teacher with a theme of their own: no part of it belongs to one route."""
        labels, rows = [cell.text for cell in table.rows[0]], table.rows[1:]
        held = [
            {row[at].text for row in rows if row[at : at + 1]} - {""} for at in range(len(labels))
        ]
        told = [pair for pair in zip(labels, held, strict=True) if len(pair[1]) > 1]
        themed = [label for label, _ in told if self.words.exact(LINE, label) == THEME]
        return bool(themed) and any(
            label not in themed and self._tells_teacher(label, said) for label, said in told
        )

    def _tells_teacher(self, label: str, said: Collection[str]) -> bool:
        key = self.words.exact(LINE, label)
        if key == POST:
            return all(map(people.is_personal, said)) or self._are_posts(said)
        return key == THEME or self.words.column(label) == PERSONAL

    def _are_posts(self, said: Collection[str]) -> bool:
        """Whether texts are posts of one kind, «учитель химии» and «учитель истории», none a part of another."""
        found = [stems(one) for one in said]
        apart = all(a == b or a[: len(b)] != b for a in found for b in found)
        alike = len({one[:1] for one in found}) == 1 and all(len(one) > 1 for one in found)
        return apart and alike and all(people.leads(one, self.lists) for one in said)

    def _ask(self, place: str) -> None:
        if self.draft.values.get(MAP) and not self.asked:
            self.asked = True
            self.draft.ask(place, MORE)


def _number(text: str) -> tuple[str, int]:
    """By what a line numbers a route and its number: «Маршрут № 2. Учитель истории»; «План 2 полугодия» by nothing."""
    said = [part for part in text.replace("№", " ").split(" ") if part]
    first, told, after = (*said[:3], "", "", "")[:3]
    name, number = first.lower(), told.strip(_ENDS)
    ends = not after or told != number or after in _ENDS
    sure = name in NUMBERED and number.isdecimal() and number.isascii() and ends
    return (name, int(number)) if sure and len(number) <= 2 else ("", 0)

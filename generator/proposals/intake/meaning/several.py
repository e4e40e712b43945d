"""Several routes in one file: the title or the theme of another one begins, sheets bear names, rows are of several teachers."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct

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


class Several(Struct):
    """What the route at hand is known by; a second one is asked about once."""

    draft: Draft
    words: Vocabulary
    title: Stems = ()
    """The words of the list by which the title was known."""
    theme: str = ""
    sheet: str = ""
    asked: bool = False

    def entitled(self, text: str) -> None:
        """Remember the title of the document."""
        self.title = self.title or self.words.longest(text, TITLE)

    def read(self, text: str, head: bool, place: str) -> None:
        """Look whether a line below a road map is the same title again, and no sentence that speaks of it."""
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
            return all(map(people.is_personal, said))
        return key == THEME or self.words.column(label) == PERSONAL

    def _ask(self, place: str) -> None:
        if self.draft.values.get(MAP) and not self.asked:
            self.asked = True
            self.draft.ask(place, MORE)

"""Several routes in one file: below a road map the title or the theme of another one begins, or sheets bear names."""

from __future__ import annotations

from msgspec import Struct

from generator.language.stems import stems
from generator.proposals.intake.meaning.draft import MAP, Draft
from generator.proposals.intake.meaning.vocabulary import LONGEST_HEAD, Stems, Vocabulary

TITLE = "документ"
MORE = (
    "в файле несколько маршрутов, здесь начинается ещё один, и они слились в одну запись:"
    " разделите файл по одному маршруту и примите каждый отдельно"
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
        """Look whether another theme is told below a road map."""
        if self.theme and value and stems(value) != stems(self.theme):
            self._ask(place)
        self.theme = self.theme or value

    def named(self, sheet: str, place: str) -> None:
        """Look whether another sheet of a workbook bears a name."""
        if self.sheet and sheet != self.sheet:
            self._ask(place)
        self.sheet = self.sheet or sheet

    def _ask(self, place: str) -> None:
        if self.draft.values.get(MAP) and not self.asked:
            self.asked = True
            self.draft.ask(place, MORE)

"""The draft that grows while a document is read: values by their paths, what was kept, what was cut."""

from __future__ import annotations

from collections import Counter
from typing import Any

from msgspec import Struct, field

from generator.language.stems import WORD, stems
from generator.proposals.intake import parse_answers
from generator.proposals.intake.meaning.periods import Period
from generator.records.yaml_text.nodes import KeyPath

UNPLACED = "не разложено"
NOTE = "пояснительная записка"
MAP = "дорожная карта"
Words = Counter[str]


def words(text: str) -> Words:
    """Count the words of a text; a number is a word."""
    return Counter(word.lower() for word in WORD.findall(text))


class Question(Struct, frozen=True):
    """What a person should answer: where it stood, and what is not clear."""

    place: str
    message: str


class Draft(Struct):
    """What was understood so far. Every word of a document goes into exactly one of the parts."""

    values: dict[str, Any] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    """Texts that found no field."""
    known: Words = field(default_factory=Counter)
    """Words that became something else than text: a label its key, a period its months."""
    personal: Words = field(default_factory=Counter)
    questions: list[Question] = field(default_factory=list)
    places: dict[KeyPath, str] = field(default_factory=dict)

    def put(self, path: KeyPath, value: Any, place: str) -> None:
        """Put a value at a path; parts on the way are made."""
        here: Any = self.values
        for step in path[:-1]:
            here = here[step] if isinstance(step, int) else here.setdefault(step, {})
        here[path[-1]] = value
        self.places[path] = place

    def text(self, path: KeyPath, said: str, place: str, limit: int) -> None:
        """Put a text; where one stands already it goes on, but is not said again; what is too long is kept."""
        here: Any = self.values
        for step in path[:-1]:
            here = here[step] if isinstance(step, int) else here.setdefault(step, {})
        before = here.get(path[-1], "")
        if before and stems(said) in map(stems, before.split("\n")):
            self.known += words(said)
            return
        joint = " " if path[-1] == "уточнение" else "\n"
        whole = f"{before}{joint}{said}" if before else said
        if len(whole) > limit:
            self.keep(said, place, "слишком длинно для своего места: сократите")
            return
        self.put(path, whole, place)

    def item(self, path: KeyPath, said: str, place: str, limit: int) -> None:
        """Add a text to a list."""
        clean = parse_answers.unbulleted(said).strip()
        self.known += words(said) - words(clean)
        if not clean:
            return
        if len(clean) > limit:
            self.keep(clean, place, "слишком длинно для своего места: сократите")
            return
        here: Any = self.values
        for step in path[:-1]:
            here = here.setdefault(step, {})
        found = here.setdefault(path[-1], [])
        found.append(clean)
        self.places[(*path, len(found) - 1)] = place

    def keep(self, said: str, place: str, why: str = "") -> None:
        """Keep a text that found no field."""
        if said.strip():
            self.places[(UNPLACED, len(self.kept))] = place
            self.kept.append(said.strip())
            if why:
                self.ask(place, why)

    def cut(self, said: str) -> None:
        """Leave out what is personal; only its words are counted."""
        self.personal += words(said)

    def ask(self, place: str, message: str) -> None:
        """Ask a person, once."""
        question = Question(place, message)
        if question not in self.questions:
            self.questions.append(question)

    def dated(self, said: str, period: Period) -> None:
        """The words of a period became months; those that say more stay words elsewhere."""
        self.known += words(said) - words(period.rest)

"""A block of a centre's diagnosis becomes a deficit of the bank, by the closed list ``cnppm-blocks``."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from generator.language.stems import stems
from generator.records.models.registry import Registry, Value

REGISTRY = "cnppm-blocks"
MARK = "отметка"
"""The group of the list that holds what stands in the cells: with a deficit, or without."""
DEFICIT = "дефицит"
BLOCK = "блок"
"""The column that names a block, or a column that is one and has marks below it."""


class Translation(Struct, frozen=True):
    """What blocks come to: deficits of the bank, words that stay, and what a person has to look at."""

    deficits: tuple[str, ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()
    """Blocks that are wider than one deficit, have none or are in no list, each with what to do."""


class Blocks:
    """The list of a portal; without it no column is a block."""

    def __init__(self, registry: Registry | None) -> None:
        entries = registry.entries if registry else ()
        self._marks = {
            stems(name) or (name,): entry.value == DEFICIT
            for entry in entries
            if entry.group == MARK
            for name in (entry.value, *entry.synonyms)
        }
        named = [
            (frozenset(stems(name)), entry)
            for entry in entries
            if entry.group != MARK
            for name in (entry.value, *entry.synonyms)
        ]
        self._named = sorted(named, key=lambda one: -len(one[0]))

    def data(self) -> dict[str, Any]:
        """The list for the page: marks with what they say, blocks with their deficits."""
        return {
            "marks": [[list(words), is_deficit] for words, is_deficit in self._marks.items()],
            "named": [[sorted(w), entry.value, list(entry.deficits)] for w, entry in self._named],
        }

    def find(self, text: str, subjects: tuple[str, ...] = ()) -> Value | None:
        """The block that a text names: all its words stand there; of several that with most words.

        ``subjects`` are what the teacher teaches: «предметные компетенции» alone is a block of these.
        """
        for more in ("", *subjects):
            said = frozenset(stems(f"{text} {more}"))
            found = next((entry for words, entry in self._named if words <= said), None)
            if found:
                return found
        return None

    def mark(self, text: str) -> bool | None:
        """Whether a mark says «deficit»; ``None`` where it is none of the list."""
        said = text.strip(" .").casefold()
        return self._marks.get(stems(said) or (said,))

    def translate(self, names: str, subjects: tuple[str, ...]) -> Translation:
        """Translate blocks, one a line."""
        deficits: list[str] = []
        doubts: list[tuple[str, str]] = []
        for name in filter(None, names.split("\n")):
            entry = self.find(name, subjects)
            first, *others = entry.deficits if entry and entry.deficits else ("",)
            deficits += [first] if first else []
            if entry is None:
                what = f"в списке {REGISTRY} такого нет: оставлен своими словами"
                doubts.append((name, what))
            elif not first:
                what = "в банке дефицита для него нет: оставлен своими словами"
                doubts.append((entry.value, what))
            elif others:
                more = ", ".join(others)
                what = f"шире одного дефицита: взят {first}, бывает и {more} — уточните с педагогом"
                doubts.append((entry.value, what))
        return Translation(tuple(dict.fromkeys(deficits)), tuple(doubts))

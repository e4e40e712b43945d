"""Lists of old forms in rich text: the item that is chosen stands in no text, only in the description of the field."""

from __future__ import annotations

from msgspec import Struct, field

FIELD, ITEM = "formfield", "ffl"
"""The groups of a field and of an item of its list."""
_LIST, _UNSAID = 2, 25
"""The type of a field that is a list, and the number that stands for no choice."""
_NUMBERS = ("fftype", "ffres", "ffdefres")


class Form(Struct):
    """What is told of a field so far."""

    numbers: dict[str, int] = field(default_factory=dict)
    items: list[str] = field(default_factory=list)

    def take(self, word: str, number: int | None) -> None:
        """Take a control word inside of the description."""
        if word in _NUMBERS:
            self.numbers[word] = number or 0

    def say(self, said: str) -> None:
        """Take a part of the text of an item."""
        if self.items:
            self.items[-1] += said

    def chosen(self) -> str:
        """The item that is chosen, the first one where nobody chose; nothing where it is no list."""
        at = self.numbers.get("ffres", _UNSAID)
        at = self.numbers.get("ffdefres", 0) if at == _UNSAID else at
        is_list = self.numbers.get("fftype") == _LIST
        return self.items[at] if is_list and 0 <= at < len(self.items) else ""

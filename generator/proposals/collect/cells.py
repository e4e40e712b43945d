"""The texts of one row by the meaning of their columns: nothing personal in them, marks in words."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from generator.proposals.collect.answers import BARE, ERROR, NOTHING, UNKNOWN, reached
from generator.proposals.collect.bank import Bank, held
from generator.proposals.collect.columns import PERSONAL, Columns
from generator.proposals.collect.diagnosis import BLOCK
from generator.proposals.collect.model import Remarks
from generator.proposals.collect.privacy import Cutter
from generator.proposals.collect.tables import DEFICITS, STAGE, STEP, Head, Row

LONGEST = 600
"""Signs that are kept of one cell."""

UNCHECKED = ("код", "номер", "человек")
"""Columns in which a word like «нет» is kept."""


class CellReader(Struct, frozen=True):
    """Reads the cells of one file."""

    says: Remarks
    columns: Columns
    bank: Bank
    cutter: Cutter

    def read(self, row: Row, head: Head, place: str) -> dict[str, str]:
        """Give the texts of a row by the meaning of their columns; of several with one meaning, a line each."""
        said: dict[str, list[str]] = {}
        kinds: list[str] = []
        unnamed: list[str] = []
        for at, cell in enumerate(row[: len(head.keys)]):
            key = head.keys[at]
            if (
                key == PERSONAL
                or not cell.text
                or (at and cell is row[at - 1] and head.keys[at - 1] == key)
            ):
                continue
            if key == "код" and key in said:
                continue  # another column of codes: both together are no two teachers
            if key and ERROR.fullmatch(cell.text):
                self.says.unread(
                    place,
                    f"«{self.cutter.cut(head.labels[at])[0][:30]}»: формула дала ошибку, впишите значение",
                )
                continue
            text, cut = self.cutter.cut(cell.text)
            kinds += cut
            if key == BLOCK:
                text = self._block(head.labels[at], text, place)
            elif key == STAGE:
                key, text = STEP, self._stage(head.labels[at], text, place)
            elif key in DEFICITS and self._is_mark(text := self._named(text, place)):
                unnamed += [] if self.columns.blocks.mark(text) is False else [text]
                continue
            if key and text.strip() and (key in UNCHECKED or not NOTHING.fullmatch(text)):
                said.setdefault(key, []).append(text.strip()[:LONGEST])
        if kinds:
            self.says.cut(place, tuple(dict.fromkeys(kinds)))
        self._tell_unnamed(unnamed, said, place)
        if counts := said.get("человек"):  # «НОО: 3», «ООО: 3» are no one number
            numbers = [text for text in counts if not NOTHING.fullmatch(text)]
            said["человек"] = [" и ".join(numbers or counts[:1])]
        return {key: "\n".join(dict.fromkeys(texts)) for key, texts in said.items()}

    def _tell_unnamed(self, marks: list[str], said: Collection[str], place: str) -> None:
        """Tell of marks in the place of a deficit; «да» beside the column that names it is no doubt."""
        is_named = not {*DEFICITS, BLOCK}.isdisjoint(said)
        for text in marks:
            if not (is_named and self.columns.blocks.mark(text)):
                what = f"дефицит «{text.strip()[:20]}» не назван: впишите номер банка или слова"
                self.says.unread(place, what)

    def _block(self, label: str, text: str, place: str) -> str:
        """The block that a cell names, or its column where the cell is a mark that says «deficit»."""
        blocks = self.columns.blocks
        if not text.strip() or (NOTHING.fullmatch(text) and not UNKNOWN.fullmatch(text)):
            return ""
        mark = blocks.mark(text)
        if mark is None and blocks.find(label) is None and not BARE.fullmatch(text):
            return text
        if mark is None:
            self.says.unread(
                place, f"отметка «{text.strip()[:20]}» не понята: впишите «дефицит» или «нет»"
            )
        return label if mark else ""

    def _stage(self, label: str, text: str, place: str) -> str:
        """The step that a column is called by, where the mark in it says that it is reached."""
        is_reached = reached(text)
        if is_reached is None:
            said = f"«{self.cutter.cut(label)[0][:30]}»: отметка «{text.strip()[:20]}» не понята"
            self.says.unread(place, f"{said}: впишите «да» или «нет»")
        return self.columns.stage(label) if is_reached else ""

    def _named(self, text: str, place: str) -> str:
        """The text without the ids that it denies, «М-2 — нет», and with all the letters of the others."""
        kept, denied = held(text)
        for part in denied:
            self.says.told(place, f"«{part[:40]}» дефицитом не посчитан: сказано, что его нет")
        spelled = self.bank.spelled(kept)
        if spelled != kept:
            self.says.told(place, f"«{kept.strip()[:40]}» прочитано как {spelled}")
        return spelled

    def _is_mark(self, text: str) -> bool:
        """Whether a cell that should name a deficit holds but a number, «as above», or a mark that there is one or none."""
        is_mark = self.columns.blocks.mark(text) is not None
        return is_mark or bool(BARE.fullmatch(text)) or self.bank.lacks(text)

"""What is done to every value of a paper: its edit is carried over, its place is kept, a doubt is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from generator.language import matching
from generator.proposals.intake import parse_answers
from generator.proposals.intake.parse_answers import IdsByTitle
from generator.proposals.intake.word_form_read import Filled
from generator.proposals.printout.text_merge import merged, plain, same
from generator.records.yaml_text.nodes import KeyPath

PlainValues = dict[str, Any]


class Edits(Struct, frozen=True):
    """The edits of one paper: ``plainly`` says what a text field looks like in print,
    ``titles`` give ids by kind and title, ``filled`` gathers values, places and doubts.
    """

    plainly: Callable[[str], str]
    titles: IdsByTitle
    filled: Filled

    def place(self, path: KeyPath, where: str) -> None:
        """Remember where in the document a value stood."""
        self.filled.places[path] = where

    def complain(self, where: str, why: str) -> None:
        """Say what was not taken over; never the words themselves, they may be personal."""
        self.filled.unread.append(f"{where}: {why}")

    def text(self, source: str, was: str, now: str) -> str:
        """One text after its edit."""
        return merged(source, was, now, self.plainly)

    def key(self, values: PlainValues, key: str, was: str, now: str) -> None:
        """A text under a key after its edit; one that was taken away takes its key along."""
        if not same(was, now):
            values[key] = self.text(str(values.get(key) or ""), was, now)
            if not values[key]:
                del values[key]

    def items(self, base: list[str], was: Iterable[str], now: Iterable[str]) -> list[str]:
        """A list of texts after its edit: which item became which is found by what they say."""
        old = [parse_answers.unbulleted(one) for one in was]
        new = [parse_answers.unbulleted(one) for one in now]
        if len(old) != len(base):
            return base if old == new else [plain(one) for one in new]
        pairs = matching.match(old, new, str, str)
        return [
            self.text(base[pairs[i]], old[pairs[i]], one) if i in pairs else plain(one)
            for i, one in enumerate(new)
        ]

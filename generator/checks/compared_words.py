"""The words of a text as the forge shows them and as the page does: where they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.checks.texts import Text, holding
from generator.findings import Place
from generator.records.document import Document

if TYPE_CHECKING:
    from generator.records.markup.words import WordDifference

MOST = 20
"""Differences of one text that are told; whoever mends them sees the rest."""

LONGEST = 60
"""Signs of the words that are quoted."""

MARKED = re.compile(r"[<&\\`~!\]](?:(?<=[<&\\`~])|(?<=!)\[|(?<=\])(?<!\]\])[\[(:])")
"""Signs that two readers of Markdown could read differently in a text of one line.

It begins with one set of signs: so it is looked for several times faster than as three expressions."""

Difference = tuple[Place, str, str, str]
"""Where, of what sort («lost», «doubled», «added», «moved»), which words, the row or the blocks."""


@lru_cache(maxsize=1)
def compared(document: Document) -> tuple[Difference, ...]:
    """What is told apart in all texts of a document, for each of the rules that ask one after another."""
    marked = bool(document.body.strip()) or MARKED.search(document.words)
    return tuple(_told(document)) if marked else ()


def _told(document: Document) -> Iterator[Difference]:
    """Compare the texts of a document with their pages."""
    if document.body.strip():
        for one in differences(document.body, True)[:MOST]:
            rows = document.body.split("\n")
            number = min(max(one.line, 1), len(rows))
            below = (n for n in range(number, len(rows) + 1) if one.words[0] in rows[n - 1])
            number = next(below, number)
            row = rows[number - 1]
            text = Text(document, (), row, document.body_line + number - 1)
            yield _found(text, one)
    for text in holding(document, MARKED):
        if text.path:
            whole = "\n" in text.value
            for one in differences(text.value, whole)[:MOST]:
                if one.sort != "moved":
                    yield _found(text, one)


def _found(text: Text, one: WordDifference) -> Difference:
    at = text.value.find(one.words[0]) if one.words else -1
    place = text.place(at, at + len(one.words[0])) if at >= 0 else text.place(0, len(text.value))
    more = " ".join(one.path) if one.sort == "moved" else text.value
    return place, one.sort, short(" ".join(one.words)), more


def prepare() -> None:
    """Load both readers of Markdown: processes that are forked afterwards share them."""
    differences("", True)
    differences("", False)


def differences(text: str, whole: bool) -> tuple[WordDifference, ...]:
    """What is told apart in one text."""
    from generator.records.markup import forge_words, page_words, words  # noqa: PLC0415 - slow to import

    return tuple(
        words.differences(forge_words.of_forge(text, whole), page_words.of_page(text, whole))
    )


def short(words: str) -> str:
    """Words as they are quoted."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"

"""What the heads of columns may be called: a table that is pasted into the builder is read by them."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue

WORDS, COLUMN = "document-words", "столбец"
"""The closed list by which documents are understood, and its group of heads of columns."""


def read(catalogue: Catalogue) -> list[tuple[str, str]]:
    """What the head of a column may be called, and what it means: a table that is pasted is read by it."""
    return [
        (word, entry.value)
        for entry in catalogue.listed(WORDS)
        if entry.group == COLUMN
        for word in (entry.value, *entry.synonyms)
    ]

"""One difference between two records, and the words that say it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from generator.records.yaml_text.nodes import KeyPath

Labels = tuple[str, ...]


class What(StrEnum):
    """What happened to a value."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    TYPO = "typo"


class Change(Struct, frozen=True):
    """One difference.

    ``path`` are labels for people; ``at`` is the place of the value in the new record, or in the old
    one where the value was removed: it answers to ``record.at(*at)``.
    """

    path: Labels
    kind: What
    words: str
    at: KeyPath = ()


_FEMININE = frozenset(
    {"задача", "часть", "строка", "роль", "формула", "функция", "группа", "страница", "фраза"}
)
_NEUTER = frozenset({"мероприятие", "утверждение", "ограничение", "сокращение", "значение"})


def done(stem: str, noun: str) -> str:
    """Make a short participle agree with a noun: «добавлен», «добавлена», «добавлено»."""
    return stem + ("а" if noun in _FEMININE else "о" if noun in _NEUTER else "")


def sentence(path: Labels, words: str) -> str:
    """Put a path for people before the words."""
    return f"{' › '.join(path)}: {words}" if path else words

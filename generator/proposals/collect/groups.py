"""Texts that say the same in other words stand in one group; the group is called by its shortest text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from generator.proposals.collect.bank import content
from generator.proposals.collect.join import Teacher, teacher
from generator.proposals.collect.model import TeacherRow

ALIKE = 0.6
"""From which share of the words of the shorter text two texts are of one group."""
FEWEST = 2
"""Words that have to be the same, where the shorter text has as many."""


class Group(Struct, frozen=True):
    """Texts that are alike, and the rows in which they stand."""

    title: str
    texts: tuple[str, ...]
    rows: tuple[TeacherRow, ...]

    @property
    def teachers(self) -> frozenset[Teacher]:
        """Who said it."""
        return frozenset(map(teacher, self.rows))

    @property
    def schools(self) -> tuple[str, ...]:
        """Of which schools."""
        return tuple(sorted({row.school for row in self.rows}))


def group(said: Iterable[tuple[str, TeacherRow]]) -> tuple[Group, ...]:
    """Group texts with their rows; those of most teachers first."""
    rows: dict[str, list[TeacherRow]] = {}
    for text, row in said:
        rows.setdefault(" ".join(text.split()), []).append(row)
    words = {text: content(text) or frozenset({text.casefold()}) for text in rows}
    order = sorted(rows, key=lambda text: (-len(rows[text]), len(text), text.casefold()))
    leaders: list[str] = []
    by_word: dict[str, list[int]] = {}
    members: dict[str, list[str]] = {}
    for text in order:
        known = _nearest(words[text], leaders, by_word, words)
        if known:
            members[known].append(text)
            continue
        for word in words[text]:
            by_word.setdefault(word, []).append(len(leaders))
        leaders.append(text)
        members[text] = [text]
    found = [_made(members[leader], rows) for leader in leaders]
    return tuple(sorted(found, key=lambda g: (-len(g.teachers), -len(g.schools), g.title)))


def _nearest(
    mine: frozenset[str],
    leaders: Sequence[str],
    by_word: dict[str, list[int]],
    words: dict[str, frozenset[str]],
) -> str:
    """The group that a text belongs to, or empty: the most alike, of equal ones the first."""
    near = {number for word in mine for number in by_word.get(word, ())}
    best, found = 0.0, ""
    for number in sorted(near):
        other = words[leaders[number]]
        same, shorter = len(mine & other), min(len(mine), len(other))
        if same < min(FEWEST, shorter):
            continue
        if same / shorter >= ALIKE and same / shorter > best:
            best, found = same / shorter, leaders[number]
    return found


def _made(texts: list[str], rows: dict[str, list[TeacherRow]]) -> Group:
    title = min(texts, key=lambda text: (len(text), text))
    return Group(title, tuple(sorted(texts)), tuple(row for text in texts for row in rows[text]))

"""Which lemmas a word may be a form of, where its stem has several: «идеи» is «идея» and not «идти».

A page has no dictionary, so each lemma of such a stem tells the endings that not all of them have;
``store.js`` reads them the same way. A word of no dictionary, «~stem», may end in anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Endings = Mapping[str, tuple[str, ...]]
"""Of some lemmas of a stem the endings by which they are told apart."""


def apart(ends: Mapping[str, Sequence[str]]) -> Endings:
    """The endings by which the lemmas of a stem are told apart, from all endings of each with that stem."""
    known = {lemma: frozenset(own) for lemma, own in ends.items() if lemma[0] != "~"}
    if len(known) < 2:
        return {}
    common = frozenset.intersection(*known.values())
    return {lemma: tuple(sorted(own - common)) for lemma, own in known.items() if own - common}


def fitting(lemmas: Sequence[str], told: Endings, ending: str) -> tuple[str, ...]:
    """The lemmas that a word with that ending may be a form of; all, where no one tells the ending as its own."""
    own = {lemma for lemma, ends in told.items() if ending in ends}
    return tuple(one for one in lemmas if not own or one in own or one[0] == "~")

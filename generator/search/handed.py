"""What was counted of a portal's records, handed up to an index over several portals.

It stays packed until it is asked for: the words of ten thousand routes are much to hold unpacked.
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from pathlib import Path

from generator.records.summary import Name
from generator.search.counting import Counted, IndexedDocument
from generator.system import memo

_PACKED: memo.Memo[bytes] = memo.Memo("handed")

Handed = dict[Name, tuple[IndexedDocument, Counted]]
"""For each record its document, which has no texts any more, and what they add to an index."""


def is_asked() -> bool:
    """Whether there is a portal above that will ask for what was counted."""
    return memo.is_open()


def up(
    root: Path,
    abbreviations: Sequence[str],
    names: Sequence[Name],
    said: Sequence[tuple[IndexedDocument, Counted]],
) -> None:
    """Hand up what was counted of the records of the portal at ``root``."""
    packed = pickle.dumps(
        (tuple(abbreviations), dict(zip(names, said, strict=True))), pickle.HIGHEST_PROTOCOL
    )
    _PACKED.put(str(root), packed)


def of(root: Path, abbreviations: Sequence[str]) -> Handed:
    """Take what a portal handed up; nothing, where it counted nothing or by other abbreviations."""
    packed = _PACKED.get(str(root))
    if packed is None:
        return {}
    known: tuple[tuple[str, ...], Handed] = pickle.loads(packed)  # our own process packed it
    return known[1] if known[0] == tuple(abbreviations) else {}

"""Every word of a document counted: what went to a field, what was kept, cut, and that none was lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from generator.proposals.intake.meaning.draft import UNPLACED, Draft, Words, words


class Tally(Struct, frozen=True):
    """Counts of words: all of the document; in fields; in «не разложено»; cut as personal; nowhere."""

    words: int
    placed: int
    kept: int
    personal: int
    lost: int

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> Tally:
        """Count a record that was sent as one: its words are in its fields already."""
        total = _words(record).total()
        return cls(total, total, 0, 0, 0)


def count(said: Iterable[str], draft: Draft, record: Mapping[str, Any]) -> Tally:
    """Count a document's lines against the record that was made of them.

    ``record`` are its values after personal data were cut; a word of the draft that the record has no
    more was personal. Compared as multisets: a word that stands twice in the document has to be twice.
    """
    source = words("\n".join(said))
    kept = words("\n".join(record.get(UNPLACED, ()))) & source
    fields = _words({k: v for k, v in record.items() if k != UNPLACED}) + draft.known
    cut = _words(draft.values) - _words(record)
    personal = (source - kept - fields) & (draft.personal + cut)
    lost = source - kept - fields - personal
    total = source.total()
    rest = total - kept.total() - personal.total() - lost.total()
    return Tally(total, rest, kept.total(), personal.total(), lost.total())


def _words(values: Any) -> Words:
    return words("\n".join(texts(values)))


def texts(value: Any) -> Iterator[str]:
    """Yield every value of a record as text."""
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)
    else:
        yield str(value)

"""What the update of an index goes by: what its shards do not tell, and what changed."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from generator.search.counting import Counted, IndexedDocument, Tally


class DocumentChange(Struct, frozen=True):
    """One document as it was counted and as it is, by its number now.

    Without counts where it says what it said; without old ones where it was not there.
    """

    number: int
    old: Counted | None
    new: Counted | None
    document: IndexedDocument


class IndexState(Struct):
    """What the shards of a site do not tell, and their update needs.

    ``sizes``: characters of each term with its row; ``unknown``: of a term of no dictionary, in how many
    documents each of its words is; ``stop_words``: in how many documents each stop word is.
    """

    sizes: dict[str, int]
    unknown: dict[str, dict[str, int]]
    stop_words: dict[str, int]

    @classmethod
    def of(cls, sizes: Mapping[str, int], tally: Tally) -> IndexState:
        """The state of an index that was made whole, with the sizes of its terms as they are written."""
        return cls(dict(sizes), dict(tally.unknown), tally.stop_words)

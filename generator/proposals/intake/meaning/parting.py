"""What of a document is told in lines that belong together: months, chains, numbered plans, deeds with labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.proposals.intake.documents.blocks import Line, Table
from generator.proposals.intake.meaning import cards, chains, months, outlines
from generator.proposals.intake.meaning.cards import Block, Cards
from generator.proposals.intake.meaning.vocabulary import Vocabulary


def parts(body: Sequence[Line | Table], words: Vocabulary) -> Iterator[Block | Cards]:
    """The blocks of a document, the lines that belong together as one."""
    return cards.parts(_others(body, words), words)


def _others(body: Sequence[Line | Table], words: Vocabulary) -> Iterator[Block | Cards]:
    """All but deeds that stand one by one; no chain and no numbered plan goes on over months."""
    run: list[Line | Table] = []
    for block in [*months.parts(body, words), None]:
        if isinstance(block, Line | Table):
            run.append(block)
            continue
        yield from outlines.parts(chains.parts(run, words), words)
        run = []
        if block:
            yield block

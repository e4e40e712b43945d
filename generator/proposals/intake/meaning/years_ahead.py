"""The school years of a document that names them below its plan only: its deeds are dated by them, too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Line, Table, distinct
from generator.proposals.intake.meaning import labels, periods, plan
from generator.proposals.intake.meaning.periods import Years
from generator.proposals.intake.meaning.term import TERM, between
from generator.proposals.intake.meaning.vocabulary import Vocabulary


def find(body: Sequence[Line | Table], words: Vocabulary) -> Years | None:
    """The years that the first label of a term tells, or a line that names a school year and nothing else."""
    for said in _terms(body, words):
        if years := periods.told(said):
            return years
        period = periods.read(said, None)
        if period and period.end:
            return between(period.start, period.end)
    return None


def _terms(body: Sequence[Line | Table], words: Vocabulary) -> Iterator[str]:
    for block in body:
        if isinstance(block, Line):
            text = parse_answers.clean(block.text)
            found = labels.split(text, words)
            if found and found[0] == TERM:
                yield found[2]
            elif periods.told(text) and plan.beside(text) in plan.NOTHING:
                yield text
        else:
            for row in block.rows:
                cells = distinct(row)
                if len(cells) == 2 and words.label(cells[0].text.rstrip(" :")) == TERM:
                    yield cells[1].text

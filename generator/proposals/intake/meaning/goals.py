"""«Цель и задачи» under one label: which of its lines is the goal, and which are tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.proposals.intake import parse_answers
from generator.proposals.intake.meaning import labels
from generator.proposals.intake.meaning.stages import bare
from generator.proposals.intake.meaning.vocabulary import Vocabulary

BOTH, GOAL, TASKS = "цель и задачи", "цель", "задачи"

INNER = re.compile(r"(?<=[.;!?])\s+(?=(?:Цел[ьи]|Задач[аи])[^:.;\n]{0,40}:)")
"""Where a label stands in the midst of a line: «Цель: понять. Задачи: прочитать»."""
NUMBERED = re.compile(r"(?:^|(?<=[\s:;.,]))([1-9]|1[0-9])[.)]\s+(?=\S)")
"""The number of an item in the midst of a line."""


def items(text: str) -> list[str]:
    """The items of a line that counts them, «1) … 2) …», from one on; any other line is one item."""
    begun = list(NUMBERED.finditer(text))
    counted = [int(one[1]) for one in begun]
    if len(begun) < 2 or begun[0].start() or counted != list(range(1, len(begun) + 1)):
        return [text]
    ends = [*(one.start() for one in begun[1:]), len(text)]
    return [text[one.start() : end].strip() for one, end in zip(begun, ends, strict=True)]


def holds(value: str, words: Vocabulary) -> bool:
    """Whether what stands under «Цель» names its tasks, too."""
    return any((found := labels.split(line, words)) and found[0] == TASKS for line in _lines(value))


def _lines(value: str) -> list[str]:
    return [part for one in value.split("\n") for part in INNER.split(one)]


def read(
    value: str, key: str, words: Vocabulary, item: bool = False
) -> Iterator[tuple[str, str, str]]:
    """Take a value apart: what each piece means, the label that said so, its text.

    ``key`` is what the piece before this value meant, or empty; what stands first is the goal, what is
    counted, marked or the ``item`` of a list below it is a task.
    """
    for line in _lines(value):
        found = labels.split(line, words)
        label, said = (found[1], found[2]) if found and found[0] in (GOAL, TASKS) else ("", line)
        marked = item or parse_answers.is_bullet(said) or bare(said) != said
        key = found[0] if label and found else TASKS if key and marked else key or GOAL
        yield key, label, said

"""The pieces of a chain told in lines: what each line says by its label, «Проба: урок», «Критерий – …»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.language.stems import stems
from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Line, Table
from generator.proposals.intake.meaning import deeds, labels, people
from generator.proposals.intake.meaning.confirmed import CONFIRMED
from generator.proposals.intake.meaning.stages import NUMBERED_DEFICIT, bare
from generator.proposals.intake.meaning.vocabulary import COLUMN, LINE, Stems, Vocabulary

BEGUN = re.compile(rf"{NUMBERED_DEFICIT}(?:\s*[.:)\u2013\u2014-]\s*|\s*$)", re.IGNORECASE)
"""What numbers a deficit; its words may stand in the line below."""
NUMBERED = re.compile(r"(?:\s*№)?\s*[0-9]{1,2}(?:\.[0-9]{1,2})*\.?$")
TASK = re.compile(
    r"^(задача(?:\s*№)?\s*[0-9]{1,2}(?:\.[0-9]{1,2})*)\s*[.)\u2013\u2014-]\s*(?=\S)", re.IGNORECASE
)
"""«Задача 1. Освоить приёмы», without a colon."""
SMALL = re.compile("^[а-яё(]")
STAGED = re.compile(
    r"(?:(?:[1-9]|[IVX]{1,3})(?:\s*-?\s*[йя])?\s+этап|этап\s+(?:[1-9]|[IVX]{1,3})|[а-яё-]{3,30}(?:ый|ий|ой)\s+этап)"
    r"(?![а-яё])",
    re.IGNORECASE,
)
"""What a stage is numbered or called by."""
LONGEST_STAGE = 120
"""Signs of its heading."""
LONGEST_LABEL = 3
"""Words of a label in which a known word only stands: longer ones have to be known themselves."""

DEFICIT, DIFFICULTIES, TASK_KEY, PHASE_KEY, DEED = "дефицит", "затруднения", "задача", "этап", "что"
RESULT, SIGN, DIRECTION = "результат", "признак", "направление"
WHEN = "когда"
OF_DEED = (WHEN, "до", "часов", "ресурсы", "с кем", "форма работы")
OF_PHASE = "фаза"
"""A stage that is a phase of the task at hand."""
KEYS = (TASK_KEY, PHASE_KEY, DEED, *OF_DEED, RESULT, SIGN, CONFIRMED, "уровень")
TELLING = (TASK_KEY, PHASE_KEY, DEED)
"""Meanings of which a chain has one at least."""


class Piece(Struct, frozen=True):
    """What one label of a chain says; without a meaning it is a line that belongs elsewhere."""

    key: str
    label: str
    lines: tuple[Line, ...]
    """Its value, or the line itself."""
    mark: str = ""
    """What stands before the value: the label and what numbers it."""

    @property
    def heads(self) -> bool:
        """Whether it is a phase that heads what is done below it: no deed stands in its own line."""
        return self.key == PHASE_KEY and all(line.item for line in self.lines)


def beginning(block: Line | Table, words: Vocabulary) -> Piece | None:
    """The deficit with which a chain begins; one that is numbered has no label."""
    if isinstance(block, Table):
        return None
    text = parse_answers.clean(block.text).strip()
    if found := BEGUN.match(bare(text)):
        return _made(DEFICIT, "", bare(text)[found.end() :], text)
    label = labels.LABEL.match(bare(text))
    if label and label[2] and words.exact(LINE, label[1]) == DIFFICULTIES:
        return _made(DEFICIT, label[1], label[2], text)
    return None


def stage(block: Line | Table) -> Piece | None:
    """The heading of a stage, «II этап – практический (март)», and nothing else; labels below it tell the rest."""
    text = "" if isinstance(block, Table) else parse_answers.clean(block.text).strip()
    said = text.rstrip(" .:")
    if not STAGED.match(bare(said)) or ":" in said or len(said) > LONGEST_STAGE:
        return None
    return Piece(DIRECTION, said, (Line(said),), text.removeprefix(said))


def phased(stages: Sequence[Piece], words: Vocabulary) -> bool:
    """Whether all stages are the phases of a task."""
    return all(deeds.phase(one.label, words) for one in stages)


def unnamed(text: str, words: Vocabulary) -> Piece | None:
    """A line that may be a deficit, for it says nothing else: it is no label, no heading and names nobody."""
    said = bare(text)
    other = piece(text, words) or labels.split(text, words) or words.heading(said.rstrip(" .:"))
    return None if other or not said or people.is_personal(text) else _made(DEFICIT, "", said, text)


def piece(text: str, words: Vocabulary) -> Piece | None:
    """What a line says by its label, or by being nothing else: «Проба: урок», «Теоретический этап»."""
    said = bare(parse_answers.unbulleted(text)).strip()
    if found := TASK.match(said):
        return _made(TASK_KEY, found[1], said[found.end() :], text)
    for pattern in (labels.LABEL, labels.DASHED):
        found = pattern.match(said)
        if found and (key := _meaning(found[1], words)):
            return _made(key, found[1], found[2].strip(), text)
    alone = said.rstrip(" .:")
    if deeds.phase(alone, words) or words.exact(COLUMN, alone) in KEYS:
        return _made(_meaning(alone, words), alone, "", text)
    return None


def deed(text: str, last: Piece, below: Iterable[str], words: Vocabulary) -> Piece | None:
    """A line that labels right ``below`` it make a deed: «1. Прочитать книгу», «Срок: октябрь».

    An item goes on with the list of the piece above it, ``last``.
    """
    listed = any(line.item or _is_marked(line.text) for line in last.lines[-1:])
    if not last.lines or last.heads or listed or SMALL.match(text) or labels.split(text, words):
        return None
    for one in below:
        found = piece(one, words)
        if found is None or found.key in TELLING:
            return None
        if found.key == WHEN:
            told = any(deeds.is_when(line.text) for line in found.lines)
            said = bare(parse_answers.unbulleted(text))
            return _made(DEED, "", said, text) if told else None
    return None


def _is_marked(text: str) -> bool:
    return bare(text) != text.strip() or parse_answers.is_bullet(text)


def _made(key: str, label: str, value: str, text: str) -> Piece:
    return Piece(key, label, (Line(value),) if value else (), text[: len(text) - len(value)])


def _meaning(label: str, words: Vocabulary) -> str:
    """What a label means in a chain, or empty."""
    if deeds.phase(label, words):
        return PHASE_KEY
    said = NUMBERED.sub("", label)
    few = len(stems(said)) <= LONGEST_LABEL
    key = words.exact(COLUMN, said) or (words.column(said) if few else "")
    return key if key in KEYS and key != PHASE_KEY else ""


def short(label: str) -> Stems:
    """The words of a label without its number."""
    return stems(NUMBERED.sub("", label))


def longer(one: Piece, line: Line, text: str) -> Piece:
    """A piece with one line more; a line that begins small goes on with the sentence.

    Below the heading of a phase each line is a deed.
    """
    if one.heads and not SMALL.match(text):
        return replace(one, lines=(*one.lines, Line(text, item=True)))
    if one.lines and not line.item and not parse_answers.is_bullet(text) and not one.lines[-1].item:
        last = replace(one.lines[-1], text=f"{one.lines[-1].text} {text}")
        return replace(one, lines=(*one.lines[:-1], last))
    return replace(one, lines=(*one.lines, Line(text, item=line.item)))

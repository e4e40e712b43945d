"""A chain told in lines: «Дефицит 1. …», «Задача: …», «Проба: …», «Результат: …», the same for each deficit.

The label of a line alone does not tell it: «Задача» of a chain is the same word as that of the whole route. So a
document is looked through first, and only blocks that tell what is done about each deficit are chains.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from msgspec import Struct
from msgspec.structs import replace

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Line, Table
from generator.proposals.intake.meaning import chain_pieces, labels
from generator.proposals.intake.meaning.chain_pieces import (
    DEED,
    NUMBERED,
    PHASE_KEY,
    RESULT,
    SIGN,
    SMALL,
    TASK_KEY,
    TELLING,
    Piece,
    beginning,
    longer,
    piece,
    short,
    unnamed,
)
from generator.proposals.intake.meaning.vocabulary import LINE, SIGNING, Stems, Vocabulary

FEWEST = 2
"""Stages that have to tell what is done."""


class Chain(Struct, frozen=True):
    """The pieces of one deficit, which is the first of them, and how many lines they take.

    One that does not begin with a deficit goes on below the table of the one before.
    """

    pieces: tuple[Piece, ...]
    size: int
    guessed: bool = False
    """Whether nothing says that its first piece is a deficit but the task below it."""


def parts(body: Sequence[Line | Table], words: Vocabulary) -> Iterator[Line | Table | Chain]:
    """The blocks of a document, those of a chain together."""
    found = _chains(body, words)
    at = 0
    while at < len(body):
        chain = found.get(at)
        yield chain or body[at]
        at += chain.size if chain else 1


def _chains(body: Sequence[Line | Table], words: Vocabulary) -> dict[int, Chain]:
    """The chains by their places: several that tell what is done, or a single one with its phases."""
    begun = {at: one for at, block in enumerate(body) if (one := beginning(block, words))}
    if any(not one.label for one in begun.values()):
        begun = {at: one for at, one in begun.items() if not one.label}
    guessed = not begun
    begun = begun or _unnamed(body, words)
    found = _read(begun, body, words, guessed)
    told = {at: chain for at, chain in found.items() if _tells(chain, at, body)}
    pieces = [one for chain in told.values() for one in chain.pieces]
    phases = {short(one.label) for one in pieces if one.key == PHASE_KEY}
    if (len(told) > 1 and not guessed) or (len(phases) > 1 and (guessed or len(begun) == 1)):
        return told | dict(_below(told, body, words))
    return _staged(body, words)


def _read(
    begun: Mapping[int, Piece], body: Sequence[Line | Table], words: Vocabulary, guessed: bool
) -> dict[int, Chain]:
    """The chains that begin at some places; of those that begin alike the last one."""
    found: dict[int, Chain] = {}
    said: dict[Stems, str] = {}
    for at, end in pairwise([*begun, len(body)]):
        whole = _Chain(words, begun[at], said if end == len(body) else None)
        found[at] = chain = replace(whole.read(_lines(body, at + 1, end)), guessed=guessed)
        said |= {short(one.label): one.key for one in chain.pieces if one.key}
    last = {short(_text(chain.pieces[0].lines)): at for at, chain in found.items()}
    return {at: found[at] for at in sorted(last.values())}


def _staged(body: Sequence[Line | Table], words: Vocabulary) -> dict[int, Chain]:
    """Stages with labels below them, «I этап …», «Цель: …», «Содержание: …», where two at least tell what is done."""
    begun = {at: one for at, block in enumerate(body) if (one := chain_pieces.stage(block))}
    found = _read(begun, body, words, guessed=False)
    found = {at: one for at, one in found.items() if len(one.pieces) > 1}
    deeds = [one for one in found.values() if any(piece.key == DEED for piece in one.pieces)]
    if len(deeds) < FEWEST:
        return {}
    if not chain_pieces.phased([one.pieces[0] for one in found.values()], words):
        return found
    return {
        at: replace(one, pieces=(_phase(one.pieces[0]), *one.pieces[1:]))
        for at, one in found.items()
    }


def _phase(stage: Piece) -> Piece:
    """The heading of a stage that is a phase: its words are those of a label."""
    return Piece(chain_pieces.OF_PHASE, stage.label, (), f"{stage.label}{stage.mark}")


def _unnamed(body: Sequence[Line | Table], words: Vocabulary) -> dict[int, Piece]:
    """Lines that say nothing else and have a task right below them: «Не слышу тихих», «Задача: …», twice at least."""
    said = ("" if isinstance(b, Table) else parse_answers.clean(b.text).strip() for b in body)
    full = [(at, text) for at, text in enumerate(said) if text or isinstance(body[at], Table)]
    found: dict[int, Piece] = {}
    for (at, text), (_, below) in pairwise(full):
        task = piece(below, words)
        if task and task.key == TASK_KEY and task.lines and (one := unnamed(text, words)):
            found[at] = one
    return found if len(found) > 1 else {}


def _lines(body: Sequence[Line | Table], at: int, end: int) -> list[Line]:
    """The lines from a place on, as far as no table stands between."""
    blocks = takewhile(lambda block: isinstance(block, Line), body[at:end])
    return [block for block in blocks if isinstance(block, Line)]


def _tells(chain: Chain, at: int, body: Sequence[Line | Table]) -> bool:
    """Whether a chain says what is done about its deficit: itself, or in the table below it."""
    if any(one.key in TELLING for one in chain.pieces):
        return True
    below = body[at + chain.size : at + chain.size + 1]
    return len(chain.pieces) > 1 and any(isinstance(block, Table) for block in below)


def _below(
    told: Mapping[int, Chain], body: Sequence[Line | Table], words: Vocabulary
) -> Iterator[tuple[int, Chain]]:
    """The results of chains whose deeds are a table: they stand below it."""
    for at, chain in told.items():
        table = at + chain.size
        if not any(isinstance(block, Table) for block in body[table : table + 1]):
            continue
        pieces: list[Piece] = []
        size = 0
        for number, line in enumerate(_lines(body, table + 1, len(body)), 1):
            one = piece(text, words) if (text := parse_answers.clean(line.text).strip()) else None
            if one and one.key in (RESULT, SIGN):
                pieces.append(one)
                size = number
            elif text:
                break
        if pieces:
            yield table + 1, Chain(tuple(pieces), size)


class _Chain(Struct):
    """Reads the lines below a deficit; ``said`` are the labels of the chains before the last one."""

    words: Vocabulary
    begun: Piece
    said: dict[Stems, str] | None

    def read(self, lines: Sequence[Line]) -> Chain:
        """Take the lines that belong to the chain; those after its last label do not."""
        pieces, size = [self.begun], 1
        kept = (1, 1)
        told = [parse_answers.clean(line.text).strip() for line in lines]
        for line, text in zip(lines, told, strict=True):
            size += 1
            if not text:
                continue
            if one := piece(text, self.words):
                if self._ends(one, pieces):
                    break
                pieces.append(one)
            elif deed := chain_pieces.deed(text, pieces[-1], _said(told, size - 1), self.words):
                pieces.append(deed)
            elif self._goes_on(line, text, pieces[-1]):
                pieces[-1] = longer(pieces[-1], line, text)
            elif self._leaves(line, text, pieces):
                break
            else:
                pieces.append(Piece("", "", (line,)))
            if pieces[-1].key:
                kept = (len(pieces), size)
        return Chain(tuple(pieces[: kept[0]]), kept[1])

    def _goes_on(self, line: Line, text: str, last: Piece) -> bool:
        """Whether a line without a label belongs to the one above it."""
        if not last.key or line.head or labels.split(text, self.words):
            return False
        if last.heads and not self.words.begins(SIGNING, text):
            return True
        return (
            not last.lines or line.item or parse_answers.is_bullet(text) or bool(SMALL.match(text))
        )

    def _ends(self, one: Piece, pieces: list[Piece]) -> bool:
        """Whether a label below the last chain tells of the whole route: no other deficit parts them."""
        if self.said is None or one.key == PHASE_KEY or NUMBERED.search(one.label):
            return False
        books = self.words.exact(LINE, one.label) == labels.SOURCES and not one.lines
        if books and short(one.label) not in self.said:
            return True  # «Список литературы» below the last phase
        before = {short(known.label) for known in pieces if known.key == one.key}
        if before and short(one.label) not in before:
            return True  # «Цель» below «Задача», «Ожидаемый результат» below «Результат»
        known = short(one.label) in self.said
        if one.key == RESULT and not known and RESULT in self.said.values():
            return True  # «Ожидаемые результаты» below the last stage: others have a «Результат»
        if one.key == SIGN or not _closed(pieces):
            return False
        return bool(before) if one.key == RESULT else short(one.label) not in self.said

    def _leaves(self, line: Line, text: str, pieces: list[Piece]) -> bool:
        """Whether a line without a label of a chain is below the last one."""
        ends = line.head or labels.split(text, self.words) is not None
        return self.said is not None and (ends or _closed(pieces))


def _said(told: Sequence[str], at: int) -> Iterator[str]:
    """The lines from a place on that say something: read one by one, for most often the first of them decides."""
    return (told[n] for n in range(at, len(told)) if told[n])


def _closed(pieces: Sequence[Piece]) -> bool:
    """Whether the result of what was done last is told, or its sign."""
    at = max(n for n, one in enumerate(pieces) if not n or one.key in TELLING)
    return any(one.key in (RESULT, SIGN) for one in pieces[at:])


def _text(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines)

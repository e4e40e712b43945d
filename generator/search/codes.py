"""Codes as people type them: with a space, «ФГ 4», in small or in Latin letters, «fg-4»; ``codes.js`` does the same."""

from __future__ import annotations

import re

from generator.search.analyser import LETTERS, LONGEST_CODE_PART, code
from generator.search.index import Index

_PARTED = re.compile(
    rf"(?<![^ ])([{LETTERS}]{{1,{LONGEST_CODE_PART}}}) (?:[-\u2012-\u2015] )?([0-9]+(?:\.[0-9]+)*)(?![^ ])"
    rf"|(?<![^ ])([0-9]+) ([{LETTERS}]{{1,{LONGEST_CODE_PART}}})(?![^ ])"
)
"""A code with a space in it: «ФГ 4», «152 фз»."""

_BEFORE_NUMBERS = frozenset("в до за из к на о об от по с у".split())  # noqa: SIM905
"""Prepositions: «к 1 сентября» is no form К-1, but «к 1» alone is."""

_WHOLE = re.compile(rf"[A-Za-zА-Яа-яЁё]{{1,{LONGEST_CODE_PART}}}[-\u2010\u2011]?[0-9]{{1,4}}")
_SOUNDS = str.maketrans("ABCDEFGIKLMNOPRSTUVZ", "АБСДЭФГИКЛМНОПРСТУВЗ")


def joined(index: Index, text: str) -> str:
    """A text with its codes in one piece, where the index knows them."""

    def whole(found: re.Match[str]) -> str:
        said = "".join(filter(None, found.groups()))
        small = (found[1] or "").lower() in _BEFORE_NUMBERS and found[0] != text.strip()
        return found[0] if small or f"={code(said)}" not in index.postings else said

    return _PARTED.sub(whole, text)


def spelled(chunk: str) -> str:
    """A code in Cyrillic capitals, its Latin letters by their sound: «fg-4» is «ФГ-4»; what is no code is nothing."""
    return chunk.upper().translate(_SOUNDS) if _WHOLE.fullmatch(chunk) else ""


def numbers(id: str) -> tuple[str, ...]:
    """The codes of a record by its id: «c-4» is «С-4» or «Ц-4», a Latin «c» being either; nothing for any other id."""
    said = spelled(id)
    return (said, f"Ц{said[1:]}") if id[:1] == "c" and said else (said,) if said else ()

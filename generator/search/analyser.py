"""Text becomes tokens; ``theme/assets/portal/js/search/analyser.js`` does the same, and a test holds them equal.

Classes: an abbreviation («ИОМа» → «ИОМ»), a code (A/01.6, Р-33, 273-ФЗ: exact), a word (known by its stem).
Letters are told by ranges and not by Unicode tables: two languages with tables of two years must agree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

import Stemmer
from msgspec import Struct

from generator.language.russian import lowered

LETTERS = "A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ"
_CHUNK = re.compile(rf"[{LETTERS}0-9]+(?:[-/.\u2010\u2011][{LETTERS}0-9]+)*")
_RUN = re.compile(rf"[{LETTERS}]+|[0-9]+")
_PARTS = re.compile(r"[-/.\u2010\u2011]")
_DIGIT = re.compile(r"[0-9]")
_BEFORE_DIGIT = re.compile(rf"([{LETTERS}])-([0-9])")
_AFTER_DIGIT = re.compile(rf"([0-9])-([{LETTERS}])")
_CAPITALS = re.compile(r"([A-ZА-ЯЁ]{2,6})([а-яё]{0,3})")
_INVISIBLE = re.compile("[\u00ad\u0300\u0301\u200b\u2060\ufeff]")
"""Also the marks of stress, «за́мок»: nobody types them in a query."""

ENDINGS = frozenset(
    "а у е и ы я ю ом ем ам ям ов ев ей ой ою ею ах ях ами ями ию ии ия".split()  # noqa: SIM905
)
"""What an abbreviation is declined with: «ИОМа», «ЦНППМом»."""

LONGEST_CODE_PART = 4
"""Letters in a part of a code: «ФГ-4», «544н», «УО»; a longer part is a word («8-классник»)."""

_TWINS = str.maketrans("abcehkmoptxyABCEHKMOPTXY", "авсенкмортхуАВСЕНКМОРТХУ")
"""Latin letters that look like Cyrillic ones: a code is the same in either alphabet, and so is a word of both."""
_LATIN = re.compile("[A-Za-z]")
_CYRILLIC = re.compile("[А-Яа-яЁё]")


class Token(Struct, frozen=True):
    """A piece of text: its place, and what it may be found by.

    ``terms`` are «=code», «@ABBREVIATION», or «~stem» with the word itself in ``word``. (A fourth kind of
    term, «?stems», is a text as a whole: ``Analyser.whole``.)
    """

    start: int
    end: int
    terms: tuple[str, ...]
    word: str = ""


class Analyser:
    """Knows the abbreviations of one portal."""

    def __init__(self, abbreviations: Iterable[str] = ()) -> None:
        self.abbreviations = frozenset(
            a.upper().replace("Ё", "Е") for a in abbreviations if _CAPITALS.fullmatch(a.upper())
        )

    def tokens(self, text: str) -> Iterator[Token]:
        """Give the tokens of a text in its order; a compound gives itself and its parts."""
        for found in _CHUNK.finditer(clean(text)):
            yield from self._chunk(found[0], found.start())

    def whole(self, text: str, is_stop_word: Callable[[str], bool]) -> str:
        """The term of a text as a whole: its stems in one order, without small words; a single one is no such text."""
        loud = (t for t in parts(self.tokens(text)) if not (t.word and is_stop_word(t.word)))
        stems = {self.stem_of(token) for token in loud}
        return f"?{' '.join(sorted(stems))}" if len(stems) > 1 else ""

    def stem_of(self, token: Token) -> str:
        """A token as texts are compared by: its last term, but an abbreviation of the glossary as it is."""
        short = token.terms[0]
        own = short[0] == "@" and short[1:] in self.abbreviations
        return (short if own else token.terms[-1])[1:].lower()

    @staticmethod
    def chunks(text: str) -> list[str]:
        """The pieces of a text whose tokens depend on nothing around them."""
        return _CHUNK.findall(clean(text))

    def _chunk(self, chunk: str, at: int) -> Iterator[Token]:
        if _is_code(chunk):
            end = at + len(chunk)
            yield Token(at, end, (f"={code(chunk)}",))
            if not chunk.isdigit():
                for run in _RUN.findall(chunk):
                    if run.isdigit():
                        yield Token(at, end, (f"={run}",))
                    elif len(run) > 1:
                        yield self._run(run, at, end)
            return
        for piece in _pieces(chunk):
            start, end = at + piece.start, at + piece.end
            if _PARTS.search(piece.text):
                yield self._word(piece.text, start, end)
                for part in _pieces(piece.text, "-\u2010\u2011"):
                    yield from self._chunk(part.text, start + part.start)
            elif _DIGIT.search(piece.text):  # «5класс», as a hurried finger leaves the space out
                yield self._word(piece.text, start, end)
                for run in _RUN.finditer(piece.text):
                    yield from self._chunk(run[0], start + run.start())
            else:
                yield self._run(piece.text, start, end)

    def _run(self, run: str, start: int, end: int) -> Token:
        """One run of letters: an abbreviation, a word, or either."""
        run = cyrillic(run)
        word = lowered(run)
        found = _CAPITALS.fullmatch(run)
        if found and (not found[2] or found[2] in ENDINGS):
            short = found[1].replace("Ё", "Е")
            if short in self.abbreviations or found[2]:
                return Token(start, end, (f"@{short}",))
            return Token(start, end, (f"@{short}", f"~{stem(word)}"), word)
        short = self._known(word)
        if short:
            return Token(start, end, (f"@{short}", f"~{stem(word)}"), word)
        return Token(start, end, (f"~{stem(word)}",), word)

    def _known(self, word: str) -> str:
        """A glossary abbreviation typed in small letters, declined or not; from three letters."""
        for cut in range(4):
            base, ending = word[: len(word) - cut].upper(), word[len(word) - cut :]
            if len(base) >= 3 and base in self.abbreviations and (not cut or ending in ENDINGS):
                return base
        return ""

    def _word(self, text: str, start: int, end: int) -> Token:
        word = re.sub("[\u2010\u2011]", "-", lowered(cyrillic(text)))
        return Token(start, end, (f"~{stem(word)}",), word)


def parts(tokens: Iterable[Token]) -> list[Token]:
    """Tokens without the compounds that hold the next ones; a code stays whole."""
    found: list[Token] = []
    for token in tokens:
        if found and token.start < found[-1].end:
            if found[-1].terms[0].startswith("="):
                continue
            found.pop()
        found.append(token)
    return found


class _Piece(Struct, frozen=True):
    text: str
    start: int
    end: int


def _pieces(chunk: str, joiners: str = "/.") -> Iterator[_Piece]:
    for found in re.finditer(f"[^{re.escape(joiners)}]+", chunk):
        yield _Piece(found[0], found.start(), found.end())


def _is_code(chunk: str) -> bool:
    return bool(_DIGIT.search(chunk)) and all(
        len(run) <= LONGEST_CODE_PART for run in _RUN.findall(chunk) if not run.isdigit()
    )


def clean(text: str) -> str:
    """NFC without invisible signs and marks of stress: what the places of tokens refer to."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text))


def cyrillic(word: str) -> str:
    """A word of both alphabets in one, where its Latin letters are but twins: «peфлeксия», copied from a PDF."""
    if not (_LATIN.search(word) and _CYRILLIC.search(word)):
        return word
    one = word.translate(_TWINS)
    return word if _LATIN.search(one) else one


def code(chunk: str) -> str:
    """A code in one alphabet, without a hyphen between a letter and a digit: «ФГ-4» is «фг4», «2026-11» stays."""
    said = re.sub("[\u2010\u2011]", "-", lowered(chunk)).translate(_TWINS)
    return _AFTER_DIGIT.sub(r"\1\2", _BEFORE_DIGIT.sub(r"\1\2", said))


def is_word(term: str) -> bool:
    """Whether a term is a lemma or a «~stem»: no code, no abbreviation, no text as a whole."""
    return term[0] not in "=@?"


_snowball = Stemmer.Stemmer("russian", 0)  # its own cache of words is slower than a stem


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The Snowball stem of a word in lower case; other alphabets stay as they are."""
    return str(_snowball.stemWord(word))

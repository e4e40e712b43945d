"""A text says something in words: «ааа» and «фывапр» are no answers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.texts import locate
from generator.findings import Finding
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.records import Records

ROWS = (
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
)
"""The letters of a keyboard, row by row."""

SHORTEST = 3
"""Letters of the shortest mash; inside of a row it takes one more («про» is a word)."""

LONGEST_PIECE = 4
"""Letters of a piece that makes no word when it stands three times."""

WORD = re.compile(r"[A-Za-zА-Яа-яЁё]+")
NO_VOWEL = re.compile(r"[бвгджзйклмнпрстфхцчшщъь]{5,}")
NAME = re.compile(r"[ОO]{3}|[IVXLCDM]+|(?!(.)\1+$)[A-ZА-ЯЁ]{1,5}")
"""Words in capitals that are said letter by letter (ООО on either keyboard), and Roman numbers."""


REPEATED = re.compile(
    r"([A-Za-zА-Яа-яЁё]{2,})(?:[\s.,;!?]+\1)+[\s.,;!?]*|[^\w\s\0](?:\s*[^\w\s\0]){2,}",
    re.IGNORECASE,
)
"""A word that is said again and again, «тест тест», or signs alone, «......»; a line to write on is none."""


STUB = re.compile(
    r"(?:тест(?:овый|овая)?|test|проверка|проба|текст|пример|todo|xxx)[\s.,;!?0-9]*", re.IGNORECASE
)
"""One word that fills a place; of an answer of one word, «форма: тест», it may be the answer."""

_FIRST = re.compile(rf"\0[^A-Za-zА-Яа-яЁё\0]*({WORD.pattern})")
_NOTHING = re.compile(rf"\0\s*(?:{REPEATED.pattern}|{STUB.pattern})\s*(?=\0)", re.IGNORECASE)
"""The first word of each of many values, and a value that says nothing; a zero stands before and behind each."""

LONGEST_STUB = 20
"""Signs of it, with what stands behind."""

SAYS_MORE = frozenset(
    (
        *("название", "кратко", "дефицит", "задача", "цель", "тема самообразования"),
        *("актуальность", "ожидаемый результат", "признак", "условия"),
    )
)
"""Keys whose answer takes more than one word."""


def says_nothing(text: str) -> bool:
    """Whether a text is one word over and over, or has signs only."""
    return bool(REPEATED.fullmatch(text.strip()))


def is_stub(text: str) -> bool:
    """Whether a text is a word that only fills a place."""
    return len(text) <= LONGEST_STUB and bool(STUB.fullmatch(text.strip()))


def is_wordless(text: str) -> bool:
    """Whether a text has letters, three at least, and none of its words is one.

    Words in capitals may be abbreviations.
    """
    first = WORD.search(text)
    if first is None or not _is_mash(first[0]):
        return False  # nearly always: a real text begins with a word
    words = WORD.findall(text)
    return sum(map(len, words)) >= SHORTEST and all(map(_is_mash, words))


@lru_cache(maxsize=16_384)  # texts begin with few words
def _is_mash(said: str) -> bool:
    word = said.lower()
    period = (word + word).find(word, 1)  # how long the piece is that the word repeats
    times = len(word) // period
    if times >= SHORTEST and period <= LONGEST_PIECE:
        mash = True
    elif times > 1:
        mash = _is_row(word[:period])
    else:
        mash = _is_row(word) or bool(NO_VOWEL.fullmatch(word))
    return mash and not NAME.fullmatch(said)


def _is_row(word: str) -> bool:
    """Whether fingers went along a row of the keyboard."""
    if len(word) <= SHORTEST:
        return len(word) == SHORTEST and any(row.startswith(word) for row in ROWS)
    return any(word in row for row in ROWS)


def _suspects(words: list[str]) -> Iterable[int]:
    """Number the values to be looked at: one look over all of them costs a fifth of one at each."""
    said = "\0".join(("", *words, ""))
    if any(map(_is_mash, set(_FIRST.findall(said)))):
        return range(len(words))
    return (said.count("\0", 0, found.start()) for found in _NOTHING.finditer(said))


def find(records: Records) -> Iterable[Finding]:
    """Find values without a word in them."""
    for document in records.documents.values():
        for number in _suspects(document.tree.words):
            value = document.tree.words[number]
            mash = is_wordless(value)
            told = mash or says_nothing(value)
            if not (told or is_stub(value)):
                continue
            path, _ = document.tree.texts[number]
            if told or (document.kind.name == "route" and path and path[-1] in SAYS_MORE):
                shown = quote(value.strip(), 40)
                said = say("text-wordless" if mash else "text-repeated", value=shown)
                yield RULE.finding(locate(document, path, value), *said)


RULE = Rule(
    id="text-wordless",
    group=RuleGroup.VALUES,
    title="Вместо слов — набор букв",
    reason="«ааа» и «фывапр» ставят, чтобы проверить форму. На странице такая запись никому не поможет.",
    bad=Example("условия: ааа фывапр"),
    good=Example("условия: школа без параллелей, ООО"),
    check=find,
    alone=True,
)

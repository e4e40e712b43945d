"""What is personal in a cell is cut out before anything else reads it, and told by its place."""

from __future__ import annotations

import re

from generator.language.personal import allowed_names, detect, given_names, name_readings
from generator.language.personal.registry import LIKELY as LIKELY_NAME
from generator.language.phrases.personal import NOUNS
from generator.proposals.intake.redact import GAP, cores

UNCOUNTED = frozenset({"personal-school", "school-named", "class-named"})
"""Rules that do not count here: the school and the classes of a row are what the sheet is for."""

KINDS = NOUNS | {LIKELY_NAME: NOUNS["personal-name"]}
"""What each kind is called in a remark; what is likely a name is cut as one."""
LONELY = re.compile(r"\s+([,.;:!?])|\(\s*\)")
CODE = re.compile(r"(?=.*\d)(?!_)\w[\w .,/№–-]{0,14}|(?:(?![\d_])\w){1,3}")


CAPITAL = re.compile(r"(?<!\w)[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁ][а-яё]+)?(?!\w)")
WRITTEN = re.compile(r"[а-яё]{3,}|№", re.I)
"""What stands in a text besides names: such a text is more than the name of a person."""
MOST_OF_NAME = 3
LIKELY = 0.8
"""How likely a word must be a name of any sort."""
OF_PLACE = re.compile(r"(?:ск|цк)(?:ая|ий|ой|ое)\Z")
"""How a school is called by its place: «Петровская»."""


TOPIC = frozenset({"Тема", "Темы"})
"""The head of many a column, which is a first name, too, where «ё» is written as «е»."""


def _is_name(word: str) -> bool:
    if word in TOPIC:
        return False
    likely = sum(name_readings.likelihood(word, sort) for sort in ("Surn", "Name"))
    found = name_readings.is_only_surname(word) or given_names.is_only_given(word)
    return (found or likely >= LIKELY) and not OF_PLACE.search(word)


class Cutter:
    """Cuts texts of one portal; ``public`` names may stay."""

    def __init__(self, public: tuple[str, ...]) -> None:
        self._public = allowed_names.names(public)
        self._read: dict[str, tuple[str, tuple[str, ...]]] = {}

    def cut(self, text: str) -> tuple[str, tuple[str, ...]]:
        """Give the text without what is personal, and what was cut, each kind once."""
        if text not in self._read:
            self._read[text] = self._cut(text)
        return self._read[text]

    def shown(self, text: str) -> str:
        """A short text as it may be told: what may be a surname alone, the head of a column, is left out, too."""
        said = self.cut(text)[0]
        words = CAPITAL.findall(said)
        alone = 0 < len(words) <= MOST_OF_NAME and not WRITTEN.search(CAPITAL.sub("", said))
        return "" if alone and any(map(_is_name, words)) else said

    def _cut(self, text: str) -> tuple[str, tuple[str, ...]]:
        if not detect.worth([text]):
            return text, ()
        kinds: list[str] = []
        for _ in range(3):  # what is left after one cut can look personal again
            found = [one for one in detect.find(text, self._public) if one[0] not in UNCOUNTED]
            if not found:
                return text, tuple(dict.fromkeys(kinds))
            kinds += [KINDS[rule] for rule, _ in found]
            for start, end in reversed(cores(text, found)):  # the last first: places before it stay
                text = f"{text[:start]} {text[end:]}"
            text = LONELY.sub(r"\1", GAP.sub(" ", text)).strip(" ,;:")
        return "", tuple(dict.fromkeys(kinds))


def is_code(text: str) -> bool:
    """Whether a text can be the code of a teacher: it has a figure, or at most three letters."""
    return bool(CODE.fullmatch(text.strip()))

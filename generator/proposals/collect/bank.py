"""Which deficit of the bank a teacher means: by its id, by its title, by the likeness of words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from generator.language.latin import latin
from generator.language.stems import stem, stems
from generator.records.decode_scalar import CYRILLIC, LATIN
from generator.records.models.deficit import Deficit

LEAST = 0.5
"""From which share of its words (rare ones weigh more) a text means a deficit."""
AHEAD = 1.2
"""How many times better the best deficit has to be than the next."""
FEWEST = 2
"""Words that have to be the same."""
MOST_OF_TITLE = 0.5
"""More than this share of the words of its title has to stand in the text."""
OF_TITLE = 2.0
"""How much more a word of the title weighs."""

ROOT = 5
"""Letters of a stem by which words are told to be of one root."""

_LETTERS, _NUMBER = r"([a-zа-яё]{1,4})", r"([0-9]{1,3})(?![0-9]|[-–.…][0-9])"
_STROKE = r"\s*[-–—‑]\s*"
ID = re.compile(rf"{_LETTERS}(?:{_STROKE}|\s*){_NUMBER}", re.I)
"""The id of a deficit as one writes it."""
ONLY_IDS = re.compile(rf"(?:{ID.pattern}[\s,;и+/]*)+", re.I)
"""A text of nothing else."""
FIRST = re.compile(
    rf"(?:\s|№|[0-9]{{1,2}}[.)]\s|дефицит\w*[\s:]*)*"
    rf"{_LETTERS}(?:{_STROKE}|\s+(?=[0-9]+\s*(?:$|[:;,./(«\"]\s*(?![\s0-9])|\s[-–—]\s*(?![\s0-9])))|){_NUMBER}",
    re.I,
)
"""An id before words: «2) ПР-1 — доказательство»; «К 5 классу» and «С 1 сентября» are none."""
SHORT = re.compile(r"[0-9]{1,3}")
"""The number of a deficit whose letters stand before: the second of «М-2, 3»."""
CODE = re.compile(rf"(?<!\w){_LETTERS}[-–—‑]?{_NUMBER}(?!\w)", re.I)
"""An id between words."""
PARTS = re.compile(r"[\n;,+/]|\sи\s")
"""What stands between two deficits."""
LINES = re.compile(r"[\n;]")
"""What parts a cell into deficits, each with its words."""
ASIDE = re.compile(r"\([^()]*\)")
DENIED = re.compile(
    rf"\s*{_LETTERS}(?:{_STROKE}|\s*){_NUMBER}[\s(:.—–-]*"
    r"(?:нет|отсутству\w*|(?:снят|устран|закрыт|преодол|отработан)\w*(?:\s+(?:в|с|к)\s+[\w. ]{1,30})?"
    r"|не\s+(?:подтвер|выявл|обнаруж|име)\w*)[\s).!]*",
    re.I,
)
"""An id of which is said that it is no deficit, or no longer: «М-2 — нет», «ПР-1 (снят)»."""
PIECES = re.compile(r"[\n;,]")
"""What parts ids with what is said of them."""
_TO_LATIN = str.maketrans(CYRILLIC, LATIN)

_EVERYWHERE = """
затрудняюсь затруднения затруднение трудно трудности сложно не умею могу знаю хочу как что при для или по
из на от до со за об без под над чтобы это есть нет нужно научиться освоить умение работа работать работы
учитель учителя педагог урок уроке уроках уроки ученик ученики дети детей школа школе класс классе через
мне мной свой свои своих где когда чего кто все всех более очень проблема дефицит недостаточно отсутствие
слабо владею владение использовать использование
"""
EMPTY = frozenset(map(stem, _EVERYWHERE.split()))
"""Words that every teacher's sentence has: they tell no deficit from another."""


DEFICIT = stems("дефицит")


def held(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without the ids that it denies, and these as they stood."""
    parts = [part.strip() for part in PIECES.split(text)]
    denied = tuple(part for part in parts if DENIED.fullmatch(part))
    return (", ".join(p for p in parts if p and p not in denied) if denied else text), denied


def content(text: str) -> frozenset[str]:
    """The roots that tell what a text is about: «доказывать» and «доказательство» have one."""
    return frozenset(
        s[:ROOT] for s in stems(text) if len(s) > 2 and s not in EMPTY and not s.isdigit()
    )


class Match(Struct, frozen=True):
    """The deficits that were meant; ``guessed``: by likeness alone."""

    deficits: tuple[str, ...] = ()
    guessed: bool = False
    passed: tuple[str, ...] = ()
    """Numbers that stand in the text and are not among them."""


NO_MATCH = Match()


class Bank:
    """The deficits of the portal, to be asked for by words."""

    def __init__(self, deficits: Mapping[str, Deficit]) -> None:
        self._ids = {id.lower(): id for id in deficits}
        self._titles = {stems(d.title): id for id, d in deficits.items()}
        self._weights: dict[str, dict[str, float]] = {}
        seen: Counter[str] = Counter()
        for id, deficit in deficits.items():
            title, more = content(deficit.title), content(f"{deficit.deficit} {deficit.task}")
            self._weights[id] = {w: OF_TITLE if w in title else 1.0 for w in title | more}
            seen.update(self._weights[id].keys())
        self._rare = {word: math.log(1 + len(deficits) / count) for word, count in seen.items()}
        self._unknown = math.log(1 + len(deficits)) if deficits else 1.0
        self._topics = {id: content(deficit.title) for id, deficit in deficits.items()}
        self._subjects = {id: frozenset(d.audience.subjects) for id, d in deficits.items()}
        self._read: dict[tuple[str, tuple[str, ...]], Match] = {}

    def data(self) -> dict[str, Any]:
        """All that it goes by, for the page: ids, stems of titles, weights of roots."""
        return {
            "ids": self._ids,
            "titles": [[list(words), id] for words, id in self._titles.items()],
            "weights": {id: dict(sorted(words.items())) for id, words in self._weights.items()},
            "rare": dict(sorted(self._rare.items())),
            "unknown": self._unknown,
            "topics": {id: sorted(words) for id, words in self._topics.items()},
            "subjects": {id: sorted(names) for id, names in self._subjects.items()},
        }

    def find(self, said: str, subjects: tuple[str, ...] = ()) -> Match:
        """Find what a text means; a text of lines is one deficit a line, or else one of all.

        ``subjects`` are what the teacher teaches: by likeness alone no deficit of another subject is meant.
        """
        text = " ".join(said.split())
        key = (text, subjects)
        if key not in self._read:
            found = self._lines(said, subjects) or self._one(text, subjects) or NO_MATCH
            self._read[key] = replace(found, passed=self._passed(text, found.deficits))
        return self._read[key]

    def _lines(self, said: str, subjects: tuple[str, ...]) -> Match | None:
        lines = [line.strip() for line in LINES.split(said) if line.strip()]
        if len(lines) < 2:
            return None
        found = [self._one(line, subjects) for line in lines]
        if not all(found):
            return None
        known = [match for match in found if match]
        deficits = dict.fromkeys(id for match in known for id in match.deficits)
        return Match(tuple(deficits), any(match.guessed for match in known))

    def _one(self, text: str, subjects: tuple[str, ...]) -> Match | None:
        if ids := self._by_id(text):
            return Match(ids)
        words = stems(text)
        if exact := self._titles.get(words):
            return Match((exact,))
        if titles := self._titles_in(words):
            return Match(titles)
        return self._alike(content(text), subjects)

    def _titles_in(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The deficits whose whole titles stand in a text, in its order; a longer one hides its parts."""
        said = list(words)
        found: list[tuple[int, str]] = []
        for title, id in sorted(self._titles.items(), key=lambda one: -len(one[0])):
            at = _place(said, title) if len(title) > 1 else -1
            if at >= 0:
                found.append((at, id))
                said[at : at + len(title)] = [""] * len(title)
        return tuple(id for _, id in sorted(found))

    def spelled(self, text: str) -> str:
        """A text of nothing but numbers with the letters that it says once: «М-2, 3 и 5» is «М-2, М-3, М-5»."""
        parts = [part.strip(" .") for part in PARTS.split(text)]
        letters, made = "", list[str]()
        for part in parts:
            whole = ID.fullmatch(part)
            if whole and self._of_group(whole[1]):
                letters = whole[1]
                made.append(part)
            elif letters and SHORT.fullmatch(part):
                made.append(f"{letters}-{part}")
            else:
                return text
        return text if made == parts else ", ".join(made)

    def beside(self, text: str, subjects: tuple[str, ...]) -> tuple[str, ...]:
        """What stands on lines of its own beside deficits of the bank, and names none of them."""
        parts = [part.strip() for part in LINES.split(text)]
        return tuple(p for p in parts if content(p) and not self.find(p, subjects).deficits)

    def _by_id(self, text: str) -> tuple[str, ...]:
        """The ids that a text is made of, or those with which its parts begin, if the first does."""
        if ONLY_IDS.fullmatch(text.strip(" .")):
            return tuple(dict.fromkeys(filter(None, map(self._id, ID.finditer(text)))))
        said = ASIDE.sub(" ", text)
        starts = [0, *(match.end() for match in PARTS.finditer(said))]
        ids = [self._id(m) if (m := FIRST.match(said, start)) else "" for start in starts]
        return tuple(dict.fromkeys(filter(None, ids))) if ids[0] else ()

    def named(self, head: str) -> str:
        """The deficit that the head of a column names, by its number or its whole title, or empty."""
        text = " ".join(head.split())
        if ids := self._by_id(text):
            return ids[0] if len(ids) == 1 else ""
        words = stems(text)
        return self._titles.get(words[1:] if words[:1] == DEFICIT else words, "")

    def lacks(self, text: str) -> bool:
        """Whether a text is nothing but numbers in the way of the bank, and it has none of them."""
        if not ONLY_IDS.fullmatch(text.strip(" .")):
            return False
        found = [*ID.finditer(text)]
        return any(self._of_group(m[1]) for m in found) and not any(map(self._id, found))

    def _passed(self, text: str, deficits: tuple[str, ...]) -> tuple[str, ...]:
        """The codes in a text that look like numbers of the bank, and are none that was taken."""
        found = (m for m in CODE.finditer(text) if self._id(m) not in deficits)
        return tuple(dict.fromkeys(m[0] for m in found if self._of_group(m[1])))

    def _id(self, match: re.Match[str]) -> str:
        number = int(match[2])
        return next(
            (id for said in _in_latin(match[1]) if (id := self._ids.get(f"{said}-{number}"))), ""
        )

    def _of_group(self, letters: str) -> bool:
        """Whether ids of the bank begin with these letters."""
        return any(id.startswith(f"{said}-") for said in _in_latin(letters) for id in self._ids)

    def _alike(self, words: frozenset[str], subjects: tuple[str, ...]) -> Match | None:
        if len(words) < FEWEST:
            return None
        whole = sum(self._rare.get(word, self._unknown) for word in words)
        scores: list[tuple[float, str]] = []
        for id, weights in self._weights.items():
            same = words & weights.keys()
            other = subjects and self._subjects[id] and self._subjects[id].isdisjoint(subjects)
            topic = len(same & self._topics[id]) > MOST_OF_TITLE * len(self._topics[id])
            if len(same) >= FEWEST and topic and not other:
                scores.append((sum(self._rare[w] * weights[w] for w in same) / whole, id))
        scores.sort(key=lambda one: (-one[0], one[1]))
        if not scores or scores[0][0] < LEAST:
            return None
        if len(scores) > 1 and scores[0][0] < AHEAD * scores[1][0]:
            return None
        return Match((scores[0][1],), guessed=True)


def _in_latin(letters: str) -> tuple[str, ...]:
    """How the letters of an id may be meant: as they stand, by their look, by their sound."""
    said = letters.lower()
    return said, said.translate(_TO_LATIN), latin(said)


def _place(words: Sequence[str], part: tuple[str, ...]) -> int:
    """Where words stand among others, or −1."""
    size = len(part)
    places = (at for at in range(len(words) - size + 1) if tuple(words[at : at + size]) == part)
    return next(places, -1)

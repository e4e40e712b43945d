"""What heads, labels and values of a sheet mean: by the closed lists of the district, typing errors forgiven."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from generator.language.stems import WORD, stem, stems
from generator.proposals.collect import diagnosis
from generator.proposals.collect.diagnosis import BLOCK, Blocks
from generator.proposals.intake.meaning import vocabulary
from generator.proposals.intake.meaning.vocabulary import COLUMN, LINE, PHASE, Vocabulary
from generator.records.models.registry import Registry

REGISTRY = "collect-columns"
LISTS = (REGISTRY, "roles", "subjects", "levels", "public-names", diagnosis.REGISTRY)
"""The closed lists that a sheet is read by."""

PERSONAL = "личное"
OTHER = "прочее"
"""What is said of a deficit or a code and is none: «Степень выраженности дефицита», «Код школы»."""
LEVEL, EXPERIENCE, ROLE, SUBJECT = "уровень", "опыт", "роль", "предмет"
"""Groups of the list: how the values of a column are written, besides what their own lists say."""
ALIKE = 0.8
"""From which likeness a word that no list has is one of them, mistyped."""
SHORTEST = 4
"""Letters of a word in which an error is looked for."""

COUNT = "человек"
_PEOPLE = (
    r"(?:педагогов|учителей|воспитателей|педработников|педагогических\s+работников|чел(?:овек)?)"
)
COUNTED = re.compile(
    rf"\s*(?:(?:всего|итого|кол(?:ичество|[-.]?\s?во)|число|численность|сколько)\s+)?{_PEOPLE}"
    r"(?:[\s,(]+(?:всего|чел(?:овек)?)\.?\)?)?[\s.:]*",
    re.I,
)
"""The head of a column that tells how many there are: «Педагогов», «Число учителей»; «Педагог» heads names."""
BRACKETS = re.compile(r"\([^()]*\)")
CLASSES = re.compile(r"(?<![0-9])(1[01]|[1-9])(?:\s*[-–—]\s*(1[01]|[1-9]))?(?![0-9])")
YEARS = re.compile(r"(?<![0-9./])([0-9]{1,2})(?![0-9]|[./][0-9]{2}|\s*мес)", re.I)
"""Years of work; of a day on which it began nothing is told."""
MONTHS = re.compile(r"(?<![0-9./])[0-9]{1,2}\s*мес", re.I)
_LATER = (
    r"перед|скоро|планиру\w*|заплан\w*|план(?=\s*:)|предсто\w*|буд(?:ет|ут)|отлож\w*|перенес\w*|намеч\w*"
    r"|назнач\w*|ожида\w*|готов(?:ит|лю|им)\w*|подготовк\w*\s+к|в\s+следующ\w*"
)
DENIED = re.compile(rf"(?<!\w)(?:не|нет|без|кроме|{_LATER})(?!\w)", re.I)
"""What says of a step that it is not reached, or not yet: «проба запланирована», «готовится к пробе»."""
PARTS = re.compile(r"[,;\n]|(?<!\w)но(?!\w)")
"""What parts the column «Этап»: «маршрут составлен, проба ещё не проведена»."""
LONGEST_STAGE = 4
"""Words of a head that is the name of a stage."""
LONGEST_YOUNG = 3
"""Years of work of a young teacher."""


class Speller:
    """Puts known words in the place of those that are nearly like them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words = {stem(word): word for text in texts for word in WORD.findall(text)}
        self._long = [one for one in self._words if len(one) >= SHORTEST]
        self._near: dict[str, str] = {}

    def mended(self, text: str) -> str:
        """The text with the words that the lists know."""
        return WORD.sub(lambda match: self._known(match[0]), text)

    def _known(self, word: str) -> str:
        found = stem(word)
        if found in self._words or len(found) < SHORTEST:
            return word
        if found not in self._near:
            alike = (one for one in self._long if one[0] == found[0])
            near = difflib.get_close_matches(found, alike, 1, ALIKE)
            self._near[found] = self._words[near[0]] if near else ""
        return self._near[found] or word


class ClosedList:
    """The values of one list, found in a text by their words or by their synonyms."""

    def __init__(self, named: Mapping[str, Iterable[str]]) -> None:
        known = [(stems(name), value) for value, names in named.items() for name in names]
        self.known = sorted(((k, v) for k, v in known if k), key=lambda one: -len(one[0]))
        """Stems of every name with its value, the longest first."""
        self._speller = Speller(name for names in named.values() for name in names)
        self._read: dict[str, tuple[str, ...]] = {}

    def all(self, text: str) -> tuple[str, ...]:
        """Every value that stands in a text, in its order; a longer one hides its parts."""
        if text not in self._read:
            self._read[text] = self._find(text) or self._find(self._speller.mended(text))
        return self._read[text]

    def one(self, text: str) -> str:
        """The value with the most words, or empty."""
        return next(iter(self._by_length(text)), "")

    def exact(self, text: str) -> str:
        """The value that a text names and says nothing else, or empty."""
        said = tuple(stems(text))
        return next((value for known, value in self.known if known == said), "")

    def _by_length(self, text: str) -> list[str]:
        order = [value for _, value in self.known]
        return sorted(self.all(text), key=order.index)

    def _find(self, text: str) -> tuple[str, ...]:
        said = list(stems(text))
        found: list[tuple[int, str]] = []
        for known, value in self.known:
            size = len(known)
            for at in range(len(said) - size + 1):
                if tuple(said[at : at + size]) == known:
                    found.append((at, value))
                    said[at : at + size] = [""] * size
        return tuple(dict.fromkeys(value for _, value in sorted(found)))


class Columns:
    """The lists of one portal, read once."""

    def __init__(self, lists: Mapping[str, Registry | None]) -> None:
        self.lists = lists
        self._heads: dict[str, str] = {}

    @cached_property
    def words(self) -> Vocabulary:
        """The heads of columns and the labels of lines by their stems."""
        return vocabulary.read(self.lists.get(REGISTRY))

    @cached_property
    def _speller(self) -> Speller:
        own = self.lists.get(REGISTRY)
        entries = [e for e in (own.entries if own else ()) if e.group in (COLUMN, LINE)]
        return Speller(name for e in entries for name in (e.value, *e.synonyms))

    def column(self, head: str) -> str:
        """What the head of a column means, or empty."""
        if head not in self._heads:
            key = self._column(head)
            self._heads[head] = "" if key == OTHER else key
        return self._heads[head]

    def _column(self, head: str) -> str:
        if head.strip(" .") in ("№", "№ п/п", "№п/п", "N", "п/п"):
            return "номер"
        if COUNTED.fullmatch(head):
            return COUNT
        for said in (head, BRACKETS.sub(" ", head)):
            if key := self.words.column(said):
                return key
            if self.blocks.find(said):  # before it is mended: «предметные» is near «предмет»
                return BLOCK
            if key := self.words.column(self._speller.mended(said)):
                return key
        return ""

    def is_column(self, text: str) -> bool:
        """Whether a text is the name of a column and nothing more, errors of typing forgiven."""
        plain = BRACKETS.sub(" ", text)
        said = (text, plain, self._speller.mended(plain))
        return any(self.words.exact(COLUMN, one) for one in said)

    def label(self, text: str) -> str:
        """What a label before a value means, or empty."""
        return self.words.label(text) or self.words.label(self._speller.mended(text))

    @cached_property
    def blocks(self) -> Blocks:
        """The blocks of a centre's diagnosis."""
        return Blocks(self.lists.get(diagnosis.REGISTRY))

    @cached_property
    def roles(self) -> ClosedList:
        """The roles."""
        return self._of("roles", ROLE)

    @cached_property
    def subjects(self) -> ClosedList:
        """The subjects."""
        return self._of("subjects", SUBJECT)

    @cached_property
    def level_names(self) -> ClosedList:
        """The levels of education."""
        return self._of("levels", LEVEL)

    @cached_property
    def experiences(self) -> ClosedList:
        """How long somebody has worked."""
        return self._of("", EXPERIENCE)

    @cached_property
    def steps(self) -> ClosedList:
        """The steps of the column «Этап»."""
        return self._of("", PHASE)

    def step(self, text: str) -> str:
        """The last step that a text names and does not deny, or empty."""
        found = self.steps.all(", ".join(p for p in PARTS.split(text) if not DENIED.search(p)))
        return found[-1] if found else ""

    def stage(self, head: str) -> str:
        """The step that the head of a column names, where it is of one alone: «Маршрут», «2. Проба проведена»."""
        found = self.steps.all(head) if len(WORD.findall(head)) <= LONGEST_STAGE else ()
        return found[0] if len(found) == 1 else ""

    def levels(self, text: str) -> tuple[str, ...]:
        """The levels of education that a text names, by their words or by classes."""
        if found := self.level_names.all(text):
            return found
        classes = {
            number
            for first, last in CLASSES.findall(text)
            for number in range(int(first), int(last or first) + 1)
        }
        spans = (("НОО", range(1, 5)), ("ООО", range(5, 10)), ("СОО", range(10, 12)))
        return tuple(level for level, span in spans if classes & set(span))

    def level(self, head: str) -> str:
        """The level that is all of the head of a column, «Начальное общее образование (чел.)», or empty."""
        return self.level_names.exact(BRACKETS.sub(" ", head))

    def experience(self, text: str) -> str:
        """«молодой» or «опытный», by words or by years of work; empty where neither is said."""
        if found := self.experiences.one(text):
            return found
        if years := YEARS.search(text):
            return "молодой" if int(years[1]) <= LONGEST_YOUNG else "опытный"
        return "молодой" if MONTHS.search(text) else ""

    def unknown(self, said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yield the columns of a row whose words no list has, with these words: no number by them has the row."""
        known: dict[str, Callable[[str], object]] = {
            SUBJECT: lambda text: (
                self.subjects.all(text) or self.levels(text) or self.roles.one(text)
            ),
            LEVEL: self.levels,
            EXPERIENCE: self.experience,
        }
        yield from (
            (key, said[key]) for key, find in known.items() if key in said and not find(said[key])
        )

    def public(self) -> tuple[str, ...]:
        """Whom a text may name: authors of books."""
        found = self.lists.get("public-names")
        return tuple(entry.value for entry in found.entries) if found else ()

    def _of(self, name: str, group: str = "") -> ClosedList:
        named: dict[str, list[str]] = {}
        for list_name in filter(None, (name, REGISTRY if group else "")):
            found = self.lists.get(list_name)
            for entry in found.entries if found else ():
                if list_name == name or entry.group == group:
                    more = (entry.meaning,) if list_name == name and name == "levels" else ()
                    named.setdefault(entry.value, []).extend((entry.value, *entry.synonyms, *more))
        return ClosedList(named)

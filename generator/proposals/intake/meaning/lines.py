"""Lines outside of road maps: headings, «метка: значение», lists under a heading, a title page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.language.russian import capital
from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Line
from generator.proposals.intake.meaning import (
    deeds,
    diagnosis,
    goals,
    labels,
    people,
    periods,
    signing,
    title_page,
)
from generator.proposals.intake.meaning.draft import NOTE, Draft, words
from generator.proposals.intake.meaning.labels import ACTIONS, LISTS, ON_TITLE_PAGE, PROSE, TEXTS
from generator.proposals.intake.meaning.stages import bare, named
from generator.proposals.intake.meaning.term import EDGES, Term
from generator.proposals.intake.meaning.vocabulary import EXPERIENCE, FORM, Vocabulary
from generator.records.models.registry import Registry


@dataclass(slots=True)
class LineReader:
    """Reads lines one after another; what a heading opened takes the lines below it."""

    draft: Draft
    words: Vocabulary
    lists: Mapping[str, Registry | None]
    open: str = ""
    listed: bool = False
    """Whether the plan at hand has an item already."""
    aim: str = ""
    """What the last line below «Цель и задачи» meant."""
    signing: bool = False
    """Whether the line before was part of an approval."""
    first: bool = True
    """Whether nothing but approvals was read yet."""
    started: bool = False
    """Whether the first table or the first label has passed: before it lies the title page."""
    title: list[str] = field(default_factory=list)
    deficits: list[tuple[str, str]] = field(default_factory=list)
    """Difficulties that stand outside of a road map, each with its place."""
    action: Callable[[str, str, bool, str], None] = lambda _said, _place, _first, _phase: None
    """Takes an item of a plan without a table: whether it is the first under its heading, and its phase."""
    phase: str = ""
    """The heading of the phase at hand: «Этап 1. Теоретический (сентябрь – ноябрь 2026)»."""
    term: Term = field(init=False)
    heading: tuple[str, str] | None = None
    """A heading that means nothing here, and its place: the table below it may be its section."""

    def __post_init__(self) -> None:
        self.term = Term(self.draft)

    @property
    def years(self) -> periods.Years | None:
        """The school years of the document, as far as it was read."""
        return self.term.years

    def section(self) -> tuple[str, str] | None:
        """Give the heading to the table below it."""
        found, self.heading = self.heading, None
        return found

    def settle(self) -> None:
        """Keep the heading, for no table follows it."""
        if found := self.section():
            self.draft.keep(*found)

    def read(self, line: Line, place: str) -> None:
        """Find the place of one line."""
        text = parse_answers.clean(line.text)
        if not text.strip():
            return
        self.settle()
        if self._signed(text):
            self.draft.cut(text)
            return
        self._placed(line, text, place)
        self.first = False

    def _placed(self, line: Line, text: str, place: str) -> None:
        if not line.item and self._phased(text):
            return
        if not line.item and (self._heading(text, line) or self._only_years(text)):
            return
        if found := labels.split(text, self.words):
            key, label, value = found
            self.draft.known += words(label)
            self.labelled(key, label, value, place)
            return
        if self.open and (line.item or not line.head) and self._goes_on(line, text, place):
            return
        self.open = ""
        self._loose(text, place, line.head or named(text) != text)

    def _signed(self, text: str) -> bool:
        """Whether the line is a signature, an approval or who approves."""
        self.signing = signing.begins(text, self.words) or (
            self.signing and signing.goes_on(text, self.words, people.leads(text, self.lists))
        )
        return self.signing

    def labelled(self, key: str, label: str, value: str, place: str) -> None:
        """Take a value with its label; without a value the lines below belong to it."""
        self.started = self.started or key not in ON_TITLE_PAGE
        self.open = "" if value.strip() and key not in (*LISTS, goals.BOTH) else key
        self.aim = self.phase = ""
        if value.strip():
            self.take(key, label, value.strip(), place)

    def take(self, key: str, label: str, value: str, place: str) -> None:
        """Put one value where its meaning belongs."""
        draft = self.draft
        if key == "личное":
            draft.cut(value)
        elif key == goals.BOTH or (key == goals.GOAL and goals.holds(value, self.words)):
            self._goals(value, place)
        elif key in TEXTS:
            path, limit = TEXTS[key]
            draft.text(path, value, place, limit)
        elif key in LISTS:
            self._listed(key, label, value, place)
        elif key in EDGES:
            self.term.edge(key, label, value, place)
        elif key == "срок":
            self.term.read(label, value, place)
        elif key == "должность":
            self._post(label, value, place)
        elif key == "документ":
            self.title.append(value)
        elif key == FORM and (form := self.words.exact(FORM, value)):
            draft.put((NOTE, FORM), form, place)
            draft.known += words(value)
        elif key == "затруднения":
            self.deficits += [(part, place) for part in value.split("\n") if part.strip()]
        elif key == "диагностика":
            diagnosis.read(label, value, place, draft, self.lists)
        else:
            draft.keep(f"{label}: {value}".strip(" :"), place)

    def _phased(self, text: str) -> bool:
        """Whether a line names a phase and nothing else; what stands below it is done in it."""
        if not deeds.PHASED.search(bare(text)) or not deeds.phase(text.rstrip(" :."), self.words):
            return False
        self.phase, self.open, self.started = text.rstrip(" :."), ACTIONS, True
        self.draft.known += words(text)
        return True

    def _heading(self, text: str, line: Line) -> bool:
        key = self.words.heading(bare(text.rstrip(" :.?")))
        fresh = not self.started and not labels.split(text, self.words)
        if not key and fresh and self.words.tells(text, "документ") and len(text) < 200:
            key = "документ"
        if key == "документ" and not self.started:
            self.title.append(capital(text.lower()) if text.isupper() else text)
            return self._years(text)
        if fresh and (line.head or self.title) and periods.years(text):
            self.title.append(capital(text.lower()) if text.isupper() else text)
            return self._years(text)
        if not key:
            return False
        if key == ACTIONS and (line.head or self.first) and not self.started and not self.title:
            self.title.append(text)  # «Дорожная карта» may be the title of it all
        else:
            self.draft.known += words(text)
        self.open = "" if key in ("раздел", "документ") else key
        self.started = self.started or self.open not in ("", ACTIONS)
        self.listed, self.aim, self.phase = False, "", ""
        return True

    def _years(self, text: str) -> bool:
        self.term.years = self.years or periods.years(text)
        return True

    def _only_years(self, text: str) -> bool:
        """Whether a line names the school year and nothing else: «на 2026–2027 учебный год»."""
        found = periods.years(text)
        rest = periods.SCHOOL.sub("", periods.plain(text)).strip(" .,;:()-")
        if self.years or found is None or rest not in ("", "на", "в"):
            return False
        self.draft.known += words(text)
        return self._years(text)

    def _goes_on(self, line: Line, text: str, place: str) -> bool:
        key = self.open
        if key == ACTIONS:
            if not self.phase and not _is_action(line, text):
                return False
            self.started = True
            self.action(text, place, not self.listed, self.phase)
            self.listed = True
            return True
        if key in LISTS:
            if (
                self._has(key)
                and not line.item
                and bare(text) == text
                and not parse_answers.is_bullet(text)
            ):
                return False
            self._listed(key, "", text, place)
            return True
        more = key in (*PROSE, goals.BOTH) or (
            key == "диагностика" and diagnosis.tells(text, self.lists)
        )
        self.open = key if line.item or more else ""
        self.take(key, "", text, place)
        return True

    def _has(self, key: str) -> bool:
        here = self.draft.values
        for step in LISTS[key][0]:
            here = here.get(step, {})
        return bool(here)

    def _listed(self, key: str, label: str, value: str, place: str) -> None:
        path, limit = LISTS[key]
        if key == "сопровождение" and label:  # the label is the role itself
            value = f"{label}: {value}"
        for part in (item for line in value.split("\n") for item in goals.items(line)):
            self.draft.item(path, part, place, limit)

    def _goals(self, value: str, place: str) -> None:
        for key, label, said in goals.read(value, self.aim, self.words):
            self.aim = key
            self.draft.known += words(label)
            if said.strip():
                self.take(key, "", said.strip(), place)

    def _post(self, label: str, value: str, place: str) -> None:
        experience = self.words.inside(EXPERIENCE, f"{label} {value}")
        if people.read(value, place, self.draft, self.lists, experience, posted=True):
            people.detail(value, place, self.draft, self.lists)
        else:
            self.draft.keep(f"{label}: {value}".strip(" :"), place)

    def _loose(self, text: str, place: str, heads: bool) -> None:
        """A line without a label: on a title page what belongs there; else a heading, or it is kept."""
        if not self.started:
            self.term.years = self.years or periods.years(text)
            if title_page.read(text, place, self.draft, self.words, self.lists):
                return
        said = named(text)
        if heads and said and not self.words.tells(said, "документ", "раздел", ACTIONS):
            self.heading = (text, place)
        else:
            self.draft.keep(text, place)


def _is_action(line: Line, text: str) -> bool:
    """Whether a line below «План работы» is one of its items: it has a mark, a number or a period."""
    ended = deeds.LAST.search(text)
    dated = ended is not None and periods.read(ended[1], None) is not None
    return line.item or dated or bare(text) != text or parse_answers.is_bullet(text)

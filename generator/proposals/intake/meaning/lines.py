"""Lines outside of road maps: headings, «метка: значение», lists under a heading, plans told in lines."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct, field

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
    plan,
    signing,
    surnames,
    title_page,
)
from generator.proposals.intake.meaning.draft import Draft, words
from generator.proposals.intake.meaning.labels import ACTIONS, LISTS, ON_TITLE_PAGE, PROSE, THEME
from generator.proposals.intake.meaning.listing import Listing, cites, is_item
from generator.proposals.intake.meaning.plan import Plan
from generator.proposals.intake.meaning.several import Several
from generator.proposals.intake.meaning.stages import bare, named
from generator.proposals.intake.meaning.term import Term
from generator.proposals.intake.meaning.values import Values
from generator.proposals.intake.meaning.vocabulary import LINE, Vocabulary
from generator.records.models.registry import Registry


class LineReader(Struct, dict=True):
    """Reads lines one after another; what a heading opened takes the lines below it."""

    draft: Draft
    words: Vocabulary
    lists: Mapping[str, Registry | None]
    open: str = ""
    signed: signing.Signed = field(default_factory=signing.Signed)
    first: bool = True
    """Whether nothing but approvals was read yet."""
    started: bool = False
    """Whether the first table or the first label has passed: before it lies the title page."""
    list: Listing = field(default_factory=Listing)
    """The list at hand."""
    plan: Plan = field(default_factory=Plan)

    @cached_property
    def routes(self) -> Several:
        """What tells that another route begins."""
        return Several(self.draft, self.words, self.lists)

    @cached_property
    def values(self) -> Values:
        """What takes the values that lines have."""
        return Values(self.draft, self.words, self.lists)

    @property
    def term(self) -> Term:
        """The term of the document."""
        return self.values.term

    def settle(self) -> None:
        """Keep the heading, for no table follows it."""
        if found := self.plan.section():
            self.draft.keep(*found)

    def leave(self) -> None:
        """End what is open: lines that are read elsewhere stand between."""
        self.settle()
        self.plan.begin()
        self.open, self.started, self.first, self.signed.going = "", True, False, False

    def read(self, line: Line, place: str) -> None:
        """Find the place of one line."""
        text = parse_answers.clean(line.text)
        if not text.strip():
            return
        if labels.PAGING.match(text):
            self.draft.known += words(text)
            return
        if self._planned(line, text):
            self._act(text, place)
            return
        if not line.item and self._phased(text):
            self.signed.going = self.first = False
            return
        self.settle()
        if self.signed.read(text, self.words, self.lists):
            self.draft.cut(text)
            return
        self.routes.read(text, line.head, place)
        self._placed(line, text, place)
        self.first = False

    def _planned(self, line: Line, text: str) -> bool:
        """Whether a line is a deed by its period, or by its mark below the heading of a school year."""
        years, listed = self.plan.years or self.term.dating, self.open == ACTIONS
        if deeds.dated(text, years, listed or not self.open, listed):
            return not line.head
        below = self.plan.heading is not None and self.open == ACTIONS
        if not below or labels.split(text, self.words) or self.words.heading(text.rstrip(" :.")):
            return False
        return self.plan.holds(line, text, self.words) or deeds.is_deed(line, text)

    def _act(self, text: str, place: str) -> None:
        """Hand an item to the plan at hand; a period alone begins one."""
        if self.open != ACTIONS:
            self.open, self.plan.listed, self.plan.phase = ACTIONS, False, ""
        self.started = True
        self.plan.put(text, place, self.term.dating)

    def _placed(self, line: Line, text: str, place: str) -> None:
        first, *more = labels.several(text, self.words)
        self._piece(line, first, place)
        for piece in more:
            self._piece(line, piece, place)

    def _piece(self, line: Line, text: str, place: str) -> None:
        if (not line.item or self._numbered(text)) and self._heading(text, line):
            return
        if not line.item and self._only_years(line, text, place):
            return
        if found := labels.split(text, self.words):
            key, label, value = found
            self.draft.known += words(label)
            self.labelled(key, label, value, place)
            return
        if self.open and (line.item or not line.head) and self._goes_on(line, text, place):
            return
        acts, self.open = self.open == ACTIONS and self.plan.takes_part(), ""
        self._loose(line, text, place, acts)

    def _numbered(self, text: str) -> bool:
        """Whether an item is a heading with its number, «3. Задачи»: a role alone is the item of a list."""
        key = self.words.exact(LINE, bare(parse_answers.unbulleted(text)).rstrip(" :."))
        return bool(key) and key not in ON_TITLE_PAGE

    def labelled(self, key: str, label: str, value: str, place: str) -> None:
        """Take a value with its label; without a value the lines below belong to it."""
        self.started = self.started or key not in ON_TITLE_PAGE
        self.list.begin(label)
        self.open = "" if value.strip() and key not in (*LISTS, goals.BOTH) else key
        self.values.aim = self.plan.phase = ""
        if key == THEME:
            self.routes.themed(value.strip(), place)
            people.read(label, place, self.draft, self.lists)  # «Методическая тема учителя физики»
        if value.strip():
            self.list.goes_on(value.strip())
            self.values.take(key, label, value.strip(), place)

    def _phased(self, text: str) -> bool:
        """Whether a line names a phase and nothing else; what stands below it is done in it."""
        if not deeds.is_phase(text, self.words):
            return False
        self.plan.phase, self.open, self.started = text.rstrip(" :."), ACTIONS, True
        self.draft.known += words(text)
        return True

    def _heading(self, text: str, line: Line) -> bool:
        said = plan.without_years(text) if periods.told(text) else text.rstrip(" :.?")
        found = labels.split(text, self.words)
        key = "" if found and found[2].strip() else self.words.heading(bare(said))
        fresh = not self.started and not found
        if not key and fresh and self.words.tells(text, "документ") and len(text) < 200:
            key = "документ"
        if key == "документ" and not self.started:
            return self._entitled(text)
        dated = fresh and (line.head or self.values.title) and periods.told(text)
        if dated and (line.head or not people.leads(text, self.lists)):
            return self._entitled(text)
        if not key:
            return False
        self._years(text)
        titled = key == ACTIONS and (line.head or self.first) and not self.started
        if titled and not self.values.title:
            self.values.title.append(text)  # «Дорожная карта» may be the title of it all
        else:
            self.draft.known += words(text)
        self.open = "" if key in ("раздел", "документ") else key
        self.list.begin(text)
        self.started = self.started or self.open not in ("", ACTIONS)
        self.values.aim = ""
        self.plan.begin()
        return True

    def _entitled(self, text: str) -> bool:
        self.routes.entitled(text)
        said = text.lower() if text.isupper() else text
        first = text.isupper() and not self.values.title
        self.values.title.append(capital(said) if first else said)
        self._years(text)
        return True

    def _years(self, text: str) -> None:
        self.term.years = self.term.years or periods.told(text)

    def _only_years(self, line: Line, text: str, place: str) -> bool:
        """Whether a line names the school year, or on a title page a period, and nothing else."""
        if self.started and line.head:
            return False  # the heading of a part of a plan
        if self.term.years is None and periods.told(text) and plan.beside(text) in plan.NOTHING:
            self.draft.known += words(text)
            self._years(text)
            return True
        period = None if self.started or self.term.years else periods.read(text, None)
        if period is None or period.end is None or period.rest or self.draft.values.get("срок"):
            return False
        self.term.read("", text, place)
        return True

    def _goes_on(self, line: Line, text: str, place: str) -> bool:
        key, values = self.open, self.values
        if self.list.rises(text):
            return False
        if key == ACTIONS:
            below = self.plan.phase or self.plan.holds(line, text, self.words)
            if not below and not deeds.is_deed(line, text):
                return False
            self._act(text, place)
            return True
        if key in LISTS:
            asks = key == labels.QUESTIONS and text.endswith("?")
            cited = key == labels.SOURCES and cites(text, self.lists)
            more = self.list.goes_on(text) or asks or cited
            if values.has(key) and not more and not is_item(line, text):
                return False
            values.listed(key, "", text, place)
            return True
        means = key == "диагностика" and diagnosis.tells(text, self.lists)
        more = means or key in (*PROSE, goals.BOTH)
        if self.list.breaks(line, text) and not more:
            return False
        self.open = key if is_item(line, text) or more else ""
        values.take(key, "", text, place, line.item)
        return True

    def _signed_role(self, text: str) -> bool:
        """Whether a line is a role with who has it, «Воспитатель: Образцова О. О.», where no role is known."""
        found = labels.LABEL.match(text)
        if not found or "роль" in self.draft.values.get(people.WHO, {}):
            return False
        names = people.is_personal(found[2]) or surnames.are_all(found[2], self.words, self.lists)
        return names and people.leads(found[1], self.lists)

    def _loose(self, line: Line, text: str, place: str, acts: bool) -> None:
        """A line without a label: on a title page what belongs there; else a heading, or it is kept."""
        posted = self.started and self._signed_role(text)
        if posted and title_page.read(text, place, self.draft, self.words, self.lists):
            return
        if not self.started:
            self._years(text)
            if not self.values.title and title_page.titles(text, line.head, self.words, self.lists):
                self._entitled(text)
                return
            more = line.head and bool(self.values.title)
            if more and title_page.goes_on(text, self.words, self.lists):
                self._entitled(text)
                return
            if title_page.read(text, place, self.draft, self.words, self.lists):
                return
        if not (self.started and "," not in text) and title_page.town(text, place, self.draft):
            return
        said, part = named(text), plan.names_year(text) or plan.names_part(text)
        acts = acts or part or (line.head and plan.names_period(text, self.term.dating))
        heads = line.head or said != text or part
        if heads and said and not self.words.tells(said, "документ", "раздел", ACTIONS):
            self.plan.head(text, place)
            self.open = ACTIONS if acts else ""
        else:
            self.draft.keep(text, place)

"""A value whose meaning is known goes to its key: texts, lists, terms, posts, difficulties, diagnosis."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct, field

from generator.language.stems import stems
from generator.proposals.intake.meaning import diagnosis, goals, people, surnames
from generator.proposals.intake.meaning.draft import NOTE, Draft, words
from generator.proposals.intake.meaning.labels import LISTS, TEXTS
from generator.proposals.intake.meaning.stages import NO_DEFICIT
from generator.proposals.intake.meaning.term import EDGES, Term
from generator.proposals.intake.meaning.vocabulary import EXPERIENCE, FORM, LINE, Vocabulary
from generator.records.models.registry import Registry

ASKED = re.compile(r"(?:кто|мне)(?![а-яё])", re.IGNORECASE)
"""A label that asks who helps is no role: «Кто поможет: методист»."""
POSTS = "должностей несколько: оставьте ту, для которой маршрут"
HELPERS = "сопровождение"
SECOND = "форма работы названа дважды и по-разному: оставьте верную"


class Values(Struct, dict=True):
    """Takes values one after another; difficulties and the title wait until the whole document is read."""

    draft: Draft
    words: Vocabulary
    lists: Mapping[str, Registry | None]
    aim: str = ""
    """What the last line below «Цель и задачи» meant."""
    title: list[str] = field(default_factory=list)
    deficits: list[tuple[str, str]] = field(default_factory=list)
    """Difficulties that stand outside of a road map, each with its place."""

    @cached_property
    def term(self) -> Term:
        """The term of the document."""
        return Term(self.draft)

    def take(self, key: str, label: str, value: str, place: str, item: bool = False) -> None:
        """Put one value where its meaning belongs; ``item``: it is one of a list."""
        draft = self.draft
        if key == "личное" and {*stems("должность")}.issubset(stems(label)):
            self._person(label, value, place)
        elif key == "личное":
            draft.cut(value)
        elif key == goals.BOTH or (key == goals.GOAL and goals.holds(value, self.words)):
            self._goals(value, place, item)
        elif key in TEXTS:
            path, limit = TEXTS[key]
            draft.text(path, value, place, limit)
        elif key in LISTS:
            self.listed(key, label, value, place)
        elif key in EDGES:
            self.term.edge(key, label, value, place)
        elif key == "срок":
            self.term.read(label, value, place)
        elif key == "должность":
            self._posts(label, value, place)
        elif key == "документ":
            self.title.append(value)
        elif key == FORM and (form := self.words.exact(FORM, value)):
            self._form(form, label, value, place)
        elif key == "затруднения" and NO_DEFICIT.match(value.strip()):
            draft.keep(f"{label}: {value}".strip(" :"), place)
        elif key == "затруднения":
            self.deficits += [(part, place) for part in value.split("\n") if part.strip()]
        elif key == "диагностика":
            diagnosis.read(label, value, place, draft, self.lists)
        else:
            draft.keep(f"{label}: {value}".strip(" :"), place)

    def _form(self, form: str, label: str, value: str, place: str) -> None:
        """Put the form of study; another one is kept with a question."""
        if self.draft.values.get(NOTE, {}).get(FORM, form) != form:
            self.draft.keep(f"{label}: {value}".strip(" :"), place, SECOND)
            return
        self.draft.put((NOTE, FORM), form, place)
        self.draft.known += words(value)

    def has(self, key: str) -> bool:
        """Whether a list has an item already."""
        here = self.draft.values
        for step in LISTS[key][0]:
            here = here.get(step, {})
        return bool(here)

    def listed(self, key: str, label: str, value: str, place: str) -> None:
        """Add the items of a list; a label that is the role of a helper itself stays before it."""
        path, limit = LISTS[key]
        if key == "сопровождение":
            value = surnames.cut(value, place, self.draft, self.words, self.lists)
            if label and not ASKED.match(label):
                value = f"{label}: {value}".rstrip(" :")
        for part in (item for line in value.split("\n") for item in goals.items(line)):
            self.draft.item(path, part, place, limit)

    def _goals(self, value: str, place: str, item: bool) -> None:
        for key, label, said in goals.read(value, self.aim, self.words, item):
            self.aim = key
            self.draft.known += words(label)
            if said.strip():
                self.take(key, "", said.strip(), place)

    def _person(self, label: str, value: str, place: str) -> None:
        """Take the post beside a name: «Ф. И. О. и должность наставника: Образцова О. О., учитель химии»."""
        if any(self.words.exact(LINE, one) == HELPERS for one in label.split()):
            self.listed(HELPERS, label[label.lower().find("должност") :], value, place)
        else:
            self._posts(label, value, place)

    def _posts(self, label: str, value: str, place: str) -> None:
        """Take a post; of another one, as that of a mentor beside it, a person is asked."""
        said = value.split("\n")
        several = len(said) > 1 and all(people.tells_role(one, self.lists) for one in said)
        for one in said if several else [value]:
            if people.differs(one, self.draft, self.lists):
                self.draft.keep(f"{label}: {one}".strip(" :"), place, POSTS)
            else:
                self._post(label, one, place)

    def _post(self, label: str, value: str, place: str) -> None:
        given, value = value, surnames.without(value, self.words, self.lists)
        self.draft.personal += words(given) - words(value)
        experience = self.words.inside(EXPERIENCE, f"{label} {value}")
        if people.read(value, place, self.draft, self.lists, experience, posted=True):
            people.detail(value, place, self.draft, self.lists)
        elif people.without_personal(value):
            self.draft.keep(f"{label}: {value}".strip(" :"), place)
        else:
            self.draft.cut(value)  # «Педагог: Образцова О. О.»

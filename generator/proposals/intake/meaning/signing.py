"""Signatures and approvals: «УТВЕРЖДАЮ», «Педагог: ______ / Образцова О. О.» belong to persons and are cut."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from generator.language.stems import WORD
from generator.proposals.intake.documents.blocks import Cell
from generator.proposals.intake.meaning import people
from generator.proposals.intake.meaning.stages import bare
from generator.proposals.intake.meaning.vocabulary import SCHOOL, SIGNING, Vocabulary
from generator.records.models.registry import Registry

BLANK = re.compile(r"_{3,}|[.…]{6,}")
"""A place left for the hand."""

NAMED = re.compile(
    r"[«\"№]|[А-ЯЁ]{3,}|^(?:Муниципальн|Бюджетн|Каз[её]нн|Государственн|Областн|Краев|Автономн|Средн|Основн"
    r"|Начальн|Детск|Школ|Гимнази|Лице)[а-яё]+"
)
"""What the name of a school has, or begins with, and a sentence that speaks of one has not."""
CALLED = re.compile(
    r"\s\(?[А-ЯЁ]|^[А-ЯЁ][а-яё-]*(?:[аяо]я|[иыо]й|ое)\s|(?:школ|сад|гимнази|лице)[а-яё]{0,2}\s+[0-9]"
)
"""A name behind the first word, «школа села Образцова», an adjective before it, «Образцовская школа», or a number."""
SORT = re.compile(
    r"(?<![а-яё])(?:школ(?:а|ы|е|у|ой)|гимнази(?:я|и|ю|ей)|лице(?:й|я|ю|ем|е)|детск[а-яё]+\s+сад[а-яё]{0,2}"
    r"|(?:колледж|техникум)[а-яё]{0,2})(?![а-яё-])"
)
"""What an institution is: alone it names none."""

MOST_WORDS = 14
FEW_WORDS = 8
"""Words of a line with a place for the hand, and of a line that goes on with an approval."""


class Signed(Struct):
    """Whether the line before was part of an approval."""

    going: bool = False

    def read(self, text: str, words: Vocabulary, lists: Mapping[str, Registry | None]) -> bool:
        """Whether the line is a signature, an approval or who approves."""
        goes_on_here = self.going and goes_on(text, words, people.leads(text, lists))
        self.going = begins(text, words) or goes_on_here
        return self.going


def begins(text: str, words: Vocabulary) -> bool:
    """Whether a line is an approval or a place for a signature."""
    if words.exact(SIGNING, text):
        return True
    signed = words.begins(SIGNING, text) and len(text) < 200
    if BLANK.search(text) is None:
        return signed and "№" in text
    count = len(WORD.findall(text))
    return signed or count <= FEW_WORDS or (count <= MOST_WORDS and people.is_personal(text))


def names_school(text: str, words: Vocabulary) -> bool:
    """Whether a line has the name of an institution; «учитель малой сельской школы» has none."""
    said = bare(text)
    named = NAMED.search(said) or CALLED.search(said)
    return words.holds(SCHOOL, said if named else SORT.sub(" ", said))


def goes_on(text: str, words: Vocabulary, is_post: bool) -> bool:
    """Whether a line below an approval says who approves: a post, a school, a name."""
    if len(WORD.findall(text)) > FEW_WORDS:
        return names_school(text, words) and len(text) < 200
    return is_post or names_school(text, words) or people.is_personal(text)


def is_signed(cell: Cell, words: Vocabulary) -> bool:
    """Whether a cell is an approval from its first line on."""
    first = next((line.text for line in cell.lines if line.text.strip()), "")
    return not cell.tables and (
        words.exact(SIGNING, first) != ""
        or (words.begins(SIGNING, first) and BLANK.search(cell.text) is not None)
    )

"""Lines of a title page that have no label: a school, a name, a post, a town with the year."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.proposals.intake.meaning import people, signing
from generator.proposals.intake.meaning.draft import Draft, words
from generator.proposals.intake.meaning.vocabulary import EXPERIENCE, SCHOOL, Vocabulary
from generator.records.models.registry import Registry

PAGE = "титульный лист"
TOWN = re.compile(
    r"^(?:(?:г|п|с|пгт)\.\s*)?([А-ЯЁ][а-яё]+(?:[ -][А-ЯЁ]?[а-яё]+)?),?\s+(20[0-9][0-9])\s*(?:г\.?|год)?$"
)


def read(
    text: str, place: str, draft: Draft, known: Vocabulary, lists: Mapping[str, Registry | None]
) -> bool:
    """Take one line, or cut it where it is personal; gives whether it was one of a title page."""
    if known.holds(SCHOOL, text) and not _goes_past_school(text, known):
        if people.leads(text, lists):
            people.read(text, place, draft, lists)
        draft.cut(text)
        return True
    left = people.without_personal(text)
    if not left:
        draft.cut(text)
        return True
    if people.read(left, place, draft, lists, known.inside(EXPERIENCE, left)):
        people.detail(text, place, draft, lists)
        return True
    return _town(text, place, draft)


def _goes_past_school(text: str, known: Vocabulary) -> bool:
    """Whether a line is a sentence that says more than the name of the school in it."""
    left = people.without_personal(text)
    return words(left).total() > signing.FEW_WORDS and not known.holds(SCHOOL, left)


def _town(text: str, place: str, draft: Draft) -> bool:
    town = TOWN.match(text)
    if town is None or PAGE in draft.values:
        return False
    draft.put((PAGE, "город"), town[1], place)
    draft.put((PAGE, "год"), int(town[2]), place)
    draft.known += words(text) - words(f"{town[1]} {town[2]}")
    return True

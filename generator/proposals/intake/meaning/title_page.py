"""Lines of a title page that have no label: a school, a name, a post, a town with the year."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.proposals.intake.meaning import people, signing, surnames
from generator.proposals.intake.meaning.draft import Draft, words
from generator.proposals.intake.meaning.vocabulary import EXPERIENCE, SCHOOL, TITLED, Vocabulary
from generator.records.models.registry import Registry

PAGE = "титульный лист"
TOWN = re.compile(
    r"^(?:(?:г|п|с|пгт)\.\s*)?(?!(?:Январь|Февраль|Март|Апрель|Май|Июнь|Июль|Август|Сентябрь|Октябрь|Ноябрь|Декабрь)\s)([А-ЯЁ][а-яё]+(?:[ -][А-ЯЁ]?[а-яё]+)?),?\s+(20[0-9][0-9])\s*(?:г\.?|год)?$"
)


MORE = re.compile("^[«а-яёa-z]")
YEARS = re.compile(
    r",?\s*(?<![а-яё])на\s+20[0-9][0-9]\s*(?:календарн[а-яё]{2,3}\s+)?(?:год(?![а-яё])|г\.)"
    r"|,?\s*(?:(?<![а-яё])на\s+)?(?<![0-9])20[0-9][0-9]\s*[-\u2013\u2014/]\s*(?:20)?[0-9][0-9](?![0-9])\s*(?:уч[а-я]*\.?\s*)?(?:г(?:од[а-я]*|г)?(?![а-яё])\.?\s*(?:г\.)?)?",
    re.IGNORECASE,
)
"""The school year beside a post: it is the term of the route."""


SELF = re.compile(r"(?:^|[\s,.!\u2013\u2014-])я\s+([^,.;:!?]{3,80})", re.IGNORECASE)
"""Who writes a letter: «я учитель химии»."""
HELPERS = "сопровождение"


def read(
    text: str, place: str, draft: Draft, known: Vocabulary, lists: Mapping[str, Registry | None]
) -> bool:
    """Take one line, or cut it where it is personal; gives whether it was one of a title page.

    A sentence is none; it may say who writes.
    """
    if _is_sentence(text, known, lists):
        told = SELF.search(text)
        if told and people.leads(told[1], lists):
            people.read(told[1], place, draft, lists, known.inside(EXPERIENCE, told[1]))
        return False
    if signing.names_school(text, known) and not _goes_past_school(text, known):
        if people.leads(text, lists):
            people.read(text, place, draft, lists)
        draft.cut(text)
        return True
    given, text = text, _unnamed(text, known, lists)
    left = people.without_personal(text)
    if not left:
        draft.cut(given)
        return True
    if people.read(left, place, draft, lists, known.inside(EXPERIENCE, left)):
        draft.personal += words(given) - words(text)
        said = YEARS.sub("", text)
        draft.known += words(text) - words(said)
        people.detail(said, place, draft, lists)
        return True
    return False


def _unnamed(text: str, known: Vocabulary, lists: Mapping[str, Registry | None]) -> str:
    """A line without surnames, where nothing or a role is left of it: «Киров, 2026» is a town."""
    left = surnames.without(text, known, lists)
    return left if not left or people.tells_role(left, lists) else text


def titles(text: str, head: bool, known: Vocabulary, lists: Mapping[str, Registry | None]) -> bool:
    """Whether the first line of a document is its title: by its first word, or a heading that names a role in it."""
    if signing.names_school(text, known) or people.leads(text, lists) or people.is_personal(text):
        return False
    return known.begins(TITLED, text) or (head and people.tells_role(text, lists))


def goes_on(text: str, known: Vocabulary, lists: Mapping[str, Registry | None]) -> bool:
    """Whether a line below the title goes on with it: it begins small, in quotes or has capitals alone, and is not of persons."""
    more = MORE.match(text) or (text.isupper() and surnames.without(text, known, lists) == text)
    if not more or people.leads(text, lists) or people.is_personal(text):
        return False
    return not known.inside(EXPERIENCE, text) and not signing.names_school(text, known)


def _is_sentence(text: str, known: Vocabulary, lists: Mapping[str, Registry | None]) -> bool:
    """Whether a line is a sentence of a letter: long and without the name of a school, or of who helps."""
    if not text.endswith((".", "!", "?")) or people.leads(text, lists):
        return False
    long = words(text).total() > signing.FEW_WORDS and signing.NAMED.search(text) is None
    return long or known.tells(text, HELPERS)


def _goes_past_school(text: str, known: Vocabulary) -> bool:
    """Whether a line is a sentence that says more than the name of the school in it."""
    left = people.without_personal(text)
    return words(left).total() > signing.FEW_WORDS and not known.holds(SCHOOL, left)


def town(text: str, place: str, draft: Draft) -> bool:
    """Take the town with its year, once; it may stand at the end of a document, too."""
    found = TOWN.match(text)
    if found is None or PAGE in draft.values:
        return False
    draft.put((PAGE, "город"), found[1], place)
    draft.put((PAGE, "год"), int(found[2]), place)
    draft.known += words(text) - words(f"{found[1]} {found[2]}")
    return True

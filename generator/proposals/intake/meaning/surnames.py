"""Names where a role is asked for: «Корсакова», «завуч (Корсакова)» say a person; what is left is the role."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.language.personal import name_readings
from generator.language.personal.given_names import is_given
from generator.language.personal.likely_patterns import SURNAME_ALONE
from generator.proposals.intake.meaning import people
from generator.proposals.intake.meaning.draft import Draft, words
from generator.proposals.intake.meaning.vocabulary import Vocabulary
from generator.records.models.registry import Registry

PARTS_OFF = re.compile(r"[,;:/()\n]+|\s[-\u2013\u2014]\s|\s+и\s+")
"""What stands between two who are named."""
CAPITAL = re.compile(r"[А-ЯЁ](?:[а-яё]+(?:-[А-ЯЁа-яё][а-яё]+)?|[А-ЯЁ]{3,}(?:-[А-ЯЁ]{3,})?)")
"""A word that may be a name: «Корсакова», «КОРСАКОВА»."""
DESCRIBES = re.compile(
    r"(?:[А-ЯЁ][а-яё]*(?:ческ|тельск|цейск|данск)|Детск|Сельск|Городск|Русск)(?:ая|ую)"
)
"""A word that tells of what kind something is and ends as surnames do: «Методическая», «Воспитательская»."""
INITIALS = re.compile(r"(?:[А-ЯЁ]\.){1,2}")
BESIDE = ("с", "со", "у", "от", "вместе", "коллега", "коллеги", "коллегой")
"""Words beside a name that tell no role."""

WHO = "убрано похожее на имя или фамилию: впишите, кто это по роли («методист», «наставник»)"

Lists = Mapping[str, Registry | None]


def cut(said: str, place: str, draft: Draft, known: Vocabulary, lists: Lists) -> str:
    """Give who is named without names; where nothing is left, a person is asked for the role."""
    left = without(said, known, lists)
    draft.personal += words(said) - words(left)
    if said.strip() and not left:
        draft.ask(place, WHO)
    return left


def without(said: str, known: Vocabulary, lists: Lists) -> str:
    """The text without names that stand alone or beside a role; what is left is joined by commas."""
    parts = [part.strip() for part in PARTS_OFF.split(said)]
    left = [_without(part, known, lists) for part in parts]
    return ", ".join(filter(None, left)) if left != parts else said


def are_all(said: str, known: Vocabulary, lists: Lists) -> bool:
    """Whether a text is nothing but names."""
    return bool(said.strip()) and not without(said, known, lists)


def _without(part: str, known: Vocabulary, lists: Lists) -> str:
    told = part.split()
    left = [word for word in told if not _is_name(word, lists)]
    if len(left) < len(told) and left and all(word.lower() in BESIDE for word in left):
        return ""
    if len(left) == len(told) or people.is_personal(part):
        return part  # nothing, or what is cut anyway, with its place told
    left = [word for word in left if INITIALS.fullmatch(word) is None]
    if all(word.lower() in BESIDE for word in left):
        return ""
    role = people.tells_role(" ".join(left), lists) or known.tells(" ".join(left), "сопровождение")
    return " ".join(left) if role else part


def _is_name(word: str, lists: Lists) -> bool:
    word = word.rstrip(".")
    if CAPITAL.fullmatch(word) is None or people.tells_role(word, lists):
        return False
    plain = word.rpartition("-")[2].capitalize()
    if DESCRIBES.fullmatch(plain):
        return False
    return SURNAME_ALONE.fullmatch(plain) is not None or is_given(plain) or by_dictionary(plain)


def by_dictionary(word: str) -> bool:
    """Whether the dictionary, which the page does not have, tells a surname."""
    return name_readings.is_only_surname(word)

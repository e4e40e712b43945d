"""Who the route is for: «учитель русского языка и литературы» → the role and the subjects of the lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.language.personal import detect
from generator.language.stems import stems
from generator.proposals.intake.meaning.draft import Draft, words
from generator.records.models.registry import Registry

WHO = "для кого"
LONGEST = 120
CONTACT = re.compile(r"(?<!\w)(?:тел|моб|эл\. почта|e-mail)\.?:?\s*$")
"""What is left of a line whose number or address was cut."""
SERVED = re.compile(
    r"[,;(]?\s*(?<![а-яё])(?:(?:общий|педагогический)\s+)?стаж(?:ем|а)?(?![а-яё])[^,;.()]{0,30}?(?:[0-9]{1,2}|(?<![а-яё])(?:один|два|три|четыре|пять|шесть|семь|восемь|девять|[а-яё]{3,8}надцать|десять|двадцать|тридцать))\s*(?:лет|год[а-я]{0,2}|мес[а-я]*)(?![а-яё])\)?",
    re.IGNORECASE,
)
"""How long somebody has worked: it stays with the teacher, as the label «Стаж» does."""
SPACED = re.compile(r"\s+([,.;:])")


def read(
    said: str,
    place: str,
    draft: Draft,
    lists: Mapping[str, Registry | None],
    experience: str = "",
    posted: bool = False,
) -> bool:
    """Fill «для кого» from the words of a post; gives whether a role was found in them.

    ``posted``: a label says that it is the post or the subject, so that subjects alone will do.
    """
    roles, known = _found(said, lists.get("roles")), _found(said, lists.get("subjects"))
    if not roles and not (posted and known):
        return False
    who = draft.values.setdefault(WHO, {})
    if roles and "роль" not in who:  # «заместитель директора» is no «директор»: more words count
        draft.put((WHO, "роль"), max(roles, key=lambda role: (roles[role], len(role))), place)
    subjects = [one for one in known if one not in who.get("предметы", ())]
    if subjects:
        draft.put((WHO, "предметы"), [*who.get("предметы", ()), *subjects], place)
    if experience:
        draft.put((WHO, "опыт"), experience, place)
    return True


def differs(said: str, draft: Draft, lists: Mapping[str, Registry | None]) -> bool:
    """Whether a post is another one than that which is known: another role, or the same with other subjects."""
    who, roles = draft.values.get(WHO, {}), _found(said, lists.get("roles"))
    if not roles or "роль" not in who:
        return False
    subjects, known = _found(said, lists.get("subjects")), who.get("предметы", ())
    return who["роль"] not in roles or bool(known and subjects and not {*known} & {*subjects})


def detail(said: str, place: str, draft: Draft, lists: Mapping[str, Registry | None]) -> None:
    """Put what a post says besides the role beside it, once and without persons."""
    left = without_personal(said)
    draft.personal += words(said) - words(left)
    who = draft.values[WHO]
    known = names(who.get("роль", ""), lists)
    if stems(left) in (*known, stems(who.get("уточнение", ""))):
        draft.known += words(left)
    elif left:
        draft.text((WHO, "уточнение"), left, place, LONGEST)


def leads(said: str, lists: Mapping[str, Registry | None]) -> bool:
    """Whether a text begins with a role: «учителя химии МБОУ …», and not the name of a school."""
    here, registry = stems(said), lists.get("roles")
    entries = registry.entries if registry else ()
    known = (stems(name) for e in entries for name in (e.value, *e.synonyms))
    return any(name and here[: len(name)] == name for name in known)


def tells_role(said: str, lists: Mapping[str, Registry | None]) -> bool:
    """Whether a role of the list stands in a text."""
    return bool(_found(said, lists.get("roles")))


def names(role: str, lists: Mapping[str, Registry | None]) -> list[tuple[str, ...]]:
    """All names of a role by their stems: «педагог-библиотекарь» says no more than «библиотекарь»."""
    registry = lists.get("roles")
    entries = [e for e in (registry.entries if registry else ()) if e.value == role]
    return [stems(name) for e in entries for name in (e.value, *e.synonyms)]


def all_words(lists: Mapping[str, Registry | None]) -> set[str]:
    """The stems of all words that name a role or a subject."""
    entries = (e for name in ("roles", "subjects") if (one := lists.get(name)) for e in one.entries)
    return {stem for e in entries for name in (e.value, *e.synonyms) for stem in stems(name)}


def _found(said: str, registry: Registry | None) -> dict[str, int]:
    """The values of a list whose words stand in a text, each with how many words of it did."""
    here = stems(said)
    found = {}
    for entry in registry.entries if registry else ():
        names: Iterable[str] = (entry.value, *entry.synonyms)
        if sizes := [len(known) for n in names if (known := stems(n)) and _inside(known, here)]:
            found[entry.value] = max(sizes)
    return found


def _inside(known: tuple[str, ...], here: tuple[str, ...]) -> bool:
    size = len(known)
    if known and known[-1] == "язык" and "язык" in here:  # «русского и английского языков»
        return all(one in here for one in known)
    return any(here[at : at + size] == known for at in range(len(here) - size + 1))


def is_personal(text: str) -> bool:
    """Whether a text holds a name, a number or the like."""
    return any(True for _ in detect.find(text))


def without_personal(text: str) -> str:
    """The text without names, phones and the like, and without the signs around them."""
    spans = (span for _, span in detect.find(text))
    for start, end in sorted(set(spans), reverse=True):
        text = text[:start] + " " + text[end:]
    text = SERVED.sub("", text)
    text = CONTACT.sub("", text.strip(" ,;.:"))
    return " ".join(SPACED.sub(r"\1", text).split()).strip(" ,;:/_.")

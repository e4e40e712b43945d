"""Whom a text may name: authors, scholars, heroes of books — by a list of the portal, or by the words around.

The list is the registry ``public-names``: «Выготский Л. С.» (surname and initials, in any case and
order) or words as they stand («Евгений Онегин», declined). The page of the builder has the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

REGISTRY = "public-names"
REACH = 90
"""Characters before a name, or after it, that are looked at."""

NOBODY = re.compile(r"(?!)")
"""What no name matches."""

_WORK = (
    r"(?:рассказ|повест|роман|поэм|стих|сказк|басн|пьес|комеди|трагеди|очерк|баллад|сонет|лирик|творчеств"
    r"|поэзи|произведени|портрет|картин|полотн|опер|симфони|балет|биографи|писател|поэт|художник"
    r"|композитор|космонавт|полковод|маршал|адмирал|император|философ|математик(?=\s)"
    r"|теорем|закон|формул|уравнени|бином|шкал|матриц|диаграмм|таксономи|теори|концепци|классификаци"
    r"|коэффициент|модел|пирамид|учебник|задачник|учебн[а-я]+\s+пособи|хрестомати|УМК"
    r"|президент|министр|губернатор|(?:учебник|пособи|тетрад|сборник|задачник|программ)[^.!?«»]{0,40}\s+автор"
    r"|автор[а-я]{0,2}\s+(?:учебник|пособи|программ|задачник|сборник|УМК|хрестомати))[а-я]{0,6}"
)
_PLACE = (
    r"(?:имени|им\.|памяти|улиц[а-я]{1,3}|ул\.|проспект[а-я]{0,2}|площад[а-я]{1,3}|переул[а-я]{2,4}"
    r"|бульвар[а-я]{0,2}|станци[а-я]{1,3}|метро|памятник[а-я]{0,3}|преми[а-я]{1,3}|под\s+ред(?:\.|акцией))"
)
BEFORE = re.compile(
    rf"(?:^|[^\w])(?:(?i:{_WORK})(?:\s*«[^«»]{{1,60}}»)?[\s:]+(?:«[^«»]{{0,60}})?"
    rf"|(?i:{_PLACE})(?:\s+[\wё-]{{2,20}}){{0,4}}\s+«?)(?!\n)$"
)
"""What stands before a name that belongs to a book, a law of nature, a street."""

AFTER = re.compile(
    r"^\s*(?:,\s*|[—–-]\s*)?(?:геро[йяюе][а-я]{0,2}|персонаж[а-я]{0,2}|из\s+(?:романа|повести|рассказа|пьесы|поэмы|сказки|комедии))(?!\w)"
)
WORDS = re.compile(r"[А-ЯЁа-яё-]+(?:\.\s?[А-ЯЁ]\.)?\.?")
"""The words of a name; two initials are one."""

BETWEEN = re.compile(r"^\s*(?:,|;|и|—|–)\s*(?!\n)$")
"""Between two names of one list: what is true of the first is true of the second."""

CITED = re.compile(r"[—–-]\s*(?:М\.|СПб)|\s//\s|ISBN|:\s*(?:Просвещение|Академия|Дрофа|ВАКО)")
"""A text with this is a reference to a book, and its names are those of authors."""


def expression(registries: Mapping[str, Iterable[str]]) -> re.Pattern[str]:
    """Make one expression of the names that may be said; nothing matches where there is no list."""
    return known(tuple(registries.get(REGISTRY, ())))


@lru_cache(maxsize=4)
def known(names: tuple[str, ...]) -> re.Pattern[str]:
    """Make one expression of names, each declined and in both orders; it matches a name whole."""
    said = "|".join(_forms(name) for name in names if name.strip())
    return re.compile(f"^(?:{said})(?!\\n)$") if said else NOBODY


def spared(text: str, span: tuple[int, int], last: int, names: re.Pattern[str]) -> bool:
    """Whether the name at ``span`` may be said; ``last`` is where the last such name ended, or -1."""
    start, end = span
    return bool(
        any(_said(text, at, to, names) for at, to in _readings(text[start:end], start))
        or AFTER.search(text[end : end + REACH])
        or (last >= 0 and BETWEEN.search(text[last:start]))
        or CITED.search(text)
    )


def _readings(found: str, start: int) -> Iterator[tuple[int, int]]:
    """The name as it was found, and without its first or its last word: «Повесть Н. В. Гоголя»."""
    end = start + len(found)
    yield start, end
    words = [match.span() for match in WORDS.finditer(found)]
    if len(words) > 2 or "." in found:
        yield start + words[1][0], end
        yield start, start + words[-2][1]


def _said(text: str, start: int, end: int, names: re.Pattern[str]) -> bool:
    known = names.search(text[start:end])
    return bool(known or BEFORE.search(text[max(0, start - REACH) : start]))


def _forms(name: str) -> str:
    words = name.split()
    initials = [re.escape(word[0]) for word in words if word.endswith(".")]
    rest = [_declined(word) for word in words if not word.endswith(".")]
    if not initials or not rest:
        return r"\s+".join(rest) or "(?!)"
    surname = r"\s+".join(rest)
    first = rf"{initials[0]}[а-яё]{{0,14}}\.?"
    second = rf"(?:\s*{initials[1]}[а-яё]{{0,16}}\.?)?" if len(initials) > 1 else ""
    return rf"{first}{second}\s*{surname}|{surname}\s+{first}{second}"


_FLEETING = {"Лев": "Л(?:ев|ьв(?:а|у|ом|е))", "Павел": "Пав(?:ел|л(?:а|у|ом|е))"}
_END = re.compile(r"(?<=..)(?:ий|ый|ой|ая|яя|ь|й|а|я|о|е|и|ы)$")
_ENDINGS = (
    "(?:а|я|у|ю|е|и|ы|о|й|ь|ой|ый|ий|ая|яя|ую|юю|ым|им|ом|ем|ём|ей|ою|ею"
    "|ого|его|ому|ему|ых|их|ыми|ами|ями)?"
)


def _declined(word: str) -> str:
    """A word in any case."""
    stem = "".join("[её]" if sign in "её" else re.escape(sign) for sign in _END.sub("", word))
    return _FLEETING.get(word, stem + _ENDINGS)

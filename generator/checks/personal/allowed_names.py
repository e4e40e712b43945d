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

Names = Mapping[str, tuple[str, ...]]
"""By stems of the words of a name: its initials, or an empty text where the words are all of it."""

NOBODY: Names = {}

TOKEN = re.compile(r"[А-ЯЁ][а-яё]*(?:-[А-ЯЁа-яё]+)*")
END = re.compile(
    r"(?<=..)(?:а|я|у|ю|е|и|ы|о|й|ь|ой|ый|ий|ая|яя|ую|юю|ым|им|ом|ем|ою|ею|ия|ию|ии|ие|ием|ье|ья|ьи|ью|ьей"
    r"|ого|его|ому|ему|ых|их|ыми|ими|ами|ями|ам|ям)$"
)
"""The endings of names in all cases."""

FLEETING = {"льв": "лев", "павл": "павел"}

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


def listed(registries: Mapping[str, Iterable[str]]) -> Names:
    """Read the registry of public names; empty where the portal has none."""
    return names(tuple(registries.get(REGISTRY, ())))


@lru_cache(maxsize=4)
def names(said: tuple[str, ...]) -> Names:
    """Put names in order: surname and initials under the stem, other names under all their stems."""
    found: dict[str, list[str]] = {}
    for name in said:
        initials = "".join(word[0] for word in name.split() if word.endswith("."))
        words = [w for part in name.split() if not part.endswith(".") for w in TOKEN.findall(part)]
        if words:
            found.setdefault(" ".join(map(stem, words)), []).append(initials)
    return {key: tuple(found[key]) for key in sorted(found)}


def stem(word: str) -> str:
    """What is the same in every case of a name; of a double surname the second part counts."""
    plain = word.rpartition("-")[2].lower().replace("ё", "е")
    cut = END.sub("", plain)
    return FLEETING.get(cut, cut)


def spared(text: str, span: tuple[int, int], last: int, public: Names) -> bool:
    """Whether the name at ``span`` may be said; ``last`` is where the last such name ended, or -1."""
    start, end = span
    return bool(
        any(_said(text, at, to, public) for at, to in _readings(text[start:end], start))
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


def _said(text: str, start: int, end: int, public: Names) -> bool:
    before = text[max(0, start - REACH) : start]
    return _public(TOKEN.findall(text[start:end]), public) or bool(BEFORE.search(before))


def _public(words: list[str], public: Names) -> bool:
    """Whether words are a listed name: as it stands, or a surname before or after its initials."""
    stems = [stem(word) for word in words]
    if "" in public.get(" ".join(stems), ()):
        return True
    for surname, rest in ((stems[:1], words[1:]), (stems[-1:], words[:-1])):
        letters = "".join(word[0] for word in rest)
        if letters and any(i.startswith(letters) for s in surname for i in public.get(s, ())):
            return True
    return False

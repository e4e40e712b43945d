"""Whom a text may name: authors, scholars, heroes of books — by a list of the portal, or by the words around.

The list is the registry ``public-names``: «Выготский Л. С.» (surname and initials, in any case and
order) or words as they stand («Евгений Онегин», declined). The page of the builder has the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from generator.language.late_pattern import late
from generator.language.personal import cited_names
from generator.language.russian import lowered

REGISTRY = "public-names"
REACH = 90
"""Characters before a name, or after it, that are looked at."""

KEY = "можно назвать"
"""The key under which a record lists whom else it may name: «это автор книги»."""


class Listed(dict[str, tuple[str, ...]]):
    """By stems of the words of a name: its initials, or an empty text where the words are all of it."""

    def __hash__(self) -> int:  # type: ignore[override]  # made once of a list, never changed
        return id(self)


Names = Listed
NOBODY: Names = Listed()

TOKEN = re.compile(r"[А-ЯЁ](?:[А-ЯЁ]{2,}(?![а-яё])|[а-яё]*)(?:-[А-ЯЁа-яё]+)*")
END = late(
    r"(?<=..)(?:а|я|у|ю|е|и|ы|о|й|ь|ой|ый|ий|ая|яя|ую|юю|ым|им|ом|ем|ою|ею|ия|ию|ии|ие|ием|ье|ья|ьи|ью|ьей"
    r"|ого|его|ому|ему|ых|их|ыми|ими|ами|ями|ам|ям)$"
)
"""The endings of names in all cases."""

FLEETING = {"льв": "лев", "павл": "павел"}

_WORK = (
    r"(?:рассказ|повест|роман|поэм|стих|сказк|басн|пьес|комеди|трагеди|очерк|баллад|сонет|лирик|творчеств"
    r"|поэзи|произведени|портрет|картин|полотн|опер|симфони|балет|биографи|писател|поэт"
    r"|композитор|космонавт|полковод|маршал|адмирал|император|философ"
    r"|теорем|закон|формул|уравнени|бином|шкал|матриц|диаграмм|таксономи|теори|концепци|классификаци"
    r"|коэффициент|модел|пирамид|ряд(?=ы?\s)|неравенств|треугольник|преобразовани|интеграл|критери|правил|принцип|эффект"
    r"|учебник|задачник|(?:учебн|учебно-методическ|методическ)[а-я]+\s+пособи|хрестомати|УМК"
    r"|методик|технологи|атлас|опросник|пропис|словар|президент|министр|губернатор|(?:учебник|пособи|тетрад|сборник|задачник|программ)[^.!?«»]{0,40}\s+автор"
    r"|автор[а-я]{0,2}\s+(?:учебник|пособи|программ|задачник|сборник|УМК|хрестомати))[а-я]{0,6}"
)
_PLACE = (
    r"(?:имени|им\.|памяти|улиц[а-я]{1,3}|ул\.|проспект[а-я]{0,2}|площад[а-я]{1,3}|переул[а-я]{2,4}"
    r"|бульвар[а-я]{0,2}|станци[а-я]{1,3}|метро|памятник[а-я]{0,3}|преми[а-я]{1,3}|под\s+ред(?:\.|акцией))"
)
BEFORE = late(
    rf"(?:^|[^\w])(?:(?i:{_WORK})(?:\s*«[^«»]{{1,60}}»)?(?:[\s:]+|\s*\()(?:[А-ЯЁ][^()]{{0,50}}[,;]\s*)?(?:«[^«»]{{0,60}})?"
    rf"|(?i:{_PLACE})(?:\s+[\wё-]{{2,20}}){{0,4}}\s+«?)(?!\n)$"
)
"""What stands before a name that belongs to a book, a law of nature, a street."""

AFTER = late(
    r"^\s*(?:,\s*|[—–-]\s*)?(?:геро[йяюе][а-я]{0,2}|персонаж[а-я]{0,2}|из\s+(?:романа|повести|рассказа|пьесы|поэмы|сказки|комедии))(?!\w)"
)
SCENE = late(
    r"^[^.!?;\n«»]{0,50}?(?:(?<![А-Яа-яЁё])(?:в|из)\s(?:[а-яё]{3,15}\s)?(?:повест|рассказ|роман|сказк|пьес|басн|поэм|фильм|мультфильм|трагеди|комеди)[а-я]{1,4}(?![а-яё])|\(«[А-ЯЁ]"
    r"|[—–:]\s(?:[а-яё]{2,15}\s){0,2}?(?:геро[йия]|героин|персонаж|диалог|сцен|эпизод|отрыв|рассказ|повест|сказк|задач|кейс)[а-я]{0,4}(?![а-яё]))"
)
"""What stands behind what is told of a person of a book: «сирота в повести», «глухонемой («Муму»)»."""

WORDS = re.compile(r"[А-ЯЁа-яё-]+(?:\.\s?[А-ЯЁ]\.)?\.?")
"""The words of a name; two initials are one."""

SURNAME = re.compile(r"(?:[оеё]в|[иы]н|[сц]к)(?:а|у|ым|им|е|ой|ою|ий|ая|ого|ому|ую)?$")

BETWEEN = re.compile(r"^\s*(?:,|;|и|—|–)\s*(?!\n)$")
"""Between two names of one list: what is true of the first is true of the second."""


def is_listed(name: str, public: Names) -> bool:
    """Whether a name as it would be written in the list is there already."""
    return all(
        set(initials) <= set(public.get(key, ())) for key, initials in names((name,)).items()
    )


FREQUENT = frozenset(
    [
        "иванов",
        "петров",
        "смирнов",
        "сергеев",
        "семенов",
        "лебедев",
        "комаров",
        "данилов",
        "абрамов",
        "белов",
        "степанов",
        "исаев",
        "воронцов",
        "климов",
        "тихонов",
        "лопатин",
        "сахаров",
        "попов",
        "волков",
        "соколов",
        "новиков",
        "морозов",
        "козлов",
        "зайцев",
        "соловьев",
        "васильев",
        "кузнецов",
        "михайлов",
        "федоров",
        "алексеев",
        "яковлев",
        "андреев",
        "макаров",
        "никитин",
        "захаров",
        "зимин",
        "орлов",
        "максимов",
        "егоров",
        "николаев",
        "осипов",
        "фролов",
        "ильин",
        "кузьмин",
        "антонов",
        "тарасов",
        "жуков",
        "баранов",
        "поляков",
        "голубев",
        "виноградов",
        "богданов",
        "воробьев",
        "филиппов",
        "давыдов",
        "беляев",
        "григорьев",
        "романов",
        "титов",
        "леонов",
        "марков",
        "кирсанов",
        "ростов",
        "сотск",
        "матросов",
        "фадеев",
        "гончаров",
        "некрасов",
    ]
)
"""Stems of surnames that so many bear that one of them is not known by it."""


def listed(registries: Mapping[str, Iterable[str]], own: tuple[str, ...] = ()) -> Names:
    """Read the names of a portal that may be said, and those a record lists itself."""
    return names(tuple(registries.get(REGISTRY, ())), own)


@lru_cache(maxsize=16)
def names(said: tuple[str, ...], own: tuple[str, ...] = ()) -> Names:
    """Put names in order: surname and initials under the stem, other names under all their stems.

    ``own`` are those that a record lists itself; they may also be said as they stand, whatever their shape.
    """
    found: dict[str, list[str]] = {_exact(name): [] for name in own if _exact(name) != EXACT}
    for name in (*said, *own):
        initials = "".join(word[0] for word in name.split() if word.endswith("."))
        words = [w for part in name.split() if not part.endswith(".") for w in TOKEN.findall(part)]
        if words:
            found.setdefault(" ".join(map(stem, words)), []).append(initials)
    return Listed((key, tuple(found[key])) for key in sorted(found))


EXACT = "="
"""Stands before the letters of a name that a record lists."""


def _exact(name: str) -> str:
    return EXACT + "".join(c for c in lowered(name) if c.isalpha())


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """What is the same in every case of a name; of a double surname the second part counts («Ле-ван» is none)."""
    last = word.rpartition("-")[2]
    plain = lowered(word if last[:1].islower() else last)
    cut = END.sub("", plain)
    return FLEETING.get(cut, cut)


def known_alone(found: str, public: Names) -> bool:
    """Whether one word is the surname of a listed person: «у Пушкина»; a frequent surname tells nobody."""
    words = TOKEN.findall(found)
    return len(words) == 1 and stem(words[0]) in public and stem(words[0]) not in FREQUENT


def spared(text: str, span: tuple[int, int], last: int, public: Names, around: bool) -> bool:
    """Whether the name at ``span`` may be said; ``last`` is where the last such name ended, or -1.

    ``around``: whether the words around it may tell so; without them only the list does.
    """
    start, end = span
    return bool(
        any(_said(text, at, to, public, around) for at, to in _readings(text[start:end], start))
        or (around and AFTER.search(text[end : end + REACH]))
        or (around and last >= 0 and BETWEEN.search(text[last:start]))
        or (around and cited_names.are_cited(text, start, end))
    )


def of_a_scene(text: str, name: tuple[int, int], end: int) -> bool:
    """Whether one called by a first name alone is told of as in a book; ``end`` is where that is said."""
    return len(TOKEN.findall(text[slice(*name)])) == 1 and bool(
        SCENE.search(text[end : end + REACH])
    )


def said_of(text: str, start: int, public: Names) -> bool:
    """Whether a public name stands near a place."""
    words = TOKEN.findall(text[max(0, start - REACH) : start + REACH])
    sizes = ((n, size) for size in (3, 2, 1) for n in range(len(words)))
    return any(_public(words[n : n + size], public) for n, size in sizes) or any(
        known_alone(word, public) for word in words
    )


def _readings(found: str, start: int) -> Iterator[tuple[int, int]]:
    """The name as it was found, and without its first or its last word: «Повесть Н. В. Гоголя».

    A surname stays: with it «Вера Павловна» of a novel is a teacher.
    """
    end = start + len(found)
    yield start, end
    words = list(WORDS.finditer(found))
    initials = "." in found
    if len(words) > 2 or (len(words) == 2 and initials):
        if initials or not SURNAME.search(words[0][0]):
            yield start + words[1].start(), end
        if initials or not SURNAME.search(words[-1][0]):
            yield start, start + words[-2].end()


def _said(text: str, start: int, end: int, public: Names, around: bool) -> bool:
    return (
        _public(TOKEN.findall(text[start:end]), public)
        or _exact(text[start:end]) in public
        or (around and bool(BEFORE.search(text[max(0, start - REACH) : start])))
    )


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

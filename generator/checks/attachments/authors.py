"""Whether the author that a file names is a person: an institution, a post or a computer is none."""

from __future__ import annotations

import re

from generator.language.personal import name_readings

NOBODY = frozenset(
    [
        "user",
        "admin",
        "administrator",
        "root",
        "owner",
        "unknown",
        "author",
        "пользователь",
        "администратор",
        "автор",
        "python-docx",
        "openpyxl",
        "libreoffice",
        "openoffice",
        "microsoft",
    ]
) | {"microsoft office user", "windows user", "apache poi", "пользователь windows"}
"""Authors that programs write for nobody."""

_COMPUTER = re.compile(
    r"(?:user|admin|pc|home|hp|asus|acer|lenovo|samsung|dell|msi|dns|honor|huawei|apple|macbook|microsoft|office"
    r"|windows|xp|teacher|school|student|guest|customer|client|test|repack|by|specialist|canva|typst|word|excel"
    r"|пк|комп|компьютер|ноутбук|кабинет|класс|дом|гость|юзер|админ|[a-f]?\d{1,8})",
)
"""How computers and the programs on them are called."""

_BODY = re.compile(
    r"(?:управлени|отдел|департамент|министерств|комитет|администраци|центр|школ|гимнази|лице[йяюе]|колледж|техникум"
    r"|институт|университет|академи|детсад|учреждени|служб|издательств)[а-яё]{0,5}|сад(?:а|ик)?"
    r"|[сон]ош|сш|цо|имц|рмк|ммц|ммс|рмо|шмо|цнппм|кипк|ипк|руо|роо|уо|гуо|ооо|ано"
    r"|(?:[мгк]|кг|фг)(?:[бка]|ау)?(?:д?оу|у|ну)"
)
"""What an institution is called by, in full or in letters: «МБОУ СОШ»."""

_POST = re.compile(
    r"(?:учител|педагог|методист|директор|завуч|воспитател|преподавател|психолог|логопед|библиотекар|секретар|ученик"
    r"|студент|заместител|заведующ|специалист|сотрудник|руководител|тьютор|наставник)[а-яё]{0,4}"
)
_OF_BODY = re.compile(
    r"(?:образован|муниципальн|государствен|бюджетн|казённ|казенн|автономн|общеобразовательн|образовательн|методическ"
    r"|информационн|дошкольн|детск|средн|основн|начальн|сельск|городск|развити|повышени|квалификаци|оценк|качеств"
    r"|мастерств|просвещени|федераци|район|округ|город|област|кра[йя]|республик|посел|посёл|росси|дополнительн|учебн|кабинет)[а-яё]{0,7}|дпо"
)
_SMALL = frozenset(
    ("и", "в", "по", "на", "при", "для", "с", "г", "п", "пгт", "рп", "д", "им", "имени", "№")
)
"""What stands in the name of an institution besides."""

_PLACES = re.compile(
    r"(?:район|округ|город|област|кра[йя]|республик|посел|посёл|сельсовет)[а-яё]{0,6}"
)
_TOWNS = frozenset(
    ("г", "п", "с", "пгт", "рп", "д", "город", "города", "село", "села", "посёлка", "поселка")
)
_OF_PLACE = re.compile(r"[а-яё]{3,}(?:ск|цк|н|в)(?:ого|ий|ая|ой|ое|ом|ому|ый|ые|их|ых)")
_OF_TOWN = re.compile(r"[а-яё]{3,}[сц]к(?:ая|ое|ой|ого|ую)")
_CALLED = re.compile(r"«[^«»]{1,60}»|\"[^\"]{1,60}\"|“[^“”]{1,60}”")
"""What an institution is called besides: «Солнышко»; as a name it would be one in small letters, too."""

_WORD = re.compile(r"[^\W\d_]+|\d+|№")
_LEAST = 0.05


def is_somebody(name: str) -> bool:
    """Whether the author of a file may be a person."""
    plain = " ".join(name.split()).lower()
    if not plain or plain in NOBODY:
        return False
    words = _WORD.findall(_CALLED.sub(lambda called: called[0].lower(), name))
    small = [word.lower() for word in words]
    if (
        "@" in name
        or not words
        or not all(map(_is_known, words, small, ["", *small], [*small[1:], ""]))
    ):
        return True
    return not any(
        pattern.fullmatch(word) for word in small for pattern in (_BODY, _POST, _COMPUTER)
    )


def _is_known(word: str, small: str, before: str, after: str) -> bool:
    """Whether a word beside its neighbours is no name of a person."""
    if small.isdigit() or small in _SMALL:
        return word == small or small not in _SMALL  # «С.» is an initial
    if any(pattern.fullmatch(small) for pattern in (_BODY, _POST, _OF_BODY, _COMPUTER)):
        return True
    if small in NOBODY or before in _TOWNS:
        return True
    if _OF_PLACE.fullmatch(small) and _PLACES.fullmatch(after):
        return True
    if _OF_TOWN.fullmatch(small) and _BODY.fullmatch(after):
        return True
    return word == small and _is_a_word(small)


def _is_a_word(small: str) -> bool:
    said = [name_readings.likelihood(small, mark) for mark in ("Name", "Surn", "Patr")]
    return not name_readings.is_unheard(small) and max(said) < _LEAST

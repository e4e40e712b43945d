"""What points to one school, one class or one pupil's result without a name: «МБОУ …», «6 «Б»», «12 баллов из 30»."""

from __future__ import annotations

import re

INSTITUTION_SIGN = ("ОУ", "БУ", "АУ", "КУ", "СОШ", "ООШ", "НОШ", "№")
_NUMBER = r"№\s?\d{1,4}"
_QUOTED = rf"[«\"][^«»\"\n]{{2,80}}[»\"](?:\s?{_NUMBER})?"
_SORT = r"(?:СОШ|ООШ|НОШ|СШ|ОШ|ДС|ДОУ|(?:детский\s+)?сад|[Шш]кола(?:-интернат)?|гимназия|лицей)"
_PLACE = r"(?:с|д|п|г|пос|дер)\.\s?[А-ЯЁ][а-яё]{2,25}"
_NUMBERED = (
    r"(?:[Гг]имнази(?:я|и|ю|ей)|[Лл]ице(?:й|я|ю|ем|е)|[Шш]к\.|[Сс]/ш"
    r"|СШ|ДОУ|[Дд]етск(?:ий|ого|ому|им|ом)\s+сад(?:а|у|ом|е)?)"
)
_CALLED = r"(?:[А-ЯЁ][а-яё]{2,25}(?:-[А-ЯЁа-яё]{2,25})?\s+){1,3}"
INSTITUTION = re.compile(
    rf"(?<![\w-])(?:М[БАК]?ОУ|Г[БК]?ОУ|М[БАК]?ДОУ|М[БАК]У\s?ДО|К?Г[БК]ОУ)\s+"
    rf"(?:{_QUOTED}|{_NUMBER}|{_SORT}\s+(?:{_QUOTED}|{_NUMBER})|{_CALLED}{_SORT}(?:\s?{_NUMBER})?)(?!\w)"
    rf"|(?<![\w-])(?:М[БАК]?ОУ|К?Г[БК]?ОУ)\s+{_SORT}\s+(?:\d{{1,4}}|{_PLACE})(?!\w)"
    rf"|(?<![\w-])(?:СОШ|ООШ|НОШ|{_NUMBERED})\s?{_NUMBER}(?!\w)"
)
"""An institution by its official name: in a route it tells the teacher who stands behind it."""

CLASS_SIGN = re.compile(r"[0-9]\s?[-–]?\s?[«\"]?[А-ЖЗКа-ж][»\"\sк]|класс[а-я]{0,3}\s[0-9]")
CLASS = re.compile(
    r"(?<![\w№/.,-])(?:1[01]|[1-9])\s?[-–]?\s?(?:[«\"][А-ЖЗК][»\"]|[А-ЖЗКа-ж](?=\s?(?:класс|кл\.)))(?!\w*[«\"])"
    r"|(?<!\w)[Кк]ласс(?:а|е|у|ом)?\s(?:1[01]|[1-9])\s?[-–]?\s?[«\"]?[А-ЖЗК][»\"]?(?!\w)"
)
"""A class with its letter: in one school it is twenty children and one teacher."""

SCORE_SIGN = ("балл", "набра", "б. из")
SCORE = re.compile(
    r"(?<![\w.,/–-])\d{1,3}\s?(?:балл(?:а|ов)?\s+из\s+\d{1,3}|из\s+\d{1,3}\s+балл(?:а|ов)?|б\.\sиз\s\d{1,3})(?!\w)"
    r"|(?<!\w)набра(?:л|ла|ли|в)\s\d{1,3}\s(?:из\s\d{1,3}|балл(?:а|ов)?)(?!\w)"
    r"|(?<!\w)получи(?:л|ла|ли)\s\d{1,3}\sбалл(?:а|ов)?(?!\w)"
    r"|(?<!\w)балл(?:а|ов|ы)?\s?[:—–-]?\s?\d{1,3}\s?\(?из\s\d{1,3}(?!\w)"
    r"|(?<!\w)(?:тестовый балл|сумма баллов)\s?[:—–-]\s?\d{1,3}(?!\w)"
)
"""A result in points: a teacher's or a pupil's, it stays with them."""

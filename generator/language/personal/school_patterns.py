"""What points to one school, one class or one pupil's result without a name: «МБОУ …», «6 «Б»», «12 баллов из 30»."""

from __future__ import annotations

import re

INSTITUTION_SIGN = ("ОУ", "БУ", "АУ", "КУ", "СОШ", "ООШ", "НОШ")
_NUMBER = r"№\s?\d{1,4}"
_QUOTED = rf"[«\"][^«»\"\n]{{2,80}}[»\"](?:\s?{_NUMBER})?"
_SORT = r"(?:СОШ|ООШ|НОШ|ДС|ДОУ|(?:детский\s+)?сад|школа|гимназия|лицей)"
_CALLED = r"(?:[А-ЯЁ][а-яё]{2,25}(?:-[А-ЯЁа-яё]{2,25})?\s+){1,3}"
INSTITUTION = re.compile(
    rf"(?<![\w-])(?:М[БАК]?ОУ|Г[БК]?ОУ|М[БАК]?ДОУ|М[БАК]У\s?ДО)\s+"
    rf"(?:{_QUOTED}|{_NUMBER}|{_SORT}\s+(?:{_QUOTED}|{_NUMBER})|{_CALLED}{_SORT}(?:\s?{_NUMBER})?)(?!\w)"
    rf"|(?<![\w-])(?:СОШ|ООШ|НОШ)\s?{_NUMBER}(?!\w)"
)
"""An institution by its official name: in a route it tells the teacher who stands behind it."""

CLASS_SIGN = re.compile(r"[0-9]\s?[-–]?\s?[«\"]?[А-ЖЗКа-ж][»\"\sк]")
CLASS = re.compile(
    r"(?<![\w№/.,-])(?:1[01]|[1-9])\s?[-–]?\s?(?:[«\"][А-ЖЗК][»\"]|[А-ЖЗКа-ж](?=\s?(?:класс|кл\.)))(?!\w*[«\"])"
)
"""A class with its letter: in one school it is twenty children and one teacher."""

SCORE_SIGN = ("балл",)
SCORE = re.compile(
    r"(?<![\w.,/–-])\d{1,3}\s?(?:балл(?:а|ов)?\s+из\s+\d{1,3}|из\s+\d{1,3}\s+балл(?:а|ов)?)(?!\w)"
)
"""A result in points: a teacher's or a pupil's, it stays with them."""

"""Names that are likely by a first name of the list or by the ending of a surname: the page of the builder knows these too."""

from __future__ import annotations

import re

from generator.language.late_pattern import late
from generator.language.personal.name_patterns import WORD

_WOMAN = (
    r"(?!(?:Осн|Сл|Кор|Гол|Сн|Др|Н|Кр|Обн)ов|Королев|Плачев|Дев)"
    r"[А-ЯЁ][а-яё]{1,18}(?:[оеё]в(?:а|у|ой|ою)|[сц]к(?:ая|ую)|енко|[а-яё]чук)(?![а-яё-])"
)
"""A surname by its ending, where few other words end so."""

_SURNAME = (
    r"[А-ЯЁ][а-яё]{1,18}(?:[оеё]в(?:а|у|ым|е|ой|ою)?|[иы]н(?:а|у|ым|е|ой|ою)?"
    r"|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)|[а-яё][иы]х|ко|[уюа]к(?:а|у|ом|е)?|дзе|швили|ян)(?![а-яё-])"
)
"""A surname where a first name stands beside it."""

_ROLE = (
    r"(?:учител(?:ь|я|ю|ем)|учительниц(?:а|ы|е|у|ей)|педагог(?:а|у|ом)?|завуч(?:а|у|ем)?|(?:зам)?директор(?:а|у|ом)?"
    r"|методист(?:а|у|ом)?|воспитател(?:ь|я|ю|ем)|психолог(?:а|у|ом)?|логопед(?:а|у|ом)?|тьютор(?:а|у|ом)?"
    r"|наставни(?:к|ка|ку|ком|ца|цы|це|цу|цей)|коллег(?:а|и|е|у|ой))"
)

GIVEN_SIGN = re.compile(r"[А-ЯЁ](?<=[а-яё]\s.)(?:[а-яё]|\.)")
GIVEN = late(rf"(?<![\w«-])(?P<first>{WORD})\s{_SURNAME}")
"""A first name and a surname: «Вера Образцова»."""

AFTER = late(rf"(?<![\w«-]){_SURNAME}\s(?P<first>{WORD})(?![\w-])")
"""A surname and a first name: «Образцова Ольга»."""

INITIAL = late(rf"(?<![\w«-])(?P<first>{WORD})\s[А-ЯЁ]\.(?!\s?[А-ЯЁ])")
"""A first name with the initial of the surname: «Света И.»."""

SURNAME_SIGN = re.compile(r"[А-ЯЁ](?:(?<=[а-яё]\s.)[а-яё]|\.\s?[А-ЯЁ]|[а-яё]+\s[А-ЯЁ]\.)")
SURNAME = late(
    rf"(?<![\w«-]){_WOMAN}\s[А-ЯЁ]\.(?!\s?[А-ЯЁ])|(?<![\w.«-])(?<!\.\s)[А-ЯЁ]\.\s?{_WOMAN}"
    rf"|(?<![А-Яа-яЁё-])(?i:{_ROLE})\s(?P<who>{_WOMAN})(?!\s[А-ЯЁ])"
    r"|(?<![А-Яа-яЁё-])(?i:урок(?:и|а|е|ов|ах)?|заняти[еяй]|семь[яиюе])\s(?P<whom>[А-ЯЁ][а-яё]{2,18}(?:[оеё]в|[иы]н)(?:ой|ых|ым))(?![а-яё-]|\s[А-ЯЁ])"
)
"""The surname of a woman by its ending, with an initial or after a role: «Образцова О.», «урок Образцовой»."""

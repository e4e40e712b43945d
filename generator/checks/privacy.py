"""Personal data never enters the content: a finding says where, and never what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.checks.rule import Check, Example, Rule
from generator.checks.texts import Text, texts
from generator.findings import Finding, error
from generator.phrases import say
from generator.records.load import Records

_DIGIT = re.compile(r"\d")
_AT = re.compile("@")
_INITIAL = re.compile(r"[А-ЯЁ]\.|ич|вн")
_GAP = r"[\s\u00a0().\-–—]{0,3}"
_PHONE = re.compile(
    rf"(?<![\w/.-])(?:\+7|8|7){_GAP}\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}(?![\w/-])"
    rf"|(?i:тел(?:ефон|\.)?)[\s:.]*\(?\d[\d\s()\-]{{4,16}}\d"
    rf"|(?<![\w/.-])\(\d{{3,5}}\)\s?\d{{1,3}}[\s-]?\d{{2}}[\s-]?\d{{2}}(?!\w)"
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_SNILS = re.compile(r"(?<!\d)\d{3}[- ]\d{3}[- ]\d{3}[- ]\d{2}(?!\d)|(?i:снилс)[\s:№]*\d{11}")
_PASSPORT = re.compile(
    r"(?i:паспорт\w*)[^\n.;]{0,30}?\d{2}\s?\d{2}\s?№?\s?\d{6}|(?<!\d)\d{2}\s\d{2}\s(?:№\s?)?\d{6}(?!\d)"
    r"|(?i:серия)\s*\d{2}\s?\d{2}\s*(?:№|номер)?\s*\d{6}"
)
_DAY = r"(?:\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}\s+[а-я]{3,8}\s+(?:19|20)\d{2})"
_BIRTH = re.compile(
    rf"(?i:дата\s+рождения|род(?:ил(?:ся|ась)|\.)|г\.\s?р\.)[\s:—-]*{_DAY}"
    rf"|{_DAY}\s*(?i:г(?:ода|\.)?\s*р(?:ождения|\.))"
)
_SURNAME = r"[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁ][а-яё]{1,20})?"
_NAME = re.compile(
    rf"(?<![\w«]){_SURNAME}[\s\u00a0]+[А-ЯЁ]\.[\s\u00a0]?(?:[А-ЯЁ]\.)"
    rf"|(?<![\w.«])[А-ЯЁ]\.[\s\u00a0]?[А-ЯЁ]\.[\s\u00a0]?{_SURNAME}"
    rf"|(?<![\w«]){_SURNAME}\s+[А-ЯЁ][а-яё]{{2,15}}\s+[А-ЯЁ][а-яё]{{3,16}}(?:вич|ьич|вн|ичн)(?:а|у|ем|ой|е|ы)?\b"
)


def _anywhere(text: Text) -> bool:
    """Everywhere but in the file of the district, where the institution names its own contacts."""
    return text.document.kind.name != "portal"


def _in_route(text: Text) -> bool:
    """In routes, outside «источники» and outside an author who has consented."""
    if text.document.kind.name != "route" or text.path[:1] == ("источники",):
        return False
    if text.path[:1] == ("авторы",) and len(text.path) > 1:
        value = text.document.tree.value
        authors = value.get("авторы") if isinstance(value, dict) else None
        index = text.path[1]
        author = authors[index] if isinstance(authors, list) and isinstance(index, int) else None
        return not (isinstance(author, dict) and author.get("согласие"))
    return True


@dataclass(frozen=True, slots=True)
class Pattern:
    """What one kind of personal data looks like, and in which texts it counts."""

    rule: str
    sign: re.Pattern[str]
    """What every match holds: most texts have none of it, and looking for it is quick."""
    pattern: re.Pattern[str]
    where: Callable[[Text], bool] = _anywhere


PATTERNS = (
    Pattern("personal-phone", _DIGIT, _PHONE),
    Pattern("personal-mail", _AT, _MAIL),
    Pattern("personal-snils", _DIGIT, _SNILS),
    Pattern("personal-passport", _DIGIT, _PASSPORT),
    Pattern("personal-birth-date", _DIGIT, _BIRTH),
    Pattern("personal-name", _INITIAL, _NAME, _in_route),
)


def _finder(pattern: Pattern) -> Check:
    def find(records: Records, today: str) -> Iterable[Finding]:  # noqa: ARG001
        for document in records.documents.values():
            if not pattern.pattern.search(document.words):
                continue
            for text in texts(document):
                if pattern.sign.search(text.value) and pattern.where(text):
                    yield from _matches(pattern, text)

    return find


def _matches(pattern: Pattern, text: Text) -> Iterator[Finding]:
    for match in pattern.pattern.finditer(text.value):
        place = text.place(*match.span())
        yield error(pattern.rule, place, *say(pattern.rule), private=True)


_NUMBER = re.compile(r"\d{4}|\d[\d\s()./№-]{3,}\d")
_ALONE = re.compile(r"[\d.,:/-]{1,12}")


def personal(kind: str, label: str, value: Any) -> bool:
    """Whether a plain value under a top-level key holds what a rule of this module would find.

    For old editions, which are kept as plain values: what was once committed by mistake and mended
    must not be shown again. A body has the label «».
    """
    if kind == "route" and label == "авторы" and isinstance(value, list):
        return any(
            personal(kind, "источники" if a.get("согласие") else "автор", list(a.values()))
            for a in value
        )
    said = "\0".join(_strings(value))
    if kind == "route" and label != "источники" and _NAME.search(said):
        return True
    if "@" not in said and not _NUMBER.search(said):
        return False  # every other pattern asks for a number or a mail
    return any(p.pattern.search(said) for p in PATTERNS if p.where is _anywhere)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if not _ALONE.fullmatch(value):  # a date, a code, a number of its own
            yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def _rule(index: int, title: str, reason: str, bad: str, good: str) -> Rule:
    pattern = PATTERNS[index]
    return Rule(
        pattern.rule,
        title,
        reason,
        Example(f"условия: {bad}"),
        Example(f"условия: {good}"),
        _finder(pattern),
        alone=True,
    )


_FOREVER = "Из истории git личные данные не удалить, поэтому они не должны в неё попасть."

RULES = (
    _rule(
        0,
        "Номер телефона в записи",
        _FOREVER,
        "'звоните: 8 (900) 000-00-00'",
        "звоните в управление образования",
    ),
    _rule(
        1,
        "Адрес почты в записи",
        _FOREVER,
        "'пишите: uchitel@example.ru'",
        "пишите методисту района",
    ),
    _rule(
        2, "Номер СНИЛС в записи", _FOREVER, "'СНИЛС 000-000-000 00'", "документы предъявляют лично"
    ),
    _rule(
        3,
        "Данные паспорта в записи",
        _FOREVER,
        "'паспорт 00 00 000000'",
        "документы предъявляют лично",
    ),
    _rule(4, "Дата рождения в записи", _FOREVER, "'дата рождения: 01.01.1990'", "стаж до трёх лет"),
    _rule(
        5,
        "Фамилия и инициалы в маршруте",
        "Дефицит конкретного учителя публиковать нельзя; имя автора — только с его согласием (152-ФЗ, ст. 10.1).",
        "наставник Образцова О. О.",
        "наставник из соседней школы",
    ),
)

"""Personal data never enters the content: a finding says where, and never what.

Numbers, addresses and names in their full form are expressions (``shapes``), which the page of the
builder runs too. Other names need a dictionary (``people``): only the portal has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.checks.personal import allowed_names, name_detection, patterns
from generator.checks.rule import Check, Example, Rule
from generator.checks.texts import Text, holding
from generator.findings import Finding, Severity
from generator.messages import say
from generator.records.document import Document
from generator.records.records import Records

TextSpan = tuple[int, int]


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


_PRACTICE = frozenset(("deficit", "seminar", "form"))
"""Kinds that tell of people here, as routes do; methods, acts and terms tell of their authors."""


def _in_practice(text: Text) -> bool:
    return text.document.kind.name in _PRACTICE and text.path[:1] != ("источники",)


@dataclass(frozen=True, slots=True)
class Pattern:
    """What one kind of personal data looks like, and in which texts it counts."""

    rule: str
    sign: re.Pattern[str]
    """What every match holds: most texts have none of it, and looking for it is quick."""
    pattern: re.Pattern[str]
    where: Callable[[Text], bool] = _anywhere
    proof: Callable[[str], bool] | None = None
    """What a match must pass besides."""
    names: bool = False
    """Whether a match is a name, which may be one that is public."""
    severity: Severity = Severity.ERROR

    def spans(self, text: str, public: allowed_names.Names) -> Iterator[TextSpan]:
        """Yield where a text holds it; ``public`` names may be said."""
        if not self.sign.search(text):
            return
        last = -1
        for match in self.pattern.finditer(text):
            if self.names and allowed_names.spared(text, match.span(), last, public):
                last = match.end()
            elif self.proof is None or self.proof(match[0]):
                yield match.span()


MAIL_SIGN = re.compile("@|&(?:#0*64|#[xX]0*40|commat);")
_NAMES = Pattern("personal-name", patterns.NAME_SIGN, patterns.NAME, _in_route, names=True)

PATTERNS = (
    Pattern("personal-phone", patterns.PHONE_SIGN, patterns.PHONE),
    Pattern("personal-mail", MAIL_SIGN, patterns.MAIL),
    Pattern("personal-snils", patterns.SNILS_SIGN, patterns.SNILS, proof=patterns.snils),
    Pattern("personal-passport", patterns.PASSPORT_SIGN, patterns.PASSPORT),
    Pattern("personal-birth-date", patterns.BIRTH_SIGN, patterns.BIRTH),
    _NAMES,
    Pattern(
        "personal-school",
        patterns.SCHOOL_SIGN,
        patterns.SCHOOL,
        _in_route,
        severity=Severity.REMARK,
    ),
)
"""What both the portal and the page of the builder look for."""

LIKELY = "personal-name-likely"
"""The rule of the dictionary: the page of the builder has none, so only the portal runs it.

A remark, not an error: a new edition of the dictionary must not take a published record away.
"""


def likely(text: str, public: allowed_names.Names) -> Iterator[TextSpan]:
    """Yield where a text likely names a person, besides the full forms; the longest of what overlaps."""
    if not name_detection.SIGN.search(text):
        return
    taken = [match.span() for match in patterns.NAME.finditer(text)]
    last = -1
    for span in sorted(set(name_detection.find(text)), key=lambda s: (s[0], -s[1])):
        if any(start < span[1] and span[0] < end for start, end in taken):
            continue
        taken.append(span)
        if allowed_names.spared(text, span, last, public):
            last = span[1]
        else:
            yield span


def _likely(text: Text, public: allowed_names.Names) -> Iterator[TextSpan]:
    """Where routes name people in other forms than the full ones, and other records in any."""
    practice = _in_practice(text)
    if practice:
        yield from _NAMES.spans(text.value, public)
    if practice or _in_route(text):
        yield from likely(text.value, public)


def spans(text: Text, public: allowed_names.Names) -> Iterator[TextSpan]:
    """Yield every place of a text in which any rule of this module finds something."""
    for pattern in PATTERNS:
        if pattern.where(text):
            yield from pattern.spans(text.value, public)
    yield from _likely(text, public)


def _any(*signs: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile("|".join(sign.pattern for sign in signs))


_SIGNS = (
    _any(patterns.PHONE_SIGN, patterns.SNILS_SIGN, patterns.PASSPORT_SIGN, patterns.SCHOOL_SIGN),
    _any(patterns.NAME_SIGN, name_detection.SIGN),
    patterns.BIRTH_SIGN,
    MAIL_SIGN,
)
"""Signs that begin alike are looked for together, in one pass over a record."""


@lru_cache(maxsize=1)
def _worth(document: Document) -> tuple[Text, ...]:
    """The texts of a record that have a sign of anything: most records have none."""
    return tuple(holding(document, *_SIGNS))


def _finder(pattern: Pattern) -> Check:
    def found(text: Text, public: allowed_names.Names) -> Iterator[TextSpan]:
        if pattern.where(text):
            yield from pattern.spans(text.value, public)

    return _check(pattern.rule, pattern.severity, found)


def _check(
    rule: str,
    severity: Severity,
    found: Callable[[Text, allowed_names.Names], Iterator[TextSpan]],
) -> Check:
    """Make a check of every text."""

    def check(records: Records, today: str) -> Iterable[Finding]:  # noqa: ARG001
        public = allowed_names.listed(records.registries)
        for document in records.documents.values():
            for text in _worth(document):
                for span in found(text, public):
                    yield Finding(text.place(*span), rule, severity, *say(rule), private=True)

    return check


_FIGURES = re.compile(r"\d{4}|\d[\d\s()./№-]{3,}\d")
_ALONE = re.compile(r"[\d.,:/-]{1,12}")


def personal(kind: str, label: str, value: Any, public: allowed_names.Names) -> bool:
    """Whether a plain value under a top-level key holds what a rule of this module would find.

    For old editions, which are kept as plain values: what was once committed by mistake and mended
    must not be shown again. A body has the label «».
    """
    if kind == "route" and label == "авторы" and isinstance(value, list):
        return any(
            personal(kind, "источники" if a.get("согласие") else "автор", list(a.values()), public)
            for a in value
        )
    said = "\0".join(_strings(value))
    if label != "источники" and (kind == "route" or kind in _PRACTICE) and _named(said, public):
        return True
    if not MAIL_SIGN.search(said) and not _FIGURES.search(said):
        return False  # every other pattern asks for a number or a mail
    return any(any(p.spans(said, public)) for p in PATTERNS if p.where is _anywhere)


def _named(said: str, public: allowed_names.Names) -> bool:
    return any(any(found) for found in (_NAMES.spans(said, public), likely(said, public)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if not _ALONE.fullmatch(value):  # a date, a code, a number of its own
            yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


_FOREVER = "Из истории git личные данные не удалить, поэтому они не должны в неё попасть."
_IN_BOTH = " Проверяют и конструктор ИОМ, и iom check."


def _rule(index: int, title: str, reason: str, bad: str, good: str) -> Rule:
    pattern = PATTERNS[index]
    return Rule(
        pattern.rule,
        title,
        reason + _IN_BOTH,
        Example(f"условия: {bad}"),
        Example(f"условия: {good}"),
        _finder(pattern),
        pattern.severity,
        alone=True,
    )


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
        "Имя человека в маршруте",
        "Дефицит конкретного учителя публиковать нельзя; имя автора — только с его согласием "
        "(152-ФЗ, ст. 10.1). Ищутся полные формы: фамилия с инициалами, имя с отчеством. Авторов "
        "книг и теорий можно назвать: они перечислены в content/registries/public-names.yaml.",
        "наставник Образцова О. О.",
        "наставник из соседней школы; повесть Н. В. Гоголя",
    ),
    _rule(
        6,
        "Должность и номер школы указывают на одного человека",
        "В школе обычно один учитель химии: «учитель химии школы № 4» — уже человек, а не роль.",
        "учитель химии школы № 4",
        "учитель химии сельской школы",
    ),
    Rule(
        LIKELY,
        "Похоже на имя человека",
        "Имя и фамилия, фамилия после должности, имя ученика: такие имена узнаёт только словарь, "
        "поэтому их находит iom check, а конструктор в браузере не видит. Замечание, а не ошибка: "
        "словарь может принять за имя другое слово.",
        Example("условия: уроки педагога Образцовой посещает ученик Петя И."),
        Example("условия: уроки педагога посещает наставник; читаем роман «Евгений Онегин»"),
        _check(LIKELY, Severity.REMARK, _likely),
        Severity.REMARK,
        alone=True,
    ),
)

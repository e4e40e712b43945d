"""Personal data never enters the content: a finding says where, and never what.

What personal data look like is told in ``generator.language.personal``; here is where it counts.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import yaml

from generator.checks.rule import Check, Example, Rule, RuleGroup
from generator.checks.texts import Text, keys, paragraphs, remarks
from generator.findings import Finding, Severity, remark
from generator.language.personal import allowed_names, detect
from generator.language.personal.allowed_names import Names
from generator.language.personal.detect import LIKELY, TextSpan
from generator.messages import say
from generator.records.document import Document
from generator.records.records import Records

AUTHORED = frozenset(("personal-name", "personal-school", LIKELY))
"""Rules that do not count where books name their authors and an author has consented."""


VOUCHED = "personal-name-vouched"


def _counts(rule: str, text: Text) -> bool:
    """Whether a rule counts in a text.

    The file of the district names the contacts of the institution; nobody else's are anywhere.
    """
    document = text.document
    if document.kind.name == "portal":
        return False
    return rule not in AUTHORED or not (
        text.path[:1] in (("источники",), (allowed_names.KEY,))
        or (document.kind.name == "registry" and document.id == allowed_names.REGISTRY)
        or _consented(text)
    )


def _consented(text: Text) -> bool:
    """Whether a text is that of an author who lets the portal say the name (152-ФЗ, ст. 10.1)."""
    if text.path[:1] != ("авторы",) or len(text.path) < 2:
        return False
    value = text.document.tree.value
    authors = value.get("авторы") if isinstance(value, dict) else None
    index = text.path[1]
    author = authors[index] if isinstance(authors, list) and isinstance(index, int) else None
    return isinstance(author, dict) and bool(author.get("согласие"))


def spans(text: Text, public: Names) -> Iterator[TextSpan]:
    """Yield every place of a text in which any rule of this module finds something."""
    for rule, span in detect.find(text.value, public):
        if _counts(rule, text):
            yield span


def public_in(document: Document, listed: tuple[str, ...]) -> Names:
    """Whom a record may name: those of the list of the portal, and those that it lists itself."""
    value = document.tree.value
    own = value.get(allowed_names.KEY) if isinstance(value, dict) else None
    return allowed_names.names(listed + _plain(own) if own else listed)


def _plain(own: Any) -> tuple[str, ...]:
    many = own if isinstance(own, list) else [own]
    return tuple(name for name in many if isinstance(name, str))


def everything(document: Document) -> Iterator[Text]:
    """Yield every text of a file that may be published: values, body, comments, keys of its own."""
    words = document.tree.words
    starts = [0, *itertools.accumulate(len(word) + 1 for word in words)]
    for number in detect.worth("\0".join(words), starts[:-1] or [0]) if words else ():
        yield Text(document, *document.tree.texts[number])
    yield from paragraphs(document)
    if document.tree.findings:  # not all of it was read: the text as it stands
        yield Text(document, (), document.text, 1)
        return
    try:
        yield from remarks(document)
    except yaml.YAMLError:
        yield Text(document, (), document.text, 1)
    yield from keys(document)


@lru_cache(maxsize=1)
def _found(document: Document, listed: tuple[str, ...]) -> tuple[tuple[str, Text, TextSpan], ...]:
    """What one file holds, whichever rule it breaks: each asks for its own."""
    public = public_in(document, listed)
    return tuple(
        (rule, text, span)
        for text in everything(document)
        for rule, span in detect.find(text.value, public)
        if _counts(rule, text)
    )


def _check(rule: str, severity: Severity) -> Check:
    def check(records: Records, today: str) -> Iterable[Finding]:  # noqa: ARG001
        listed = records.registries.get(allowed_names.REGISTRY, ())
        for document in records.documents.values():
            for name, text, span in _found(document, listed):
                if name == rule:
                    yield Finding(text.place(*span), rule, severity, *say(rule), private=True)

    return check


def _vouched(records: Records, today: str) -> Iterable[Finding]:  # noqa: ARG001
    """Show the names that a record says may be named, where the portal does not list them."""
    for document in records.documents.values():
        value = document.tree.value
        own = value.get(allowed_names.KEY) if isinstance(value, dict) else None
        for index, name in enumerate(_plain(own)):
            known = allowed_names.listed(records.registries)
            if not allowed_names.is_listed(name, known):
                place = document.tree.at(allowed_names.KEY, index)
                yield remark(VOUCHED, place, *say(VOUCHED))


_ALONE = re.compile(r"[\d.,:/-]{1,12}")


def personal(kind: str, label: str, value: Any, public: Names) -> bool:
    """Whether a plain value under a top-level key holds what a rule of this module would find.

    For old editions, which are kept as plain values: what was once committed by mistake and mended
    must not be shown again. A body has the label «».
    """
    if kind == "route" and label == "авторы" and isinstance(value, list):
        return any(
            personal(kind, "источники" if a.get("согласие") else "автор", list(a.values()), public)
            for a in value
        )
    found = detect.find("\n\0\n".join(_strings(value)), public)
    return any(label != "источники" or rule not in AUTHORED for rule, _ in found)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if not _ALONE.fullmatch(value):  # a date, a code, a number of its own
            yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


_FOREVER = "Из истории git личные данные не удалить, поэтому они не должны в неё попасть."
_IN_BOTH = " Проверяют и конструктор ИОМ, и iom check."


def _rule(
    id: str, title: str, reason: str, bad: str, good: str, severity: Severity = Severity.ERROR
) -> Rule:
    return Rule(
        RuleGroup.PERSONAL,
        id,
        title,
        reason + _IN_BOTH,
        Example(f"условия: {bad}"),
        Example(f"условия: {good}"),
        _check(id, severity),
        severity,
        alone=True,
    )


RULES = (
    _rule(
        "personal-phone",
        "Номер телефона в записи",
        _FOREVER,
        "'звоните: 8 (900) 000-00-00'",
        "звоните в управление образования",
    ),
    _rule(
        "personal-mail",
        "Адрес почты в записи",
        _FOREVER,
        "'пишите: uchitel@example.ru'",
        "пишите методисту района",
    ),
    _rule(
        "personal-social",
        "Страница человека в соцсети",
        _FOREVER + " Общая группа района (vk.com/club…, public…) личной не считается.",
        "'вопросы — в телеграм @obrazcova_o'",
        "вопросы — методисту района",
    ),
    _rule(
        "personal-snils",
        "Номер СНИЛС в записи",
        _FOREVER,
        "'СНИЛС 000-000-000 00'",
        "документы предъявляют лично",
    ),
    _rule(
        "personal-passport",
        "Данные паспорта в записи",
        _FOREVER,
        "'паспорт 00 00 000000'",
        "документы предъявляют лично",
    ),
    _rule(
        "personal-inn",
        "ИНН человека в записи",
        _FOREVER + " Двенадцать цифр проверяются по контрольным; у организации их десять.",
        "'ИНН 000000000184'",
        "справку о доходах сдают в бухгалтерию; ИНН школы 2400000000",
    ),
    _rule(
        "personal-card",
        "Номер банковской карты в записи",
        _FOREVER,
        "'карта 4000 0000 0000 0002'",
        "расходы оплачивает учреждение",
    ),
    _rule(
        "personal-account",
        "Счёт человека в банке",
        _FOREVER,
        "'счёт 40817810000000000000'",
        "расходы оплачивает учреждение",
    ),
    _rule(
        "personal-document",
        "Серия и номер диплома, удостоверения, полиса",
        _FOREVER,
        "'диплом ААА 0000000'",
        "диплом предъявляют лично",
    ),
    _rule(
        "personal-birth-date",
        "Дата рождения в записи",
        _FOREVER,
        "'дата рождения: 01.01.1990'",
        "стаж до трёх лет",
    ),
    _rule(
        "personal-address",
        "Домашний адрес в записи",
        _FOREVER + " Адрес учреждения, улица в тексте — не домашний адрес.",
        "'проживает: ул. Новая, д. 1, кв. 2'",
        "встреча на улице Новой, 1",
    ),
    _rule(
        "personal-health",
        "Здоровье одного человека",
        "Сведения о здоровье — особые: без письменного согласия их нельзя ни публиковать, ни хранить "
        "(152-ФЗ, ст. 10).",
        "'Петя И. состоит на учёте у невролога'",
        "ученик с ОВЗ получает карточку с опорой",
    ),
    _rule(
        "personal-pupil",
        "Имя ученика вместе с классом",
        "В школе района по имени и классу узнают ребёнка. Героя книги можно назвать: ключ «можно назвать».",
        "'Петя из 5 «Б» читает медленно'",
        "ученик 5 класса читает медленно",
    ),
    _rule(
        "personal-name",
        "Имя человека в записи",
        "Дефицит конкретного учителя публиковать нельзя; имя автора — только с его согласием "
        "(152-ФЗ, ст. 10.1). Ищутся полные формы: фамилия с инициалами, имя с отчеством. Авторов "
        "книг и теорий можно назвать: они перечислены в content/registries/public-names.yaml или в "
        "ключе «можно назвать» самой записи.",
        "наставник Образцова О. О.",
        "наставник из соседней школы; повесть Н. В. Гоголя",
    ),
    _rule(
        "personal-school",
        "Должность и номер школы указывают на одного человека",
        "В школе обычно один учитель химии: «учитель химии школы № 4» — уже человек, а не роль.",
        "учитель химии школы № 4",
        "учитель химии сельской школы",
        Severity.REMARK,
    ),
    Rule(
        RuleGroup.PERSONAL,
        VOUCHED,
        "Имя, за которое поручился автор",
        "Ключом «можно назвать» автор говорит: это не учитель и не ученик, а автор книги или герой. "
        "Портал верит на слово, поэтому имя видит тот, кто принимает запись.",
        Example(f"{allowed_names.KEY}: Пуговкин П. И."),
        Example("условия: повесть Н. В. Гоголя"),
        _vouched,
        Severity.REMARK,
        alone=True,
    ),
    Rule(
        RuleGroup.PERSONAL,
        LIKELY,
        "Похоже на имя человека",
        "Имя и фамилия, фамилия после должности, имя ученика: такие имена узнаёт только словарь, "
        "поэтому их находит iom check, а конструктор в браузере не видит. Замечание, а не ошибка: "
        "словарь может принять за имя другое слово.",
        Example("условия: уроки педагога Образцовой посещает ученик Петя И."),
        Example("условия: уроки педагога посещает наставник; читаем роман «Евгений Онегин»"),
        _check(LIKELY, Severity.REMARK),
        Severity.REMARK,
        alone=True,
    ),
)

"""Personal data never enters the content: a finding says where, and never what.

What personal data look like is told in ``generator.language.personal``; here is where it counts.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.personal_texts import found_in, listed_by
from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding, Severity, remark
from generator.language.personal import allowed_names, mask
from generator.language.personal.registry import LIKELY, REMARKS
from generator.messages import say
from generator.records.records import Records

VOUCHED = "personal-name-vouched"
FORMER = "personal-former"


def _found(records: Records) -> Iterable[Finding]:
    """Tell what breaks any of these rules: all of them ask for what one look at a document finds."""
    listed = records.registries.get(allowed_names.REGISTRY, ())
    for document in records.documents.values():
        for rule, text, span in found_in(document, listed):
            yield Finding(text.place(*span), rule, _severity(rule), *say(rule), private=True)


def _vouched(records: Records) -> Iterable[Finding]:
    """Show the names that a record says may be named, where the portal does not list them."""
    for document in records.documents.values():
        value = document.tree.value
        own = value.get(allowed_names.KEY) if isinstance(value, dict) else None
        for index, name in enumerate(listed_by(own)):
            known = allowed_names.listed(records.registries)
            if not allowed_names.is_listed(name, known):
                place = document.tree.at(allowed_names.KEY, index)
                yield remark(VOUCHED, place, *say(VOUCHED))


def _former(records: Records) -> Iterable[Finding]:
    """Find former addresses that tell of a person: a page would lie there still."""
    for path, summary in records.summaries.items():
        for index, id in enumerate(summary.former):
            if mask.is_personal_id(id):
                place = records.documents[path].tree.at("прежние адреса", index)
                yield Finding(place, FORMER, Severity.ERROR, *say(FORMER), private=True)


def _severity(rule: str) -> Severity:
    return Severity.REMARK if rule in REMARKS else Severity.ERROR


_FOREVER = "Из истории git личные данные не удалить, поэтому они не должны в неё попасть."
_IN_BOTH = " Проверяют и конструктор ИОМ, и iom check."


def _rule(id: str, title: str, reason: str, bad: str, good: str) -> Rule:
    return Rule(
        RuleGroup.PERSONAL,
        id,
        title,
        reason + _IN_BOTH,
        Example(f"условия: {bad}"),
        Example(f"условия: {good}"),
        _found,
        _severity(id),
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
        _FOREVER
        + " Общая группа района (vk.com/club…, public…), канал и страница учреждения личными не считаются.",
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
        "Серия и номер диплома, удостоверения, полиса, номер машины",
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
        "personal-family",
        "Семья, вера или происхождение одного человека",
        "Что случилось в семье, какой она веры и откуда приехала, — дело самой семьи; сведения о вере и "
        "происхождении — особые (152-ФЗ, ст. 10). Ищутся рядом с именем.",
        "'Петя И. под опекой бабушки'",
        "дети под опекой получают карточку с опорой",
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
    ),
    _rule(
        "school-named",
        "Названо учреждение",
        "Маршрут — о затруднении, и рядом с названием школы его читают как затруднение её учителя.",
        "опыт МБОУ «Образцовская школа»",
        "опыт сельской школы; приказ для МБОУ района",
    ),
    _rule(
        "class-named",
        "Назван класс с буквой",
        "В школе района «6 «Б»» — это двадцать детей и один учитель.",
        "срез прошёл в 6 «Б»",
        "срез прошёл в 6 классе",
    ),
    _rule(
        "score-named",
        "Названы баллы",
        "Баллы диагностики принадлежат педагогу и ученику: на портал идёт вывод, а не результат.",
        "за тест 12 баллов из 30",
        "половина класса справилась с 12 заданиями из 30",
    ),
    Rule(
        RuleGroup.PERSONAL,
        FORMER,
        "Личные данные в прежнем адресе",
        "Прежний адрес — тоже страница портала, и имя или телефон в нём видны всем. Если файл назван по человеку, "
        "его переименовывают без прежнего адреса.",
        Example("прежние адреса: [obrazcova-olga-olegovna]"),
        Example("прежние адреса: [rabota-s-tekstom]"),
        _former,
        alone=True,
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
        "Имя и фамилия, фамилия после должности, имя ученика. Многие такие имена узнаёт только словарь: "
        "iom check находит их все, а конструктор — те, где есть имя из списка или фамилия с обычным "
        "окончанием. Замечание, а не ошибка: за имя можно принять другое слово.",
        Example("условия: уроки педагога Образцовой посещает ученик Петя И."),
        Example("условия: уроки педагога посещает наставник; читаем роман «Евгений Онегин»"),
        _found,
        _severity(LIKELY),
        alone=True,
    ),
)

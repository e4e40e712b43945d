"""The rules that the reading itself holds: bytes, YAML, keys and types.

They have no ``check``: the finding is made where a file is read, in ``records/`` and ``system/``; look there for the id.
"""

from __future__ import annotations

from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.rules.page_empty import on_page

_PLACE = "routes/primer.yaml"


def _rule(
    group: RuleGroup, id: str, title: str, reason: str, bad: str, good: str, *, whole: bool = False
) -> Rule:
    path = _PLACE if whole else ""
    return Rule(group, id, title, reason, Example(bad, "route", path), Example(good, "route", ""))


_TIME = "Пока файл не читается, запись остаётся в прошлой редакции."
_TITLE = "название: Доказательство в геометрии"

RULES = (
    _rule(
        RuleGroup.READING,
        "file-encoding",
        "Файл сохранён не в UTF-8",
        f"Буквы превратятся в знаки вопроса. {_TIME}",
        "название: \x00",
        _TITLE,
        whole=True,
    ),
    _rule(
        RuleGroup.READING,
        "yaml-syntax",
        "Строка не читается",
        _TIME,
        "название: Урок: начало: конец",
        "название: 'Урок: начало'",
        whole=True,
    ),
    _rule(
        RuleGroup.READING,
        "yaml-tab",
        "Табуляция в отступе",
        "Табуляция у каждого своей ширины, поэтому YAML её не принимает.",
        "срок:\n\tначало: 2026-09",
        "срок:\n  начало: 2026-09\n  месяцев: 24",
        whole=True,
    ),
    _rule(
        RuleGroup.READING,
        "yaml-alias",
        "Метка или псевдоним",
        "Знаки & и * в начале значения заставляют читать текст не так, как он написан.",
        "условия: &shkola сельская школа",
        "условия: сельская школа",
    ),
    _rule(
        RuleGroup.READING,
        "yaml-tag",
        "Тип, указанный знаком «!»",
        "Записи читаются как текст; указание типа может спрятать чужой код.",
        "условия: !str сельская школа",
        "условия: важно — сельская школа",
    ),
    _rule(
        RuleGroup.READING,
        "yaml-second-document",
        "Две записи в одном файле",
        "Имя файла — это имя записи, поэтому запись в нём одна.",
        "название: Первая\n---\nназвание: Вторая\n",
        _TITLE,
        whole=True,
    ),
    _rule(
        RuleGroup.READING,
        "yaml-too-deep",
        "Слишком глубокая вложенность",
        "Так бывает от лишних скобок или отступов.",
        "условия: " + "[" * 30 + "]" * 30,
        "условия: сельская школа",
    ),
    _rule(
        RuleGroup.VALUES,
        "key-not-text",
        "Ключом стоит не слово",
        "Ключ — это слово перед двоеточием.",
        "? [срок]\n: 24\n",
        _TITLE,
        whole=True,
    ),
    _rule(
        RuleGroup.VALUES,
        "key-duplicate",
        "Ключ записан дважды",
        "Читается только одно значение, второе молча пропало бы.",
        "условия: одно\nусловия: другое",
        "условия: одно",
    ),
    _rule(
        RuleGroup.VALUES,
        "key-unknown",
        "Незнакомый ключ",
        "Скорее всего это опечатка: значение никуда не попадёт.",
        "услвия: сельская школа",
        "условия: сельская школа",
    ),
    _rule(
        RuleGroup.VALUES,
        "key-missing",
        "Обязательное не заполнено",
        "Без него страницу и печатную форму не собрать.",
        "кратко: ''",
        "кратко: Как учить записи рассуждения.",
    ),
    _rule(
        RuleGroup.VALUES,
        "type-wrong",
        "Значение не того вида",
        "Вместо списка стоит текст, вместо числа — слово: поле не прочесть.",
        "срок: двадцать четыре месяца",
        "срок: {начало: 2026-09, месяцев: 24}",
    ),
    _rule(
        RuleGroup.VALUES,
        "value-unlisted",
        "Значения нет в списке",
        "По закрытым спискам работают фильтры каталога: «Учитель» и «педагог» они не сложат.",
        "состояние: опубликованный",
        "состояние: опубликован",
    ),
    _rule(
        RuleGroup.ROUTE,
        "date-wrong",
        "Дата не читается",
        "Дата одного вида нужна для сроков и ленты времени.",
        "проверено: октябрь 2026",
        "проверено: 2026-10",
    ),
    _rule(
        RuleGroup.VALUES,
        "number-out-of-range",
        "Число вне границ",
        "Маршрут длится до пяти лет; число вне границ — почти всегда опечатка.",
        "срок: {начало: 2026-09, месяцев: 240}",
        "срок: {начало: 2026-09, месяцев: 24}",
    ),
    _rule(
        RuleGroup.VALUES,
        "text-too-long",
        "Текст длиннее места",
        "В каталоге, карточке и печатной форме для текста отведено место.",
        "название: " + "Доказательство " * 10,
        _TITLE,
    ),
    Rule(
        RuleGroup.READING,
        "front-matter-missing",
        "Нет начала записи",
        "Ключи записи стоят между двумя строками «---» в начале файла.",
        Example("Просто текст.\n", "page", "content/pages/primer.md"),
        on_page("Текст."),
    ),
    Rule(
        RuleGroup.READING,
        "id-wrong",
        "Имя файла не годится",
        "Имя файла становится адресом страницы: его диктуют по телефону и печатают на листе.",
        Example(_TITLE, "route", "routes/Мой маршрут.yaml"),
        Example(_TITLE),
    ),
    Rule(
        RuleGroup.READING,
        "file-misplaced",
        "Файл лежит не на месте",
        "Папка задаёт вид записи; файл мимо папок на сайт не попадёт.",
        Example(_TITLE, "route", "routes/primer.yml"),
        Example(_TITLE),
    ),
    Rule(
        RuleGroup.READING,
        "file-too-large",
        "Файл слишком велик",
        "Настоящая запись занимает 5–20 КБ; большой файл замедлит сборку и проверку.",
        Example("название: " + "а" * 20_100, "route", _PLACE),
        Example(_TITLE),
    ),
)
"""Rules whose examples the reading of one file shows."""

"""The builder finds what the portal finds: the same rules, at the same keys, in the same words."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.checks.registry import RULES
from generator.checks.run import run
from generator.findings import Finding
from generator.language.js_regex import javascript
from generator.language.personal import registry
from generator.messages import say
from generator.records import load
from generator.records.document import Document
from generator.records.fields import specs
from generator.records.models.kinds import KINDS
from generator.records.records import Records
from generator.system import files
from tests.conftest import TINY, Portal, build, lay
from tests.parity.test_submit_yaml import QUIET, paired
from tests.property.test_reading import TREES
from tests.rules.test_samples import BAD, OK, ROUTE, name
from tests.support.browser import address, whole
from tests.support.samples import RECORD

TODAY = "2026-11-24"
PATHS = {
    "route": ROUTE,
    "deficit": "content/deficits/pr-1.yaml",
    "term": "content/terms/iom.yaml",
    "form": "content/forms/protokol.yaml",
}
CHECK = """([kind, text, id]) => portal.submit.checkText(kind, text, id, [id])"""
CHECK_TREE = """([kind, value, id]) => {
  const s = portal.submit;
  const node = (v) => v && v.pairs ? s.map(v.pairs.map(([k, w]) => [k, node(w)]))
    : Array.isArray(v) ? s.list(v.map(node)) : s.plain(v);
  return s.check(kind, node(value), id, [id]);
}"""

STAGE = "дорожная карта:\n  - дефицит: pr-1\n    задачи:\n      - задача: Освоить\n"
MORE = {
    "route": [
        "риски: мало часов; болезнь; отпуск",
        "риски: [мало часов; болезнь]",
        "срок: {начало: 2026-09, месяцев: 24,5}",
        "срок: {начало: 2026-09, месяцев: 24, 5: да}",
        "срок: {5: , начало: 2026-09, месяцев: 24, пять}",
        "риски: мало часов, болезнь",
        'условия: "[а](http://localhost:8000/x) [б](https://192.168.1.5/) [в](https://10.ru/) [г](http://shkola.local/)"',
        'условия: "раз<BR>два<br  />три"',
        'условия: "раз<BR>два <kbd> три"',
        'условия: "C:\\Users"',
        'условия: "\\ud83d"',
        "вид: [типовой]",
        "состояние: опубликованный\nвид: ТИПОВОЙ",
        "срок: {начало: 2026-9, месяцев: много}",
        "срок: {начало: 2026-09, месяцев: 240}",
        "срок: 24",
        "срок: {месяцев: 12.5}",
        "группы компетенций: предметные",
        "группы компетенций: [предметны, методические]",
        "трудовые функции: [А/01.6, Б/09]",
        "для кого: {роль: Учитель, уровни: [ОО], опыт: бывалый}",
        "для кого: учитель",
        "для кого: {роль: Заместитель-директора, предметы: [алгебра и физика, 'Химия, Волшебство', геометрея]}",
        "для кого: {роль: руководитель РМО, уровни: [ОО, начальная школа], опыт: молодой специалист}",
        "риски: {один: два}",
        "риски: ['', 'шкoла', '  ']",
        "авторы: [{роль: методист, имя: Образцова О. О.}]",
        "авторы: [{роль: методист, имя: Образцова О. О., согласие: {дата: 2026-01-02, до: 2026-01-01}}]",
        "авторы: [методист]\nвид: авторский",
        "связано: {методы: [keysyy, refleksiya], маршруты: [primer, nikakoy], семинары: [vstrechi]}",
        "источники: ['[[r-76]] действует', '[[routes]]', '[[methods/keysy]]', '[[nowhere/keysy]]', '[[acts/r-7]]']",
        "условия: '[один](http://пример.рф) [два](javascript:alert(1)) [три](../x) [четыре](#a) ![](x.png) ![есть](y.png)'",
        "условия: '[a [b] c](//x) ![д [е]](y.png) [`]`](x) [[keysy]](слово) ![](//z) a](w) [с](\\x [с](//x\"'",
        "условия: |\n  [с][r], [у][q] и\n  [у]: слово\n\n  [r]: //evil.example\n  - [q]: <../x>\n\n  [ш]: mailto:x 'слова'\n",
        "условия: …",
        "название: Тест 2\nусловия: проверка\nриски: [тест]",
        "условия: ааа\nриски: [фывапр йцукен, 'ххх, ххх', ООО, про, лллл слово, ждлшщ, III, ААА, мама, тест тест, '......', «—»]",
        "название: «Другой маршрут»!",
        STAGE
        + "        мероприятия:\n"
        + "          - {этап: теоретическое осмысление, что: Урок, когда: 2026-10-01}\n"
        + "          - {этап: проектирование пробы, что: Урок, когда: 2026-10}\n"
        + "          - {этап: проба, что: Урок, когда: 2026-10, до: 2026-10-31}\n"
        + "          - {этап: рефлексия, что: Урок, когда: 2026-10}\n"
        + "        результат: {форма: Банк заданий, признак: вырос}\n",
        "условия: Впишите условия работы, если они важны и если их можно назвать",
        "условия: Впишите, если важно\nриски: [Впишите, 'Впишите.', Впишитесь в план, '## Впишите', '...', Не впишите]",
        "проверено: октябрь 2026\nпересмотреть до: 2026-10",
        "проверено: 1.9.2026 г.\nпересмотреть до: 2026-02-30",
        "проверено: 31/02/2026\nпересмотреть до: '2026 - 9'",
        "риски: [[keysy]]\nусловия: [[keysy|слова, ещё]]\nисточники:\n  - [[keysy]]\n  - [a]\nкратко: [а]",
        "для кого: {роль: учитель, уровни: [OOO, HOO]}\nзадачи: одна",
        "пояснительная записка: {задачи: одна, диагностика: [[keysy]]}",
        "прежние адреса: [drugoy, staryy, staryy, primer]",
        "риски: ['[[blank-svodka]]', '[[forms/blank-svodka]]', '[[terms/blank-svodka]]']",
        "название: " + "Доказательство " * 10,
        "нaзвание: Доказательство",
        "пояснительная записка: {цель: Одна}",
        "пояснительная записка:\n  диагностика: keysy\n  отчёт: [форма]",
        "пояснительная записка:\n  диагностика: [{что показала: спешу}, {чем: Срез, что показала: двое}]",
        "пояснительная записка: {диагностика: [{чем: слова соседки, метод: keysy, что показала: то же}]}",
        "состояние: черновик\nпояснительная записка: {диагностика: [{что показала: спешу}]}",
        "пояснительная записка: {форма самообразования: самостоятельно, диагностика: [{чем: наблюдене}, {чем: лист наблюдения}]}",
        "связано: {методы: [Кейсы, 'Метод кейсов', Рефлексия, кейсы.], маршруты: [Пример]}\nриски: ['[[Кейсы]]', '[[methods/Кейсы]]']",
        "риски: |\n  - мало часов\n  - болезнь\nисточники: >-\n  одно — другое\nусловия: |\n  - а\n  - б\n",
        "риски: |-\n\n  • мало часов\n    и людей\n\n  • болезнь\nсопровождение: |\n  тьютор\n  - наставник\n",
        "итог: {вопросы: []}",
        "итог:",
        "дорожная карта: []",
        "дорожная карта: [pr-1, {дефицит: pr-9, задачи: []}]",
        STAGE + "        мероприятия: [{этап: проба, что: Урок, когда: 2027-01}]\n",
        STAGE
        + "        мероприятия:\n"
        + "          - {этап: рефлексия, что: Сравнить, когда: 2026-09}\n"
        + "          - {этап: проба, что: Урок, когда: 2027-01, до: 2026-12, часов: 3000}\n"
        + "          - {этап: теория, что: Урок, когда: 2027-01}\n"
        + "          - {этап: проба, что: , когда: 2027-01, часов: два}\n"
        + "        результат: {форма: Сертификат, признак: вырос}\n",
        STAGE.replace("Освоить", "Пройти курсы по геометрии").replace("pr-1", "pr-11")
        + "        мероприятия:\n"
        + "          - {этап: теоретическое осмысление, что: Урок, когда: 2025-01}\n"
        + "          - {этап: проектирование пробы, что: Урок, когда: 2026-12-31, до: 2026-12-01}\n"
        + "          - {этап: рефлексия, что: Урок, когда: 2026-11}\n"
        + "          - {этап: проба, что: Урок, когда: 2039-01}\n"
        + "        результат: {форма: Диплом, признак: вырос}\n",
        "условия: 'паспорт 00 00 000000, СНИЛС 000-000-000 00, родился 01.01.1990, тел. 2-10-00'",
        "'5': число\nконстанта: да\n__proto__: {a: b}\nconstructor: x",
        "условия: 'ИOМ и шкoла, а также `кoд` и [[keysy|метoд]]'",
        "срок: {начало: 2026-02-30, месяцев: 12}\nкратко: ''",
        "условия: &a сельская",
        "условия: *a",
        "условия: !str сельская",
        "условия: одно\nусловия: другое",
        "цель: Одна\nформа: отчёт\nэтап: проба\nроль: учитель",
        "итог: {вопросы: [Что изменилось?], риски: [погода], этап: проба}",
        *(
            STAGE.replace("pr-1", said)
            for said in (
                "ПР-1",
                "пр 1",
                "'[[pr-1]]'",
                "pr_1.",
                "Доказательство в геометрии",
                "ПР-99",
                "pr1",
            )
        ),
    ],
    "deficit": [
        "этапы: [{этап: проба, что: Урок}]",
        "этапы: [{этап: теоретическое осмысление, что: А}, {этап: проектирование пробы, что: Б}, {этап: проба, что: В}, {этап: рефлексия, что: Г}, {этап: рефлексия, что: Д}]",
        "этапы: [{этап: рефлексия, что: А}, {этап: проектирование пробы, что: Б}, {этап: проба, что: В}, {этап: теоретическое осмысление, что: Г}]",
        "группа: предметная\nметоды: [keysi]",
        "задача: Пройти курсы\nрезультат: {форма: Удостоверение, признак: есть}",
        "дефицит: Впишите «Затрудняюсь»",
        "методы: keysy\nпрежние адреса: [pr-1]",
        "чем: [наблюдение, СРЕЗ, слова соседки, '']",
    ],
    "term": [
        "значение:",
        "сокращения: ИОМ\nсинонимы: [{а: б}]",
        "сокращения: ИОМ, ИОП\nсинонимы: [план; маршрут]",
        "не путать с: [iom, iom-2, просто текст]",
        "название: " + "слово " * 40,
    ],
    "form": [
        "блоки: []",
        "блоки: [{поле: Дата}, {пле: Дата}, {что-то: Дата}, {строки: много}, {строки: 4}, просто]",
        "блоки: [{таблица: {колонки: [Время, {название: Слова, ширина: 0}], строк: 200}}, {шкала: {название: Владение, от: а}}, {подпись: }]",
        "страниц: 50\nориентация: боком\nкод: ОЧЕНЬ-ДЛИННЫЙ-КОД-БЛАНКА",
        "блоки: [{текст: {содержание: Впишите текст, для: всем}}]",
    ],
}


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    site = tmp_path_factory.mktemp("tiny") / "site"
    build(site, "--today", TODAY, root=TINY)
    shown = browser.new_page()
    shown.goto(address(site, "submit/"))
    whole(shown)
    yield shown
    shown.close()


ONLY_HERE = frozenset((registry.LIKELY,))
"""Rules that need the dictionary: the page finds less by them, and nothing that is not found here."""


def said_by_python(document: Document, findings: tuple[Finding, ...]) -> Counter[Any]:
    """The findings of one file, each with the place of the key or value it begins in."""
    return Counter(
        (f.rule, f.severity.value, f.message, f.fix, _begins(document, f))
        for f in findings
        if f.place.path == document.path
    )


def agree(document: Document, found: list[dict[str, Any]], findings: tuple[Finding, ...]) -> None:
    """Hold the page to the findings of one file."""
    python = said_by_python(document, findings)
    page = said_by_the_page(document, found, python)
    likely = Counter({one: times for one, times in page.items() if one[0] in ONLY_HERE})
    assert likely <= python
    known = Counter({one: times for one, times in python.items() if one[0] not in ONLY_HERE})
    assert page - likely == known


def _begins(document: Document, finding: Finding) -> tuple[int, int]:
    place = (finding.place.line, finding.place.column)
    marks = {m[:2] for m in (*document.tree.values.values(), *document.tree.keys.values())}
    return max((m for m in marks if m <= place), default=(1, 1))


def said_by_the_page(
    document: Document, found: list[dict[str, Any]], python: Counter[Any]
) -> Counter[Any]:
    """The same of the page: a path may mean its value or its key, whichever Python means."""
    said: Counter[Any] = Counter()
    for f in found:
        path, line = tuple(f["path"]), (f.get("line"), f.get("column"))
        places = {
            (p.line, p.column) for p in (document.tree.at(*path), document.tree.key_at(*path))
        }
        if f.get("line"):
            places = {_mark(document, line)}
        head = (f["rule"], f["severity"], f["message"], f["fix"])
        known = [one for one in python if one[:4] == head and one[4] in places]
        best = next((one for one in known if said[one] < python[one]), None)
        said[best or (*head, min(places))] += 1
    return said


def _mark(document: Document, line: tuple[int, int]) -> tuple[int, int]:
    marks = {m[:2] for m in (*document.tree.values.values(), *document.tree.keys.values())}
    return max((m for m in marks if m <= line), default=(1, 1))


def same(page: Page, kind: str, root: Path, path: str) -> None:
    records = load.load(files.read(root))
    document = records.documents[path]
    found = page.evaluate(CHECK, [kind, document.text, document.id])
    agree(document, found, run(records, TODAY))


@pytest.mark.parametrize("path", BAD, ids=name)
def test_samples_of_drafts_are_judged_alike(page: Page, portal: Portal, path: Path) -> None:
    text = re.sub(r"(?m)^состояние:.*$", "состояние: черновик", path.read_text("utf-8"))
    same(page, "route", portal.change(ROUTE, text).root, ROUTE)


@pytest.mark.parametrize("path", BAD + OK, ids=name)
def test_samples_are_judged_alike(page: Page, portal: Portal, path: Path) -> None:
    same(page, "route", portal.change(ROUTE, path.read_text("utf-8")).root, ROUTE)


READ_BY_THE_PAGE = [
    (rule, example)
    for rule in RULES.values()
    for example in (rule.bad, rule.good)
    if example.kind == "route" and example.text and example.path in ("", ROUTE)
]


@pytest.mark.parametrize(
    ("rule", "example"), READ_BY_THE_PAGE, ids=lambda one: getattr(one, "id", "")
)
def test_the_examples_of_the_rules_are_judged_alike(
    page: Page, portal: Portal, rule: Any, example: Any
) -> None:
    if example.path:
        portal.write(example.path, example.text)
    else:
        portal.change(RECORD["route"], example.text)
    records = load.load(files.read(portal.root))
    document = records.documents.get(ROUTE)
    if document and not any(
        f.rule.startswith("yaml-") or f.rule == "key-not-text" for f in document.tree.findings
    ):
        same(page, "route", portal.root, ROUTE)
        return
    # what cannot be read has one finding in the page: the reading stops there
    text = (portal.root / ROUTE).read_text("utf-8")
    python = [f for f in run(records, TODAY) if f.place.path == ROUTE and f.rule == rule.id]
    found = page.evaluate(CHECK, ["route", text, "primer"])
    assert (found[0]["rule"], found[0]["message"], found[0]["fix"], found[0]["line"]) == (
        python[0].rule,
        python[0].message,
        python[0].fix,
        python[0].place.line,
    )


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (kind, text)
        for kind, all_ in MORE.items()
        for text in all_
        if not text.startswith("условия: &")
    ],
    ids=lambda one: one[:30].replace("\n", " "),
)
def test_more_samples_are_judged_alike(page: Page, portal: Portal, kind: str, text: str) -> None:
    portal.change(PATHS[kind], text)
    document = load.load(files.read(portal.root)).documents[PATHS[kind]]
    if document.tree.findings and document.tree.findings[0].rule.startswith("yaml-"):
        found = page.evaluate(CHECK, [kind, document.text, document.id])
        first = document.tree.findings[0]
        assert [(f["rule"], f["message"], f["line"]) for f in found] == [
            (first.rule, first.message, first.place.line)
        ]
        return
    same(page, kind, portal.root, PATHS[kind])


@QUIET
@given(st.sampled_from(sorted(PATHS)), st.data())
def test_any_value_of_a_key_is_judged_alike(
    page: Page, portal: Portal, kind: str, data: st.DataObject
) -> None:
    good = (TINY / PATHS[kind]).read_text("utf-8")
    key = data.draw(st.sampled_from([s.key.label for s in specs(KINDS[kind].model)]))
    value = data.draw(TREES)
    portal.write(PATHS[kind], lay(good, f"{key}: {json.dumps(value, ensure_ascii=False)}"))
    try:
        same_tree(page, kind, portal.root)
    finally:
        portal.write(PATHS[kind], good)


def same_tree(page: Page, kind: str, root: Path) -> None:
    """Compare what both say of one record as a tree, whatever its YAML looks like."""
    records: Records = load.load(files.read(root))
    document = records.documents.get(PATHS[kind])
    if document is None or document.tree.findings:
        return
    # «\\t» between double quotes is told by the text, which a tree has not: test_submit_words.py
    found_here = tuple(f for f in run(records, TODAY) if f.message != say("words-escape")[0])
    found = page.evaluate(CHECK_TREE, [kind, paired(document.tree.value), document.id])
    agree(document, found, found_here)


@QUIET
@given(
    st.sampled_from(registry.PATTERNS),
    st.text(
        "8+7 (-).телТЕЛ№снилСНИЛС0123456789паспортПАСПОРТОбразцоваО.@_example.ru\n\u00a0",
        max_size=60,
    ),
)
def test_an_expression_finds_the_same_in_both_languages(
    page: Page, pattern: registry.Pattern, text: str
) -> None:
    source, flags = javascript(pattern.pattern)
    ours = page.evaluate(
        "([s, f, t]) => [...t.matchAll(new RegExp(s, 'g' + f))].map((m) => m[0])",
        [source, flags, text],
    )
    assert ours == [m[0] for m in pattern.pattern.finditer(text)]


def test_empty_items_are_judged_alike(page: Page, portal: Portal) -> None:
    for kind, path in PATHS.items():
        good = (TINY / path).read_text("utf-8")
        for spec in specs(KINDS[kind].model):
            for value in ('["", null]', "[null]", "{}", "[{}]", '""', '[["a"]]'):
                portal.write(path, lay(good, f"{spec.key.label}: {value}"))
                same(page, kind, portal.root, path)
        portal.write(path, good)


def test_a_record_is_checked_before_the_names_of_the_portal_are_there(page: Page) -> None:
    """The scripts of the check may come before its data: nothing is told of names, and nothing breaks."""
    rules = """late => { const { submit } = portal; const { sought } = submit;
      submit.sought = late ? undefined : sought;
      try { return submit.checkText('route', 'можно назвать: [Тестов Т. Т.]\\n', '').map(one => one.rule); }
      finally { submit.sought = sought; } }"""
    there, late = page.evaluate(rules, False), page.evaluate(rules, True)
    assert set(there) - set(late) == {"personal-name-vouched"}


@pytest.mark.parametrize(
    ("id", "taken"), [("staryy", True), ("primer", True), ("novyy", False), ("constructor", False)]
)
def test_a_name_that_a_record_has_or_had_is_taken(page: Page, id: str, taken: bool) -> None:
    said = page.evaluate(
        """(name) => {
          const { submit } = portal;
          const { draft, model } = submit;
          submit.draft = { ...draft, kind: "route", name, exists: false };
          submit.model = { ...model, ids: { ...model.ids, route: ["primer"] },
            former: { ...model.former, route: { staryy: "primer" } } };
          const said = submit.nameWrong();
          Object.assign(submit, { draft, model });
          return said;
        }""",
        id,
    )
    assert bool(said) == taken

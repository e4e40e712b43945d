"""Cases: the participant's sheet does not tell its key, and the bank obeys the rule of two."""

from __future__ import annotations

import html
import re
from collections import Counter

import pytest
from msgspec import structs

from generator.pages import chrome, registry
from generator.paper import packet
from generator.paper.document_blocks import texts
from generator.paper.prose import ProseConverter
from generator.records.models.enums import Reader
from generator.records.models.form import Form
from generator.records.models.form_blocks import Prose
from generator.render.renderer import Renderer
from generator.search import documents
from generator.search.analyser import Analyser
from tests.conftest import ROOT
from tests.support import here

FOUND = here.catalogue()
CASES = [form for id, form in FOUND.forms.items() if id.startswith("case-")]
STEMS = Analyser()
LEAST = 5
"""Letters of a word that carries a meaning; shorter ones are of every text."""

GENERAL = (
    "учитель ученик ученица класс урок работа задание вариант способ причина выбор проверка вопрос "
    "ответ факт мнение оценка сказать начать помешать увидеть судить помочь педагог лист наставник тьютор "
    "случай первый второй третий неделя месяц понять два разный новый предмет любой руководитель молодой "
    "школа ситуация узнать данные значит почему какой может можно быть было после важны здесь кейс минута "
    "предложить назвать составить отделить выбрать участник ваш вами верный показать успех маршрут большой "
    "факты факта лист листок изменение изменения видно который чтобы действует зависит слова остальные число "
    "числа баллы порядка письменные решите текстом ответы учтите друга встреча защита посещения другие записи листком индивидуальных"
)
"""Words of every case: they name the work, not the answer."""

LATIN = "a b v g d e yo zh z i y k l m n o p r s t u f h ts ch sh shch  y  e yu ya"
"""How the letters of the alphabet are written in an address."""


def stems(text: str, least: int = LEAST) -> set[str]:
    return {
        term
        for token in STEMS.tokens(FOUND.words(text))
        if len(token.word) >= least
        for term in token.terms
        if term.startswith("~")
    }


def said(form: Form, closed: bool) -> list[str]:
    return [
        block.text
        for block in form.blocks
        if isinstance(block, Prose) and (block.reader is Reader.FACILITATOR) is closed
    ]


def part(form: Form, title: str, closed: bool = False) -> str:
    return next((t for t in said(form, closed) if f"**{title}" in t), "")


def frame(form: Form) -> str:
    """What frames the situation: title, lead and questions."""
    questions = part(form, "Вопросы").partition("Отвечайте")[0]
    return " ".join((form.title, form.summary, questions))


def told(form: Form) -> set[str]:
    """Words of the key that the frame says and the situation does not."""
    key = stems(re.sub(r"\*\*Кому:.+?\*\*Что", "", " ".join(said(form, closed=True)), flags=re.S))
    given = stems(" ".join(part(form, name) for name in ("Ситуация", "Материалы", "Ограничения")))
    return (stems(frame(form)) & key) - given - stems(GENERAL, 1)


def runs(text: str, length: int = 4) -> set[tuple[str, ...]]:
    words = re.findall(r"[а-яёa-z0-9]+", FOUND.words(text).casefold())
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


@pytest.mark.parametrize("form", CASES, ids=lambda form: str(form.code))
def test_the_sheet_of_a_participant_does_not_tell_the_key(form: Form) -> None:
    assert told(form) == set()
    pen = ProseConverter(FOUND)
    paper = " ".join(texts(packet.for_participants(pen, form.id)))
    page = registry.of_record(FOUND, "form", form)
    shown = Renderer(FOUND, ROOT / "theme").render(page, chrome.make(FOUND, page), "../../").html
    folded = re.search(
        r"<details class=\"without\">\s*<summary>Открыть часть ведущего.*?</details>", shown, re.S
    )
    assert folded, "the key is open"
    around = f"{shown[: folded.start()]} {shown[folded.end() :]}"
    before = html.unescape(re.sub(r"<[^>]+>", " ", around)).replace("\u00ad", "")
    found = repr(documents.document(FOUND, ("form", form.id)))
    given = runs(" ".join(said(form, closed=False)))
    key = set().union(*(runs(text) for text in said(form, closed=True))) - given
    ways = {
        FOUND.deficits[id].title
        for id in re.findall(r"\[\[([a-z]+-\d+)\]\]", part(form, "Типичные", True))
    }
    ways |= {route.title for route in FOUND.routes.values() if form.id in repr(route)}
    for place, text in {"бумага": paper, "страница": before, "поиск": found}.items():
        assert runs(text) & key == set(), place
        assert not {way for way in ways if way in text}, f"{place}: дефицит назван"
        assert not re.search(r"\b[AB]/0\d\.\d", text), f"{place}: трудовая функция — подсказка"


@pytest.mark.parametrize("form", CASES, ids=lambda form: str(form.code))
def test_the_address_of_a_case_is_its_title_and_not_its_key(form: Form) -> None:
    letters = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", LATIN.split(" "), strict=True))
    name = form.title.partition("«")[2].partition("»")[0].casefold()
    spelt = "".join(letters.get(letter, letter) for letter in name).replace(" ", "-")
    _, _, address = form.id.split("-", 2)
    assert spelt.startswith(address), spelt


def test_a_lead_that_tells_the_key_is_noticed() -> None:
    form = next(f for f in CASES if f.code == "К-1.4")
    leaky = structs.replace(form, summary="Сократили объём, но доступ не изменился.")
    assert told(leaky) >= stems("доступ объём")


@pytest.mark.parametrize("form", CASES, ids=lambda form: str(form.code))
def test_a_key_has_a_mark_for_every_criterion(form: Form) -> None:
    table = part(form, "Баллы по критериям", closed=True)
    rows = [row.strip("| ").split(" | ") for row in re.findall(r"^\|.+\|$", table, re.M)]
    assert rows[0] == ["Критерий", "3", "2", "1", "0"]
    assert len(rows) == 2 + 5
    for row in rows[2:]:
        assert len(row) == len(set(row)) == 5, row
    assert len(re.findall(r"^- ", part(form, "Ключ", closed=True), re.M)) >= 3
    assert len(re.findall(r"^\d\. ", part(form, "Вопросы"), re.M)) == 4


def test_situations_have_the_length_that_the_method_promises() -> None:
    promised = re.search(r"Ситуация в (\d+)–(\d+) слов", FOUND.methods["keysy"].body)
    assert promised
    low, high = int(promised[1]), int(promised[2])
    for form in CASES:
        count = len(part(form, "Ситуация").split()) - 1
        assert low <= count <= high, (form.code, count)


def test_every_competence_has_two_cases_and_every_case_a_competence() -> None:
    body = FOUND.methods["keysy"].body
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \| \[\[([a-z0-9-]+)\]\] \| \[\[([a-z0-9-]+)\]\] \|$", body, re.M
    )
    assert Counter(id for row in rows for id in row[2:]) == Counter(form.id for form in CASES)
    assert len({name for name, *_ in rows}) == len(rows)
    for _, whom, *pair in rows:
        keys = [FOUND.forms[id] for id in pair]
        lead = {
            re.findall(r"\[\[([a-z]+-\d+)\]\]", part(f, "Типичные", closed=True))[0] for f in keys
        }
        shared = set.intersection(
            *(
                set(re.findall(r"\[\[([a-z]+-\d+)\]\]", part(f, "Типичные", closed=True)))
                for f in keys
            )
        )
        assert shared, (whom, pair, lead)
    assert f"{['', 'Десять'][len(rows) == 10]} компетенций" in body


def test_deficits_and_cases_name_each_other() -> None:
    ask = {id for _, id in FOUND.backlinks[("method", "keysy")]["deficit"]}
    have = {
        id
        for form in CASES
        for id in re.findall(r"\[\[([a-z]+-\d+)\]\]", part(form, "Типичные", closed=True))
    }
    assert have <= FOUND.deficits.keys()
    assert ask - have == set()
    assert have - ask == set()


def test_two_right_answers_of_a_case_belong_to_two_tasks() -> None:
    """100° and 40° are not both the answer of one task."""
    (form,) = (form for form in CASES if form.code == "К-1.18")
    solutions = re.findall(r"Решение \d, (\w+) задача, ответ", " ".join(said(form, closed=False)))
    assert solutions == ["первая", "вторая", "третья"]


def test_numbers_inside_cases_add_up() -> None:
    text = {form.code: " ".join(said(form, closed=False)) for form in CASES}
    key = {form.code: " ".join(said(form, closed=True)) for form in CASES}
    notes = [int(n) for n in re.findall(r"» — (\d+)[,.]", " ".join(text["К-1.2"].split()))]
    assert sum(notes) == 24 - 3
    assert f"{sum(notes)} ученик не сказал" in " ".join(text["К-1.2"].split())
    lost = [int(n) for n in re.findall(r"— (\d+) мину", " ".join(text["К-1.7"].split()))]
    assert f"{' + '.join(map(str, lost))} = {sum(lost)} минут из 40" in " ".join(
        key["К-1.7"].split()
    )
    task = re.search(r"Первое задание контрольной: «(.+?)»", text["К-1.4"], re.S)
    assert task
    assert f"{len(task[1].split())} слова" in text["К-1.4"]
    first, more, extra = (int(n) for n in re.findall(r"\d+", task[1]))
    assert f"{first + first + more} ящиков" in key["К-1.4"]
    assert extra == 2
    price, have, monthly = 300, 120, 25
    months = -(-(price - have) // monthly)
    whole = 17 * 12 + 9
    said_key = " ".join(key["К-1.16"].split())
    assert f"{months} месяцев" in said_key
    assert f"17 · 12 + 9 = {whole}, переплата {whole - (price - have)} тысячи" in said_key

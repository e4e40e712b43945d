"""Worked examples: every number that a method prints is counted again from the sheets that were filled in."""

from __future__ import annotations

import json
import re
import statistics

import pytest
from msgspec import structs

from generator.checks import check
from generator.checks.rules import sheet_cell
from generator.pages.records import form
from generator.records.models.form_blocks import Table
from generator.settings import Settings
from tests.conftest import ROOT
from tests.parity import formulas
from tests.support.dossiers import DOSSIERS, FOUND, line, number, rows, said, sheets, table, text


def test_every_method_has_an_example_and_every_sheet_of_it_is_filled_in() -> None:
    shown = {method for dossier in DOSSIERS.values() for method in dossier.methods}
    assert shown == set(FOUND.methods)
    used = {sheet.form for dossier in DOSSIERS.values() for sheet in dossier.sheets}
    asked = {form for method in FOUND.methods.values() for form in method.forms}
    assert asked <= used
    assert {"blank-iom", "blank-list-vstrechi", "blank-karta-proby", "blank-grafik"} <= used


def test_every_sheet_that_a_text_names_exists() -> None:
    codes = {form.code for form in FOUND.forms.values()}
    for method in FOUND.methods.values():
        body = re.sub(r"https?://\S+", "", text(method.id))
        named = set(re.findall(r"\b(?:ФГ|ИД|ИУ|Э|К|Р)-\d+(?:\.\d+)?\b", body))
        assert named - codes <= {"Р-76"}, method.id
        assert {FOUND.forms[id].code for id in method.forms} <= codes


def test_a_sheet_that_lacks_the_cell_is_found() -> None:
    checked = check.check(Settings(ROOT, "2026-11-24"))
    assert [f for f in checked.findings if f.rule == sheet_cell.RULE.id] == []
    blank = FOUND.forms["blank-fg-7"]

    def lost(block: object) -> object:
        if isinstance(block, Table) and block.title == "Разметка":
            return structs.replace(block, columns=block.columns[:2])
        return block

    short = structs.replace(blank, blocks=tuple(lost(b) for b in blank.blocks))
    part = sheets("primer-fokus-gruppa", "blank-fg-7")[0].parts[0]
    assert not list(sheet_cell.of_part(blank, part, 1))
    found = list(sheet_cell.of_part(short, part, 1))
    assert len(found) == 40
    assert "столбцов 2" in found[0][0]


def test_a_case_of_ones_own_keeps_its_length_and_its_numbers() -> None:
    (sheet,) = sheets("primer-keysy", "blank-k-1")
    situation = line(sheet, "Ситуация (80–140 слов)")
    assert 80 <= len(re.findall(r"\w[\w-]*", situation)) <= 140
    material = line(sheet, "Материалы: фрагмент карты, работы, таблица")
    assert sum(map(int, re.findall(r"— (\d+)", material))) == 11
    assert "одиннадцать листов" in material
    done, given = map(int, re.findall(r"на (\d+) листах из (\d+)", situation)[0])
    assert f"сдано {given} листов из {6 * 12}" in situation
    assert f"один лист из семи ({done} из {given})" in line(sheet, "Ключ: что должно прозвучать")
    assert round(given / done) == 7
    anchors = rows(sheet, "Баллы по критериям")
    assert all(len({cell for cell in row[1:] if cell}) == 4 for row in anchors)
    assert len(anchors) == 5


def test_gains_are_counted_from_the_pairs() -> None:
    sheet = sheets("primer-issledovanie-deystviem", "blank-id-6")[0]
    pairs = rows(sheet, "Пары")
    body = text("issledovanie-deystviem")
    printed = table(body, "Код | Обычная, до")
    assert [tuple(r) for r in printed[:10]] == pairs
    old, was, before, after, later, more = (
        [number(c) for c in col] for col in zip(*(r[1:] for r in pairs), strict=True)
    )
    assert more == [(d - c) - (b - a) for a, b, c, d in zip(old, was, before, after, strict=True)]
    means = [said(statistics.mean(x), 1) for x in (old, was, before, after, later, more)]
    assert printed[10][1:] == means
    assert line(sheet, "Средние по столбцам") == " / ".join(means)
    gain, p = formulas.gain(before, after, 10)
    usual, _ = formulas.gain(old, was, 10)
    assert (
        f"g = ({means[3]} − {statistics.mean(before):.0f}) / (10 − {statistics.mean(before):.0f}) = {said(gain, 2)}"
        in body
    )
    assert f"g = ({means[1]} − {means[0]}) / (10 − {means[0]}) = {said(usual, 2)}" in body
    assert (
        line(sheet, "Прирост g в новой теме и в обычной") == f"{said(gain, 2)} и {said(usual, 2)}"
    )
    better = sum(x > 0 for x in more)
    again = formulas.gain([0.0] * 10, more, 10)[1]
    assert f"больше нуля у {better} из 10: снова 11 / 1024 ≈ {said(p, 3)}" in body
    assert better == sum(b > a for a, b in zip(before, after, strict=True)) == 9
    assert said(again, 3) == said(p, 3)
    assert f"Через месяц среднее {means[4]}" in body
    example = (ROOT / "theme/portal/worksheets/gain.html").read_text("utf-8")
    shown = json.loads(re.search(r"\[\[.+?\]\]", example)[0])  # type: ignore[index]
    assert [[number(r[1]), number(r[2])] for r in shown] == [
        [a, b] for a, b in zip(before, after, strict=True)
    ]


@pytest.mark.parametrize("dossier", ["primer-refleksiya", "primer-marshrut"])
def test_gaps_are_counted_and_the_observer_has_a_column(dossier: str) -> None:
    body = text("refleksiya")
    own = rows(sheets(dossier, "blank-r-1")[0], "Самооценка")
    for _, weight, mastery, gap, priority, outside, apart in own:
        assert int(gap.replace("−", "-")) == int(weight) - int(mastery)
        assert int(priority.replace("−", "-")) == int(weight) * (int(weight) - int(mastery))
        assert 1 <= int(weight) <= 5
        assert 1 <= int(mastery) <= 5
        assert not outside or int(apart) == int(mastery) - int(outside)
    seen = {r[0]: r[1] for r in rows(sheets(dossier, "blank-r-6")[0], "Что видно")}
    given = {r[0].partition(" (")[0]: r[5] for r in own if r[5]}
    assert seen == given
    by = {r[0].partition(" (")[0]: r for r in own}
    name, weight, mastery, gap, priority, *_ = by["Оцениваю по ходу урока"]
    assert (
        f"важность {weight}, владение {mastery}. Разрыв Δ = {weight} − {mastery} = {gap}, приоритет P = {weight} · {gap} = {priority}"
        in body
    )
    _, weight, mastery, gap, priority, *_ = by["Говорю с родителями"]
    assert f"важность {weight}, владение {mastery}, Δ = {gap}, P = {priority}" in body
    _, _, mastery, _, _, outside, apart = by["Ставлю проверяемую цель"]
    assert (
        f"себе {mastery} за «ставлю проверяемую цель», наблюдатель — {outside}: D = {mastery} − {outside} = {apart}"
        in body
    )
    assert max(own, key=lambda r: int(r[4].replace("−", "-")))[0] == name


def test_the_whole_route_is_one_story() -> None:
    (profile,) = sheets("primer-marshrut", "blank-k-4")
    (beside,) = sheets("primer-marshrut", "blank-k-6")
    for whole, pair in zip(
        rows(profile, "Итоговые баллы"), rows(beside, "Оценки рядом"), strict=True
    ):
        marks = [int(cell) for cell in pair[2:12]]
        agreed = [(a + b) / 2 for a, b in zip(marks[::2], marks[1::2], strict=True)]
        assert whole[:2] == pair[:2]
        assert [number(cell) for cell in whole[2:7]] == agreed
    for row in rows(profile, "Итоговые баллы"):
        assert row[7] == said(formulas.profile([number(c) for c in row[2:7]]), 1)
    (verdict,) = sheets("primer-marshrut", "blank-chek-list")
    assert line(verdict, "Сумма из 24") == str(sum(int(r[1]) for r in rows(verdict, "Критерии")))
    (school,) = sheets("primer-marshrut", "blank-zadachi")
    (own,) = rows(school, "Задачи педагогов")
    first, last = sheets("primer-marshrut", "blank-list-vstrechi")
    assert own[7] == line(first, "Задача маршрута") == line(last, "Задача маршрута")
    assert own[5] in text("refleksiya")
    assert [row[0] for row in rows(school, "Ход по этапам — для сборов в марте и декабре")] == [
        own[0]
    ]
    assert "61 из 88" in line(last, "Факты с прошлой встречи")
    deficit = line(
        sheets("primer-marshrut", "blank-r-5")[0], "Дефицит: затрудняюсь … при …, из-за чего …"
    )
    assert rows(sheets("primer-marshrut", "blank-iom")[0], "Дорожная карта")[0][0] == deficit
    written = " ".join(p.text for s in DOSSIERS["primer-marshrut"].sheets for p in s.parts)
    assert "61 из 88" in written
    assert not any(
        "Фамилия" in p.title for s in DOSSIERS["primer-marshrut"].sheets for p in s.parts
    )


def test_a_route_is_read_by_a_colleague_after_its_episodes() -> None:
    """Р-2, Р-5 and the check list are of one autumn: no episode is later than what stands on it."""
    months = ["сентябрь", "октябрь", "ноябрь", "декабрь"]
    (diary,) = sheets("primer-refleksiya", "blank-r-2")
    (checked,) = sheets("primer-marshrut", "blank-chek-list")
    episodes = [row[0].partition(",")[0] for row in rows(diary, "Эпизоды")]
    seen = next(n for n, month in enumerate(months) if month in checked.note)
    assert max(months.index(month) for month in episodes) <= seen
    school = next(
        row[1]
        for row in rows(sheets("primer-marshrut", "blank-karta-resursov")[0], "Слои")
        if row[0] == "Школа"
    )
    assert "параллел" not in school  # fourteen teachers: no parallel classes


def test_forms_lead_to_where_they_are_filled_in() -> None:
    shown = form.make(FOUND, FOUND.forms["blank-fg-7"]).context.filled
    assert [link.text for link in shown] == [
        "Посмотреть заполненный: Фокус-группа: восемь учителей из четырёх школ"
    ]
    assert shown[0].address.endswith("#fg-7")


def test_cards_of_other_posts_are_counted_and_begin_with_the_greatest_priority() -> None:
    first = {}
    for blank in ("blank-r-7", "blank-r-8", "blank-r-9"):
        (card,) = sheets("primer-karty-drugih-dolzhnostey", blank)
        priorities = {}
        for name, weight, own, gap, priority, outside, blind in rows(card, "Самооценка"):
            assert number(gap) == number(weight) - number(own), name
            assert number(priority) == number(weight) * number(gap), name
            assert (blind == "") is (outside == ""), name
            assert not blind or number(blind) == number(own) - number(outside), name
            priorities[name] = number(priority)
        first[blank] = max(priorities, key=lambda name: priorities[name])
    assert "Планирую по наблюдениям" in first["blank-r-7"]
    assert "Пишу представление" in first["blank-r-8"]
    assert "Веду беседу вопросами" in first["blank-r-9"]


def test_marks_of_a_lesson_are_those_of_the_summary() -> None:
    competence = {
        row[0]: row[4]
        for sheet in sheets("primer-ekspertnye-otsenki", "blank-e-6")
        for row in rows(sheet, "Кандидаты")
    }
    marked = {
        line(sheet, "Код эксперта и код работы").split(",")[0]: {
            row[0].split(".")[0].strip("*"): row[1] for row in rows(sheet, "Оценка")
        }
        for sheet in sheets("primer-ekspertnye-otsenki", "blank-e-3")
    }
    (summary,) = [
        sheet for sheet in sheets("primer-ekspertnye-otsenki", "blank-e-8") if "урок" in sheet.note
    ]
    carried = rows(summary, "Баллы")
    for row in carried:
        assert list(row[1:4]) == [marks[row[0]] for marks in marked.values()]
    assert all([row[0] for row in carried] == list(marks) for marks in marked.values())
    assert [competence[code] for code in marked] == line(summary, "Кк экспертов по порядку").split(
        "; "
    )
    for sheet in sheets("primer-ekspertnye-otsenki", "blank-e-9"):
        assert all(0 <= number(row[1]) <= 3 for row in rows(sheet, "Оценка"))


def test_a_lesson_study_watches_the_pupils_it_expected() -> None:
    watched = [
        line(sheet, "Ученик (А, В или С)")
        for sheet in sheets("primer-issledovanie-uroka", "blank-iu-2")
    ]
    (talk,) = sheets("primer-issledovanie-uroka", "blank-iu-4")
    facts = rows(talk, "Факты")
    assert watched == [row[0] for row in facts] == ["А", "В", "С"]
    drew = [
        pupil for pupil, _, seen in facts if "вторую задачу — сам" in seen or "схема на" in seen
    ]
    assert len(drew) == 2
    assert "двое из трёх" in line(talk, "Что это говорит о замысле урока")

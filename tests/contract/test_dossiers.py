"""Worked examples: every number that a method prints is counted again from the sheets that were filled in."""

from __future__ import annotations

import dataclasses
import itertools
import json
import re
import statistics
from collections import Counter

import pytest
from scipy import stats

from generator.checks import check
from generator.checks.rules import sheet_cells
from generator.pages.records import form
from generator.records.models.dossier import Dossier, FilledSheet
from generator.records.models.form import Table
from generator.settings import Settings
from tests.conftest import ROOT
from tests.parity import formulas
from tests.support import here

FOUND = here.catalogue()
DOSSIERS = FOUND.of(Dossier)


def text(method: str) -> str:
    return (ROOT / "content/methods" / method / "index.md").read_text("utf-8")


def said(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace(".", ",").replace("-", "−")


def number(cell: str) -> float:
    return float(cell.replace(",", ".").replace("−", "-"))


def sheets(dossier: str, form: str) -> list[FilledSheet]:
    return [sheet for sheet in DOSSIERS[dossier].sheets if sheet.form == form]


def rows(sheet: FilledSheet, part: str) -> list[tuple[str, ...]]:
    return [row for p in sheet.parts if p.title == part for row in p.cells()]


def line(sheet: FilledSheet, part: str) -> str:
    return next(p.text for p in sheet.parts if p.title == part)


def table(body: str, head: str) -> list[list[str]]:
    """The rows of the table of a text whose head begins so."""
    after = body.split(f"| {head} |", 1)[1].split("\n\n", 1)[0]
    return [[c.strip() for c in row.strip("| ").split("|")] for row in after.split("\n")[2:]]


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
    assert [f for f in checked.findings if f.rule == sheet_cells.RULE.id] == []
    blank = FOUND.forms["blank-fg-7"]

    def lost(block: object) -> object:
        if isinstance(block, Table) and block.title == "Разметка":
            return dataclasses.replace(block, columns=block.columns[:2])
        return block

    short = dataclasses.replace(blank, blocks=tuple(lost(b) for b in blank.blocks))
    part = sheets("primer-fokus-gruppa", "blank-fg-7")[0].parts[0]
    place = DOSSIERS["primer-fokus-gruppa"].at("листы", 4, "части", 0)
    assert not list(sheet_cells.of_part(blank, part, 1, place))
    found = list(sheet_cells.of_part(short, part, 1, place))
    assert len(found) == 40
    assert "столбцов 2" in found[0].message


# -- focus group ---------------------------------------------------------------------------------

PROTOCOL = [
    row
    for sheet in sheets("primer-fokus-gruppa", "blank-fg-4")
    for row in rows(sheet, "Высказывания")
]
CODING = rows(sheets("primer-fokus-gruppa", "blank-fg-7")[0], "Разметка")


def test_utterances_are_numbered_and_coded_one_by_one() -> None:
    assert [int(row[0]) for row in PROTOCOL] == [int(row[0]) for row in CODING] == [*range(1, 41)]
    people = rows(sheets("primer-fokus-gruppa", "blank-fg-1")[0], "Состав группы")
    assert {row[3] for row in PROTOCOL} == {row[0] for row in people}
    assert len(people) == 8


def test_kappa_is_counted_from_the_sheet() -> None:
    first, second = [r[1] for r in CODING], [r[2] for r in CODING]
    seen, chance, kappa = formulas.kappa(first, second)
    same = sum(a == b for a, b in zip(first, second, strict=True))
    assert [r[3] == "да" for r in CODING] == [a == b for a, b in zip(first, second, strict=True)]
    body, sheet = text("fokus-gruppa"), sheets("primer-fokus-gruppa", "blank-fg-7")[0]
    assert f"P = {same} / 40 = {said(seen, 2)}" in body
    assert f"Pₑ = {said(chance, 4)}" in body
    assert (
        f"κ = ({said(seen, 2)} − {said(chance, 4)}) / (1 − {said(chance, 4)}) = {said(kappa, 2)}"
        in body
    )
    counted = line(sheet, "Совпало M, разошлось D, P₀ = M / (M + D)")
    assert counted == f"{same}; {40 - same}; {same} / 40 = {said(seen, 2)}"
    assert line(sheet, "κ = (P₀ − Pₑ) / (1 − Pₑ)") == said(kappa, 2)
    one, two = Counter(first), Counter(second)
    for printed in (table(body, "Код | Первый"), rows(sheet, "Сколько раз поставлен код")):
        assert {row[0] for row in printed} == set(one)
        for code, a, b, product in printed:
            assert (one[code], two[code]) == (int(a), int(b))
            assert number(product) == round(one[code] * two[code] / 1600, 4)
    example = (ROOT / "theme/portal/worksheets/kappa.html").read_text("utf-8")
    assert [[r[0], r[1], r[2]] for r in CODING] == json.loads(re.search(r"\[\[.+\]\]", example)[0])  # type: ignore[index]


def test_coverage_and_stickers_are_counted_from_the_sheets() -> None:
    who: dict[str, set[str]] = {}
    for spoken, coded in zip(PROTOCOL, CODING, strict=True):
        who.setdefault(coded[4], set()).add(spoken[3])
    themes = rows(sheets("primer-fokus-gruppa", "blank-fg-5")[0], "Темы")
    for name, _, raised, share, *_ in themes:
        people = who[name.partition(":")[0]]
        assert raised == f"{len(people)} из 8"
        assert number(share) == len(people) / 8
    groups = {
        r[0]: r for r in rows(sheets("primer-fokus-gruppa", "blank-fg-8")[0], "Группы карточек")
    }
    assert sum(int(r[2]) for r in groups.values()) == 8 * 3
    assert sum(int(r[1]) for r in groups.values()) == 25
    printed = table(text("fokus-gruppa"), "Тема | Наклеек")
    for name, stickers, place, raised, share in printed:
        assert (stickers, place) == groups[name][2:4]
        assert (raised, number(share)) == (f"{len(who[name])} из 8", len(who[name]) / 8)
    assert len(printed) == len(groups) == 3


def test_the_sheet_of_two_groups_is_counted_from_their_themes_and_cards() -> None:
    (joined,) = sheets("primer-fokus-gruppa", "blank-fg-11")
    shown = {row[0]: row[1:] for row in rows(joined, "Темы по группам")}
    themes = sheets("primer-fokus-gruppa", "blank-fg-5")
    cards = sheets("primer-fokus-gruppa", "blank-fg-8")
    assert len(themes) == len(cards) == 2
    for group, (theme, card) in enumerate(zip(themes, cards, strict=True)):
        stuck = {row[0]: row for row in rows(card, "Группы карточек")}
        many = sum(int(row[2]) for row in stuck.values()) // 3
        total = line(card, "Всего карточек и наклеек")
        assert re.findall(r"\d+", total) == [
            str(sum(int(row[n]) for row in stuck.values())) for n in (1, 2)
        ]
        for name, _, raised, share, stickers, place, _ in rows(theme, "Темы"):
            people, out_of = map(int, re.findall(r"\d+", raised))
            assert out_of == many
            assert number(share) == round(people / many, 3)
            code = name.partition(":")[0]
            assert (stickers, place) == (stuck[code][2:4] if code in stuck else ("", ""))
            if code in stuck:
                assert shown[code][group] == f"{share}; {place}"
        assert shown.keys() == stuck.keys()
    assert not any(cells[2] for cells in shown.values())


def test_the_invitation_the_passport_and_the_guide_speak_of_one_meeting() -> None:
    letter, passport, guide, consent = (
        sheets("primer-fokus-gruppa", f"blank-fg-{n}")[0] for n in (10, 1, 3, 9)
    )
    topic = line(passport, "Тема")
    assert topic == line(letter, "О чём будем говорить (тема)") == line(guide, "Тема группы")
    when = line(letter, "Когда и где; если по видео — ссылка и номер для звонка")
    assert when.startswith(line(passport, "Дата, время, место"))
    assert line(passport, "Модератор (роль, организация)") == line(
        letter, "Кто ведёт (роль, организация)"
    )
    assert not any("Фамилия" in part.title for part in consent.parts)


def test_quotations_stand_in_the_protocol_under_their_numbers() -> None:
    spoken = {int(row[0]): row[4].casefold() for row in PROTOCOL}
    themes = rows(sheets("primer-fokus-gruppa", "blank-fg-5")[0], "Темы")
    for row in themes:
        numbers = [int(n) for n in re.findall(r"\d+", row[1].partition("«")[0])]
        whole = " ".join(spoken[n] for n in numbers)
        for quote in re.findall(r"«([^»]+)»", row[1]):
            assert set(quote.casefold().split()) <= set(re.findall(r"[\w-]+", whole)) | {""}, quote


def test_the_guide_goes_by_the_minutes_of_the_method() -> None:
    named = next(b for b in FOUND.forms["blank-fg-3"].blocks if isinstance(b, Table) and b.named)
    spans = [(int(a), int(b)) for row in named.named for a, b in re.findall(r"(\d+)–(\d+)\.", row)]
    assert [a for a, _ in spans] == [0, *(b for _, b in spans[:-1])]
    ends = [*itertools.accumulate(m.minutes or 0 for m in FOUND.methods["fokus-gruppa"].moves)]
    assert ends[-1] == spans[-1][1] == 90
    assert set(ends) <= {end for _, end in spans}


# -- cases ---------------------------------------------------------------------------------------


def test_profiles_are_counted_from_both_experts() -> None:
    sheet = sheets("primer-keysy", "blank-k-6")[0]
    pairs, finals = [], {}
    for row in rows(sheet, "Оценки рядом"):
        marks = [int(c) for c in row[2:12]]
        own = [*zip(marks[::2], marks[1::2], strict=True)]
        pairs += own
        # marks two apart are talked over: what was agreed stands in the last cell
        agreed = int(re.search(r"обсудили — (\d)", row[12])[1]) if "обсудили" in row[12] else 0  # type: ignore[index]
        finals[row[:2]] = [agreed if abs(a - b) > 1 else (a + b) / 2 for a, b in own]
    apart = Counter(abs(a - b) for a, b in pairs)
    assert line(sheet, "Пар оценок / совпало / на балл / на два и больше") == (
        f"{len(pairs)} / {apart[0]} / {apart[1]} / {apart[2] + apart[3]}"
    )
    exact, near = apart[0] / len(pairs) * 100, (apart[0] + apart[1]) / len(pairs) * 100
    body = text("keysy")
    assert f"девять ответов, 9 · 5 = {len(pairs)} пар" in body
    assert f"Точных совпадений {apart[0]} / {len(pairs)} ≈ {said(exact, 1)} %" in body
    assert f"{apart[0] + apart[1]} / {len(pairs)} ≈ {said(near, 1)} %" in body
    assert (
        f"Из {len(pairs)} пар оценок совпали {apart[0]}, ещё {apart[1]} разошлись на балл" in body
    )
    summary = rows(sheets("primer-keysy", "blank-k-4")[0], "Итоговые баллы")
    for row in summary:
        marks_ = finals[row[:2]]
        assert [number(c) for c in row[2:7]] == marks_
        assert row[7] == said(formulas.profile(marks_), 1)
    assert finals["П2", "К-1.3"] == [2, 1, 2, 1, 1]
    assert "баллы 2, 1, 2, 1, 1. Сумма 7" in body
    two = [formulas.profile(finals["П2", case]) for case in ("К-1.2", "К-1.3")]
    assert f"K = {two[0]:.0f} % и {said(two[1], 1)} %, в среднем {said(sum(two) / 2, 1)} %" in body
    assert 40 <= sum(two) / 2 < 60
    assert "уровень средний" in body
    low = [
        {i for i, mark in enumerate(finals["П2", case]) if mark <= 1} for case in ("К-1.2", "К-1.3")
    ]
    assert low[0] & low[1] == {3, 4}
    assert f"K = {said(formulas.profile(finals['П5', 'К-1.2']), 1)} %" in body
    for sheet in sheets("primer-keysy", "blank-k-3"):
        marks = [int(r[1]) for r in rows(sheet, "Оценка")]
        assert line(sheet, "Сумма из 15") == str(sum(marks))
        assert line(sheet, "K, %") == said(formulas.profile([float(m) for m in marks]), 1)
        expert = int(line(sheet, "Код эксперта")[1]) - 1
        whole = (line(sheet, "Код участника"), line(sheet, "Кейс"))
        beside = next(
            r
            for r in rows(sheets("primer-keysy", "blank-k-6")[0], "Оценки рядом")
            if r[:2] == whole
        )
        assert [int(c) for c in beside[2 + expert : 12 : 2]] == marks


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


# -- action research -----------------------------------------------------------------------------


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


# -- experts -------------------------------------------------------------------------------------


def _ranks(sheet: FilledSheet) -> list[list[float]]:
    return [
        [number(c) for c in row[1:13] if c] for row in rows(sheet, "Ранги") if row[0] != "Сумма"
    ]


def test_agreement_is_counted_from_the_sheets_of_both_rounds() -> None:
    body = text("ekspertnye-otsenki")
    first, second = sheets("primer-ekspertnye-otsenki", "blank-e-4")
    for sheet in (first, second):
        ranks = _ranks(sheet)
        assert all(sorted(row) == [*range(1, 9)] for row in ranks)
        assert len(ranks) == 7
        found = formulas.kendall(ranks)
        words = f"S = {found.s:.0f}, W = {said(found.w, 4)}, χ² = {said(found.chi, 2)}"
        assert words in body
        assert words.replace(", ", "; ") in line(sheet, "Тур; S; W; χ²; табличное значение")
        total = next(r for r in rows(sheet, "Ранги") if r[0] == "Сумма")
        assert [number(c) for c in total[1:9]] == found.sums
    quart = [
        [statistics.quantiles(col, n=4) for col in zip(*_ranks(s), strict=True)]
        for s in (first, second)
    ]
    shown = rows(sheets("primer-ekspertnye-otsenki", "blank-e-7")[0], "Что показал первый тур")
    assert len(shown) == 8
    for row, one, two in zip(shown, *quart, strict=True):
        assert [number(row[i]) for i in (1, 2, 3, 4)] == [one[1], one[0], one[2], one[2] - one[0]]
        assert [number(row[i]) for i in (6, 7)] == [two[1], two[2] - two[0]]
    one_sheet = sheets("primer-ekspertnye-otsenki", "blank-e-2")[0]
    assert [number(r[1]) for r in rows(one_sheet, "Ранги")] == _ranks(first)[3]
    sums = formulas.kendall(_ranks(second)).sums
    best = sorted(zip(sums, [r[0].split(" ", 1)[1] for r in shown], strict=True))[:3]
    assert (
        f"{best[0][1]} (сумма {best[0][0]:.0f}), {best[1][1]} ({best[1][0]:.0f}), {best[2][1]} ({best[2][0]:.0f})"
        in body
    )


def test_experts_are_chosen_by_what_they_wrote() -> None:
    sheet = sheets("primer-ekspertnye-otsenki", "blank-e-1")[0]
    known = float(line(sheet, "Знакомство с темой от 0 до 10"))
    levels = [row[1:].index("✓") for row in rows(sheet, "Источники аргументации")]
    value = formulas.competence(known, levels)
    assert f"Кк = {said(value, 2)}" in line(sheet, "Кк = (Кз + Ка) / 2")
    chosen = rows(sheets("primer-ekspertnye-otsenki", "blank-e-6")[0], "Кандидаты")
    assert number(chosen[0][4]) == round(value, 3)
    for _, _, own, argued, whole, invited in chosen:
        assert number(whole) == round((number(own) + number(argued)) / 2, 3)
        assert (invited == "да") == (number(whole) >= 0.5)
    assert sum(row[5] == "да" for row in chosen) == 7
    assert len({row[1] for row in chosen}) == 4


def test_marks_of_delphi_and_weights_are_those_of_the_summary_sheet() -> None:
    body = text("ekspertnye-otsenki")
    rounds, lesson = sheets("primer-ekspertnye-otsenki", "blank-e-8")
    for row in rows(rounds, "Баллы"):
        marks = [number(c) for c in row[1:10] if c]
        low, middle, high = statistics.quantiles(marks, n=4)
        assert f"{', '.join(f'{m:.0f}' for m in marks)} — медиана {middle:.0f}" in body
        assert [number(row[10]), number(row[11])] == [middle, high - low]
        assert number(row[12]) == round(statistics.mean(marks), 2)
    weights = [number(w) for w in line(lesson, "Кк экспертов по порядку").split("; ")]
    medians = {}
    for row in rows(lesson, "Баллы"):
        marks = [number(c) for c in row[1:10] if c]
        mean = sum(w * m for w, m in zip(weights, marks, strict=True)) / sum(weights)
        medians[row[0]] = statistics.median(marks)
        assert [number(row[10]), number(row[12]), number(row[13])] == [
            medians[row[0]],
            round(statistics.mean(marks), 2),
            round(mean, 2),
        ]
        if row[0] == "Ученики знают критерии":
            assert f"≈ {said(mean, 1)}; простое — {said(statistics.mean(marks), 2)}" in body
    low = [name for name, median in medians.items() if median <= 1]
    assert [f"в примере это «{name}»" in body for name in low] == [True]


# -- reflection and the whole route -----------------------------------------------------------------


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


def test_critical_values_are_those_of_the_approximation_and_of_the_published_table() -> None:
    printed = table(text("ekspertnye-otsenki"), "Экспертов m | n = 4")
    published = {
        (5, 4): 62.6, (5, 5): 112.3, (5, 6): 182.4, (5, 7): 276.2,
        (6, 4): 75.7, (6, 5): 136.1, (6, 6): 221.4, (6, 7): 335.2,
        (8, 4): 101.7, (8, 5): 183.7, (8, 6): 299.0, (8, 7): 453.1,
    }  # fmt: skip
    assert len(printed) == 5
    for row in printed:
        m = int(row[0])
        for n, cell in zip((4, 5, 6, 7), row[1:], strict=True):
            low = n - 1 - 2 / m
            f = stats.f.ppf(0.95, low, (m - 1) * low)
            w = f / (m - 1 + f)
            s = w * (m * m * (n**3 - n) / 12 + 2) + 1
            assert cell == said(s, 1), (m, n)
            assert abs(s - published.get((m, n), s)) <= 0.35


def test_forms_lead_to_where_they_are_filled_in() -> None:
    shown = form.make(FOUND, FOUND.forms["blank-fg-7"]).context.filled
    assert [link.text for link in shown] == [
        "Посмотреть заполненный: Фокус-группа: восемь учителей из четырёх школ"
    ]
    assert shown[0].address.endswith("#fg-7")


# -- cards of other posts, marks of a lesson, a lesson study --------------------------------------


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

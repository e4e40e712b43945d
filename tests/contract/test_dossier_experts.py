"""The examples of experts: ranks, marks, weights and critical values are counted again."""

from __future__ import annotations

import re
import statistics
from collections import Counter

import scipy

from generator.records.models.dossier import FilledSheet
from tests.parity import formulas
from tests.support.dossiers import FOUND, line, number, rows, said, sheets, table, text


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
    own = rows(one_sheet, "Ранги")  # one sheet serves both rounds: none is printed for the second
    assert [[number(r[i]) for r in own] for i in (1, 3)] == [_ranks(s)[3] for s in (first, second)]
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
    assert "Размах — межквартильный, Q3 − Q1" in str(FOUND.forms["blank-e-8"].blocks)
    low = [name for name, median in medians.items() if median <= 1]
    assert [f"в примере это «{name}»" in body for name in low] == [True]


def test_critical_values_are_those_of_the_approximation_and_of_the_published_table() -> None:
    printed = table(text("ekspertnye-otsenki"), "Экспертов m | n = 4")
    published = {
        (5, 4): 62.6, (5, 5): 112.3, (5, 6): 182.4, (5, 7): 276.2,
        (6, 4): 75.7, (6, 5): 136.1, (6, 6): 221.4, (6, 7): 335.2,
        (8, 4): 101.7, (8, 5): 183.7, (8, 6): 299.0, (8, 7): 453.1,
        (10, 4): 127.8, (10, 5): 231.2, (10, 6): 376.7, (10, 7): 571.0,
        (15, 4): 192.9, (15, 5): 349.8, (15, 6): 570.5, (15, 7): 864.9,
        (20, 4): 258.0, (20, 5): 468.5, (20, 6): 764.4, (20, 7): 1158.7,
    }  # fmt: skip
    most = FOUND.seminars["refleksivno-analiticheskiy"].people.most
    assert [int(row[0]) for row in printed] == [5, 6, 7, 8, 9, 10, 12, 15, 20, most]
    for row in printed:
        m = int(row[0])
        for n, cell in zip((4, 5, 6, 7), row[1:], strict=True):
            low = n - 1 - 2 / m
            f = scipy.stats.f.ppf(0.95, low, (m - 1) * low)
            w = f / (m - 1 + f)
            s = w * (m * m * (n**3 - n) / 12 + 2) + 1
            assert cell == said(s, 1), (m, n)
            assert abs(s - published.get((m, n), s)) <= 0.35

"""Each filled sheet of an example goes into the calculation as it stands, and comes out with the numbers it carries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.records.models.dossier import FilledSheet
from generator.records.models.form_blocks import Table
from tests.support.browser import scripted
from tests.support.dossiers import DOSSIERS, FOUND, line, number, rows, said, sheets, table, text

PARTS = (
    *("distributions", "formulas", "worksheet-shapes", "worksheet-totals", "worksheet-paper"),
    *("worksheet-cells", "worksheet-read", "worksheet-numbers", "worksheet-doubts"),
    *("worksheet-sheets", "worksheet-cases", "worksheet-scores", "worksheet-pairs"),
    "worksheet-gain",
)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    shown = scripted(browser, "core/counted", *(f"record/{part}" for part in PARTS))
    yield shown
    shown.close()


def counted(page: Page, kind: str, table: list[list[str]], **fields: str) -> dict[str, Any]:
    """What the page makes of a pasted table: its words, its rows, what it says of the table."""
    found: dict[str, Any] = page.evaluate(
        """([kind, table, fields]) => {
            const found = portal.reading.read(table, kind, fields.order !== "scores");
            if (found.fault || !found.certain) {
                return {fault: found.fault || found.readings.map(one => portal.reading.say(one, kind, true)).join()};
            }
            const [reading] = found.readings;
            const result = portal.worksheets[kind](reading.rows, name => fields[name] || "", reading.heads);
            return {...result, left: portal.worksheetLeft(reading), size: portal.reading.say(reading, kind)};
        }""",
        [kind, table, fields],
    )
    return found


def pasted(sheet: FilledSheet, part: str) -> list[list[str]]:
    """A table with its heads, as it is copied out of the filled form."""
    (form,) = (
        block
        for block in FOUND.forms[sheet.form].blocks
        if isinstance(block, Table) and block.title == part
    )
    return [[column.title for column in form.columns], *map(list, rows(sheet, part))]


def every(form: str) -> list[Any]:
    return [
        pytest.param(sheet, id=f"{dossier}-{form}-{n}")
        for dossier in DOSSIERS
        for n, sheet in enumerate(sheets(dossier, form))
    ]


def test_codes_of_two_coders(page: Page) -> None:
    (sheet,) = [one.values[0] for one in every("blank-fg-7")]
    found = counted(page, "kappa", pasted(sheet, "Разметка"))
    words = " ".join(found["words"])
    assert "Совпало 34 из 40, разошлось 6: P₀ = 0,85;" in words
    chance = line(sheet, "Pₑ — сумма произведений долей")
    assert f"Pₑ = {re.findall(r'0,[0-9]+', chance)[-1]}." in words
    assert float(re.findall(r"κ = (0,[0-9]+)", words)[0].replace(",", ".")) == number(
        line(sheet, "κ = (P₀ − Pₑ) / (1 − Pₑ)")
    )
    wanted = {(row[0], *map(number, row[1:])) for row in rows(sheet, "Сколько раз поставлен код")}
    assert {(row[0], *map(number, row[1:])) for row in found["also"]["rows"]} == wanted


@pytest.mark.parametrize("sheet", every("blank-k-6"))
def test_marks_of_two_experts_side_by_side(page: Page, sheet: FilledSheet) -> None:
    found = counted(page, "case-profile", pasted(sheet, "Оценки рядом"))
    marks = [row[2:12] for row in rows(sheet, "Оценки рядом")]
    pairs = [(float(row[c]), float(row[c + 1])) for row in marks for c in range(0, 10, 2) if row[c]]
    far = sum(abs(a - b) >= 2 for a, b in pairs)
    same = sum(a == b for a, b in pairs)
    words = " ".join(found["words"])
    assert (
        f"пар оценок {len(pairs)}, совпало {same}, на балл {len(pairs) - same - far}, "
        f"на два и больше {far}." in words
    )
    for row, cells in zip(found["rows"], rows(sheet, "Оценки рядом"), strict=True):
        assert row[0] == " ".join(cells[:2])
        both = [(float(a), float(b)) for a, b in zip(cells[2:12:2], cells[3:12:2], strict=True)]
        assert [number(cell) for cell in row[3:]] == [(a + b) / 2 for a, b in both]


EXPERTS = [str(n // 2 + 1) if n % 2 == 0 else "" for n in range(10)], ["Э1", "Э2"] * 5
IN_TURN = ["Э1", *[""] * 4, "Э2", *[""] * 4], [str(n % 5 + 1) for n in range(10)]


@pytest.mark.parametrize(("top", "below"), [EXPERTS, IN_TURN], ids=["criteria", "experts"])
@pytest.mark.parametrize("sheet", every("blank-k-6"))
def test_a_head_of_two_rows_is_read_as_one(
    page: Page, sheet: FilledSheet, top: list[str], below: list[str]
) -> None:
    _, *lines = pasted(sheet, "Оценки рядом")
    if top[0] == "Э1":
        lines = [[*row[:2], *row[2:12:2], *row[3:12:2], *row[12:]] for row in lines]
    heads = [["Код", "Кейс", *top, "Решили"], ["", "", *below, ""]]
    found = counted(page, "case-profile", [*heads, *lines])
    assert found["rows"] == counted(page, "case-profile", pasted(sheet, "Оценки рядом"))["rows"]


def test_a_first_row_without_a_code_is_no_head(page: Page) -> None:
    heads = ["Код", "Кейс", *(str(n) for n in range(1, 6)), ""]
    found = counted(
        page, "case-profile", [heads, ["", "К-1.1", *"32101", "да"], ["П1", "К-1.2", *"22222", ""]]
    )
    assert [row[3:] for row in found["rows"]] == [list("32101"), list("22222")]


def test_topics_over_before_and_after_are_read_as_one_head(page: Page) -> None:
    (sheet,) = [one.values[0] for one in every("blank-id-6")]
    _, *lines = pasted(sheet, "Пары")
    heads = [
        ["Код", "Обычная тема", "", "Новая тема", "", "Через месяц", "Разность"],
        ["", "до", "после", "до", "после", "", ""],
    ]
    found = counted(page, "gain", [*heads, *lines], largest="10")
    assert found == counted(page, "gain", pasted(sheet, "Пары"), largest="10")


@pytest.mark.parametrize("sheet", every("blank-k-4"))
def test_profiles_of_cases(page: Page, sheet: FilledSheet) -> None:
    found = counted(page, "case-profile", pasted(sheet, "Итоговые баллы"))
    own = rows(sheet, "Итоговые баллы")
    assert [(row[0], number(row[1])) for row in found["rows"]] == [
        (f"{row[0]} {row[1]}", number(row[7])) for row in own
    ]


def test_marks_before_and_after_in_both_topics(page: Page) -> None:
    (sheet,) = [one.values[0] for one in every("blank-id-6")]
    found = counted(page, "gain", pasted(sheet, "Пары"), largest="10")
    words = " ".join(found["words"])
    new, usual = line(sheet, "Прирост g в новой теме и в обычной").split(" и ")
    assert f"4 → 6,1. Прирост g = {new}:" in words
    assert f"4,1 → 4,8. Прирост g = {usual}:" in words
    assert "Разность приростов больше нуля у 9, меньше у 1, ноль у 0" in words
    assert words.count("случайно: 0,011") == 2
    assert "Через месяц в среднем 5,9 — писали 10." in words
    assert [number(row[3]) for row in found["rows"]] == [
        number(row[6]) for row in rows(sheet, "Пары")
    ]


@pytest.mark.parametrize("sheet", [one for n in (1, 7, 8, 9) for one in every(f"blank-r-{n}")])
def test_importance_and_mastery_of_every_card(page: Page, sheet: FilledSheet) -> None:
    table = pasted(sheet, "Самооценка")
    found = counted(page, "gap", table)
    own = {row[0]: row for row in rows(sheet, "Самооценка") if row[1]}
    assert {row[0] for row in found["rows"]} == set(own)
    for name, gap, priority, apart in found["rows"]:
        assert (number(gap), number(priority)) == tuple(map(number, own[name][3:5]))
        assert apart == own[name][6]


def test_a_card_with_one_column_more_never_gives_it_for_an_observer(page: Page) -> None:
    """Δ and P were filled in, the observer has not come: neither of them is his mark."""
    heads = ["Действие (трудовая функция)", "Важность 1–5", "Владение 1–5", "Разрыв Δ", "D"]
    found = counted(page, "gap", [heads, ["Цель", "5", "2", "3", ""], ["Темп", "4", "3", "1", ""]])
    assert [row[3] for row in found["rows"]] == ["", ""]
    assert "Внешних оценок нет" in " ".join(found["words"])


def test_a_code_above_several_cases_is_that_of_all(page: Page) -> None:
    heads = [
        "Код",
        "Кейс",
        "1 проблема",
        "2 причины",
        "3 варианты",
        "4 выбор",
        "5 проверка",
        "K, %",
    ]
    table = [heads, ["П1", "К-1.2", *"33301", ""], ["", "К-1.3", *"33310", ""]]
    found = counted(page, "case-profile", table)
    assert [row[0] for row in found["rows"]] == ["П1 К-1.2", "П1 К-1.3"]
    assert "П1 — 4 выбор, 5 проверка" in " ".join(found["words"])


def test_a_mark_of_the_second_expert_is_named_by_his_column(page: Page) -> None:
    heads = ["Код", "Кейс", *(f"{n} Э{who}" for n in range(1, 6) for who in (1, 2)), "Разошлись"]
    marks = [*"121522", *"2222"]
    fault = counted(page, "case-profile", [heads, ["П1", "К-1", *marks, ""]])["fault"]
    assert "строка «П1 К-1», столбец «2 Э2»: «5» не подходит" in fault


def test_a_total_is_no_case_and_no_pupil_whatever_column_names_it(page: Page) -> None:
    """Below «Кейс» it was a second case of the last teacher, and the page told a deficit of two cases."""
    heads = ["Код", "Кейс", "1 проблема", "2 причины", "3 варианты", "4 выбор", "5 проверка"]
    table = [heads, ["П1", "К-1", *"12121"], ["", "Среднее", *"12121"]]
    found = counted(page, "case-profile", table)
    assert [row[0] for row in found["rows"]] == ["П1 К-1"]
    assert "дефицит" not in " ".join(found["words"])
    pupils = [["№", "Код", "До", "После"], ["1", "Н1", "4", "6"], ["2", "Н2", "3", "5"]]
    found = counted(page, "gain", [*pupils, ["Среднее", "", "3,5", "5,5"]], largest="10")
    assert "Лучше у 2, хуже у 0" in found["words"][1]
    named = [["№", "Первый", "Второй", "Итог"], ["1", "а", "а", "итого"], ["2", "б", "б", "место"]]
    assert "Совпало 2 из 2" in counted(page, "kappa", named)["words"][0]


def test_a_number_and_the_words_of_a_statement_are_its_name(page: Page) -> None:
    """The page asked whether the statements are coders."""
    heads = ["№", "Высказывание", "Первый", "Второй"]
    found = counted(page, "kappa", [heads, ["1", "Молчат", "а", "а"], ["2", "Шумят", "а", "б"]])
    assert found["rows"] == [["2 Шумят", "а", "б"]]


def test_a_form_of_forty_lines_that_is_half_empty_is_told_in_short(page: Page) -> None:
    rows = [[str(n), "а" if n < 21 else "", "б" if n < 21 else ""] for n in range(1, 41)]
    left = counted(page, "kappa", [["№", "Первый", "Второй"], *rows])["left"]
    assert left == " Ничего не стоит у «21», «22», «23», «24», «25» и ещё 15: в расчёт не вошли."
    bare = counted(page, "case-profile", [["П1", "К-1", *"1212122222"]])
    assert "Заполненный лист портала вставляйте вместе с шапкой." in bare["fault"]


def test_who_is_absent_is_told_and_an_empty_cell_is_named_by_the_count(page: Page) -> None:
    heads = ["Код", "До", "После"]
    found = counted(page, "gain", [heads, ["Н1", "4", "6"], ["Н2", "", ""]], largest="10")
    assert found["left"] == " Ничего не стоит у «Н2»: в расчёт не вошли."
    found = counted(page, "gain", [heads, ["Н1", "4", "6"], ["Н2", "", "5"]], largest="10")
    assert found["fault"].startswith("Строка «Н2», «до»: пусто.")
    found = counted(page, "kappa", [["№", "Первый", "Второй"], ["1", "а", "а"], ["2", "а", ""]])
    assert found["fault"].startswith("Строка «2»: нужны оба кода.")
    found = counted(page, "gain", [heads, ["Н1", "4", "6"], ["Н2", "пять", "5"]], largest="10")
    assert "«пять» не подходит" in found["fault"]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("4 5 4 7|3 4 3 6", "Прибавка больше обычной, но"),
        ("4 5 4 5|3 4 3 4", "Больше обычного дети не прибавили"),
        ("0,1 0,3 0,2 0,4", "больше нуля у 0, меньше у 0, ноль у 1"),
        ("4 5 4 7|4 5 4 7|4 5 4 7|4 5 4 7|4 5 4 7", "это довод за изменение"),
    ],
)
def test_what_the_usual_topic_tells(page: Page, table: str, words: str) -> None:
    heads = ["Код", "Обычная, до", "Обычная, после", "Новая, до", "Новая, после"]
    lines = [[f"Н{n}", *row.split()] for n, row in enumerate(table.split("|"), 1)]
    assert words in " ".join(counted(page, "gain", [heads, *lines], largest="10")["words"])


def test_half_of_a_usual_pair_is_told_and_a_pupil_without_one_is_left_out(page: Page) -> None:
    heads = ["Код", "Обычная, до", "Обычная, после", "Новая, до", "Новая, после"]
    whole = [["Н1", *"4546"], ["Н2", "", "", *"35"]]
    words = " ".join(counted(page, "gain", [heads, *whole], largest="10")["words"])
    assert "Обычной темы нет: «Н2» — сравнение без них." in words
    half = [*whole, ["Н3", "4", "", *"35"]]
    found = counted(page, "gain", [heads, *half], largest="10")
    assert found["fault"].startswith("Строка «Н3», «обычная тема, после»: пусто. Нужно число;")


def test_who_wrote_in_the_usual_topic_alone_is_left_out_and_named(page: Page) -> None:
    """The page asked for the marks of the new topic, and told to clear what was empty."""
    heads = ["Код", "Обычная, до", "Обычная, после", "Новая, до", "Новая, после", "Через месяц"]
    whole = [["Н1", *"45355"], ["Н2", "4", "5", "", "", ""], ["Н3", "", "", "", "", "6"]]
    words = counted(page, "gain", [heads, *whole], largest="10")["words"]
    assert "Лучше у 1, хуже у 0, без изменений у 0." in words[1]
    assert "Через месяц в среднем 5 — писали 1." in words
    assert words[-1] == "Новой темы нет: «Н2», «Н3» — прирост без них."
    found = counted(page, "gain", [heads, *whole[1:]], largest="10")
    assert "не писал никто" in found["fault"]
    half = counted(page, "gain", [heads, ["Н1", *"453", "", ""]], largest="10")
    assert half["fault"].startswith("Строка «Н1», «после»: пусто. Нужны два числа;")
    odd = counted(
        page, "gain", [heads, ["Н1", *"45355"], ["Н2", *"45", "", "", "12"]], largest="10"
    )
    assert odd["fault"].startswith("Строка «Н2», «через месяц»: «12».")


def test_heads_of_a_second_sheet_are_no_statement(page: Page) -> None:
    """«Больше сорока — второй такой лист»: its heads were a pair of codes that do not agree."""
    heads = ["№", "Первый кодировщик", "Второй кодировщик", "Совпало", "Итог"]
    table = [heads, ["1", "а", "а", "+", "а"], heads, ["2", "б", "б", "", ""]]
    assert "Совпало 2 из 2" in counted(page, "kappa", table)["words"][0]
    codes = [heads[:3], ["1", "первый", "второй"], ["2", "первый", "первый"]]
    assert "Совпало 1 из 2" in counted(page, "kappa", codes)["words"][0]


def test_a_dash_and_the_sign_of_absence_are_no_numbers(page: Page) -> None:
    heads = ["Код", "До", "После", "Через месяц"]
    whole = [["Н1", *"466"], ["Н2", "4", "5", "–"], ["Н3", "н", "н/б", "отс."]]
    found = counted(page, "gain", [heads, *whole], largest="10")
    assert found["left"] == " Ничего не стоит у «Н3»: в расчёт не вошли."
    assert "Через месяц в среднем 6 — писали 1." in found["words"]
    half = counted(page, "gain", [heads, *whole, ["Н4", "3", "не писал", ""]], largest="10")
    assert half["fault"].startswith("Строка «Н4», «после»: пусто.")
    codes = [["№", "Первый", "Второй"], ["1", "н", "н"], ["2", "б", "н"], ["3", "—", "—"]]
    assert "Совпало 1 из 2" in counted(page, "kappa", codes)["words"][0]


def test_a_mark_that_experts_argue_about_proves_no_deficit(page: Page) -> None:
    heads = ["Код и кейс", *"12345"]
    table = [heads, *([name, *marks] for name, marks in [
        ("П1 К-1.2", "22201"), ("П1 К-1.2", "22221"), ("П1 К-1.3", "22212"), ("П1 К-1.3", "22212"),
    ])]  # fmt: skip
    words = " ".join(counted(page, "case-profile", table)["words"])
    assert "дефицит." not in words
    assert "сначала решите спорные" in words
    assert "Точных 90 %, «в пределах балла» 90 %" in words
    third = [*table, ["П1 К-1.2", *"22211"]]
    words = " ".join(counted(page, "case-profile", third)["words"])
    assert "П1 — 4. Если кейсы одной компетенции, это дефицит." in words


def test_one_sheet_of_experts_is_as_it_was(page: Page) -> None:
    for sheet in (one.values[0] for one in every("blank-e-4")):
        table = pasted(sheet, "Ранги")
        found = counted(page, "kendall", table)
        asked = line(sheet, "Тур; S; W; χ²; табличное значение")
        assert f"W = {said(float(asked.split('W = ')[1].split(';')[0].replace(',', '.')), 3)}" in (
            " ".join(found["words"])
        )


def doubts(page: Page, kind: str, own: str, rows: list[list[str]], heads: list[str]) -> str:
    found: list[str] = page.evaluate(
        """([kind, own, rows, heads]) =>
            portal.worksheetDoubts(kind, own, {rows: () => rows, heads: () => heads})""",
        [kind, own, rows, heads],
    )
    return " ".join(found)


def test_one_name_twice_and_a_named_row_without_marks_are_told(page: Page) -> None:
    """The same expert twice, on the other keyboard; one who was named and did not answer."""
    table = [["Э1", "1", "2"], ["э1 ", "2", "1"], ["Э3", "1", "2"], ["Р. района", "", ""]]
    told = doubts(page, "kendall", "Э", table, ["Д1", "Д1"])
    assert "Строка с одним названием стоит дважды: «э1 »." in told
    assert "Столбцы названы одинаково: «Д1»." in told
    assert "не вошли пустые строки: «Р. района»." in told
    assert doubts(page, "case-profile", "П", [["П1 К-1", "1"], ["П1 К-1", "2"]], []) == ""
    assert doubts(page, "gain", "Н", [["Н1", "1", "2"], ["Н2", "", ""], ["", "", ""]], []) == ""
    assert doubts(page, "gain", "Н", [["", "1", "2"], ["", "1", "2"]], ["До", "После"]) == ""


def test_equal_priorities_are_all_named_and_no_observer_is_no_agreement(page: Page) -> None:
    heads = ["Действие", "Важность", "Владение", "Внешняя оценка"]
    table = [heads, ["Цель", "5", "2", ""], ["Темп", "5", "2", ""], ["Речь", "4", "3", ""]]
    words = " ".join(counted(page, "gap", table)["words"])
    assert "«Цель», «Темп» — разрыв 3, приоритет 15." in words
    assert "Внешних оценок нет" in words
    assert "Слепых зон" not in words
    table[1][3] = "4"
    words = " ".join(counted(page, "gap", table)["words"])
    assert "в том, что видел наблюдатель (1 из 3), не видно." in words
    assert "Своя оценка ниже внешней на 2 и больше: «Цель»." in words
    table[2][3], table[3][3] = "2", "1"
    words = " ".join(counted(page, "gap", table)["words"])
    assert "Слепая зона (своя оценка выше внешней на 2 и больше): «Речь»." in words


def test_ties_are_told_of_each_expert_as_the_method_prints_them(page: Page) -> None:
    printed = table(text("ekspertnye-otsenki"), "Эксперт | Д1 | Д2 | Д3 | Д4 | Д5 | Д6 | T")
    heads = ["Эксперт", *(f"Д{n}" for n in range(1, 7)), "ΣT"]
    found = counted(page, "kendall", [heads, *printed], order="ranks")
    assert found["also"]["rows"] == [[row[0], row[7]] for row in printed[:5]]
    plain = counted(page, "kendall", [["Эксперт", *"АБВ"], ["Э1", *"123"], ["Э2", *"132"]])
    assert "also" not in plain


def test_weights_go_from_the_choice_of_experts_to_their_marks(page: Page) -> None:
    experts = [["Э1", "8", *"вссссс"], ["Э2", "5", *"ссннсн"], ["Э3", "3", *"нннннс"]]
    words = counted(page, "competence", experts)["words"]
    weights = next(one for one in words if "для Э-8" in one).split(": ")[1].rstrip(".")
    assert weights == "0,85; 0,65"
    marks = [["Критерий", "Э1", "Э2"], ["Цель", "3", "2"], ["Темп", "1", "2"]]
    found = counted(page, "scores", marks, weights=weights)
    assert found["rows"][0][-1] == said((0.85 * 3 + 0.65 * 2) / 1.5, 2)
    assert not any("для Э-8" in one for one in counted(page, "competence", experts[:1])["words"])


def test_who_is_below_the_threshold_is_named(page: Page) -> None:
    table = [["Э1", "8", *"вссссс"], ["Э2", "3", *"нннннс"]]
    assert "1 из 2: «Э2»." in counted(page, "competence", table)["words"][0]

"""The page counts as Python does, and each number of a worked example is counted again."""

from __future__ import annotations

import itertools
import math
import random
import re
import statistics
from fractions import Fraction
from pathlib import Path

import pytest
import scipy
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT
from tests.parity import formulas
from tests.support.browser import scripted

PLAIN = [
    [1, 2, 3, 4, 5, 6],
    [1, 3, 2, 4, 6, 5],
    [2, 1, 3, 5, 4, 6],
    [1, 2, 4, 3, 5, 6],
    [1, 3, 2, 5, 4, 6],
]
TIED = [
    [1, 2, 3, 4.5, 4.5, 6],
    [1.5, 1.5, 3, 4, 6, 5],
    [2, 1, 3, 5, 4, 6],
    [1, 2, 4, 3, 5.5, 5.5],
    [1, 3, 2, 5, 4, 6],
]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    return scripted(browser, "record/distributions", "record/formulas")


def js(page: Page, name: str, *given: object) -> object:
    return page.evaluate("([name, given]) => portal.formulas[name](...given)", [name, list(given)])


def same(one: float | None, other: float) -> bool:
    if one is None or math.isnan(other):
        return one is None or math.isnan(one)
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-12)


def test_the_control_numbers_of_the_literature() -> None:
    plain, tied = formulas.kendall(PLAIN), formulas.kendall(TIED)
    assert plain.sums == [6, 11, 14, 21, 24, 29]
    assert (round(plain.w, 3), round(plain.chi, 2)) == (0.854, 21.34)
    assert (round(tied.w, 3), round(tied.chi, 2), tied.t) == (0.862, 21.54, 18)
    assert (tied.s, round(tied.plain, 3)) == (370.5, 0.847)


@pytest.mark.parametrize("seed", range(40))
def test_the_page_finds_the_same_agreement(page: Page, seed: int) -> None:
    chance = random.Random(seed)
    n, m = chance.randint(2, 12), chance.randint(2, 15)
    table = [[chance.randint(0, 9) for _ in range(n)] for _ in range(m)]
    for largest in (False, True):
        found, wanted = js(page, "kendall", table, largest), formulas.kendall(table, largest)
        assert isinstance(found, dict)
        assert found["sums"] == wanted.sums
        for key in ("s", "t", "w", "chi", "p", "bound"):
            assert same(found[key], getattr(wanted, key)), (key, table)


@pytest.mark.parametrize("seed", range(20))
def test_the_page_finds_the_same_of_everything_else(page: Page, seed: int) -> None:
    chance = random.Random(seed)
    known, levels = chance.randint(0, 10), [chance.randint(0, 2) for _ in range(6)]
    found = js(page, "competence", known, levels)
    assert same(found["value"], formulas.competence(known, levels))  # type: ignore[index]
    marks = [chance.randint(0, 3) for _ in range(5)]
    assert same(js(page, "profile", marks), formulas.profile(marks))  # type: ignore[arg-type]
    many = chance.randint(1, 12)
    given = [chance.randint(0, 20) / 2 for _ in range(many)], [chance.random() for _ in range(many)]
    middle = js(page, "spread", *given)
    for key, value in formulas.spread(*given).items():
        assert same(middle[key], value), (key, given)  # type: ignore[index]
    one, two = ([chance.choice("абв") for _ in range(12)] for _ in range(2))
    agreed = js(page, "kappa", one, two)
    seen, by_chance, value = formulas.kappa(one, two)
    assert same(agreed["seen"], seen)  # type: ignore[index]
    assert same(agreed["chance"], by_chance)  # type: ignore[index]
    assert same(agreed["value"], value)  # type: ignore[index]
    before, after = ([chance.randint(0, 9) for _ in range(14)] for _ in range(2))
    gained = js(page, "gain", before, after, 10)
    value, p = formulas.gain(before, after, 10)
    assert same(gained["value"], value)  # type: ignore[index]
    assert math.isclose(gained["p"], p, rel_tol=1e-8)  # type: ignore[index]


def text(method: str) -> str:
    return (ROOT / "content/methods" / method / "index.md").read_text("utf-8")


def said(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace(".", ",")


def test_the_example_of_experts_is_right() -> None:
    body = text("ekspertnye-otsenki")
    rows = [
        [float(c) for c in re.findall(r"\d+", row.split("|", 2)[2])]
        for row in re.findall(r"^\| Э\d .*$", body, re.M)
    ]
    assert rows == PLAIN
    shared = [
        [float(c.replace(",", ".")) for c in row.strip("| ").split(" | ")[1:]]
        for row in re.findall(r"^\| С\d .*$", body, re.M)
    ]
    assert [row[:-1] for row in shared] == TIED
    plain, tied = formulas.kendall(rows), formulas.kendall(TIED)
    assert sum(row[-1] for row in shared) == tied.t
    sums = " | ".join(f"{s:g}".replace(".", ",") for s in tied.sums)
    assert f"| сумма | {sums} | {tied.t:.0f} |" in body
    for number in (
        f"W = 12 · {said(plain.s, 1)} / (25 · 210) = {said(plain.w, 4)}",
        f"χ² = 5 · 5 · {said(plain.w, 4)} = {said(plain.chi, 2)}",
        f"χ² = 5 · 5 · 0,8537 = {said(25 * 0.8537, 2)}",
        f"S = {said(tied.s, 1)} и ΣT = {tied.t:.0f}",
        said(tied.plain, 3),
        f"W = {said(tied.w, 3)} и χ² = {said(tied.chi, 2)}",
    ):
        assert number in body, number


def test_the_examples_of_the_other_methods_are_right() -> None:
    assert f"≈ {said(formulas.profile([2, 1, 2, 1, 1]), 1)} %" in text("keysy")
    body = text("refleksiya")
    assert f"Δ = 5 − 2 = {5 - 2}" in body
    assert f"P = 5 · 3 = {5 * 3}" in body
    before = [4, 3, 5, 2, 6, 4, 3, 5, 4, 4]
    after = [6, 5, 7, 4, 5, 7, 6, 8, 7, 6]
    value, p = formulas.gain(before, after, 10)
    body = text("issledovanie-deystviem")
    assert f"= {said(value, 2)}" in body
    assert f"11 / 1024 ≈ {said(p, 3)}" in body


def test_the_votes_of_the_example_add_up() -> None:
    body = text("fokus-gruppa")
    rows = re.findall(r"\| (\d+) \| (\d) \| (\d) из 8 \| (0,\d+) \|", body)
    assert sum(int(votes) for votes, *_ in rows) == 8 * 3
    assert [int(place) for _, place, *_ in rows] == [1, 2, 3]
    assert all(float(share.replace(",", ".")) == int(n) / 8 for *_, n, share in rows)
    assert "трое из пяти, то есть 60 %" in text("refleksiya")
    assert sum(gap >= 2 for gap in (3, 2, 1, 2, 0)) / 5 == 0.6


def test_the_second_round_and_the_weights_are_right() -> None:
    body = text("ekspertnye-otsenki")
    for marks, words in (
        ([3, 5, 6, 7, 7, 8, 10], "медиана 7, нижний квартиль 5, верхний 8, размах IQR = 8 − 5 = 3"),
        ([6, 6, 7, 7, 7, 8, 8], "медиана 7, IQR = 8 − 6 = 2"),
    ):
        low, middle, high = statistics.quantiles(marks, n=4)
        assert f"{', '.join(map(str, marks))} — {words}" in body
        assert (middle, high - low) == (7, int(words[-1]))
        assert f"= {high:.0f} − {low:.0f} =" in words
    weights, marks = [0.85, 0.6, 0.7], [3, 2, 2]
    mean = sum(w * m for w, m in zip(weights, marks, strict=True)) / sum(weights)
    assert f"≈ {said(mean, 1)}; простое — {said(sum(marks) / 3, 2)}" in body
    argued = 0.2 + 0.5 + 4 * 0.05
    assert f"= {said(argued, 1)}. Кк = (0,8 + 0,9) / 2 = {said((0.8 + argued) / 2, 2)}" in body
    table = re.findall(r"^\| (\d+) \| (\d+) \| (\d+,\d\d) \|$", body, re.M)
    assert len(table) == 10
    for n, degrees, value in table:
        assert int(degrees) == int(n) - 1
        assert said(scipy.stats.chi2.ppf(0.95, int(degrees)), 2) == value


SHOWN = {
    "methods/ekspertnye-otsenki/": {
        "kendall": "W = 0,854, χ² = 21,34 при 5 степенях свободы",
        "competence": "Ниже порога 0,5",
        "scores": "Медиана не выше 1, и эксперты не спорят: «Есть работа для разных»",
    },
    "methods/keysy/": {"case-profile": "Слабее всего критерий 5"},
    "methods/fokus-gruppa/": {"kappa": "Совпало 34 из 40"},
    "methods/refleksiya/": {"gap": "Начните с «Оценивание по ходу урока»: разрыв 3, приоритет 15"},
    "methods/issledovanie-deystviem/": {"gain": "Прирост g = 0,35"},
}


@pytest.mark.parametrize("address", SHOWN)
def test_a_worksheet_counts_its_example_in_the_page(
    browser: Browser, site: Path, address: str
) -> None:
    shown = browser.new_page(viewport={"width": 320, "height": 800})
    faults: list[str] = []
    shown.on("pageerror", lambda fault: faults.append(str(fault)))
    shown.goto((site / address / "index.html").as_uri())
    for sheet, words in SHOWN[address].items():
        part = shown.locator(f'[data-sheet="{sheet}"]')
        part.get_by_role("button", name="Пример").click()
        assert words in part.get_by_role("status").inner_text()
        with shown.expect_download() as saved:
            part.get_by_role("button", name="Сохранить CSV").click()
        csv = Path(saved.value.path()).read_text("utf-8")
        assert csv.startswith("\ufeff")
        assert words.split(",")[0] in csv
    assert shown.evaluate("document.documentElement.scrollWidth") <= 320
    assert faults == []
    shown.close()


def test_a_table_pasted_from_a_spreadsheet_is_counted(browser: Browser, site: Path) -> None:
    shown = browser.new_page()
    shown.goto((site / "methods/ekspertnye-otsenki/index.html").as_uri())
    part = shown.locator('[data-sheet="kendall"]')
    pasted = "\r\n".join("\t".join(str(c).replace(".", ",") for c in row) for row in TIED)
    part.locator("td:nth-child(2) input").first.evaluate(
        """(input, text) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            input.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        pasted,
    )
    result = part.get_by_role("status").inner_text()
    assert "W = 0,862" in result
    assert "без неё 0,847" in result
    assert "χ² = 21,54" in result
    part.locator("td:nth-child(2) input").first.fill("много")
    assert "одинаковое число чисел" in part.get_by_role("status").inner_text()
    shown.close()


@pytest.fixture(scope="module")
def sheets(browser: Browser) -> Page:
    parts = (
        "distributions",
        "formulas",
        "worksheet-shapes",
        "worksheet-numbers",
        "worksheet-sheets",
        "worksheet-scores",
        "worksheet-cases",
        "worksheet-pairs",
        "worksheet-gain",
    )
    return scripted(browser, *(f"record/{part}" for part in parts))


def judged(
    page: Page, kind: str, rows: list[tuple[str, list[str]]], field: str = ""
) -> tuple[str, list[list[str]]]:
    """What a worksheet says of rows, each a name and its cells: its words and its table, or its fault."""
    found = page.evaluate(
        """([kind, rows, field]) => portal.worksheets[kind](
            rows.map(([name, cells]) => ({name, cells})), () => field, rows[0][1].map((_, j) => `О${j + 1}`)
        )""",
        [kind, rows, field],
    )
    return " ".join(found.get("words", [found.get("fault")])), found.get("rows", [])


def coded(*pairs: tuple[str, str, int]) -> list[tuple[str, list[str]]]:
    codes = [[one, two] for one, two, times in pairs for _ in range(times)]
    return [(str(number), cells) for number, cells in enumerate(codes, 1)]


def test_what_reaches_a_bound_exactly_reaches_it(sheets: Page) -> None:
    exact = coded(("М", "М", 2), ("М", "Д", 1), ("Д", "М", 1), ("Д", "Д", 14))
    words, _ = judged(sheets, "kappa", exact)
    assert "κ = 0,6." in words
    assert "Согласие приемлемо" in words
    _, rows = judged(sheets, "case-profile", [("У-1 к1", list("22222")), ("У-1 к2", list("11000"))])
    assert [row[2] for row in rows] == ["средний", "средний"]


def test_an_expert_at_the_threshold_is_not_below_it(sheets: Page) -> None:
    levels = {"в": (30, 50), "с": (20, 40), "н": (10, 20)}
    for known, (one, first), (two, second) in itertools.product(
        range(11), levels.items(), levels.items()
    ):
        share = 10 * known + first[0] + second[1] + 4 * 5  # twice the coefficient, in hundredths
        words, _ = judged(sheets, "competence", [("Э-1", [str(known), one, two, *"вввв"])])
        assert ("Ниже порога" in words) == (share < 100), (known, one, two)


@pytest.mark.parametrize("seed", range(10))
def test_a_level_is_that_of_the_exact_share(sheets: Page, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(40):
        one, two = ([chance.randint(0, 3) for _ in range(chance.choice((3, 5)))] for _ in range(2))
        two = (two * 2)[: len(one)]
        rows = [("У-1 к1", [*map(str, one)]), ("У-1 к2", [*map(str, two)])]
        share = Fraction(100 * (sum(one) + sum(two)), 6 * len(one))
        level = "не выявлен" if share >= 80 else "минимальный" if share >= 60 else "средний"
        _, found = judged(sheets, "case-profile", rows)
        assert found[0][2] == (level if share >= 40 else "высокий"), rows


def test_a_verdict_below_the_bound_shows_that_it_is_below(sheets: Page) -> None:
    near = coded(("а", "а", 23), ("а", "б", 3), ("б", "а", 3), ("б", "б", 14))
    nearer = coded(("а", "а", 10), ("а", "б", 1), ("б", "а", 6), ("б", "б", 20))  # 0.59969
    for rows in (near, nearer):
        words, _ = judged(sheets, "kappa", rows)
        value = words.partition("κ = ")[2].partition(". ")[0]
        assert ("Согласия мало" in words) == (float(value.replace(",", ".")) < 0.6)
    assert "κ = 0,599." in words


def test_codes_are_the_same_on_either_keyboard(sheets: Page) -> None:
    words, apart = judged(
        sheets,
        "kappa",
        [("1", ["М", "M"]), ("2", ["м", "М"]), ("3", ["4", "4,0"]), ("4", ["Ё", "Е"])],
    )
    assert "Совпало 4 из 4" in words
    assert apart == []
    _, apart = judged(sheets, "kappa", [("1", ["М", "Д"]), ("2", ["Д", "Д"])])
    assert apart == [["1", "М", "Д"]]
    words, apart = judged(
        sheets,
        "kappa",
        [
            (
                "1",
                [
                    "вопросы  и пауза",
                    "«Вопросы и пауза».",
                ],
            ),
            ("2", ["а — б", "а - б"]),
        ],
    )
    assert "Совпало 2 из 2" in words
    _, apart = judged(sheets, "kappa", [("1", ["1.10", "1.1"]), ("2", ["1.1", "1.1"])])
    assert apart == [["1", "1.10", "1.1"]]
    words, _ = judged(sheets, "competence", [("Э-1", ["8", "B", "c", "H", "в", "с", "н"])])
    assert "не ниже порога" in words


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("сильно", "в"), ("Сильная", "в"), ("высокая", "в"), ("выс.", "в"), ("B", "в"),
        ("средне", "с"), ("ср.", "с"), ("Средняя степень", "с"), ("c", "с"),
        ("слабо", "н"), ("низкая", "н"), ("Н.", "н"),
    ],
)  # fmt: skip
def test_a_source_is_read_by_its_whole_word(sheets: Page, said: str, level: str) -> None:
    whole = judged(sheets, "competence", [("Э1", ["8", "с", said, *"сссс"])])
    assert whole == judged(sheets, "competence", [("Э1", ["8", "с", level, *"сссс"])])


@pytest.mark.parametrize("said", ["", "нет", "не знаю", "своё", "все", "—", "0,3", "скорее да"])
def test_what_names_no_degree_is_told_and_never_counted(sheets: Page, said: str) -> None:
    words, rows = judged(sheets, "competence", [("Э7", ["8", "с", said, *"сссс"])])
    assert words.startswith("Строка «Э7», столбец «О3»: " + (f"«{said}»." if said else "пусто."))
    assert rows == []


def test_a_blind_zone_of_exactly_two_is_one(sheets: Page) -> None:
    words, _ = judged(sheets, "gap", [("А", ["5", "4,1", "2,1"]), ("Б", ["5", "4", "2,1"])])
    assert "«А»" in words.partition("Слепая зона")[2]
    assert "«Б»" not in words.partition("Слепая зона")[2]


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("П2 К-1.2", "п2, K-1.3", True),
        ("Педагог 1 К-1", "Педагог 1 К-2", True),
        ("П2 кейс 1", "П2 кейс 2", True),
        ("Педагог 1 К-1", "Педагог 2 К-1", False),
        ("У 1 К-1", "У 2 К-1", False),
        ("Учитель А, кейс 1", "Учитель Б, кейс 1", False),
    ],
)
def test_a_level_is_said_of_one_person(sheets: Page, one: str, other: str, level: bool) -> None:
    _, rows = judged(sheets, "case-profile", [(one, list("33333")), (other, list("00000"))])
    assert [row[2] == "средний" for row in rows] == [level, level]


def test_a_low_mark_in_two_cases_is_named_as_the_method_says(sheets: Page) -> None:
    """«П2 получил по 1 за выбор и за проверку»: two experts, two cases."""
    rows = [("П2 К-1.2", "22211"), ("П2 К-1.2", "21211"), ("П2 К-1.3", "21211")]
    rows += [
        ("П4, К-1.2", "33301"),
        ("П4 К-1.3", "33310"),
        ("П4 К-1.3", "33330"),
        ("П5 К-1.3", "00000"),
    ]
    words, _ = judged(sheets, "case-profile", [(name, list(line)) for name, line in rows])
    assert "Балл 1 и ниже в двух кейсах: П2 — о4, о5; П4 — о5. Если кейсы одной" in words
    fine = [("П1 К-1.2", list("33301")), ("П1 К-1.3", list("33310"))]
    words, _ = judged(sheets, "case-profile", fine)
    assert "П1 — о4, о5" in words
    words, _ = judged(
        sheets, "case-profile", [("П1 К-1.2", list("33301")), ("П1 К-1.3", list("33333"))]
    )
    assert "Ни у кого нет балла 1 и ниже" in words
    words, _ = judged(
        sheets, "case-profile", [("П1 К-1.2", list("00000")), ("П2 К-1.3", list("00000"))]
    )
    assert "двух кейсах:" not in words
    words, _ = judged(sheets, "case-profile", [("П1 К-1", ["3", "3", "", "3", "3"])])
    assert words == "Строка «П1 К-1», «О3»: пусто. Нужны баллы от 0 до 3."


def test_one_case_on_either_keyboard_is_one(sheets: Page) -> None:
    rows = [("П1 К-1.2", list("32333")), ("п1 K-1.2", list("10111")), ("__proto__", list("33333"))]
    words, found = judged(sheets, "case-profile", rows)
    assert [row[0] for row in found] == ["П1 К-1.2", "__proto__"]
    assert "Слабее всего критерий 2" in words
    words, _ = judged(sheets, "case-profile", [("П1", list("33333")), ("П2", list("33333"))])
    assert "Критерии решены одинаково: в среднем 3 из 3" in words


def test_ends_of_a_scale_are_said_in_words(sheets: Page) -> None:
    words, _ = judged(sheets, "gain", [("1", ["10", "10"]), ("2", ["10", "10"])], "10")
    assert "Прироста нет" in words
    words, _ = judged(sheets, "gain", [(str(n), ["5", "4"]) for n in range(6)], "10")
    assert "Снижение не случайно" in words
    assert "5 → 4. Прироста нет: средний балл снизился." in words
    assert "взято от возможного" not in words
    words, _ = judged(sheets, "gain", [("1", ["5", "4,999"]), ("2", ["5", "5"])], "1000")
    assert "Прирост g = 0:" in words
    words, _ = judged(sheets, "gain", [("1", ["-5", "4"])], "10")
    assert "меньше нуля" in words
    words, _ = judged(sheets, "kappa", [("1", ["а", "а"])])
    assert "не определён" not in words


@pytest.mark.parametrize(
    ("kind", "rows", "words"),
    [
        ("gain", [("Н1", ["4", "6"]), ("Н2", ["5", ""])], "Строка «Н2», «после»: пусто."),
        ("gain", [("Н1", ["н", "6"])], "Строка «Н1», «до»: «н»."),
        ("gain", [("Н1", ["4", "4 5"])], "Строка «Н1», «после»: «4 5»."),
        ("gain", [("Н1", ["4", "6"]), ("Н2", ["5", "11"])], "Строка «Н2», «после»: «11»."),
        ("gain", [("Н1", ["−4", "6"])], "Строка «Н1», «до»: «−4». Результат не бывает меньше нуля"),
        ("kappa", [("1", ["А", "А"]), ("2", ["", "Б"])], "Строка «2»: нужны оба кода."),
    ],
)
def test_an_answer_that_is_not_there_is_named_by_its_row(
    sheets: Page, kind: str, rows: list[tuple[str, list[str]]], words: str
) -> None:
    said, _ = judged(sheets, kind, rows, "10")
    assert words in said


def test_two_answers_in_a_cell_are_no_number(sheets: Page) -> None:
    numbers = {
        "4 5": None, "1 2 3": None, "1200": 1200, "1 200": 1200, "1\xa0234,5": 1234.5,
        "12 34": None, "45 %": 45, "− 5": -5, "+4": 4, "1 200 300": 1200300,
    }  # fmt: skip
    found = sheets.evaluate(
        "(texts) => texts.map(portal.shapes.number).map(n => Number.isNaN(n) ? null : n)",
        list(numbers),
    )
    assert found == list(numbers.values())


def test_few_objects_are_judged_by_the_table_that_the_method_prints(sheets: Page) -> None:
    rankings = ["4123", "4231", "3142", "4123", "2134"]
    rows = [(f"Э{n}", list(row)) for n, row in enumerate(rankings, 1)]
    words, _ = judged(sheets, "kendall", rows, "ranks")
    assert "χ² = 7,8 при 3" in words  # below its own bound, 7.81
    assert "S = 65: S больше табличного 62,8" in words
    assert "мнения согласованы" in words
    words, _ = judged(sheets, "kendall", rows[:2], "ranks")
    assert "Экспертов мало" in words
    many = [("Э1", [*map(str, range(1, 9))]), ("Э2", [*map(str, range(8, 0, -1))])]
    assert "χ² не больше табличного 14,07." in judged(sheets, "kendall", many, "ranks")[0]
    for m, row in enumerate(([62.8, 112.4, 182.5, 276.3], [75.9, 136.3, 221.5, 335.4]), 5):
        for n, printed in enumerate(row, 4):
            whole = m * m * (n**3 - n)
            below, above = (
                sheets.evaluate(
                    "(given) => portal.distributions.concordTail(...given)", [s, m, n, whole]
                )
                for s in (printed - 0.1, printed + 0.1)
            )
            assert below > 0.05 > above, (m, n)


def test_marks_are_summed_as_the_filled_sheet_says(sheets: Page) -> None:
    """«Один урок, три эксперта» of the example, and the two rounds of the method."""
    marks = {"Цель": "223", "Критерии": "322", "Для разных": "111"}
    rows = [(name, [*line, ""]) for name, line in marks.items()]
    words, found = judged(sheets, "scores", rows, "0,85; 0,6; 0,7")
    assert found == [
        ["Цель", "2", "2", "3", "1", "2,33", "2,33"],
        ["Критерии", "2", "2", "3", "1", "2,33", "2,4"],
        ["Для разных", "1", "1", "1", "0", "1", "1"],
    ]
    assert "эксперты не спорят: «Для разных»" in words
    rounds = [
        ("1", ["3", "5", "6", "7", "7", "8", "10"]),
        ("2", ["6", "6", "7", "7", "7", "8", "8"]),
    ]
    words, found = judged(sheets, "scores", rounds)
    assert [row[1:6] for row in found] == [["7", "5", "8", "3", "6,57"], ["7", "6", "8", "2", "7"]]
    assert "дефицит" not in words.lower()


def test_a_mark_that_was_not_given_is_told_and_is_no_nought(sheets: Page) -> None:
    words, found = judged(sheets, "scores", [("А", ["2", "", "3"]), ("Б", ["0", "1", "1"])])
    assert found[0][1:] == ["2,5", "—", "—", "—", "2,5"]
    assert "Балла нет: «А», О2. Посчитано по остальным" in words
    assert "эксперты не спорят: «Б»" in words
    words, _ = judged(sheets, "scores", [("А", ["2", "н", "3"]), ("Б", ["0", "1", "1"])])
    assert words.startswith("Строка «А», столбец «О2»: «н» — не число.")
    for weights in ("0,5; 0,6", "0,5; 0,6; 2", "0,5; много; 0,6"):
        words, _ = judged(sheets, "scores", [("А", ["2", "2", "3"])], weights)
        assert words.startswith("Кк: нужно 3 чисел")


def test_words_of_agreement_fit_its_numbers(sheets: Page) -> None:
    words, _ = judged(sheets, "kendall", [("Э1", ["1", "2"]), ("Э2", ["1", "2"])], "ranks")
    assert "при 1 степени свободы" in words
    assert "первого места нет" not in words
    words, _ = judged(sheets, "kendall", [("Э1", ["2", "2"]), ("Э2", ["1", "1"])], "ranks")
    assert words == "У каждого эксперта все оценки одинаковы: согласие посчитать нельзя."
    scores = [("Э1", ["1,5", "1,5", "3"]), ("Э2", ["3", "2", "3"])]
    words, _ = judged(sheets, "kendall", scores, "ranks")
    assert "Строка «Э2»: первого места нет." in words
    words, _ = judged(sheets, "kendall", scores, "scores")
    assert "первого места нет" not in words

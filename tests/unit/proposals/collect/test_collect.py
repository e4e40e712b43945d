"""The year is played: October, March, December; each number that is printed is counted again from the rows."""

from __future__ import annotations

import io
import random
import re
from dataclasses import dataclass
from functools import cache

import openpyxl

from generator.paper import packet
from generator.paper.job import items
from generator.paper.job.meeting import Meeting
from generator.proposals.collect import collect, lines, publish, workbook
from generator.proposals.collect.model import STAGES, STEPS
from generator.proposals.collect.summary import Summary, funnel
from generator.records.dates import Date
from generator.records.models.enums import Recipient
from tests.support.collected import our_form, portal, row
from tests.support.sheets import pen

OCTOBER, MARCH, DECEMBER = Date(2026, 10), Date(2027, 3), Date(2027, 12)
BANK = ("pr-1", "fg-1", "m-1", "pp-1", "k-1")
OWN = "дети не слышат друг друга в группе"
WISHES = ("показ урока с пробой", "наставник по предмету", "")
RANK = dict(zip(STEPS, (1, 2, 2, 3, 4), strict=True))


@dataclass(frozen=True)
class Said:
    """What the test itself knows of a row: nothing of it comes from the code that is tested."""

    school: str
    code: str
    deficit: str
    step: str
    wish: str
    meeting: str


def october() -> list[Said]:
    lot = random.Random(7)
    return [
        Said(
            f"МБОУ СОШ № {school}",
            f"П-{number}",
            lot.choice((*BANK, OWN)),
            lot.choice(STEPS[:3]),
            lot.choice(WISHES),
            "",
        )
        for school in range(1, 8)
        for number in range(1, 6)
    ]


def later(rows: list[Said], seed: int, meeting: str) -> list[Said]:
    """Some go on, some stand still, some are gone."""
    lot = random.Random(seed)
    kept = [one for one in rows if lot.random() > 0.1]
    return [
        Said(
            one.school,
            one.code,
            one.deficit,
            STEPS[min(STEPS.index(one.step) + lot.choice((0, 1, 1)), 4)],
            one.wish,
            lot.choice(("", meeting)),
        )
        for one in kept
    ]


def files(rows: list[Said], month: str) -> list[tuple[str, bytes]]:
    schools = dict.fromkeys(one.school for one in rows)
    return [
        (f"{name}-{month}.xlsx", _sheet(name, month, [one for one in rows if one.school == name]))
        for name in schools
    ]


def _sheet(name: str, month: str, rows: list[Said]) -> bytes:
    filled = [
        row(
            one.code,
            роль="учитель",
            предмет="математика",
            этап=one.step,
            что=one.wish,
            **({"если": one.deficit} if one.deficit == OWN else {"дефицит": one.deficit}),
        )
        for one in rows
    ]
    stages = [[one.code, one.step, one.meeting, "наставник"] for one in rows if one.meeting]
    head = {"Школа": name, "Период": month, "Педагогов всего": 10}
    return our_form(head, filled, stages)


@cache
def year() -> tuple[Summary, Summary, Summary]:
    """October; March with October's table beside the sheets; December with March's."""
    first = october()
    second = later(first, 1, "15.03.2027")
    third = later(second, 2, "01.06.2028")
    autumn = collect.collect(files(first, "2026-10"), portal(), OCTOBER)
    spring = collect.collect(
        [*files(second, "2027-03"), ("svod.xlsx", workbook.write(autumn, "2026-11-01"))],
        portal(),
        MARCH,
    )
    winter = collect.collect(
        [*files(third, "2027-12"), ("svod.xlsx", workbook.write(spring, "2027-04-01"))],
        portal(),
        DECEMBER,
    )
    return autumn, spring, winter


def said() -> tuple[list[Said], list[Said], list[Said]]:
    second = later(october(), 1, "15.03.2027")
    return october(), second, later(second, 2, "01.06.2028")


def reached(rows: list[Said]) -> list[int]:
    return [sum(RANK[one.step] >= rank for one in rows) for rank in (1, 2, 3, 4)]


def test_everything_is_read() -> None:
    for summary in year():
        assert not summary.gathering.found.unread
        assert not summary.gathering.found.personal


def test_the_deficits_of_every_gathering_are_those_of_the_rows() -> None:
    for summary, rows in zip(year(), said(), strict=True):
        expected = {
            id: (
                sum(one.deficit == id for one in rows),
                len({one.school for one in rows if one.deficit == id}),
            )
            for id in {one.deficit for one in rows} - {OWN}
        }
        assert {d.id: (len(d.teachers), len(d.schools)) for d in summary.deficits} == expected
        facts = lines.facts(summary)
        assert (facts["schools"], facts["rows"]) == (
            len({one.school for one in rows}),
            len(rows) + sum(bool(one.meeting) for one in rows),
        )
        assert len(summary.teachers) == len(rows)
        assert summary.all_teachers == 10 * facts["schools"]


def test_own_words_and_wishes_are_counted() -> None:
    for summary, rows in zip(year(), said(), strict=True):
        assert [len(g.teachers) for g in summary.own] == [sum(o.deficit == OWN for o in rows)]
        wishes = {w: len({o.school for o in rows if o.wish == w}) for w in WISHES if w}
        assert {g.title: len(g.schools) for g in summary.wishes} == wishes


def test_the_funnel_is_that_of_the_rows_and_of_the_gathering_before() -> None:
    past: list[int] = []
    for summary, rows in zip(year(), said(), strict=True):
        now = funnel(summary.gathering.rows)
        assert [now[stage] for stage in STAGES] == reached(rows)
        was = funnel(summary.gathering.before)
        assert [was[stage] for stage in STAGES] == (past or [0, 0, 0, 0])
        past = reached(rows)


def test_who_is_due_who_stands_still_and_of_whom_nothing_is_said() -> None:
    first, second, third = said()
    _, spring, winter = year()
    for summary, before, now in ((spring, first, second), (winter, second, third)):
        was = {(one.school, one.code): one.step for one in before}
        still = {
            (o.school, o.code)
            for o in now
            if o.step != STEPS[-1] and o.step == was[o.school, o.code]
        }
        assert {(p.school, p.code) for p in summary.progress if p.still} == still
        gone = was.keys() - {(one.school, one.code) for one in now}
        assert set(summary.missing) == gone
    due = {(o.school, o.code) for o in second if o.meeting and o.step != STEPS[-1]}
    assert {(p.school, p.code) for p in spring.progress if p.due} == due
    assert not any(p.due for p in winter.progress)  # one meets in June of the next year


def test_every_number_of_the_ten_lines_is_that_of_the_rows() -> None:
    _, spring, _ = year()
    first, second, _ = said()
    told = [line.replace("\u00a0", " ") for line in lines.ten(spring)]
    counts = sorted({sum(o.deficit == id for o in second) for id in BANK}, reverse=True)
    share = round(100 * len(second) / 70)
    assert [int(n) for n in re.findall(r"\d+", told[0])] == [7, len(second), 70, share]
    assert re.findall(r"— (\d+)", told[1])[0] == str(counts[0])
    assert re.findall(r"\d+", told[4])[0] == str(sum(o.deficit == OWN for o in second))
    funnels = [int(n) for n in re.findall(r"(?<!20)(?<!\d)\d{1,2}(?!\d)", told[7])]
    assert funnels == [*reached(second), *reached(first)]


def test_the_table_says_the_same_numbers() -> None:
    _, spring, _ = year()
    _, second, _ = said()
    book = openpyxl.load_workbook(io.BytesIO(workbook.write(spring, "2027-04-01")))
    deficits = {r[0]: r[3] for r in book["Дефициты"].iter_rows(min_row=5, values_only=True) if r[0]}
    assert deficits == {id: sum(o.deficit == id for o in second) for id in deficits}
    table = [r[:3] for r in book["Воронка"].iter_rows(min_row=5, max_row=8, values_only=True)]
    assert [count for _, count, _ in table] == reached(second)
    rows = [r for r in book["Строки"].iter_rows(min_row=5, values_only=True) if r[0] == "2027-03"]
    assert len(rows) == len(spring.gathering.rows)


def test_the_packet_of_the_december_seminar_holds_the_sheet() -> None:
    seminar = portal().seminars["refleksivno-analiticheskiy"]
    assert ("form", "blank-zadachi") in packet.handouts(portal(), seminar)


def test_what_is_printed_for_the_december_meeting_is_counted_sheet_by_sheet() -> None:
    """As ``iom packet`` counts it: each of the packet once for the leader, or for each participant."""
    meeting, name = Meeting(12), ("seminar", "refleksivno-analiticheskiy")
    found = items.make(pen(), items.names(portal(), (name,)))
    copies = {item.form: item.copies(meeting) for item in found}
    forms = [portal().forms[id] for _, id in packet.handouts(portal(), portal().seminars[name[1]])]
    each = {Recipient.PARTICIPANT: 12, Recipient.EXPERT: 12, Recipient.LEADER: 1}
    assert len(forms) > 5
    for form in forms:
        assert copies[form.id] == form.copies.number * each[form.copies.whom], form.code


def test_the_sums_that_are_published_are_those_of_the_rows() -> None:
    for summary, rows in zip(year(), said(), strict=True):
        made = publish.survey(summary, "proba", "2027-12-20")
        for one in made.deficits:
            mine = [o for o in rows if o.deficit == one.deficit]
            assert (one.teachers, one.schools) == (len(mine), len({o.school for o in mine}))
            assert one.teachers >= made.threshold
            assert one.schools > 1
        stages = (made.stages.diagnosis, made.stages.route, made.stages.trial, made.stages.result)
        assert all(a is None or a == b for a, b in zip(stages, reached(rows), strict=True))
        assert made.teachers == len(rows)


def test_rows_of_a_filter_count_and_are_told_and_a_hidden_sheet_is_told_only() -> None:
    """A school filters its table and sends it: its teachers are teachers all the same."""
    form = our_form(
        {"Школа": "МБОУ СОШ № 1"},
        [row(f"П-{n}", дефицит="pr-1", образовательная="Освоить") for n in range(1, 5)],
    )
    plain = collect.collect([("a.xlsx", form)], portal())
    assert not [one for one in plain.gathering.found.told if "скрыт" in one.message]
    book = openpyxl.load_workbook(io.BytesIO(form))
    sheet = book.worksheets[0]
    first = next(c.row for c in sheet["A"] if c.value == "Код")
    for number in (first + 2, first + 3):
        sheet.row_dimensions[number].hidden = True
    sheet.column_dimensions["H"].hidden = True
    aside = book.create_sheet("Прошлый год")
    aside.append(["Код", "Роль"])
    aside.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    summary = collect.collect([("a.xlsx", out.getvalue())], portal())
    assert len(summary.teachers) == len(plain.teachers) == 4
    said = "\n".join(lines.report(summary)).replace("\u00a0", " ")
    assert (
        "a.xlsx, лист 1: спрятано отбором или вручную, но прочитано: 2 строки и 1 столбец" in said
    )
    assert "целиком: скрыто и не прочитано: слов 2" in said
    assert len([one for one in lines.facts(summary)["told"] if "прочитано" in one["message"]]) == 2


def test_a_file_that_is_called_as_a_person_is_told_by_its_place() -> None:
    rows = [row("П-1", дефицит="pr-1", образовательная="Освоить")]
    book = openpyxl.load_workbook(io.BytesIO(our_form({}, rows)))
    book.worksheets[0].title = "Тестова А. Б."
    out = io.BytesIO()
    book.save(out)
    plain = our_form({}, [row("П-2", дефицит="m-1", образовательная="Понять")])
    names = ("Раздольская СОШ № 3.xlsx", "Тестова Анна Борисовна.xlsx", "testova-a-b.xlsx")
    files = [(names[0], plain), *((name, out.getvalue()) for name in names[1:])]
    summary = collect.collect(files, portal())
    told = "\n".join(lines.report(summary)) + str(lines.facts(summary))
    written = openpyxl.load_workbook(io.BytesIO(workbook.write(summary, "2026-11-24")))
    cells = [str(c.value) for s in written.worksheets for line in s.iter_rows() for c in line]
    for said in (told, "\n".join(cells)):
        assert not re.search("Тестов|Борисовн|testova", said)
        assert "Раздольская СОШ № 3" in said
        assert "школа 2" in said
    assert "так здесь назван файл № 3" in told


def test_a_formula_that_nobody_counted_is_told_by_its_cell() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for said in (
        ("Школа", "МБОУ СОШ № 1"),
        ("Код", "Должность", "Предмет", "Дефицит"),
        ("п1", "учитель", "математика", "Не умею давать обратную связь"),
        ("п2", "учитель", "физика", "=D3"),
    ):
        sheet.append(said)
    sheet["D3"].hyperlink = "https://example.org/plan"
    sheet["D3"].value = "Не умею давать обратную связь"
    out = io.BytesIO()
    book.save(out)
    made = collect.collect([("школа-1.xlsx", out.getvalue())], portal())
    assert "ссылка" not in str(made.gathering.found.unread)  # it tells nothing to be counted
    told = [one for one in made.gathering.found.unread if "формулы" in one.message]
    assert [(one.file, one.place) for one in told] == [("школа-1.xlsx", "лист 1")]
    assert "(D4)" in told[0].message

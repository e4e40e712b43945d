"""The numbers: who named what, who could sit at one table, who is due, who stands still."""

from __future__ import annotations

import io
from collections.abc import Sequence

import openpyxl
import pytest
from msgspec.structs import replace

from generator.proposals.collect import collect, lines, publish, summary
from generator.proposals.collect import workbook as district
from generator.proposals.collect.join import join
from generator.proposals.collect.model import STAGES, Found, Stage, TeacherRow
from generator.proposals.collect.summary import Summary, funnel
from generator.records.dates import Date
from tests.support.collected import portal, workbook

OCTOBER, MARCH = Date(2026, 10), Date(2027, 3)


def row(school: int, number: int, deficit: str = "pr-1", **more: object) -> TeacherRow:
    made = TeacherRow(
        file=f"{school}.xlsx",
        place=f"строка {number}",
        school=f"СОШ № {school}",
        code=f"П-{number}",
        deficits=(deficit,),
        said=deficit,
        levels=("ООО",),
        subjects=("математика",),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def made(*rows: TeacherRow, period: Date | None = OCTOBER) -> Summary:
    return summary.make(join(Found(rows=list(rows)), period), portal())


def test_a_deficit_is_counted_by_teachers_schools_levels_and_subjects() -> None:
    found = made(row(1, 1), row(1, 2, levels=("НОО", "ООО")), row(2, 1), row(2, 1, "m-1"))
    first, second = found.deficits
    assert (first.id, len(first.teachers), first.schools) == ("pr-1", 3, ("СОШ № 1", "СОШ № 2"))
    assert first.by(lambda r: r.levels) == {"ООО": 3, "НОО": 1}
    assert (second.id, len(second.teachers)) == ("m-1", 1)
    assert len(found.teachers) == 3


def test_what_the_portal_lacks_for_a_deficit_is_told() -> None:
    (found,) = made(row(1, 1)).deficits
    assert (found.routes > 0, found.methods > 0, found.cases > 0) == (True, True, True)
    assert found.lacking == ()
    assert replace(found, routes=0, cases=0).lacking == ("маршрута", "кейса")
    routed = {id for s in portal().summaries.values() if s.brief for id in s.brief.deficits}
    for id in sorted(portal().deficits):
        (one,) = made(row(1, 1, id)).deficits
        assert ("маршрута" in one.lacking) == (id not in routed), id


def test_a_focus_group_takes_one_of_each_school_first() -> None:
    rows = [row(school, number) for school in range(1, 6) for number in range(1, 4)]
    (found,) = made(*rows).focus
    assert (len(found.members), found.schools) == (8, 5)
    assert [r.code for r in found.members] == ["П-1"] * 5 + ["П-2"] * 3


def test_five_teachers_or_one_school_make_no_focus_group() -> None:
    assert not made(*(row(school, 1) for school in range(1, 6))).focus
    assert not made(*(row(1, number) for number in range(1, 9))).focus


def test_the_funnel_holds_every_stage_before() -> None:
    steps = (
        "диагностика",
        "теоретическое осмысление",
        "проектирование пробы",
        "проба",
        "рефлексия",
        "",
    )
    rows = made(*(row(1, n, step=step) for n, step in enumerate(steps))).gathering.rows
    assert list(funnel(rows).values()) == [6, 4, 2, 1]
    assert [stage.word for stage in STAGES] == ["диагностика", "маршрут", "проба", "итог"]


def test_a_row_with_a_wish_alone_has_come_nowhere() -> None:
    assert row(1, 1, deficits=(), said="", wish="показ").stage is Stage.NONE


def test_who_is_due_and_who_stands_still() -> None:
    before = [row(1, n, period=OCTOBER, step="проба") for n in (1, 2, 3)]
    now = [
        row(1, 1, period=MARCH, step="проба", meeting=Date(2027, 3, 20)),
        row(1, 2, period=MARCH, step="рефлексия", meeting=Date(2027, 3, 20)),
        row(1, 4, period=MARCH, step="проба", meeting=Date(2027, 4, 1)),
    ]
    found = made(*before, *now, period=MARCH)
    assert [(p.code, p.was, p.due, p.still) for p in found.progress] == [
        ("П-1", "проба", True, True),
        ("П-2", "проба", False, False),
        ("П-4", "", False, False),
    ]
    assert found.missing == (("СОШ № 1", "П-3"),)
    assert found.deficits[0].before == 3


def test_who_came_to_the_end_before_and_begins_anew_does_not_stand_still() -> None:
    before, now = (
        row(1, 1, period=OCTOBER, step="рефлексия"),
        row(1, 1, period=MARCH, step="диагностика"),
    )
    found = made(before, now, period=MARCH)
    assert [(p.was, p.still) for p in found.progress] == [("рефлексия", False)]


HEAD = ("Код", "Дефицит", "Этап")


def sheet(
    school: int, *rows: Sequence[object], head: Sequence[str] = HEAD, said: str = ""
) -> bytes:
    top = [
        ["Школа", f"СОШ № {school}"],
        ["Период", "октябрь 2026"],
        *([said.split("|")] if said else []),
    ]
    return workbook(("Лист1", [*top, head, *rows]))


def read(*files: bytes) -> Summary:
    named = [(f"{number}.xlsx", data) for number, data in enumerate(files, 1)]
    return collect.collect(named, portal())


def first(found: Summary) -> str:
    return lines.ten(found)[0].replace("\xa0", " ")


def named(*numbers: int) -> list[tuple[str, str]]:
    return [(f"П-{n}", "pr-1") for n in numbers]


def test_who_has_none_is_in_the_number_of_those_who_answered() -> None:
    found = read(
        sheet(1, *named(*range(1, 11)), ("П-11", "нет"), ("П-12", "—"), said="Участвуют|12"),
        sheet(2, *named(*range(1, 7)), ("П-7", "не выявлены"), ("П-8", "затруднений нет")),
    )
    assert first(found).startswith("Прислали листы: 2 школы, в них 20 педагогов; у 4 дефицита нет")
    assert lines.facts(found)["without"] == 4
    assert (len(found.teachers), len(found.deficits[0].teachers)) == (16, 16)
    assert not [one for one in found.gathering.found.told if "сверьте" in one.message]
    assert publish.survey(found, "osen", "2026-11-01").teachers == 16


def test_a_share_is_of_all_who_answered() -> None:
    found = read(sheet(1, *named(1, 2), ("П-3", "нет"), said="Педагогов всего|6"))
    assert "в них 3 педагога из 6 (50 %); у 1 дефицита нет." in first(found)
    none = read(sheet(1, *named(1, 2), said="Педагогов всего|6"))
    assert "в них 2 педагога из 6 (33 %)." in first(none)


def test_a_school_of_which_nobody_has_one_sent_its_sheet() -> None:
    found = read(sheet(1, *named(1)), sheet(2, ("П-1", "нет"), ("П-2", "нет")))
    assert "2 школы, в них 3 педагога; у 2 дефицита нет" in first(found)
    assert found.gathering.schools == ("СОШ № 1",)


def test_a_row_without_a_deficit_beside_one_with_it_is_one_teacher() -> None:
    found = read(sheet(1, ("П-1", "pr-1"), ("П-1", "нет"), ("П-2", "m-2")))
    assert (len(found.teachers), found.without) == (2, frozenset())


def test_of_two_files_of_a_school_the_last_says_whether_there_is_a_deficit() -> None:
    old, new = sheet(1, *named(1, 2)), sheet(1, ("П-1", "нет"), ("П-3", "m-2"))
    assert (len(read(old, new).teachers), len(read(old, new).without)) == (2, 1)
    said = [one for one in read(old, new).gathering.found.told if "так и посчитано" in one.message]
    assert len(said) == 1
    assert (len(read(new, old).teachers), len(read(new, old).without)) == (3, 0)


WIDE = ("Код", "Предмет", "Дефицит", "Этап")


def remarks(*files: bytes) -> tuple[list[str], list[str]]:
    found = read(*files).gathering.found
    return [one.message for one in found.unread], [one.message for one in found.told]


@pytest.mark.parametrize("answer", ["pr-1", "нет"])
def test_an_empty_row_that_another_sheet_answers_was_read(answer: str) -> None:
    first = sheet(1, ("П-1", "", "pr-1"), ("П-2", "химия"), head=WIDE)
    later = sheet(1, ("п 2", "химия", answer), head=WIDE)
    assert remarks(first)[0] == ["нет ни дефицита, ни задачи, ни этапа"]
    for files in ((first, later), (later, first)):
        unread, told = remarks(*files)
        assert unread == []
        assert any(one.startswith("ответ этого педагога взят из другой") for one in told)


def test_only_the_answer_of_the_same_teacher_in_the_same_gathering_is_one() -> None:
    first = sheet(1, ("П-1", "", "pr-1"), ("П-2", "химия"), head=WIDE)
    other = sheet(2, ("П-2", "химия", "pr-1"), head=WIDE)
    before = workbook(
        ("Л", [["Школа", "СОШ № 1"], ["Период", "март 2026"], WIDE, ("П-2", "химия", "m-2")])
    )
    assert len(remarks(first, other)[0]) == 1
    assert len(remarks(first, before)[0]) == 1


@pytest.mark.parametrize("said", ["нет", "в отпуске"])
def test_nothing_untrue_is_told_of_a_row_that_another_sheet_answers(said: str) -> None:
    first = sheet(1, *named(1), ("П-2", said))
    _, told = remarks(first, sheet(1, *named(2)))
    assert not [one for one in told if "в числах" in one]
    _, told = remarks(first, sheet(1, *named(1)))
    assert [one for one in told if "в числах" in one]


def test_sheets_of_a_school_are_counted_with_those_that_name_no_deficit() -> None:
    _, told = remarks(
        *(sheet(1, *named(1), ("П-2", n)) for n in ("pr-1", "m-2")), sheet(1, ("П-3", "нет"))
    )
    assert any("прислала 3 листа: 1.xlsx, 2.xlsx, 3.xlsx" in one for one in told)
    five = [sheet(1, *named(number)) for number in range(1, 6)]
    assert any("прислала 5 листов" in one for one in remarks(*five)[1])


def test_several_codes_and_numbers_are_so_many_teachers() -> None:
    found = read(sheet(1, *named(1), ("П-2, П-3", "нет")))
    assert len(found.without) == 2
    assert not [one for one in found.gathering.found.told if "дважды" in one.message]
    head = ("Дефицит", "Кол-во педагогов")
    found = read(sheet(1, ("pr-1", 5), ("дефицитов нет", 4), head=head))
    assert (len(found.teachers), len(found.without)) == (5, 4)
    (told,) = [one for one in found.gathering.found.told if "дважды" in one.message]
    assert told.place == "лист «Лист1», строка 3"


def test_who_had_one_and_has_none_now_is_not_missing() -> None:
    october = sheet(1, *named(1, 2, 3))
    march = workbook(
        (
            "Л",
            [["Школа", "СОШ № 1"], ["Период", "март 2027"], HEAD, ("П-1", "pr-1"), ("П-2", "нет")],
        )
    )
    found = read(october, march)
    assert [code for _, code in found.missing] == ["П-3"]


def test_blocks_of_a_diagnosis_in_rows_are_one_teacher_with_a_code() -> None:
    head = ("Код", "Блок диагностики", "Уровень")
    found = read(
        sheet(
            1,
            ("П-1", "Читательская грамотность", "низкий"),
            ("П-1", "Работа с родителями", "высокий"),
            ("П-2", "Читательская грамотность", "высокий"),
            ("П-2", "Работа с родителями", "средний"),
            ("", "Работа с родителями", "высокий"),
            head=head,
        )
    )
    assert (len(found.teachers), len(found.without)) == (1, 1)


@pytest.mark.parametrize(("marks", "many"), [(("-", "нет"), 1), (("", ""), 0), (("-", ""), 1)])
def test_a_row_of_a_matrix_without_a_mark_is_no_answer(marks: tuple[str, str], many: int) -> None:
    found = read(sheet(1, ("П-1", "+", "-"), ("П-2", *marks), head=("Код", "pr-1", "m-2")))
    assert (len(found.teachers), len(found.without)) == (1, many)
    told = [one.message for one in found.gathering.found.told]
    assert any("ответа о дефиците нет" in one for one in told) == (many == 0)


def test_the_file_of_a_sheet_without_a_name_gives_its_school() -> None:
    data = workbook(("Л", [HEAD, ("П-1", "нет"), ("П-2", "нет")]))
    files = [("СОШ 7 октябрь 2026.xlsx", data), ("2.xlsx", sheet(2, *named(1)))]
    found = collect.collect(files, portal())
    assert {row.school for row in found.gathering.without} == {"СОШ 7"}


def test_an_unfilled_row_of_the_form_is_nobody() -> None:
    found = read(sheet(1, *named(1), ("П-2", ""), ("П-3", None)))
    assert (len(found.teachers), found.without) == (1, frozenset())


def test_the_workbook_of_the_district_hands_them_on() -> None:
    found = read(sheet(1, *named(1, 2), ("П-3", "нет")))
    data = district.write(found)
    made = openpyxl.load_workbook(io.BytesIO(data))
    said = [cell.value for row in made["Кратко"].iter_rows() for cell in row if cell.value]
    assert any("у 1 дефицита нет" in str(one) for one in said)
    again = read(data, sheet(2, *named(1)))
    assert "2 школы, в них 4 педагога; у 1 дефицита нет" in first(again)
    assert again.gathering.found.told == []

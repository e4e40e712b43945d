"""Twelve files as schools send them become one table: every row is read or named by its file and place."""

from __future__ import annotations

import io
import re
from functools import cache

import openpyxl
import pytest

from generator.findings import UserError
from generator.proposals.collect import collect
from generator.proposals.collect.model import Remark, TeacherRow
from generator.proposals.collect.summary import Summary
from generator.records.dates import Date
from tests.support.collected import (
    HEADS,
    PARTED,
    open_sheet,
    our_form,
    pasted,
    portal,
    row,
    twelve,
    word,
    workbook,
)

SECRETS = ("Сидорова", "Козлов", "Петров", "913", "555", "222", "33-44")


@cache
def whole() -> Summary:
    return collect.collect(twelve().items(), portal())


def read(**files: bytes) -> Summary:
    return collect.collect(
        [(name.replace("_", "."), data) for name, data in files.items()], portal()
    )


def rows_of(file: str) -> list[TeacherRow]:
    return [row for row in whole().gathering.rows if row.file == file]


def places(remarks: list[Remark], file: str) -> list[str]:
    return [one.place for one in remarks if one.file == file]


def test_our_form_is_read_and_what_was_sent_again_counts_as_the_last_file_says() -> None:
    first, again = rows_of("01-raz.xlsx"), rows_of("10-raz-snova.xlsx")
    assert [(r.code, r.own, r.step) for r in first] == [
        ("П-3", "дети не слышат друг друга в группе", ""),
        ("П-1", "", "рефлексия"),
    ]
    assert [(r.code, r.deficits) for r in again] == [("П-1", ("pr-1",)), ("П-2", ("fg-2",))]
    assert {r.school for r in (*first, *again)} == {"МБОУ Раздольская СОШ № 3"}
    assert any("прислала 2 листа" in one.message for one in whole().gathering.found.told)


def test_typing_errors_in_heads_and_words_are_forgiven() -> None:
    one, other = rows_of("02-opechatki.xlsx")
    assert (one.role, one.subjects, one.deficits) == ("учитель", ("математика",), ("pr-1",))
    assert (one.step, one.task) == ("теоретическое осмысление", "осваить запись")
    assert (other.subjects, other.step) == (("русский язык",), "проектирование пробы")


def test_merged_cells_belong_to_every_row_they_cover_and_a_head_may_have_two_rows() -> None:
    found = rows_of("03-merged.xlsx")
    assert [(r.code, r.deficits, r.wish) for r in found] == [
        ("Н-1", ("fg-1",), "показ урока с пробой"),
        ("Н-2", ("fg-1",), "показ урока с пробой"),
        ("Н-3", (), "показ урока с пробой"),
    ]
    assert found[0].school == "МБОУ Новоангарская СОШ № 5"


def test_other_heads_in_another_order_are_understood() -> None:
    one, other = rows_of("04-poryadok.xlsx")
    assert (one.school, one.levels, one.experience) == ("СОШ № 7 п. Южный", ("ООО",), "молодой")
    assert (one.deficits, one.guessed) == (("k-1",), True)
    assert (other.deficits, other.guessed, other.levels) == (("pp-1",), False, ("НОО",))


def test_word_csv_and_ods_are_read_as_well() -> None:
    assert [(r.code, r.deficits) for r in rows_of("05-word.docx")] == [
        ("К-1", ()),
        ("К-2", ("pr-2", "pr-3")),
    ]
    assert [(r.code, r.step) for r in rows_of("06-tablica.csv")] == [("Б-1", "проба")]
    assert [(r.code, r.deficits, r.place) for r in rows_of("07-libre.ods")] == [
        ("О-1", ("fg-1",), "лист «Задачи», строка 4"),
        ("О-2", ("m-1",), "лист «Задачи», строка 5"),
    ]


def test_what_cannot_be_read_is_named_by_its_file_and_place() -> None:
    unread = whole().gathering.found.unread
    assert places(unread, "08-foto.jpg") == ["файл"]
    assert places(unread, "12-inoe.xlsx") == ["лист «Оценки», строка 1"]
    assert places(unread, "11-chasti.xlsx") == ["лист «2026», строка 6", "лист «2026», строка 8"]
    assert len(unread) == 4


def test_names_and_telephones_are_cut_and_named_by_their_place() -> None:
    summary = whole()
    assert places(summary.gathering.found.personal, "09-imya.xlsx") == [
        f"лист «Лист1», строка {number}" for number in (2, 3, 4, 5)
    ]
    found = summary.gathering.found
    said = repr((summary.gathering.rows, found.unread, found.personal, found.told))
    assert not [secret for secret in SECRETS if secret in said]
    assert [r.deficits for r in rows_of("09-imya.xlsx")] == [(), ("fg-1",)]


def test_the_title_of_a_part_tells_the_level_of_the_rows_below_it() -> None:
    assert [(r.code, r.levels) for r in rows_of("11-chasti.xlsx")] == [
        ("М-1", ("НОО",)),
        ("М-2", ("ООО",)),
    ]


@pytest.mark.parametrize("name", [n for n in twelve() if n.endswith(".xlsx")])
def test_every_row_of_a_workbook_is_read_or_named(name: str) -> None:
    """A row under the head is a teacher, a remark, the title of a part that gave a level, or empty."""
    found = whole().gathering.found
    named = {one.place for one in (*found.unread, *found.told, *found.personal) if one.file == name}
    alone = collect.collect([(name, twelve()[name]), *_other()], portal())
    named |= {row.place.split(", педагог")[0] for row in alone.gathering.rows if row.file == name}
    book = openpyxl.load_workbook(io.BytesIO(twelve()[name]))
    for sheet in (s for s in book if s.sheet_state == "visible"):
        under = False
        for cells in sheet.iter_rows():
            said = {str(cell.value) for cell in cells if cell.value is not None}
            place = f"лист «{sheet.title}», строка {cells[0].row}"
            assert not (under and said) or place in named or said <= PARTS, place
            under = under or bool(said & HEADED)


HEADED = {"Код", "код", "Код педогога", "Шифр", "ФИО", "Оценка"}
"""A word of each head; what stands under it has to be accounted for."""
PARTS = {"Начальная школа", "Основная школа", "8а", "У-1", "4"}
"""Titles that gave a level, and the row of a table that is told as a whole."""


def _other() -> list[tuple[str, bytes]]:
    return [("06.csv", twelve()["06-tablica.csv"])]


def test_a_row_that_says_nothing_of_a_teacher_is_named() -> None:
    sheet = [["Код", "Предмет", "Дефицит из банка"], ["П-1", "химия", ""], ["П-2", "", "pr-1"]]
    found = read(a_xlsx=workbook(("Л", sheet))).gathering
    assert [r.code for r in found.rows] == ["П-2"]
    assert [one.place for one in found.found.unread] == ["лист «Л», строка 2"]


def test_codes_below_people_are_codes_and_one_name_among_them_is_none() -> None:
    """A teacher of two rows was two, for her code stood below «ФИО»."""

    def found(name: str) -> list[str]:
        read_ = read(a_xlsx=workbook(("Л", pasted()[name][0]))).gathering
        return sorted(row.code for row in read_.rows)

    assert found("codes below people") == ["П-1", "П-1", "Учитель 2"]
    assert found("a matrix below labels") == ["У1", "У2"]
    assert found("codes above who signed") == ["П-1", "П-1", "П-2"]
    assert found("a name among codes") == ["", ""]


def test_a_word_in_the_column_of_codes_is_taken_for_a_name() -> None:
    sheet = [["Код", "Предмет", "Дефицит из банка"], ["Иванова", "химия", "pr-1"]]
    found = read(a_xlsx=workbook(("Л", sheet))).gathering
    assert [r.code for r in found.rows] == [""]
    assert "похоже на имя" in found.found.personal[0].message


def test_a_row_may_stand_for_several_teachers() -> None:
    sheet = [["Дефицит", "Количество педагогов"], ["pr-1", 3], ["m-1", 2]]
    found = read(shkola_xlsx=workbook(("Л", sheet)))
    assert {d.id: len(d.teachers) for d in found.deficits} == {"pr-1": 3, "m-1": 2}


def test_a_table_goes_on_without_its_head_on_the_next_page() -> None:
    data = word(["Школа: СОШ № 9"], [["Код", "Дефицит", "Задача"], ["А1", "pr-1", "освоить"]])
    found = read(a_docx=data, b_csv="Код;Дефицит\nА2;pr-1\n".encode())
    assert len(found.gathering.rows) == 2
    assert found.gathering.schools == ("b", "СОШ № 9")


def test_nothing_at_all_is_refused() -> None:
    with pytest.raises(UserError, match="снимок"):
        collect.collect([("foto.png", b"\x89PNG....")], portal())


def test_an_empty_form_is_told_for_what_it_is() -> None:
    with pytest.raises(UserError, match="ни одна строка в ней не заполнена"):
        read(a_xlsx=our_form({"Школа": "СОШ № 9"}, [["П-1"], ["П-2"]]))


def test_the_month_of_a_sheet_may_be_a_little_off_and_a_later_one_is_not_counted() -> None:
    def sheet(period: str, code: str) -> bytes:
        head = [["Школа", f"СОШ № {code}"], ["Период", period]]
        return workbook(("Л", [*head, ["Код", "Дефицит"], [code, "pr-1"]]))

    files = {"a.xlsx": sheet("октябрь 2026", "1"), "b.xlsx": sheet("ноябрь 2026", "2")}
    files["c.xlsx"] = sheet("март 2027", "3")
    found = collect.collect(files.items(), portal(), Date(2026, 10)).gathering
    assert [r.code for r in found.rows] == ["1", "2"]
    assert [one.file for one in found.found.unread] == ["c.xlsx"]


def test_heads_are_numbered_repeated_and_summed_up_without_harm() -> None:
    sheet = [
        ["№", "Код", "Дефицит", "Задача"],
        [1, 2, 3, 4],
        [1, "П-1", "pr-1", ""],
        ["№", "Код", "Дефицит", "Задача"],
        [2, "П-2", "", "освоить"],
        ["Всего", 2, "", ""],
    ]
    found = read(a_xlsx=workbook(("Л", sheet))).gathering
    assert [r.code for r in found.rows] == ["П-1", "П-2"]
    assert not found.found.unread


def test_a_column_that_nobody_knows_is_told() -> None:
    sheet = [["Код", "Дефицит", "Любимый цвет"], ["П-1", "pr-1", "синий"]]
    told = read(a_xlsx=workbook(("Л", sheet))).gathering.found.told
    assert [one.message for one in told if "цвет" in one.message] == [
        "столбцы не узнаны и не прочитаны: «Любимый цвет»"
    ]


def test_the_row_of_a_test_has_the_columns_of_the_form() -> None:
    assert len(row("П-1", дефицит="pr-1")) == len(HEADS)
    assert re.fullmatch(r"pr-\d", row("П-1", дефицит="pr-1")[5])


@pytest.mark.parametrize("head", ["Выявленные дефициты", "Профдефицит", "Перечень дефицитов"])
def test_a_deficit_is_known_in_any_form_of_its_word(head: str) -> None:
    sheet = [["Педагог (код)", head], ["П-1", "PR-1, PR-2"]]
    found = read(a_xlsx=workbook(("Л", sheet))).gathering
    assert [(r.code, r.deficits) for r in found.rows] == [("П-1", ("pr-1", "pr-2"))]
    assert found.found.personal == []


def test_classes_beside_a_subject_tell_the_level() -> None:
    sheet = [["Код", "Предмет", "Дефицит"], ["П-1", "Математика (5-6 кл)", "pr-1"]]
    found = read(a_xlsx=workbook(("Л", sheet))).gathering
    assert [(r.subjects, r.levels) for r in found.rows] == [(("математика",), ("ООО",))]


def test_how_many_teachers_a_row_has_may_be_said_with_a_word() -> None:
    sheet = [["Дефицит", "Количество педагогов"], ["pr-1", "3 чел."], ["m-1", "все"]]
    found = read(a_xlsx=workbook(("Л", sheet)))
    assert {d.id: len(d.teachers) for d in found.deficits} == {"pr-1": 3, "m-1": 1}
    assert any("«все» не понято" in one.message for one in found.gathering.found.told)


def test_a_code_that_comes_again_is_told_and_is_one_teacher() -> None:
    sheet = [["Код", "Дефицит"], ["П-1", "pr-1"], ["П-2", "m-1"], ["п 01", "fg-1"]]
    found = read(a_xlsx=workbook(("Л", sheet)))
    assert len(found.teachers) == 2
    told = [one for one in found.gathering.found.told if "стоит и ниже" in one.message]
    assert [one.place for one in told] == ["лист «Л», строка 2"]


def test_rows_without_a_code_are_told_once_where_others_have_one() -> None:
    sheet = [["Код", "Дефицит"], ["П-1", "pr-1"], ["", "m-1"], ["", "fg-1"], ["", ""]]
    found = read(a_xlsx=workbook(("Л", sheet)))
    assert len(found.teachers) == 3
    told = [one for one in found.gathering.found.told if "без кода" in one.message]
    assert [one.place for one in told] == ["лист «Л», строка 3"]
    assert told[0].message.startswith("2\u00a0строки")


def test_what_the_form_hints_at_is_no_answer() -> None:
    found = read(a_xlsx=our_form({"Школа": "СОШ № 9"}, [row("П-1", дефицит="pr-1")])).gathering
    assert [one for one in found.found.told if "период" in one.message] == []
    assert found.found.personal == []


def test_a_table_of_another_encoding_with_its_head_below_a_title_and_empty_rows_is_read() -> None:
    rows = ["Управление образования;;", ";;", "Школа;СОШ № 4;", ";;", "Шифр;Дефициты;Этап"]
    rows += ["К1;pr-1;проба", ";;", "К2;m-1;рефлексия", "Всего;2;"]
    found = read(a_csv="\r\n".join(rows).encode("cp1251")).gathering
    assert [(r.code, r.school, r.place) for r in found.rows] == [
        ("К1", "СОШ № 4", "строка 6"),
        ("К2", "СОШ № 4", "строка 8"),
    ]
    assert found.found.unread == []


TWO = [["Код", "Предмет", "Дефицит", "Этап"], ["П-1", "физика", "pr-3", ""], ["П-2", "", "m-1", ""]]


def test_each_sheet_of_a_workbook_may_be_of_another_school() -> None:
    called = workbook(("СОШ № 1", TWO), ("СОШ № 2", TWO), ("Раздольненская ООШ", TWO))
    assert len(read(svod_xlsx=called).teachers) == 6
    titled = workbook(
        ("Лист1", [["МБОУ СОШ № 1"], ["Октябрь 2026"], ["Всего педагогов: 20"], *TWO]),
        ("Лист2", [["МБОУ СОШ № 2"], ["Октябрь 2026"], ["Всего педагогов: 30"], *TWO]),
    )
    found = read(svod_xlsx=titled)
    assert found.gathering.schools == ("МБОУ СОШ № 1", "МБОУ СОШ № 2")
    assert (len(found.teachers), found.all_teachers) == (4, 50)


def test_a_row_between_the_teachers_may_name_another_school() -> None:
    below = [["СОШ № 2", None, None, None], *TWO[1:]]
    found = read(a_xlsx=workbook(("Л", [["Школа: СОШ № 1"], *TWO, *below]))).gathering
    assert [(r.school, r.code) for r in found.rows[1:3]] == [("СОШ № 1", "П-2"), ("СОШ № 2", "П-1")]
    assert not found.found.unread


def test_a_sheet_of_the_same_school_goes_on_and_its_month_may_be_another() -> None:
    part = ["Начальная школа", None, None, None]
    book = workbook(
        ("Октябрь 2025", [["МБОУ СОШ № 1"], *TWO, part, ["П-3", "", "m-1", ""]]),
        ("Октябрь 2026", [["Сведения МБОУ СОШ № 1 за октябрь 2026 года"], *TWO]),
    )
    found = read(a_xlsx=book).gathering
    assert found.schools == ("МБОУ СОШ № 1",)
    assert (len(found.rows), len(found.before), found.period) == (2, 3, Date(2026, 10))
    assert [row.levels for row in found.rows] == [(), ()]


def test_what_a_sheet_says_of_its_school_goes_before_what_it_is_called() -> None:
    book = workbook(("СОШ № 1", [["Школа: МБОУ Южная СОШ № 1"], ["Всего педагогов", 20], *TWO]))
    found = read(a_xlsx=book)
    assert (found.gathering.schools, found.all_teachers) == (("МБОУ Южная СОШ № 1",), 20)


def test_files_of_one_name_are_two_and_the_same_file_is_one() -> None:
    bare = [["Предмет", "Дефицит"], ["физика", "pr-3"], ["химия", "pr-5"]]
    one, other = (workbook(("Л", [[f"Школа: СОШ № {n}"], *bare])) for n in (1, 2))
    found = collect.collect([("svod.xlsx", one), ("svod.xlsx", other), ("a.xlsx", one)], portal())
    assert (len(found.teachers), len(found.gathering.rows)) == (4, 4)
    assert {r.file for r in found.gathering.rows} == {"svod.xlsx", "svod (файл 2).xlsx"}
    told = [one.message for one in found.gathering.found.told if one.place == "файл"]
    assert told == [
        "«svod.xlsx» есть и раньше: так назван файл № 2 из команды",
        "то же самое, что в файле «svod.xlsx»: посчитано один раз",
    ]


def test_words_that_no_list_has_are_told_once_a_column() -> None:
    rows = [
        *(["П-1", "магия", "05.09.2026", "pr-1"], ["П-2", "магия", "5-9", "pr-1"]),
        ["П-3", "начальные классы", "—", "pr-1"],
    ]
    head = ["Код", "Предмет", "Классы", "Дефицит"]
    found = read(a_xlsx=workbook(("Л", [["Школа: СОШ № 1"], head, *rows]))).gathering
    assert len(found.rows) == 3
    assert {(one.place, one.message.partition(":")[0]) for one in found.found.told} == {
        ("столбец «предмет»", "«магия» нет в списках"),
        ("столбец «уровень»", "«05.09.2026» нет в списках"),
    }


def test_what_is_said_of_a_deficit_or_a_code_is_neither() -> None:
    head = ["Код школы", "Код", "Дефицит", "Степень выраженности дефицита", "Кол-во дефицитов"]
    rows = [["12", "П-1", "", "высокая", "3"], ["12", "П-2", "pr-1", "низкая", "1"]]
    found = read(a_xlsx=workbook(("Л", [head, *rows])))
    assert [(r.code, r.deficits, r.own) for r in found.gathering.rows] == [("П-2", ("pr-1",), "")]
    told = " ".join(one.message for one in found.gathering.found.told)
    assert all(f"«{head[at]}»" in told for at in (0, 3, 4))


def test_a_number_of_a_school_is_that_school() -> None:
    rows = [["Номер школы", "Код", "Дефицит"], [5, "П-1", "pr-1"], [7, "П-1", "m-1"]]
    other = [["МБОУ СОШ № 5"], ["Код", "Дефицит"], ["П-2", "pr-1"]]
    found = read(a_xlsx=workbook(("Л", rows)), b_xlsx=workbook(("Л", other)))
    assert (len(found.gathering.schools), len(found.teachers)) == (2, 3)


def test_a_row_of_sums_without_its_number_is_not_one_teacher() -> None:
    sheet = [["Дефицит", "Количество педагогов"], ["pr-1", 3], ["m-1", ""]]
    found = read(a_xlsx=workbook(("Л", sheet)))
    assert {d.id: len(d.teachers) for d in found.deficits} == {"pr-1": 3}
    (one,) = found.gathering.found.unread
    assert one.message.startswith("число педагогов не указано")


def test_a_part_ends_where_another_begins_even_an_unknown_one() -> None:
    found = read(a_xlsx=workbook(("Л", PARTED))).gathering
    assert [(r.code, r.subjects, r.levels) for r in found.rows] == [
        ("П-1", ("математика",), ()),
        ("П-2", ("русский язык",), ()),
        ("П-3", (), ()),
        ("П-4", (), ("ООО",)),
        ("П-5", (), ("ООО",)),
    ]
    assert [one.place for one in found.found.unread] == [
        "лист «Л», строка 6",
        "лист «Л», строка 10",
    ]


CALLED = {
    "СОШ 5 октябрь 2026 (2).xlsx": "СОШ 5",
    "Копия Северная СОШ_март_2027.xlsx": "Северная СОШ",
    "=?utf-8?B?0KHQntCoIDk=?=.xlsx": "СОШ 9",
    "%D0%A1%D0%9E%D0%A8%2011.xlsx": "СОШ 11",
    "otchyot.xlsx": "otchyot",
    "Петровская.xlsx": "Петровская",
}


@pytest.mark.parametrize("name", CALLED)
def test_a_file_that_mail_or_a_copy_renamed_tells_its_school(name: str) -> None:
    data = workbook(("Л", [["Код", "Дефицит"], ["П-1", "pr-1"]]))
    found = collect.collect([(name, data)], portal()).gathering
    assert found.schools == (CALLED[name],)


def test_the_month_in_the_name_of_a_file_counts_where_the_sheet_names_none() -> None:
    rows = [["Код", "Дефицит", "Этап"], ["П-1", "pr-1", "проба"]]
    files = {"СОШ 5 октябрь 2026.xlsx": rows, "СОШ 5 март 2027.xlsx": [*rows, ["П-1", "m-1", ""]]}
    files["СОШ 7 май 2025.xlsx"] = [["Школа: СОШ № 7; Период: март 2027"], *rows]
    data = [(name, workbook(("Л", sheet))) for name, sheet in files.items()]
    found = collect.collect(data, portal())
    assert found.gathering.period == Date(2027, 3)
    assert (len(found.teachers), len(found.gathering.before)) == (2, 1)


def test_a_surname_alone_is_told_nowhere() -> None:
    rows = [["Код", "Дефицит", "Каримов", "Любимый цвет"], ["П-1", "pr-1", "был", "синий"]]
    other = [["Тема", "Сидорова", "Каримов"], ["ИКТ", "2", "3"]]
    book = workbook(("Сидорова", rows), ("Каримов", other))
    found = collect.collect([("Сидорова.xlsx", book)], portal()).gathering
    said = repr((found.rows, found.heads, found.found))
    assert not [name for name in ("Сидорова", "Каримов") if name in said]
    assert "Любимый цвет" in said


def test_the_error_of_a_formula_is_no_answer() -> None:
    rows = [["Код", "Дефицит", "Этап"], ["П-1", "#Н/Д", "проба"], ["П-2", "pr-1", "#DIV/0!"]]
    found = read(a_xlsx=workbook(("Л", rows)))
    assert [(r.code, r.said, r.step) for r in found.gathering.rows] == [
        ("П-1", "", "проба"),
        ("П-2", "pr-1", ""),
    ]
    assert [(one.place, one.message) for one in found.gathering.found.unread] == [
        ("лист «Л», строка 2", "«Дефицит»: формула дала ошибку, впишите значение"),
        ("лист «Л», строка 3", "«Этап»: формула дала ошибку, впишите значение"),
    ]


def test_a_title_over_a_table_is_read_in_any_format() -> None:
    rows = [["МБОУ СОШ № 1, октябрь 2026", ""], ["Код", "Дефицит"], ["П-1", "pr-1"]]
    for name, data in (("a.ods", open_sheet("Л", rows)), ("a.docx", word([], rows))):
        found = collect.collect([(name, data)], portal()).gathering
        assert (found.schools, found.period) == (("МБОУ СОШ № 1",), Date(2026, 10))


def test_a_plan_of_as_many_columns_holds_no_teachers() -> None:
    rows = [["Код", "Дефицит", "Задача"], ["П-1", "pr-1", "освоить"]]
    plan = [["Мероприятие", "Срок", "Ответственный"], ["Семинар", "октябрь", "методист"]]
    found = read(a_xlsx=workbook(("Педагоги", rows), ("План", plan)))
    assert (len(found.teachers), found.own) == (1, ())
    assert [one.place for one in found.gathering.found.unread] == ["лист «План», строка 1"]
    bank = [["Номер", "Название"], ["pr-1", "Доказательство в геометрии"], ["m-1", "Цель урока"]]
    assert len(read(a_xlsx=workbook(("Педагоги", rows), ("Банк", bank))).teachers) == 1
    goes_on = workbook(("Лист1", rows), ("Лист2", [["П-2", "m-1", ""], ["П-3", "pr-1", ""]]))
    assert len(read(a_xlsx=goes_on).teachers) == 3


@pytest.mark.parametrize(
    ("above", "lost"),
    [
        ([["Дефицит", "Примечание"], ["m-1", "мало"], ["pr-1", ""], []], [True]),
        ([["Педагог", "Тема"], ["П-1", "m-1"]], [True]),
        ([["Приложение", "№ 1", "к приказу"], ["Код ОО", "А-12"]], []),
    ],
)
def test_another_table_above_the_head_is_told(above: list[list[str]], lost: list[bool]) -> None:
    sheet = workbook(("Л", [*above, ["Код", "Дефицит"], ["П-1", "m-3"]]))
    gathering = read(a_xlsx=sheet).gathering
    assert [row.deficits for row in gathering.rows] == [("m-3",)]
    unread = gathering.found.unread
    assert [
        "столбцы не узнаны" in one.message and "строка 1" in one.place for one in unread
    ] == lost


def test_answers_that_sound_like_columns_are_no_head() -> None:
    heads = ["Код", "Затруднение", "Тема", "Задача"]
    answers = ["П-1", "цель урока", "этапы урока", "ставить цель урока"]
    coded = read(a_xlsx=workbook(("Л", [heads, answers, heads, ["П-2", "опоздания", "", ""]])))
    assert [(r.code, r.said) for r in coded.gathering.rows] == [
        ("П-1", "цель урока"),
        ("П-2", "опоздания"),
    ]
    plain = [["Дефицит", "Задача"], ["дефицит слов", "ставить задачи"], ["Дефициты", "Задачи"]]
    rows = read(a_xlsx=workbook(("Л", plain))).gathering.rows
    assert [(r.said, r.task) for r in rows] == [("дефицит слов", "ставить задачи")]


@pytest.mark.parametrize("name", ["names in heads", "a name in a sum"])
def test_no_remark_repeats_a_name_that_stands_in_a_head(name: str) -> None:
    found = read(a_xlsx=workbook(("Л", pasted()[name][0]))).gathering.found
    remarks = [*found.unread, *found.told, *found.personal]
    assert any("Педагоги" in one.message or "Всего" in one.message for one in remarks)
    assert not any("Ковыльк" in one.message for one in remarks)

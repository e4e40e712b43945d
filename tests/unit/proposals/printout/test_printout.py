"""``iom handout`` → Word or LibreOffice → ``iom intake``: nothing is lost, every edit arrives."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from generator.catalogue import assembly
from generator.catalogue.catalogue import Catalogue
from generator.checks import check
from generator.findings import UserError
from generator.paper import handout
from generator.paper.document import Carried
from generator.paper.writers import word_embedded
from generator.proposals.intake.intake import Submission, Taken
from generator.proposals.printout import dates, text_merge
from generator.proposals.printout import printout as returned
from generator.records.records import Records
from generator.render import qr
from generator.settings import Settings
from tests.conftest import ROOT, Portal
from tests.support.cli import iom
from tests.support.repository import Repository
from tests.unit.proposals.intake.test_intake import saved_again

ID = "geometriya-dokazatelstvo"
Change = Callable[[Any], None]


@pytest.fixture(scope="module")
def settings() -> Settings:
    return Settings(ROOT, "2026-11-24")


@pytest.fixture(scope="module")
def checked(settings: Settings) -> check.Checked:
    return check.check(settings)


@pytest.fixture(scope="module")
def found(settings: Settings, checked: check.Checked) -> Catalogue:
    return assembly.build(check.settled(settings, checked), checked.today)


@pytest.fixture(scope="module")
def records(checked: check.Checked) -> Records:
    return checked.records


def sheet(found: Catalogue, id: str = ID, **looks: bool) -> bytes:
    return handout.write(found, [id], "docx", ROOT / "theme", **looks).data


def back(data: bytes, found: Catalogue, records: Records, id: str = "") -> Taken:
    record = word_embedded.find(data)
    assert record
    return returned.take(Submission("m.docx", data, id, found.today), record, records, records)


def edited(data: bytes, *changes: Change) -> bytes:
    target = docx.Document(io.BytesIO(data))
    for change in changes:
        change(target)
    out = io.BytesIO()
    target.save(out)
    return out.getvalue()


def text_of(records: Records, id: str = ID) -> str:
    return records.documents[f"routes/{id}.yaml"].text


def changed(before: str, after: str) -> dict[str, list[str]]:
    """The lines that went and the lines that came."""
    old, new = before.split("\n"), after.split("\n")
    return {
        "-": [line.strip() for line in old if line not in new],
        "+": [line.strip() for line in new if line not in old],
    }


def road(target: Any) -> Any:
    return max(target.tables, key=lambda table: len(table.columns))


def paragraph(target: Any, start: str) -> Any:
    return next(p for p in target.paragraphs if p.text.replace("\u00a0", " ").startswith(start))


def says(start: str, text: str) -> Change:
    """Type another text over a paragraph."""

    def change(target: Any) -> None:
        paragraph(target, start).text = text

    return change


def after(start: str, text: str) -> Change:
    """Press Enter at the end of a paragraph and type: the new one looks the same."""

    def change(target: Any) -> None:
        there = paragraph(target, start)
        made = copy.deepcopy(there._p)
        there._p.addnext(made)
        docx.text.paragraph.Paragraph(made, there._parent).text = text

    return change


def cell(row: int, column: int, text: str) -> Change:
    """Type into a cell of the road map; its first row is the first task."""

    def change(target: Any) -> None:
        road(target).rows[row + 2].cells[column].text = text

    return change


def test_every_route_of_this_portal_comes_back_as_it_was(
    found: Catalogue, records: Records
) -> None:
    assert len(found.routes) > 10
    for id in found.routes:
        taken = back(sheet(found, id), found, records)
        assert (taken.unread, taken.cut) == ((), ()), id
        assert taken.text == text_of(records, id), id
        assert taken.id == id


def test_large_print_and_the_binder_come_back_too(found: Catalogue, records: Records) -> None:
    taken = back(sheet(found, large=True, archive=True), found, records)
    assert (taken.text, taken.unread) == (text_of(records), ())


EDITS: tuple[Change, ...] = (
    says("Доказательство в геометрии 7–9", "Доказательство в геометрии 7–8\u00a0классов"),
    says("Ученики 8 класса сами", "Ученики 8 класса сами строят “обоснование”."),
    after("Собрать задания", "•\u00a0Показать\u00a0коллегам"),
    after("Критерии оценивания развёрнутых", "Сборник задач, 2025"),
    after("2. Какие задания оставлю", "3. Что расскажу коллегам?"),
    cell(0, 1, "Освоить обучение записи"),
)


@pytest.fixture(scope="module")
def edits(found: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same edits as python-docx leaves them, and saved again by an office."""
    data = edited(sheet(found), *EDITS)
    source = tmp_path_factory.mktemp("office") / "marshrut.docx"
    source.write_bytes(data)
    return {"typed": data, "saved": saved_again(source, "docx").read_bytes()}


@pytest.mark.parametrize("how", ["typed", "saved"])
def test_what_was_typed_arrives_and_the_rest_stays(
    how: str, edits: dict[str, bytes], found: Catalogue, records: Records
) -> None:
    taken = back(edits[how], found, records)
    assert taken.unread == ()
    said = changed(text_of(records), taken.text)
    assert said["+"] == [
        "название: Доказательство в геометрии 7–8 классов",
        "цель: Ученики 8 класса сами строят “обоснование”.",
        "- Показать коллегам",
        "- задача: Освоить обучение записи",
        "- Что расскажу коллегам?",
        "- Сборник задач, 2025",
    ]
    assert len(said["-"]) == 3
    assert "\u00a0" not in taken.text


def test_a_paper_saved_by_another_program_comes_back_without_loss(
    found: Catalogue, records: Records, tmp_path: Path
) -> None:
    source = tmp_path / "m.docx"
    source.write_bytes(sheet(found))
    taken = back(saved_again(source, "docx").read_bytes(), found, records)
    assert (taken.text, taken.unread, taken.findings) == (text_of(records), (), ())


def new_row(target: Any) -> None:
    """Insert a row below in Word: the cell of the deficit covers it too."""
    last = road(target).rows[-1]._tr
    made = copy.deepcopy(last)
    last.addnext(made)
    row = road(target).rows[-1]
    said = [
        "",
        "Научиться слушать",
        "Прочитать главу\nсентябрь 2026; 2 ч",
        "Сделать план",
        "Провести",
    ]
    texts = [
        *said,
        "Обсудить\nс 1 по 5 мая 2027, 1,5 часа\nвместе: тьютор",
        "памятка\nпризнак: читают",
    ]
    for place, text in zip(row._tr.findall(qn("w:tc")), texts, strict=True):
        docx.table._Cell(place, row).text = text


def test_a_row_that_was_added_is_a_task_with_its_actions(
    found: Catalogue, records: Records
) -> None:
    taken = back(edited(sheet(found), new_row), found, records)
    assert [line for line in changed(text_of(records), taken.text)["+"] if line] == [
        "- задача: Научиться слушать",
        "что: Прочитать главу",
        "часов: 2",
        "что: Сделать план",
        "что: Провести",
        "что: Обсудить",
        "когда: 2027-05-01",
        "до: 2027-05-05",
        "часов: 1,5",
        "форма: памятка",
        "признак: читают",
    ]
    assert taken.text.count("с кем: тьютор") == text_of(records).count("с кем: тьютор") + 1
    missing = [where for f, where in taken.findings if f.rule == "key-missing"]
    assert missing == [
        "«Дорожная карта», строка 3, столбец «■ проектирование пробы»",
        "«Дорожная карта», строка 3, столбец «▲ проба»",
    ]


def added_row(target: Any) -> None:
    """A row as python-docx adds it: with an empty first cell that covers nothing."""
    row = road(target).add_row()
    row.cells[1].text = "Научиться слушать"


def test_a_row_with_an_empty_first_cell_belongs_to_the_deficit_above(
    found: Catalogue, records: Records
) -> None:
    taken = back(edited(sheet(found), added_row), found, records)
    assert taken.text.count("- дефицит:") == text_of(records).count("- дефицит:")
    assert "- задача: Научиться слушать\n" in taken.text


def test_a_second_action_a_time_and_resources_in_a_cell(found: Catalogue, records: Records) -> None:
    route = found.routes[ID]
    action = route.map[0].tasks[0].activities[0]

    def change(target: Any) -> None:
        place = road(target).rows[2].cells[2]
        lines = [p.text for p in place.paragraphs]
        assert lines[0].replace("\u00a0", " ") == action.what
        lines[1] = "октябрь 2026 — январь 2027; 9,5 ч"
        place.text = "\n".join([*lines, "Спросить коллегу", "февраль 2027"])

    said = changed(text_of(records), back(edited(sheet(found), change), found, records).text)
    assert said["+"] == [
        "когда: 2026-10",
        "до: 2027-01",
        "часов: 9,5",
        "что: Спросить коллегу",
        "когда: 2027-02",
    ]


def test_a_deficit_of_ones_own_and_one_of_the_bank(found: Catalogue, records: Records) -> None:
    own = "Затрудняюсь слушать при обсуждении, из-за чего спешу"
    data = edited(sheet(found), cell(0, 0, f"{own}\nподтверждение: анкета\nуровень: Высокий."))
    text = back(data, found, records).text
    assert f"- дефицит: {own}\n    подтверждение: анкета\n    уровень: высокий\n" in text
    other = next(d for d in found.deficits.values() if d.id not in text_of(records))
    text = back(edited(sheet(found), cell(0, 0, other.title)), found, records).text
    assert f"- дефицит: {other.id}\n" in text
    assert "подтверждение:" not in text


def test_what_is_written_by_hand_on_the_lines_never_arrives(
    found: Catalogue, records: Records
) -> None:
    def change(target: Any) -> None:
        for start in ("Фамилия, имя", "Должность", "Педагог "):
            paragraph(target, start).add_run("Образцова Ольга Олеговна")
        signed = [t for t in target.tables if t.rows[-1].cells[1].text == "подпись"]
        assert len(signed) > 3
        for table in signed:
            for written in table.rows[0].cells:
                written.paragraphs[0].add_run("Образцова Ольга Олеговна")
        target.tables[0].rows[-1].cells[0].text = "Образцова Ольга Олеговна"
        lines = [p for p in target.paragraphs if p.text == "\t"]
        lines[0].text = "\tОбразцова Ольга Олеговна"
        answer = paragraph(target, "1. Что изменилось")._p.getnext()
        docx.text.paragraph.Paragraph(answer, None).text = "Образцова научилась"
        target.add_paragraph("Телефон Образцовой 8 (900) 000-00-00")

    taken = back(edited(sheet(found), change), found, records)
    assert "Образцов" not in taken.text
    assert "Образцов" not in "".join(taken.unread)
    assert "900" not in taken.text
    assert any("ответы (строк: 1)" in said for said in taken.unread)


def test_what_cannot_be_edited_on_paper_is_named(found: Catalogue, records: Records) -> None:
    def change(target: Any) -> None:
        said = paragraph(target, "Для кого")
        said.text = said.text.replace("учитель", "воспитатель")
        paragraph(target, "Проверено").insert_paragraph_before("Просто так")
        target.add_table(1, 2).rows[0].cells[0].text = "своё"

    unread = back(edited(sheet(found), change), found, records).unread
    assert [said.split(":")[0] for said in unread] == [
        "«Пояснительная записка», «Для кого»",
        "текст в разделе «Пояснительная записка» (слов",
        "таблица, которой на листе не было",
    ]


def test_a_note_on_the_margin_and_a_picture_are_named(
    found: Catalogue, records: Records, tmp_path: Path
) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(qr.png("https://example.org/"))

    def change(target: Any) -> None:
        goal = paragraph(target, "Ученики 8 класса сами")
        target.add_comment(runs=goal.runs, text="А почему 8 класс?", author="а")
        paragraph(target, "Собрать задания").add_run().add_picture(str(picture))

    taken = back(edited(sheet(found), change), found, records)
    assert taken.unread == (
        "«Задачи»: рисунок на портал не переносится",
        "примечания на полях (1): перенесите в текст",
    )
    assert taken.text == text_of(records)


def test_a_paper_without_a_heading_or_its_map_is_refused(
    found: Catalogue, records: Records
) -> None:
    with pytest.raises(UserError, match="заголовка «Цель»"):
        back(edited(sheet(found), says("Цель", "Зачем")), found, records)

    def torn(target: Any) -> None:
        table = road(target)._tbl
        table.getparent().remove(table)

    with pytest.raises(UserError, match="дорожной карты"):
        back(edited(sheet(found), torn), found, records)


def test_a_list_that_was_taken_away_is_gone(found: Catalogue, records: Records) -> None:
    def change(target: Any) -> None:
        for start in ("Что может помешать", "Не хватит уроков", "Ученики заучат"):
            there = paragraph(target, start)._p
            there.getparent().remove(there)

    taken = back(edited(sheet(found), change), found, records)
    assert "риски:" not in taken.text
    assert taken.unread == ()


def test_facts_beside_their_labels_are_read(found: Catalogue, records: Records) -> None:
    def change(target: Any) -> None:
        for start, old, new in (
            ("Компетенции", "предметные", "Предметные"),
            ("Сопровождение", "тьютор", "тьютор, наставник"),
            ("Срок\t", "май 2028, 21", "август 2027, 12"),
            ("Отчёт", "четыре раза", "три раза"),
            ("Форма самообразования", "индивидуальная", "сетевая"),
        ):
            said = paragraph(target, start)
            said.text = said.text.replace("\u00a0", " ").replace(old, new)

    taken = back(edited(sheet(found), change), found, records)
    assert taken.unread == ()
    assert "  месяцев: 12\n" in taken.text
    assert "  форма самообразования: сетевая\n" in taken.text
    assert "    периодичность: три раза в год\n" in taken.text
    assert "  - наставник\n" in taken.text or "тьютор, наставник" in taken.text


def test_what_changed_in_the_portal_since_is_kept_and_a_clash_is_named(
    portal: Portal, tmp_path: Path
) -> None:
    sent, target = tmp_path / "m.docx", tmp_path / "m.yaml"
    root = ("--root", str(portal.root))
    portal.change("routes/primer.yaml", "риски: [буран]")
    iom("handout", "primer", "--format", "docx", "-o", str(sent), *root)
    sent.write_bytes(edited(sent.read_bytes(), after("Задачи", "Спросить"), says("буран", "Гроза")))
    portal.change("routes/primer.yaml", "условия: село\nриски: [лень]")
    done = iom("intake", str(sent), "-o", str(target), *root)
    text = target.read_text("utf-8")
    assert "условия: село\n" in text
    assert "    - Спросить\n" in text
    assert "  - Гроза\n" in text
    assert "«риски»: изменено и в портале" in done.output


def test_a_record_that_cannot_be_read_whole_loses_nothing_to_an_edit(
    portal: Portal, tmp_path: Path
) -> None:
    """What stands below the break was not seen: that is not the same as nothing there."""
    sent, target = tmp_path / "m.docx", tmp_path / "m.yaml"
    root = ("--root", str(portal.root))
    portal.change("routes/primer.yaml", "условия: село\nриски: [буран]")
    iom("handout", "primer", "--format", "docx", "-o", str(sent), *root)
    sent.write_bytes(edited(sent.read_bytes(), says("буран", "Гроза")))
    path = portal.root / "routes/primer.yaml"
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join([*lines[:4], "вид: а: б  # пометка", *lines[4:]]), "utf-8")
    done = iom("intake", str(sent), "-o", str(target), *root)
    text = target.read_text("utf-8")
    assert "условия: село\n" in text
    assert "дорожная карта:\n" in text
    assert "  - Гроза\n" in text
    assert "routes/primer.yaml, строка 5" in done.output
    assert "не прочитана" in done.output


def test_with_another_id_it_is_a_new_route_under_review(found: Catalogue, records: Records) -> None:
    taken = back(sheet(found), found, records, "moy-marshrut")
    assert taken.path == "routes/moy-marshrut.yaml"
    assert "состояние: на экспертизе\n" in taken.text


@pytest.mark.parametrize(
    "record",
    [
        Carried("../../etc", "название: x"),
        Carried(ID, "x: ["),
        Carried(ID, "- 1"),
        Carried(ID, ""),
        Carried(ID, "a: &x 1\nb: *x"),
        Carried(ID, "название: Без всего\n"),
    ],
    ids=["path", "broken", "list", "empty", "anchor", "holes"],
)
def test_a_forged_record_inside_is_refused(
    record: Carried, found: Catalogue, records: Records
) -> None:
    with pytest.raises(UserError):
        returned.take(Submission("m.docx", sheet(found)), record, records, records)


def test_a_part_of_xml_that_is_not_ours_is_passed_over() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("customXml/item1.xml", "<a")
        made.writestr("customXml/item2.xml", "<record>x</record>")
        made.writestr(
            "customXml/item3.xml",
            f'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
            f'<record xmlns="{word_embedded.SPACE}" id="a">1&x;2</record>',
        )
    found = word_embedded.find(out.getvalue())
    assert found is None or found.text in ("1", "12")
    assert word_embedded.find(b"PK\x03\x04 not a zip") is None


@pytest.mark.parametrize(
    ("source", "now", "wanted"),
    [
        ("[[keysy|метод кейсов]] и *да*.", "метод кейсов и да.", "[[keysy|метод кейсов]] и *да*."),
        ("Вот [[keysy|метод кейсов]].", "Вот сам метод кейсов.", "Вот сам [[keysy|метод кейсов]]."),
        ("Вот [[keysy|метод кейсов]].", "Вот метод проб.", "Вот метод проб."),
        ("Один **два три** четыре", "Один два три пять", "Один **два три** пять"),
        ("Одна строка.\nВторая.", "Одна строка. Третья.", "Одна строка.\nТретья."),
        ("7–9 лет", "7\u2060–\u20609\u00a0лет", "7–9 лет"),
    ],
)
def test_marks_of_untouched_words_stay(source: str, now: str, wanted: str) -> None:
    def printed(text: str) -> str:
        return text.replace("[[keysy|", "").replace("]]", "").replace("*", "")

    assert text_merge.merged(source, printed(source), now, printed) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("сентябрь 2026", {"когда": "2026-09"}),
        ("сентябрь–октябрь 2026; 8 ч", {"когда": "2026-09", "до": "2026-10", "часов": "8"}),
        ("декабрь 2026 — январь 2027", {"когда": "2026-12", "до": "2027-01"}),
        ("5 мая 2027; 1,5 ч", {"когда": "2027-05-05", "часов": "1,5"}),
        ("1–5 мая 2027", {"когда": "2027-05-01", "до": "2027-05-05"}),
        ("09.2026, 4 часа.", {"когда": "2026-09", "часов": "4"}),
        ("8 ч", {"часов": "8"}),
        ("осенью; 8 ч", None),
        ("Провести 8 ч", None),
        ("", None),
    ],
)
def test_times_are_read_as_people_write_them(said: str, wanted: dict[str, str] | None) -> None:
    assert dates.activity(said) == wanted


def test_the_command_makes_a_correction_and_nothing_of_nothing(
    tmp_path: Path,
) -> None:
    repository = Repository.start(tmp_path / "portal")
    root, sent = ("--root", str(repository.root)), tmp_path / "list.docx"
    done = iom("handout", "primer", "--format", "docx", "-o", str(sent), *root)
    assert done.exit_code == 0, done.output
    done = iom("intake", str(sent), *root)
    assert (done.exit_code, "ничего не меняет" in done.output) == (0, True), done.output
    sent.write_bytes(edited(sent.read_bytes(), after("Задачи", "Спросить коллегу")))
    done = iom("intake", str(sent), *root)
    assert done.exit_code == 0, done.output
    changes = repository.git("diff", "--numstat", "main", "predlozhenie/primer")
    assert changes.split("\t")[2] == "routes/primer.yaml"


def test_a_paper_of_a_route_that_is_gone_is_a_new_route(portal: Portal, tmp_path: Path) -> None:
    sent, target = tmp_path / "p.docx", tmp_path / "x.yaml"
    root = ("--root", str(portal.root))
    iom("handout", "drugoy", "--format", "docx", "-o", str(sent), *root)
    (portal.root / "routes/drugoy.yaml").unlink()
    done = iom("intake", str(sent), "-o", str(target), *root)
    assert done.exit_code == 0, done.output
    assert "состояние: на экспертизе\n" in target.read_text("utf-8")


def test_a_paper_that_lost_its_record_needs_the_name_of_the_route(
    portal: Portal, tmp_path: Path
) -> None:
    sent, target = tmp_path / "p.docx", tmp_path / "x.yaml"
    root = ("--root", str(portal.root))
    iom("handout", "primer", "--format", "docx", "-o", str(sent), *root)
    out = io.BytesIO()
    with zipfile.ZipFile(sent) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            data = given.read(name)
            if name.startswith("customXml/item"):
                data = b"<x/>"
            made.writestr(name, data)
    sent.write_bytes(edited(out.getvalue(), after("Задачи", "Спросить")))
    done = iom("intake", str(sent), "-o", str(target), *root)
    assert (done.exit_code, "--id" in done.output) == (2, True)
    done = iom("intake", str(sent), "--id", "primer", "-o", str(target), *root)
    assert done.exit_code == 0, done.output
    assert "    - Спросить\n" in target.read_text("utf-8")


def test_a_packet_is_refused_with_a_way_out(portal: Portal, tmp_path: Path) -> None:
    sent, root = tmp_path / "p.docx", ("--root", str(portal.root))
    assert (
        iom("handout", "primer", "keysy", "--format", "docx", "-o", str(sent), *root).exit_code == 0
    )
    done = iom("intake", str(sent), "-o", str(tmp_path / "x.yaml"), *root)
    assert (done.exit_code, "iom blank" in done.output) == (2, True), done.output

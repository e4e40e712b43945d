"""The parts of a route beside its map, edited on its printed sheet: taken, or told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest

from generator.catalogue.catalogue import Catalogue
from generator.findings import UserError
from generator.proposals.printout import text_merge
from generator.records.records import Records
from generator.render import qr
from tests.support.printed import back, edited, paragraph, road, says, sheet, text_of


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

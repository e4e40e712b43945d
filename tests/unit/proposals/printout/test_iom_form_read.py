"""The blank form of an ИОМ, made by ``iom handout`` and filled by a teacher, becomes a record."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest

from generator.catalogue import assembly
from generator.catalogue.catalogue import Catalogue
from generator.checks import check
from generator.findings import UserError
from generator.paper import handout
from generator.proposals.intake.intake import Submission, Taken
from generator.proposals.printout import iom_form_read as reader
from generator.proposals.printout import printout as returned
from generator.records.records import Records
from generator.records.yaml_text.parser import parse
from generator.settings import Settings
from tests.conftest import ROOT
from tests.unit.proposals.intake.test_intake import saved_again


@pytest.fixture(scope="module")
def found() -> tuple[Catalogue, Records]:
    settings = Settings(ROOT, "2026-11-24")
    checked = check.check(settings)
    return assembly.build(checked.records, checked.today), checked.records


ANSWERS = {
    "Организация": "Школа посёлка",
    "Фамилия, имя, отчество": "Образцова Ольга Олеговна",
    "Город, год": "Мотыгино, 2026 г.",
    "Должность, предмет": "учитель математики",
    "Тема самообразования": "Запись\u00a0рассуждения на уроке",
    "Цель": "Ученики сами записывают обоснование",
    "Форма самообразования": "Индивидуальная.",
    "Ожидаемый результат": "“Банк” заданий и рубрика",
    "Сроки работы": "сентябрь 2026 — август 2027",
    "Форма отчёта": "лист встречи с тьютором",
}
UNDER = {
    "Диагностика и её результаты": [
        "Кейсы: вижу ошибку,",
        "но не знаю, как учить",
        "Рефлексия деятельности: спешу",
    ],
    "Задачи": ["• Разобрать критерии", "Собрать задания"],
    "Вывод: оставить": ["Приём оставлю"],
}
ROW = (
    "Доказательство в геометрии",
    "Освоить пошаговое обучение",
    "Прочитать главу",
    "Составить задания\nноябрь 2026; 6 ч",
    "Провести уроки",
    "Сравнить работы",
    "сентябрь 2026\nоктябрь 2026\n01.2027\nапрель 2027",
    "банк заданий\nпризнак: записывают сами",
)


def typed(data: bytes) -> bytes:
    """Fill the form as people do: after the label, on the lines under it, in the cells."""
    target = docx.Document(io.BytesIO(data))
    lines = target.paragraphs
    for number, line in enumerate(lines):
        said = line.text.replace("\u00a0", " ")
        for label, answer in ANSWERS.items():
            if said.startswith(label) and "\t" in said:
                line.text = f"{label} {answer}\t"
        for label, answers in UNDER.items():
            if said.startswith(label):
                for offset, answer in enumerate(answers, 1):
                    lines[number + offset].text = answer
    table = next(t for t in target.tables if len(t.columns) == 8)
    for cell, text in zip(table.rows[1].cells, ROW, strict=True):
        cell.text = text
    table.rows[2].cells[1].text = "Освоить оценивание"
    table.rows[2].cells[4].text = "Попробовать на двух уроках"
    out = io.BytesIO()
    target.save(out)
    return out.getvalue()


def blank(portal: Catalogue, **looks: bool) -> bytes:
    return handout.write(portal, ["blank-iom"], "docx", ROOT / "theme", **looks).data


def taken(data: bytes, records: Records) -> Taken:
    made = returned.filled_blank(Submission("мой.docx", data, "", "2026-11-24"), records)
    assert made
    return made


@pytest.fixture(scope="module")
def filled(
    found: tuple[Catalogue, Records], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    source = tmp_path_factory.mktemp("blank") / "blank.docx"
    source.write_bytes(typed(blank(found[0])))
    return {"typed": source.read_bytes(), "saved": saved_again(source, "docx").read_bytes()}


@pytest.mark.parametrize("how", ["typed", "saved"])
def test_everything_that_was_filled_in_arrives(
    how: str, filled: dict[str, bytes], found: tuple[Catalogue, Records]
) -> None:
    made = taken(filled[how], found[1])
    value: Any = parse("x", made.text).value
    assert made.unread == ()
    assert made.id == "zapis-rassuzhdeniya-na-uroke"
    assert value["название"] == "Запись рассуждения на уроке"
    assert value["срок"] == {"начало": "2026-09", "месяцев": "12"}
    assert value["титульный лист"] == {
        "организация": found[1].portal.institution if found[1].portal else "",
        "город": "Мотыгино",
        "год": "2026",
    }
    note = value["пояснительная записка"]
    assert note["диагностика"] == [
        {"метод": "keysy", "что показала": "вижу ошибку, но не знаю, как учить"},
        {"метод": "refleksiya", "что показала": "спешу"},
    ]
    assert note["задачи"] == ["Разобрать критерии", "Собрать задания"]
    assert note["форма самообразования"] == "индивидуальная"
    assert note["отчёт"] == {"форма": "лист встречи с тьютором"}
    assert value["итог"] == {"вывод": "Приём оставлю"}
    (stage,) = value["дорожная карта"]
    assert stage["дефицит"] == "pr-1"
    first, second = stage["задачи"]
    assert [a["когда"] for a in first["мероприятия"]] == [
        "2026-09",
        "2026-11",
        "2027-01",
        "2027-04",
    ]
    assert first["мероприятия"][1]["часов"] == "6"
    assert first["результат"] == {"форма": "банк заданий", "признак": "записывают сами"}
    assert second["мероприятия"] == [{"этап": "проба", "что": "Попробовать на двух уроках"}]


def test_nothing_personal_arrives_and_what_is_missing_is_said_with_its_place(
    filled: dict[str, bytes], found: tuple[Catalogue, Records]
) -> None:
    made = taken(filled["typed"], found[1])
    assert "Образцова" not in made.text
    assert "Школа" not in made.text
    said = {(f.message, where) for f, where in made.findings if f.rule == "key-missing"}
    assert any("«кратко»" in message for message, _ in said)
    assert "«Дорожная карта», строка 2" in {where for _, where in said}


def test_large_print_is_read_too(found: tuple[Catalogue, Records]) -> None:
    data = typed(blank(found[0], large=True))
    assert "Освоить пошаговое обучение" in taken(data, found[1]).text


def test_an_empty_one_and_another_form_are_told_apart(found: tuple[Catalogue, Records]) -> None:
    with pytest.raises(UserError, match="ничего не заполнено"):
        returned.filled_blank(Submission("x.docx", blank(found[0])), found[1])
    other = handout.write(found[0], ["blank-e-1"], "docx", ROOT / "theme").data
    assert returned.filled_blank(Submission("x.docx", other), found[1]) is None


def test_the_form_still_has_what_is_read() -> None:
    """A change of ``content/forms/blank-iom.yaml`` has to keep the labels that are known."""
    text = (ROOT / "content/forms/blank-iom.yaml").read_text("utf-8").lower()
    for label in (*reader.TEXTS, *reader.LISTS, *reader.PERSONAL, *reader.CONCLUSION):
        assert label in text, label

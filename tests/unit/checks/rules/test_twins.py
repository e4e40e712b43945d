"""Two titles that a reader takes for one are named, each with the other."""

from __future__ import annotations

from tests.conftest import Portal

OTHER = "routes/drugoy.yaml"


def twins(portal: Portal) -> list[tuple[str, str]]:
    return [(f.place.path, f.message) for f in portal.check() if f.rule == "title-twin"]


def test_each_twin_names_the_other(portal: Portal) -> None:
    portal.change(OTHER, "название: '«Доказательство» в  геомЁтрии.'")
    portal.change("routes/primer.yaml", "название: доказательство в геометрии")
    assert twins(portal) == [
        ("routes/drugoy.yaml", "такое название уже есть у записи «primer»"),
        ("routes/primer.yaml", "такое название уже есть у записи «drugoy»"),
    ]


def test_another_word_is_another_title(portal: Portal) -> None:
    portal.change(OTHER, "название: Доказательство в геометрии 8 класса")
    assert twins(portal) == []


def test_a_route_in_the_archive_has_made_way(portal: Portal) -> None:
    portal.change(OTHER, "название: Доказательство в геометрии\nсостояние: архив")
    assert twins(portal) == []


def test_a_form_may_be_called_as_a_route(portal: Portal) -> None:
    portal.change("content/forms/protokol.yaml", "название: Доказательство в геометрии")
    assert twins(portal) == []


def test_each_form_of_one_code_names_the_other(portal: Portal) -> None:
    text = (portal.root / "content/forms/protokol.yaml").read_text("utf-8")
    portal.write(
        "content/forms/vtoroy.yaml", text.replace("ФГ-4", "фг – 4").replace("Прот", "Лист прот")
    )
    found = [f for f in portal.check() if f.rule == "code-twin"]
    assert [(f.place.path, f.message) for f in found] == [
        ("content/forms/protokol.yaml", "такой код уже есть у бланка «vtoroy»"),
        ("content/forms/vtoroy.yaml", "такой код уже есть у бланка «protokol»"),
    ]


def test_records_without_a_title_are_no_twins(portal: Portal) -> None:
    for path in (OTHER, "routes/primer.yaml"):
        portal.change(path, "название:")
    assert [f.rule for f in portal.check()] == ["key-missing", "key-missing"]


def test_a_value_that_stands_twice_in_a_list_is_told(portal: Portal) -> None:
    rows = "  - учитель\n  - {значение: учитель, уровень: ДО}\n  - воспитатель\n  - Воспитатель\n"
    portal.write("content/registries/proba.yaml", f"название: Проба\nзначения:\n{rows}")
    portal.write("content/registries/synonyms.yaml", f"название: Слова\nзначения:\n{rows}")
    found = [f for f in portal.check() if f.rule == "value-twin"]
    assert [(f.place.line, f.message) for f in found] == [
        (6, "значение «Воспитатель» в списке уже есть")
    ]

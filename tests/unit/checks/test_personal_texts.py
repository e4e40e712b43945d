"""Where personal data count: everywhere in a record but where naming people is meant."""

from __future__ import annotations

import pytest
import yaml

from generator.checks import personal_texts
from generator.language.personal.allowed_names import NOBODY
from generator.records.document import read_document
from generator.records.models.kinds import KINDS

NAME = "Образцова Ольга Петровна"
PHONE = "8 900 000-00-00"


def found(text: str, kind: str = "route") -> set[str]:
    document = read_document(KINDS[kind], "proba", "routes/proba.yaml", text, {}, [])
    assert document
    return {text.value[slice(*span)] for _, text, span in personal_texts.found_in(document, ())}


@pytest.mark.parametrize(
    "text",
    [
        f"кратко: Ведёт {NAME}\n",
        f"условия: ждём  # ведёт {NAME}\n",
        f"риски: [ждём, ведёт {NAME}]\n",
        f"авторы: [{{роль: методист, имя: {NAME}}}]\n",
    ],
    ids=["value", "comment", "list", "author without a consent"],
)
def test_a_name_counts_in_every_text_that_is_published(text: str) -> None:
    assert any("Образцова" in one for one in found(text))


def test_a_name_does_not_count_among_sources_and_where_an_author_has_consented() -> None:
    assert not found(f"источники: ['{NAME}. Уроки. — М., 2020']\n")
    assert not found(f"авторы: [{{роль: методист, имя: {NAME}, согласие: {{дата: 2026-01-01}}}}]\n")


CONSENT = "согласие: {дата: 2026-01-01}"


@pytest.mark.parametrize(
    "author",
    [
        f"{{роль: методист, имя: '{NAME}; мешала Тестова А. Б.', {CONSENT}}}",
        f"{{роль: методист, организация: 'школа, где ученик Тестов А. Б.', {CONSENT}}}",
    ],
)
def test_a_consent_is_for_one_name(author: str) -> None:
    assert not any("Образцова" in one for one in found(f"авторы: [{author}]\n"))
    assert any("Тестов" in one for one in found(f"авторы: [{author}]\n"))
    old = [yaml.safe_load(author)]
    assert personal_texts.personal("route", "авторы", old, NOBODY)
    old[0].update({"имя": NAME, "организация": "сельская школа"})
    assert not personal_texts.personal("route", "авторы", old, NOBODY)


def test_the_school_of_an_author_who_has_consented_is_named() -> None:
    author = f"{{имя: '{NAME}', организация: МБОУ Раздольская СОШ № 3, {CONSENT}}}"
    assert not found(f"авторы: [{author}]\n")


def test_the_announcement_of_the_district_names_nobody() -> None:
    text = f"объявление: 'Ждём, {NAME}, тел. {PHONE}'\nтелефон: {PHONE}\n"
    assert {one.strip() for one in found(text, "portal")} >= {NAME}
    assert any(PHONE in one for one in found(text, "portal"))
    assert not found(f"телефон: {PHONE}\nпочта: a@example.ru\n", "portal")
    assert NAME in found(f"телефон: '{PHONE}, {NAME}'\n", "portal")
    assert found(f"грифы: [{{гриф: УТВЕРЖДАЮ, кто: '{NAME}, {PHONE}'}}]\n", "portal") == {
        NAME,
        PHONE,
    }


@pytest.mark.parametrize(
    "body", ["> Тестова\n> Л. П.", "* Тестова[^1] Л. П.", "Ведёт\nТестова\nЛ. П."]
)
def test_a_name_goes_on_in_the_next_line_of_a_quote(body: str) -> None:
    page = f"---\nназвание: Проба\nкратко: Проба.\n---\n\n{body}\n"
    assert any("Тестова" in one for one in found(page, "page"))


def test_a_phone_counts_even_there() -> None:
    assert any(PHONE in one for one in found(f"источники: ['звоните {PHONE}']\n"))


def test_the_contacts_of_the_district_are_its_own() -> None:
    assert not found(f"телефон: {PHONE}\n", "portal")


def test_an_old_edition_is_asked_by_its_plain_values() -> None:
    assert personal_texts.personal("route", "кратко", f"Ведёт {NAME}", NOBODY)
    assert not personal_texts.personal("route", "источники", f"{NAME}. Уроки", NOBODY)
    assert not personal_texts.personal("route", "срок", {"начало": "2026-09"}, NOBODY)


@pytest.mark.parametrize("number", ["89000000000", "900-000-0000", "00000000000", "000000000184"])
def test_a_number_that_is_all_of_a_value_is_found_in_an_old_edition_too(number: str) -> None:
    assert personal_texts.personal("route", "условия", number, NOBODY)
    assert personal_texts.personal("route", "риски", ["раз", number], NOBODY)


@pytest.mark.parametrize("value", ["12", "2026", "2026-09", "2026-09-12", "01.09.2026", "10:30"])
def test_a_date_or_a_count_is_nobodys_number(value: str) -> None:
    assert not personal_texts.personal("route", "риски", ["раз", value], NOBODY)


@pytest.mark.parametrize(
    "text",
    [
        f"кратко: [а\nусловия: Ведёт {NAME}\n",
        "кратко: [а\nусловия: >\n  Ведёт Образцова Ольга\n  Петровна, 5 класс\n",
        f"вид работы\n- {NAME}\n",
        f"кратко: [а\n# ведёт {NAME}\n",
    ],
    ids=["value", "over two lines", "item", "comment"],
)
def test_a_file_that_cannot_be_read_is_looked_at_by_its_keys(text: str) -> None:
    assert any("Образцова" in one for one in found(text))


def test_the_place_in_a_file_that_cannot_be_read_is_that_of_the_name() -> None:
    document = read_document(KINDS["route"], "p", "routes/p.yaml", f"а: [\nб: в\n- {NAME}", {}, [])
    assert document
    places = {text.place(*span) for _, text, span in personal_texts.found_in(document, ())}
    assert {(p.line, p.column, p.width) for p in places} == {(3, 3, len(NAME))}

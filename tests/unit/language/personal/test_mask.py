"""What messages quote: one line, and nothing personal (that is held by tests/privacy)."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.personal import detect, mask
from tests.support.cli import iom
from tests.support.repository import Repository


def test_what_is_quoted_stands_in_one_line() -> None:
    assert mask.quote("ключ\nи\u2028ещё", 40) == "ключ и ещё"


@pytest.mark.parametrize(
    "text",
    [
        "_Тестова Анна Борисовна_",
        "**Тестова** Анна Борисовна",
        "ключа «Тестова Анна Борисовна» нет",
        "Тестова, Анна Борисовна",
        "{#Тестова_Анна_Борисовна}",
        "#Тестова-Анна-Борисовна",
    ],
)
def test_a_name_is_covered_whole(text: str) -> None:
    """Half a name in quotation marks, in markup or in an address tells the other half."""
    assert not any(word in mask.hide(text) for word in ("Тестова", "Анна", "Борисовна"))


@pytest.mark.parametrize("before", ["Здравствуйте, ", "Директор, ", "Список: "])
def test_a_word_that_is_no_surname_stays_before_a_name(before: str) -> None:
    assert mask.hide(f"{before}Анна Борисовна!").startswith(before)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("http://a:b!c@host/d", "http://••••••host/d"),
        ("портал «a:b!c@host:d» закрыт", "портал «••••••host:d» закрыт"),
        ("https://example.ru/@name/a", "https://example.ru/@name/a"),
        ("в 12:30 @ вечером", "в 12:30 @ вечером"),
    ],
)
def test_who_logs_in_is_covered_in_an_address(said: str, shown: str) -> None:
    assert mask.hide(said) == shown


PERSONAL_IDS = (
    *("89001234567", "tel-8-900-123-45-67", "112-233-445-95", "kovylkina-k-k", "kovylkina-kk"),
    *("k-k-kovylkina", "kovylkina-k", "klavdiya-karpovna", "kovylkin-klim-karpovich"),
)
OTHER_IDS = (
    *("2026-11", "osen-2026", "osnova-i-forma", "osnova-k-1", "golova-v-rabote", "prikaz-287-2021"),
    *("blank-k-1", "ovz-i-vpr", "v1.2", "nova-7"),
)


def test_an_id_tells_of_a_person_or_does_not() -> None:
    assert [one for one in PERSONAL_IDS if not mask.is_personal_id(one)] == []
    assert [one for one in OTHER_IDS if mask.is_personal_id(one)] == []


@pytest.mark.parametrize("id", PERSONAL_IDS)
def test_no_command_makes_a_personal_id_or_repeats_it(tmp_path: Path, id: str) -> None:
    Repository.start(tmp_path / "p")
    root = ("--root", str(tmp_path / "p"))
    sent = tmp_path / f"{id}.yaml"
    sent.write_text("название: Доказательства\n", "utf-8")
    for words in (("new", "route", id), ("edition", id), ("intake", str(sent), "--id", id)):
        done = iom(*words, *root)
        assert done.exit_code == 2, words
        assert "личное" in done.output
        assert id not in done.output
    assert "dokazatelstva" in iom("intake", str(sent), *root).output


@pytest.mark.parametrize("text", ["testova-a-b.docx", "testova-anna-borisovna"])
def test_the_name_of_a_file_is_covered_in_a_message_too(text: str) -> None:
    assert "testova" not in mask.hide(text)
    assert "testova" not in mask.quote(text, 50)


@pytest.mark.parametrize(
    "text",
    ["Портрет Тестовой Анны Борисовны", "Тестова А. Б. // — М., 2020", "Стихи Тестова А. Б."],
)
def test_words_around_a_name_excuse_it_in_a_text_and_not_in_a_message(text: str) -> None:
    assert "Тестов" not in mask.hide(text)
    assert "Тестов" not in mask.path(f"theme/{text}.svg")


@pytest.mark.parametrize("text", ["r-76", "kartina-mira.md", "2026-11-24", "«портрет выпускника»"])
def test_other_words_stay(text: str) -> None:
    assert mask.hide(text) == text


WORDS = (
    "rabota na i po at mail ru com skype tg vk olga testova anna borisovna a b l 5 12 2014 913 555 44 tel d r "
    "born on id inn snils klass me ok t wa"
)


@given(
    st.lists(
        st.tuples(st.sampled_from(WORDS.split()), st.sampled_from("-_./")), min_size=1, max_size=8
    )
)
@settings(max_examples=300)
def test_the_quick_look_at_a_path_passes_over_nothing(parts: list[tuple[str, str]]) -> None:
    said = "".join(word + stroke for word, stroke in parts) + "yaml"
    apart = mask.BETWEEN.sub(" ", said)
    spans = [span for text in (said, apart) for _, span in detect.find(text, excused=False)]
    covered = mask.path(said)
    if mask.WORTH.search(said):
        assert all(covered[at] in "•/" for start, end in spans for at in range(start, end))
    else:
        assert covered == said

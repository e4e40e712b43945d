"""What messages quote: one line, and nothing personal (that is held by tests/privacy)."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.language.personal import mask
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
        "{#Тестова_Анна_Борисовна}",
        "#Тестова-Анна-Борисовна",
    ],
)
def test_a_name_is_covered_whole(text: str) -> None:
    """Half a name in quotation marks, in markup or in an address tells the other half."""
    assert not any(word in mask.hide(text) for word in ("Тестова", "Анна", "Борисовна"))


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

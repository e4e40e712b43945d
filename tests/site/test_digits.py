"""Digits of other alphabets are no digits here: nothing breaks on them, and they are no date."""

from __future__ import annotations

import pytest

from generator.records.dates import Date, read_date
from generator.records.models.audience import Consent
from tests.conftest import Portal
from tests.support.cli import iom

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
ROUTE = "routes/primer.yaml"


@pytest.mark.parametrize("text", ["2026-09-01", "2026-09"])
def test_a_date_is_written_in_plain_digits(text: str) -> None:
    assert read_date(text) is not None
    assert read_date(text.translate(ARABIC)) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("проверено", "2026-10"),
        ("пересмотреть до", "2027-10"),
        ("срок", "{начало: 2026-09, месяцев: 24}"),
    ],
)
def test_a_record_with_such_digits_has_a_finding(portal: Portal, key: str, value: str) -> None:
    portal.change(ROUTE, f"{key}: {value.translate(ARABIC)}")
    assert {f.place.path for f in portal.check()} == {ROUTE}


def test_such_a_day_is_a_wrong_call(portal: Portal) -> None:
    day = "2026-11-24".translate(ARABIC)
    assert iom("check", "--root", str(portal.root), "--today", day).exit_code == 2


@pytest.mark.parametrize("code", ["ФГ-²", "ФГ-٣"])
def test_a_code_of_a_form_with_such_digits_is_listed(portal: Portal, code: str) -> None:
    portal.change("content/forms/protokol.yaml", f"код: {code}")
    done = iom("build", "--no-paper", "--root", str(portal.root))
    assert done.exit_code == 0, done.output


def test_on_an_unknown_day_no_consent_is_in_force() -> None:
    consent = Consent(given=Date(2025, 1, 10), until=Date(2027, 1, 10))
    assert consent.in_force("2026-01-01")
    assert not consent.in_force("")

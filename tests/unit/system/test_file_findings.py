"""What is wrong with a file is said in one line, with a way out."""

from __future__ import annotations

import pytest

from generator.findings import Finding
from generator.system import file_findings, limits

LONG = "content/pages/" + "ochen-" * 20 + "dlinnoe.md"
ALL = (
    file_findings.unreadable(LONG),
    file_findings.closed(LONG),
    file_findings.link(LONG, " за пределы портала"),
    file_findings.folder_for_file(LONG),
    file_findings.too_large(LONG, 3 * limits.LARGEST_RECORD),
    file_findings.too_many(),
)


@pytest.mark.parametrize("found", ALL, ids=lambda found: found.rule)
def test_the_message_stays_short_and_the_fix_is_there(found: Finding) -> None:
    assert len(found.message) <= 130
    assert "\n" not in found.message + found.fix
    assert found.fix


def test_the_end_of_a_long_path_is_what_is_shown() -> None:
    assert "…" in ALL[0].message
    assert "dlinnoe.md»" in ALL[0].message


def test_a_file_is_measured_in_kilobytes() -> None:
    assert "занимает 1536 КБ, можно не больше 512 КБ" in ALL[4].message


def test_signs_that_nobody_sees_are_written_out() -> None:
    assert file_findings.unprintable("routes/a\u200bb.yaml").place.path == "routes/a\\u200bb.yaml"


def test_a_name_that_tells_of_a_person_is_private() -> None:
    assert file_findings.personal_path("routes/•••.yaml").private

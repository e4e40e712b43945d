"""A file beside a record that nobody names: told, and nothing that lies there for a reason is."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from generator.checks.rules import file_unnamed
from generator.findings import Severity
from tests.conftest import Portal
from tests.support import growth

PAGE = "content/pages/o-portale.md"
METHOD = "content/methods/keysy/index.md"
RULE = "file-unnamed"


def told(portal: Portal) -> dict[str, str]:
    return {f.place.path: f.fix for f in portal.check() if f.rule == RULE}


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("content/methods/keysy/metodichka.txt", METHOD),
        ("content/methods/keysy/foto/doska.txt", METHOD),
        ("content/seminars/vstrecha/slaydy.txt", "content/seminars/vstrecha/index.md"),
        ("content/pages/o-portale-plan.txt", "«файлы»"),
        ("content/pages/novaya.txt", "«файлы»"),
        ("content/pages/foto/doska.txt", "«файлы»"),
        ("content/methods/obshchiy.txt", "«файлы»"),
    ],
)
def test_a_file_nobody_names_is_told(portal: Portal, path: str, owner: str) -> None:
    portal.write(path, "План\n")
    (found,) = portal.check()
    assert (found.rule, found.severity) == (RULE, Severity.REMARK)
    assert (found.place.path, owner in found.fix) == (path, True)


def test_a_named_file_is_no_remark(portal: Portal) -> None:
    portal.write("content/pages/o-portale-plan.txt", "План\n")
    portal.change(PAGE, "файлы: [o-portale-plan.txt]")
    assert portal.check() == ()


def test_letters_of_another_system_are_the_same_name(portal: Portal) -> None:
    portal.write("content/pages/\u0438\u0306.txt", "План\n")
    portal.change(PAGE, "файлы: [\u0439.txt]")
    assert told(portal) == {}


@pytest.mark.parametrize(
    "path",
    [
        "content/methods/keysy/shema.drawio",
        "content/methods/keysy/.DS_Store",
        "content/methods/keysy/README.md",
        "docs/plan.txt",
    ],
)
def test_what_no_page_could_name_is_left_alone(portal: Portal, path: str) -> None:
    portal.write(path, "План\n")
    assert told(portal) == {}


def test_of_a_record_that_cannot_be_read_nothing_is_said(portal: Portal) -> None:
    portal.write("content/methods/keysy/plan.txt", "План\n")
    portal.write(METHOD, "---\nназвание: [\n---\n\nТекст.\n")
    assert told(portal) == {}
    portal.write(METHOD, "---\nназвание: Кейсы\nфайлы: {а: б}\n---\n\nТекст.\n")
    assert told(portal) == {}


def test_a_name_in_other_letters_is_told_once(portal: Portal) -> None:
    portal.write("content/pages/Plan.txt", "План\n").change(PAGE, "файлы: [plan.txt]")
    assert {f.rule for f in portal.check()} == {"file-missing"}


def test_many_files_cost_no_square_of_their_number() -> None:
    def look(size: int) -> None:
        names = [f"памятка-{n}.txt" for n in range(size)]
        page = SimpleNamespace(path=PAGE, beside=True, whole=True)
        held = SimpleNamespace(
            findings=(),
            files={f"content/pages/лист-{name}": b"" for name in names},
            summaries={PAGE: page},
            record=lambda _: SimpleNamespace(files=names),
        )
        assert len(list(file_unnamed.find(held))) == size  # type: ignore[arg-type]

    assert growth.in_proportion(look, 2000)


def test_a_page_saved_as_a_text_is_told_once(portal: Portal) -> None:
    portal.write("content/pages/opyt.txt", "---\nназвание: Опыт\n---\n\nТекст.\n")
    assert {f.rule for f in portal.check()} == {"file-misplaced"}

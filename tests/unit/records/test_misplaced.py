"""What was meant for a record and is read by nobody is told by its name; what may lie there is not."""

from __future__ import annotations

import pytest

from generator.findings import Severity
from tests.conftest import Portal

PAGE = "---\nназвание: Опыт\nкратко: Проба.\n---\n\nТекст.\n"


def told(portal: Portal) -> dict[str, str]:
    found = (f for f in portal.check() if f.rule == "file-misplaced")
    return {f.place.path: f"{f.message}; {f.fix}" for f in found}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("content/pages/opyt.markdown", "окончание .markdown, эта запись читается из «opyt.md»"),
        ("content/pages/opyt.txt", "переименуйте файл: «opyt.md»"),
        ("content/pages/opyt", "нет окончания"),
        ("content/pages/o-portale.txt", "рядом уже есть «o-portale.md»"),
        ("content/methods/opyt/README.md", "файл называется «README.md», эта запись"),
        ("content/methods/opyt/index.txt", "читается из «index.md»"),
        ("content/seminars/opyt/opyt.html", "читается из «index.md»"),
    ],
)
def test_a_record_that_is_called_as_a_text_is_told(portal: Portal, path: str, said: str) -> None:
    portal.write(path, f"\ufeff{PAGE}")
    assert said in told(portal)[path]


def test_a_folder_without_its_record_is_told_once(portal: Portal) -> None:
    portal.write("content/methods/opyt/shema.png", b"x").write("content/methods/opyt/a.pdf", b"x")
    (found,) = told(portal).items()
    assert found[0] == "content/methods/opyt/a.pdf"
    assert "в папке «opyt» нет index.md" in found[1]


@pytest.mark.parametrize(
    ("path", "text", "severity"),
    [
        ("content/methods/keysy/zametki.md", "# Заметки\n\nназвание: два слова\n", Severity.REMARK),
        ("content/methods/keysy/zametki.md", PAGE, Severity.ERROR),
        ("routes/arhiv/opyt.yaml", "название: Опыт\n", Severity.ERROR),
    ],
)
def test_notes_that_nobody_reads_are_no_record(
    portal: Portal, path: str, text: str, severity: Severity
) -> None:
    (found,) = [f for f in portal.write(path, text).check() if f.rule == "file-misplaced"]
    assert found.severity is severity


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/pages/README.md", "# Что тут лежит\n"),
        ("content/pages/list.txt", "Список:\n--- раз\nназвание: два\n"),
        ("content/methods/keysy/list.txt", "---\nраз\n---\n"),
        ("content/methods/keysy/list.pdf", "%PDF"),
        ("content/pages/schema.png", "x"),
    ],
)
def test_what_lies_beside_a_record_is_no_fault(portal: Portal, path: str, text: str) -> None:
    portal.write(path, text)
    assert told(portal) == {}

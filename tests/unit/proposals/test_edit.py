"""A correction that came as a file stays one: of its record, in its state, told key by key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.checks import check
from generator.proposals import edit
from generator.records.models.kinds import KINDS
from generator.settings import Settings
from tests.conftest import Portal, lay
from tests.support.cli import iom
from tests.support.repository import Repository

ROUTE = KINDS["route"]
PATH = "routes/primer.yaml"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository.start(tmp_path / "portal")
    assert iom("fmt", "--root", str(made.root)).exit_code == 0
    made.commit("Единая запись")
    return made


def sent(repository: Portal, tmp_path: Path, name: str, change: str) -> str:
    """Write a file as a letter brings it: the record with a change laid over."""
    file = tmp_path / name
    file.write_text(lay((repository.root / PATH).read_text("utf-8"), change), "utf-8")
    return str(file)


@pytest.mark.parametrize(
    "name",
    [
        "primer.yaml",
        "Primer (1).yaml",
        "primer(2).yml",
        "primer — копия.yaml",
        "primer - Copy.yaml",
    ],
)
def test_a_file_called_after_a_record_corrects_it(portal: Portal, name: str) -> None:
    records = check.check(Settings(portal.root, "2026-11-24")).records
    assert edit.named(name, ROUTE, records) == "primer"
    assert edit.named(name, KINDS["term"], records) == ""


@pytest.mark.parametrize("name", ["primer-2.yaml", "moy.yaml", "(1).yaml", ".yaml", ""])
def test_another_name_corrects_nothing(portal: Portal, name: str) -> None:
    records = check.check(Settings(portal.root, "2026-11-24")).records
    assert edit.named(name, ROUTE, records) == ""


def test_a_former_name_leads_to_the_record(portal: Portal) -> None:
    portal.change(PATH, "прежние адреса: [staryy]")
    records = check.check(Settings(portal.root, "2026-11-24")).records
    assert edit.named("staryy.yaml", ROUTE, records) == "primer"


@pytest.mark.parametrize("said", ["на экспертизе", "черновик", "архив"])
def test_a_correction_keeps_the_state_and_says_what_it_changes(
    repository: Repository, tmp_path: Path, said: str
) -> None:
    file = sent(repository, tmp_path, "primer.yaml", f"кратко: Новые слова.\nсостояние: {said}")
    done = iom("intake", file, "--root", str(repository.root))
    assert done.exit_code == 0, done.output
    assert "Это правка записи" in done.output
    assert "Состояние остаётся прежним: «опубликован»." in done.output
    assert "Новые слова." in done.output.split("Что меняется:")[1]
    changed = repository.git("diff", "-U0", "main", "predlozhenie/primer").splitlines()
    rows = [r for r in changed if r[0] in "+-" and r[:3] not in ("+++", "---")]
    assert [row.partition(":")[0] for row in rows] == ["-кратко", "+кратко"]


def test_a_program_is_told_the_changes(repository: Repository, tmp_path: Path) -> None:
    file = sent(repository, tmp_path, "primer.yaml", "кратко: Новые слова.")
    told = json.loads(iom("intake", file, "--root", str(repository.root), "--json").stdout)
    assert told["corrects"] is True
    assert len(told["changes"]) == 1
    assert "Новые слова." in told["changes"][0]


def test_a_second_correction_does_not_touch_the_first(
    repository: Repository, tmp_path: Path
) -> None:
    for word in ("Первая.", "Вторая."):
        file = sent(repository, tmp_path, "primer.yaml", f"кратко: {word}")
        done = iom("intake", file, "--root", str(repository.root))
        assert done.exit_code == 0, done.output
    assert "predlozhenie/primer-2" in done.output
    for branch, word in (("primer", "Первая."), ("primer-2", "Вторая.")):
        assert f"кратко: {word}\n" in repository.git("show", f"predlozhenie/{branch}:{PATH}")


def test_what_changes_is_not_quoted_where_the_record_tells_of_people(
    repository: Repository, tmp_path: Path
) -> None:
    repository.change(PATH, "условия: звоните 8 (900) 000-00-00")
    repository.commit()
    file = sent(repository, tmp_path, "primer.yaml", "условия: село")
    done = iom("intake", file, "--root", str(repository.root))
    assert "условия: изменено" in done.output
    assert "900" not in done.output


@pytest.mark.parametrize("title", ["Пример маршрута", "«пример  маршрута»"])
def test_another_route_of_the_same_title_is_asked_about(
    repository: Repository, tmp_path: Path, title: str
) -> None:
    repository.change(PATH, "название: Пример маршрута")
    repository.commit()
    file = sent(repository, tmp_path, "pravka.yaml", f"название: '{title}'\nкратко: Ново.")
    done = iom("intake", file, "--root", str(repository.root))
    assert done.exit_code == 1
    assert f"такое название уже есть: {PATH}" in done.output
    assert "--id primer" in done.output
    again = iom("intake", file, "--id", "primer", "--root", str(repository.root))
    assert again.exit_code == 0, again.output
    assert "predlozhenie/primer" in again.output


def test_a_new_record_is_no_correction_and_publishes_nothing(
    repository: Repository, tmp_path: Path
) -> None:
    file = sent(repository, tmp_path, "novyy.yaml", "название: Новый\nсостояние: опубликован")
    done = iom("intake", file, "--root", str(repository.root))
    assert "Это правка" not in done.output
    assert "состояние: на экспертизе\n" in repository.git(
        "show", "predlozhenie/novyy:routes/novyy.yaml"
    )

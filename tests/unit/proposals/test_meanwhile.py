"""What was accepted while a proposal waited is told, and nothing where there is none of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.system import git_call, git_tree
from tests.support.cli import iom
from tests.support.repository import Repository

ROUTE, OTHER = "routes/primer.yaml", "routes/drugoy.yaml"
DEFICIT = "content/deficits/pr-1.yaml"


def change(repository: Repository, path: str, old: str, new: str) -> None:
    text = (repository.root / path).read_text("utf-8")
    assert old in text
    repository.write(path, text.replace(old, new))


def propose(repository: Repository) -> None:
    """A proposal that changes a route and adds one, and a portal that goes on."""
    repository.git("checkout", "-q", "-b", "predlozhenie")
    change(repository, ROUTE, "часов: 12", "часов: 16")
    text = (repository.root / ROUTE).read_text("utf-8")
    repository.write("routes/novyy.yaml", text.replace("Доказательство в геометрии", "Чертёж"))
    repository.commit("Предложение")
    repository.git("checkout", "-q", "main")


def told(repository: Repository, *words: str) -> str:
    done = iom("review", "main", "predlozhenie", *words, "--root", str(repository.root))
    assert done.exit_code == 0, done.output
    return done.stdout.partition("### Маршрут")[0]


def test_a_file_that_both_changed_is_named(repository: Repository, tmp_path: Path) -> None:
    propose(repository)
    change(repository, ROUTE, "часов: 12", "часов: 14")
    change(repository, OTHER, "часов: 12", "часов: 14")
    repository.commit("Портал")
    page = tmp_path / "pokaz.html"
    text = told(repository, "--html", str(page))
    assert "### Пока предложение ждало" in text
    assert f"* `{ROUTE}`" in text
    assert OTHER not in text
    assert "Этих записей на портале больше нет" not in text
    shown = page.read_text("utf-8").partition("<nav")[0]
    assert f"<li>{ROUTE}</li>" in shown.replace("\u2060", "")


def test_a_record_that_is_gone_is_named_with_whoever_refers_to_it_now(
    repository: Repository,
) -> None:
    propose(repository)
    repository.git("mv", DEFICIT, "content/deficits/pr-2.yaml")
    for path in (ROUTE, OTHER):
        change(repository, path, "pr-1", "pr-2")
    repository.commit("Портал")
    text = told(repository)
    assert f"* `{DEFICIT}` — в `routes/novyy.yaml`" in text
    assert f"— в `{ROUTE}`" not in text, "that line was changed by the portal itself"


def test_what_does_not_meet_is_told_nothing_of(repository: Repository) -> None:
    propose(repository)
    assert "Пока предложение ждало" not in told(repository)
    change(repository, OTHER, "часов: 12", "часов: 14")
    (repository.root / "content/acts/r-76.yaml").unlink()
    repository.commit("Портал")
    assert "Пока предложение ждало" not in told(repository)


def test_a_change_that_was_accepted_already_is_no_conflict(repository: Repository) -> None:
    propose(repository)
    change(repository, ROUTE, "часов: 12", "часов: 16")
    repository.commit("То же")
    assert "Пока предложение ждало" not in told(repository)


def test_what_is_broken_elsewhere_stands_in_the_preview_too(
    repository: Repository, tmp_path: Path
) -> None:
    (repository.root / DEFICIT).unlink()
    page = tmp_path / "pokaz.html"
    done = iom("review", "HEAD", "--html", str(page), "--root", str(repository.root))
    assert "### Задето в других файлах" in done.stdout
    shown = page.read_text("utf-8").partition("<nav")[0].replace("\u00a0", " ")
    assert "Задето в других файлах." in shown
    assert OTHER in shown


TOGETHER = "верны порознь, а вместе — нет"
SUBJECTS = "content/registries/subjects.yaml"


def of_chemistry(repository: Repository) -> None:
    """A proposal with a route of a subject that is in the list."""
    repository.git("checkout", "-q", "-b", "predlozhenie")
    text = (repository.root / ROUTE).read_text("utf-8")
    text = text.replace("в геометрии", "в химии").replace("математика", "химия")
    repository.write("routes/novyy.yaml", text).commit("Предложение")
    repository.git("checkout", "-q", "main")


def test_what_is_right_apart_and_wrong_together_is_told(
    repository: Repository, tmp_path: Path
) -> None:
    of_chemistry(repository)
    change(repository, SUBJECTS, "  - химия\n", "")
    repository.commit("Портал")
    assert iom("check", "--root", str(repository.root)).exit_code == 0
    page = tmp_path / "pokaz.html"
    refs, status = repository.git("for-each-ref"), repository.git("status", "--short")
    text = told(repository, "--html", str(page))
    assert TOGETHER in text
    assert "`routes/novyy.yaml:5`: в «предметы» значения «химия» нет в списке" in text
    shown = page.read_text("utf-8").partition("<nav")[0].replace("\u00a0", " ")
    assert TOGETHER in shown
    assert (repository.git("for-each-ref"), repository.git("status", "--short")) == (refs, status)


def test_one_former_address_of_two_is_told(repository: Repository) -> None:
    of_chemistry(repository)
    repository.change(OTHER, "прежние адреса: [novyy]").commit("Портал")
    assert "занят другой записью" in told(repository)


def test_what_either_has_alone_is_not_told_of_both(repository: Repository) -> None:
    of_chemistry(repository)
    repository.change(OTHER, "рески: [а]").commit("Ошибка портала")
    repository.git("checkout", "-q", "predlozhenie")
    repository.change("routes/novyy.yaml", "рески: [б]").commit("Ошибка предложения")
    repository.git("checkout", "-q", "main")
    assert TOGETHER not in told(repository)


def test_where_git_cannot_say_so_much_is_told(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    of_chemistry(repository)
    change(repository, SUBJECTS, "  - химия\n", "")
    repository.commit("Портал")
    asked = git_tree.ask

    def old(root: Path, *words: str, **more: Any) -> Any:
        refused = git_call.Refused("git старше, чем нужно")
        return refused if words[0] == "merge-tree" else asked(root, *words, **more)

    monkeypatch.setattr(git_tree, "ask", old)
    page = tmp_path / "pokaz.html"
    text = told(repository, "--html", str(page))
    assert "не проверено: git их не сложил" in text
    assert "* git старше, чем нужно" in text
    shown = page.read_text("utf-8").partition("<nav")[0].replace("\u00a0", " ")
    assert "не проверено: git их не сложил" in shown


def test_where_git_cannot_join_by_itself_only_the_file_is_named(repository: Repository) -> None:
    propose(repository)
    change(repository, ROUTE, "часов: 12", "часов: 14")
    change(repository, SUBJECTS, "  - химия\n", "")
    repository.commit("Портал")
    text = told(repository)
    assert f"* `{ROUTE}`" in text
    assert TOGETHER not in text
    assert "git их не сложил" not in text

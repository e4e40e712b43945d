"""What was accepted while a proposal waited is told, and nothing where there is none of it."""

from __future__ import annotations

from pathlib import Path

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

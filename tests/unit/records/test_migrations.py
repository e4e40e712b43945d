"""A key that is called otherwise now is renamed in every file, with its comments, and nothing else is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.records import format_files, migrations
from generator.records.migrations import Migration, Migrator, version_of
from generator.records.models.kinds import KINDS
from generator.records.version_reader import VersionReader
from generator.system import files
from tests.conftest import Portal
from tests.support.cli import iom
from tests.support.repository import Repository, git

ROUTE = "routes/primer.yaml"
OLD = Migrator(
    since=1,
    newest=3,
    migrations=(
        Migration(2, "route", ("кратко вчера",), "кратко"),
        Migration(3, "route", ("дорожная карта", "задачи", "слово"), "формулировка"),
        Migration(1, "route", ("название",), "имя"),
    ),
)


def test_a_key_is_renamed_where_it_stands_and_only_there() -> None:
    old = (
        '# о «слово»\n"кратко вчера": слово  # так\nназвание: Слово\n'
        "дорожная карта:\n  - задачи:\n      - слово: слово\n      - слово: другое\nслово: чужое\n"
    )
    new = OLD.text(KINDS["route"], ROUTE, old)
    assert new == (
        "# о «слово»\nкратко: слово  # так\nназвание: Слово\n"
        "дорожная карта:\n  - задачи:\n      - формулировка: слово\n      - формулировка: другое\nслово: чужое\n"
    ), "what version 1 renamed is not looked for in a portal of version 1"
    assert OLD.text(KINDS["route"], ROUTE, new) == new


def test_keys_before_a_body_are_renamed_too() -> None:
    migrator = Migrator(1, 2, (Migration(2, "page", ("ключ",), "кратко"),))
    text = "---\nназвание: А\nключ: Б\n---\n\nключ: В\n"
    assert (
        migrator.text(KINDS["page"], "content/pages/a.md", text)
        == "---\nназвание: А\nкратко: Б\n---\n\nключ: В\n"
    )


def test_the_portal_says_which_version_it_has_then() -> None:
    written = OLD.versioned("версия: 1\nназвание: А\n")
    assert written == "название: А\nверсия: 3\n"
    assert Migrator().versioned("название: А\n") == "название: А\n"


def test_the_newest_version_is_left_alone(portal: Portal) -> None:
    tree = files.read(portal.root)
    assert version_of(tree.files) == 1
    known, older = (
        [f.data for f in format_files.run(tree.files.values(), m)]
        for m in (Migrator(), Migrator(1))
    )
    assert known == older


@pytest.fixture
def renamed(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> Portal:
    """A portal of the format 1, for a generator of the format 2 that says «кратко» where «суть» stood."""
    monkeypatch.setattr(migrations, "FORMAT", 2)
    monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(2, "route", ("суть",), "кратко"),))
    path = portal.root / ROUTE
    path.write_text(path.read_text("utf-8").replace("\nкратко:", "\nсуть:"), "utf-8")
    portal.change("content/portal.yaml", "версия: 1")
    return portal


def test_an_older_portal_is_read_as_if_it_were_renamed_and_told_once(renamed: Portal) -> None:
    done = iom("check", "--root", str(renamed.root))
    assert done.exit_code == 0, done.output
    assert "записи в формате 1, а генератор пишет в формате 2" in done.output
    assert "выполните iom fmt" in done.output
    assert "суть" not in done.output


def test_the_version_is_raised_when_every_file_is_renamed(renamed: Portal) -> None:
    root, file = str(renamed.root), renamed.root / "content" / "portal.yaml"
    broken = renamed.root / "routes" / "slomano.yaml"
    broken.write_text("название: [", "utf-8")
    for words in (("fmt", ROUTE), ("fmt", "content/portal.yaml"), ("fmt",)):
        done = iom(*words, "--root", root)
        assert "Версия формата осталась 1" in done.output, words
        assert "версия: 1" in file.read_text("utf-8")
    assert "\nкратко:" in (renamed.root / ROUTE).read_text("utf-8")
    broken.unlink()
    done = iom("fmt", "--root", root)
    assert (done.exit_code, "осталась" in done.output) == (0, False)
    assert "версия: 2" in file.read_text("utf-8")


def state(folder: Path) -> dict[str, bytes]:
    """Every file of a portal and its site but the cache."""
    found = (path for path in folder.rglob("*") if path.is_file())
    parts = ((path.relative_to(folder).as_posix(), path) for path in found)
    return {name: path.read_bytes() for name, path in parts if not name.startswith(".")}


@pytest.fixture
def newer(portal: Portal) -> Portal:
    """A portal with its site, that was then written in a format of which this package knows nothing."""
    assert iom("build", "--no-paper", "--root", str(portal.root)).exit_code == 0
    portal.change("content/portal.yaml", "версия: 2")
    path = portal.root / ROUTE
    path.write_text(path.read_text("utf-8").replace("\nкратко:", "\nсуть:"), "utf-8")
    return portal


def test_of_a_newer_portal_the_check_says_that_alone(newer: Portal) -> None:
    before = state(newer.root)
    for words in ((), (ROUTE,)):
        paths = [str(newer.root / word) for word in words]
        done = iom("check", "--root", str(newer.root), *paths)
        assert done.exit_code == 1
        assert "записи в формате 2, а этот пакет знает формат 1" in done.output
        assert "поставьте пакет новее" in done.output
        assert "make update" in done.output
        assert done.output.endswith("1\N{NO-BREAK SPACE}ошибка\n"), (
            "what else was found may be no fault at all"
        )
    assert state(newer.root) == before


def start(root: Path) -> None:
    """Put a portal into git as it is."""
    git(root, "init", "-q")
    git(root, "add", "content", "routes")
    git(root, "commit", "-qm", "Начало")


def test_since_its_last_commit_a_newer_portal_is_as_new(newer: Portal) -> None:
    start(newer.root)
    done = iom("check", "--since", "HEAD", "--root", str(newer.root))
    assert (done.exit_code, "format-newer" in done.output) == (1, True)


@pytest.mark.parametrize("cached", [True, False])
@pytest.mark.parametrize(
    "words",
    [
        *(("build", "--no-paper"), ("build", "--accept-losses"), ("serve",), ("fmt",)),
        *(("fmt", "--check"), ("stale",), ("search", "маршрут"), ("handout", "primer")),
        *(("packet", "vstrecha", "--people", "5"), ("edition", "2026-11"), ("blank",)),
        *(("schema", "route"), ("intake", ROUTE, "-o", "x.yaml"), ("collect", ROUTE)),
    ],
    ids=" ".join,
)
def test_whatever_reads_or_writes_a_newer_portal_refuses_and_touches_nothing(
    newer: Portal, words: tuple[str, ...], cached: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not cached:
        shutil.rmtree(newer.root / ".cache")
    before = state(newer.root)
    monkeypatch.chdir(newer.root)
    done = iom(*words)
    assert done.exit_code == 1, done.output
    assert done.output.startswith("Записи в формате 2, а этот пакет знает формат 1"), done.output
    assert ("прежний сайт цел" in done.output) is (words[0] in ("build", "serve"))
    assert state(newer.root) == before


def test_a_proposal_that_raises_the_format_is_still_told(newer: Portal) -> None:
    start(newer.root)
    newer.change("content/portal.yaml", "версия: 3")
    done = iom("review", "HEAD", "--root", str(newer.root))
    assert done.exit_code == 0, done.output
    assert "версия: 2 → 3" in done.output
    assert "format-newer" in done.output


def test_what_git_has_of_older_versions_is_read_under_the_new_name(renamed: Portal) -> None:
    old = (renamed.root / ROUTE).read_bytes()
    assert "\nкратко:".encode() in migrations.past(ROUTE, old)
    read = VersionReader(KINDS["route"], {}, lambda *_: False).read(ROUTE, old)
    assert read is not None
    assert read.values["кратко"]


def test_a_kept_edition_of_a_newer_format_is_told_and_left_out(tmp_path: Path) -> None:
    portal = Repository.start(tmp_path / "portal")
    portal.change("content/portal.yaml", "версия: 2")
    portal.commit("Пакет новее")
    portal.git("tag", "2026-11")
    portal.change("content/portal.yaml", "версия: 1\nредакции: [2026-11]")
    portal.commit("Пакет прежний")
    done = iom("build", "--no-paper", "--root", str(portal.root))
    assert done.exit_code == 0, done.output
    assert "Редакция портала «2026-11» не показана: записи в формате 2" in done.output
    assert not (portal.root / "site" / "editions" / "2026-11" / "index.html").exists()

"""A key that is called otherwise now is renamed in every file, with its comments, and nothing else is."""

from __future__ import annotations

from generator.records import format_files
from generator.records.migrations import Migration, Migrator, version_of
from generator.records.models.kinds import KINDS
from generator.system import files
from tests.conftest import Portal
from tests.support.cli import iom

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
    written = OLD.text(KINDS["portal"], "content/portal.yaml", "версия: 1\nназвание: А\n")
    assert written == "название: А\nверсия: 3\n"


def test_the_newest_version_is_left_alone(portal: Portal) -> None:
    tree = files.read(portal.root)
    assert version_of(tree.files) == 1
    known, older = (
        [f.data for f in format_files.run(tree.files.values(), m)]
        for m in (Migrator(), Migrator(1))
    )
    assert known == older


def test_a_portal_of_a_newer_version_is_an_error(portal: Portal) -> None:
    path = portal.root / "content" / "portal.yaml"
    path.write_text(path.read_text("utf-8") + "версия: 99\n", "utf-8")
    done = iom("check", "--root", str(portal.root))
    assert done.exit_code == 1
    assert "версия" in done.output

"""A broken record never stops the portal: its last good version stands in, or a visible gap."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from generator.build import prepare
from generator.pages.portal import submit_model
from generator.settings import Settings
from generator.system import git_objects
from generator.system.git_call import GitRefused
from tests.conftest import Portal


def git(root: Path, *words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words],
        cwd=root,
        check=True,
        capture_output=True,
    )


def commit(portal: Portal) -> None:
    if not (portal.root / ".git").exists():
        git(portal.root, "init", "-q")
    git(portal.root, "add", "-A")
    git(portal.root, "commit", "-qm", "a")


def prepared(portal: Portal):  # type: ignore[no-untyped-def]
    settings = Settings(portal.root, "2026-11-24")
    return prepare.prepare(settings)


def test_the_last_good_version_stands_in(portal: Portal) -> None:
    commit(portal)
    portal.change("routes/primer.yaml", "срок: {начало: 2026-09, месяцев: х}")
    commit(portal)
    catalogue = prepared(portal)
    (aside,) = catalogue.aside
    assert (aside.id, aside.replaced) == ("primer", True)
    assert catalogue.routes["primer"].term.months == 24


def test_a_new_broken_record_is_left_out_and_named(portal: Portal) -> None:
    commit(portal)
    portal.write("routes/novyy.yaml", "название: [")
    catalogue = prepared(portal)
    (aside,) = catalogue.aside
    assert (aside.path, aside.replaced) == ("routes/novyy.yaml", False)
    assert "novyy" not in catalogue.routes
    assert "primer" in catalogue.routes


def test_it_works_where_there_is_no_git(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "срок: {начало: 2026-09, месяцев: х}")
    catalogue = prepared(portal)
    assert [(a.id, a.replaced) for a in catalogue.aside] == [("primer", False)]


def test_what_refers_to_a_record_set_aside_stays(portal: Portal) -> None:
    portal.change("content/deficits/pr-1.yaml", "группа: никакая")
    catalogue = prepared(portal)
    assert [a.id for a in catalogue.aside] == ["pr-1"]
    assert "primer" in catalogue.routes


@pytest.mark.parametrize("text", ["", "значения: [", "<<<<<<< HEAD\n", None])
def test_a_closed_list_that_broke_is_that_of_git_and_no_record_goes_with_it(
    portal: Portal, text: str | None
) -> None:
    commit(portal)
    path = "content/registries/roles.yaml"
    if text is None:
        (portal.root / path).unlink()
    else:
        portal.write(path, text)
    catalogue = prepared(portal)
    assert {a.path for a in catalogue.aside} <= {path}
    assert all(a.replaced for a in catalogue.aside)
    assert set(catalogue.routes) == {"primer", "drugoy"}


def test_a_name_that_a_newcomer_took_hurts_nobody_who_was_there(portal: Portal) -> None:
    portal.change("content/pages/o-portale.md", "кратко: О методе [[keysy]].")
    commit(portal)
    text = (portal.root / "routes" / "primer.yaml").read_text("utf-8")
    portal.write("routes/keysy.yaml", text)
    catalogue = prepared(portal)
    assert catalogue.aside == ()
    assert "reference-ambiguous" in {f.rule for f in portal.check("2026-11-24")}


@pytest.mark.parametrize(
    "path", ["routes/novyy.yml", "routes/novyy.YAML", "content/methods/novyy.yml"]
)
def test_another_ending_is_an_error_and_stops_nobody(portal: Portal, path: str) -> None:
    text = (portal.root / "routes" / "primer.yaml").read_text("utf-8")
    portal.write(path, text)
    assert [f.rule for f in portal.check("2026-11-24")] == ["file-misplaced"]
    assert [(a.path, a.replaced) for a in prepared(portal).aside] == [(path, False)]
    submit_model.model(prepared(portal))


def _many(portal: Portal, count: int) -> None:
    """Put as many routes into git, then break each."""
    whole = (portal.root / "routes/primer.yaml").read_text("utf-8")
    for number in range(count):
        portal.write(f"routes/r-{number}.yaml", whole)
    commit(portal)
    for number in range(count):
        portal.write(f"routes/r-{number}.yaml", whole.replace("месяцев: 24", f"месяцев: х{number}"))


@pytest.mark.parametrize("refused", [False, True])
def test_a_hundred_broken_records_cost_git_no_more_than_one(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, refused: bool
) -> None:
    asked: list[int] = []
    real = git_objects.blobs

    def blobs(root: Path, ids: Iterable[str], *more: int) -> Mapping[str, bytes]:
        wanted = list(ids)
        asked.append(len(wanted))
        if refused and len(wanted) > 1:
            raise GitRefused("нет одного из объектов")
        return real(root, wanted, *more)

    _many(portal, 40)
    monkeypatch.setattr(git_objects, "blobs", blobs)
    catalogue = prepared(portal)
    assert len(catalogue.aside) == 40
    assert all(one.replaced for one in catalogue.aside)
    assert len(asked) <= (45 if refused else 4)

"""Freezing an edition: a tag in git and a line in the file of the portal, nothing else."""

from __future__ import annotations

import pytest

from generator.catalogue import snapshot_tags, snapshots
from generator.findings import UserError
from generator.system import git
from tests.conftest import Portal
from tests.support import scripted


@pytest.fixture
def kept(portal: Portal) -> Portal:
    scripted.git(portal.root, "init", "-q", "-b", "main")
    scripted.git(portal.root, "add", "-A")
    scripted.git(portal.root, "commit", "-qm", "x")
    return portal


def file(portal: Portal) -> str:
    return (portal.root / snapshots.PORTAL).read_text("utf-8")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "редакции: [v2]\n"),
        ("редакции: [v1]\n", "редакции: [v1, v2]\n"),
        ("редакции:\n  - v0\n  - v1\n", "редакции: [v0, v1, v2]\n"),
        ("редакции: [v2]\n", "редакции: [v2]\n"),
    ],
)
def test_the_file_of_the_portal_gains_one_name(kept: Portal, before: str, after: str) -> None:
    first, rest = file(kept).split("\n", 1)
    kept.write(snapshots.PORTAL, f"{first}\n{before}{rest}# примечание\n")
    assert snapshots.start(kept.root, "v2") == "/editions/v2/"
    joined = f"{first}\n{after}{rest}# примечание\n" if before else None
    assert file(kept) == (joined or f"{first}\n{rest}# примечание\n{after}")
    assert [t.name for t in snapshot_tags.tags(kept.root, ["v2", "v9", "../x"])] == ["v2"]


def test_a_tag_that_is_there_stays_where_it_is(kept: Portal) -> None:
    scripted.git(kept.root, "tag", "v1")
    kept.change("routes/primer.yaml", "условия: сельская школа")
    scripted.git(kept.root, "commit", "-qam", "x")
    snapshots.start(kept.root, "v1")
    (tag,) = snapshot_tags.tags(kept.root, ["v1"])
    newest = git.head(kept.root)
    assert newest
    assert tag.commit != newest.commit


@pytest.mark.parametrize(
    "name", ["", "-x", "a/b", "..", "a..b", "Весна", "a" * 41, "x.", "x.lock/"]
)
def test_a_name_that_is_no_address_is_refused(kept: Portal, name: str) -> None:
    text = file(kept)
    with pytest.raises(UserError):
        snapshots.start(kept.root, name)
    assert file(kept) == text


def test_without_git_there_is_nothing_to_freeze(portal: Portal) -> None:
    with pytest.raises(UserError, match="не лежит в git"):
        snapshots.start(portal.root, "v1")

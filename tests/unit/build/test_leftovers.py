"""What a killed build left is removed by the next one; what another build holds is not."""

from __future__ import annotations

from pathlib import Path

from generator.build import leftovers
from tests.conftest import Portal
from tests.support.cli import iom
from tests.support.repository import Repository


def left(parent: Path, prefix: str) -> Path:
    """The folder of a build that was killed."""
    found = parent / f"{prefix}abc"
    (found / "site").mkdir(parents=True)
    (found / "site" / "index.html").write_text("x")
    (found / ".gitignore").write_text("*\n")
    return found


def test_the_next_build_sweeps_up(portal: Portal) -> None:
    ours = left(portal.root, ".site-build-")
    served = left(portal.root / ".cache", "serve-")
    foreign = portal.root / ".site-build-moe"
    foreign.mkdir()
    (foreign / "zametki.txt").write_text("моё")
    assert iom("build", "--no-paper", "--root", str(portal.root)).exit_code == 0
    assert not ours.exists()
    assert not served.exists()
    assert foreign.exists(), "a folder with anything else in it is not ours"


def test_a_folder_that_a_build_holds_stays(tmp_path: Path) -> None:
    with leftovers.folder(tmp_path, ".site-build-") as held:
        (held / "site").mkdir()
        leftovers.sweep(tmp_path, ".site-build-")
        assert held.is_dir()
    assert not held.exists()


def test_git_does_not_see_what_is_being_built(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    with leftovers.folder(repository.root, ".site-build-") as held:
        (held / "site").mkdir()
        (held / "site" / "index.html").write_text("x")
        assert repository.git("status", "--porcelain") == ""

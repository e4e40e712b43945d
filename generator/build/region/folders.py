"""The folder of a district's portal: as it lies on the disk, or a revision of it in a clone beside the cache."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.build.region.region_file import Entry
from generator.findings import UserError
from generator.language.personal import mask
from generator.system import cache, git
from generator.system.git_call import GitRefused, ask, unwrap

_LOCAL = {"GIT_ALLOW_PROTOCOL": "file"}
"""Nothing is fetched: git takes a folder and no other host."""


def of(base: Path, entry: Entry) -> Path:
    """Give the folder to build the district from; ``base`` is the folder of ``regions.yaml``."""
    there = (base / entry.portal).resolve()
    if not entry.revision:
        return there
    try:
        return _at(base, entry, there)
    except GitRefused as refused:
        said = f"район «{entry.id}»: git не дал «{entry.revision}»: {refused}"
        raise UserError(mask.hide(said)) from refused


def _at(base: Path, entry: Entry, there: Path) -> Path:
    found = git.head(there, entry.revision)
    if found is None:
        known = f"в папке «{entry.portal}» git не знает «{entry.revision}»"
        raise UserError(
            mask.hide(f"район «{entry.id}»: {known}")
            + ": назовите ветку, метку или коммит, который там есть"
        )
    top = Path(unwrap(ask(there, "rev-parse", "--show-toplevel")).decode().strip())
    prefix = unwrap(ask(there, "rev-parse", "--show-prefix")).decode().strip()
    clones = base / cache.FOLDER / "region"
    clone = clones / f"{entry.id}-{found.commit[:16]}"
    if not clone.is_dir():
        for old in clones.glob(f"{entry.id}-*"):
            shutil.rmtree(old, ignore_errors=True)
        clones.mkdir(parents=True, exist_ok=True)
        aside = clones / f"{entry.id}-next"
        words = ("clone", "--quiet", "--shared", "--no-checkout", "--", str(top), str(aside))
        unwrap(ask(base, *words, more=_LOCAL))
        unwrap(ask(aside, "checkout", "--quiet", "--detach", found.commit, more=_LOCAL))
        aside.replace(clone)
    if not (clone / prefix / "content").is_dir():
        said = f"район «{entry.id}»: в ревизии «{entry.revision}» портала нет"
        raise UserError(mask.hide(said))
    return clone / prefix

"""A region is built: each district by the ordinary build into a folder of the site, then the pages over all."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.build import build as publisher
from generator.build import leftovers, losses, target
from generator.build.prepare import prepare
from generator.build.published import Published
from generator.build.region import folders, root_site
from generator.build.region.region_file import Entry, Region
from generator.build.write_site import Progress
from generator.pages.region.kept import District
from generator.settings import Settings
from generator.system import memo


@dataclass(frozen=True, slots=True)
class RegionPublished:
    """What the build of a region did."""

    site: Path
    seconds: float
    files: int
    """Files of the pages over all districts."""
    twins: int
    """Titles that several districts have with different texts."""


@memo.kept()
def build(
    region: Region,
    base: Path,
    settings: Callable[[Path], Settings],
    site: Path,
    progress: Progress,
    say: Callable[[Entry, Published | None], None],
    brake: losses.Brake | None,
) -> RegionPublished:
    """Build every district, then what goes over all; nothing is fetched.

    ``base`` is the folder of ``regions.yaml``, ``settings`` makes those of a portal, ``say`` is told of each
    district before its build and what it did. Each district's part stays whole whatever happens to another.
    """
    started = time.monotonic()
    site.mkdir(parents=True, exist_ok=True)
    (site / target.OURS).mkdir(parents=True, exist_ok=True)  # a site of ours, from the first moment
    districts = []
    for entry in region.districts:
        say(entry, None)
        own = settings(folders.of(base, entry))
        say(entry, publisher.build(own, site / entry.id, progress, brake=brake))
        catalogue = prepare(own)
        title = entry.title or catalogue.portal.district or catalogue.portal.title
        districts.append(District(entry.id, title, catalogue))
    with leftovers.folder(site.parent, f".{site.name}-build-") as held:
        fresh = held / "site"
        fresh.mkdir()
        done = root_site.write(region, tuple(districts), fresh)
        _swap(fresh, site, {entry.id for entry in region.districts})
    return RegionPublished(site, time.monotonic() - started, done.files, done.twins)


def _swap(fresh: Path, site: Path, districts: set[str]) -> None:
    """Put the new pages in the place of the old, and take away what is no longer there."""
    for old in sorted(site.iterdir()):
        if old.name in districts:
            continue
        if old.is_dir() and not old.is_symlink():
            shutil.rmtree(old)
        else:
            old.unlink()
    for made in sorted(fresh.iterdir()):
        made.replace(site / made.name)

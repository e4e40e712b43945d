"""A region is built: each district by the ordinary build into a folder of the site, then the pages over all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from generator.build import build as publisher
from generator.build import leftovers, losses, target
from generator.build.prepare import prepare
from generator.build.published import Published
from generator.build.region import folders, names, root_site, root_stamp
from generator.build.region.region_file import Entry, Region
from generator.build.write_site import Progress, silent
from generator.pages.region.kept import District
from generator.settings import Settings
from generator.system import memo, workers


class RegionPublished(Struct, frozen=True):
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
    if brake:
        names.stay(region, site)
    owns = [settings(folders.of(base, entry)) for entry in region.districts]
    pairs = zip(region.districts, owns, strict=True)
    names.apart((entry.id, names.of(entry, own.root)) for entry, own in pairs)
    site.mkdir(parents=True, exist_ok=True)
    (site / target.OURS).mkdir(parents=True, exist_ok=True)  # a site of ours, from the first moment
    districts = []
    done = _built(region.districts, owns, site, progress, brake)
    for entry, own in zip(region.districts, owns, strict=True):
        say(entry, None)
        say(entry, next(done))
        with names.faults(entry):
            catalogue = prepare(own)
        title = entry.title or catalogue.portal.district or catalogue.portal.title
        districts.append(District(entry.id, title, catalogue, own.root))
    names.apart((one.id, one.title) for one in districts)
    stamp = root_stamp.of(region, districts, site)
    root = root_stamp.same(base, site, stamp)
    if root is None:
        root_stamp.forget(base)
        with leftovers.folder(site, ".region-build-") as held:  # of one disk, whatever is mounted
            fresh = held / "site"
            fresh.mkdir()
            root = root_site.write(region, tuple(districts), fresh, site)
            _swap(fresh, site, held / "old", {held.name, *(one.id for one in districts)})
        root_stamp.remember(base, stamp, root)
    return RegionPublished(site, time.monotonic() - started, root.files, root.twins)


def _built(
    entries: Sequence[Entry],
    owns: Sequence[Settings],
    site: Path,
    progress: Progress,
    brake: losses.Brake | None,
) -> Iterator[Published]:
    """Build the districts, and give what each build did, in their order.

    The first is built by all cores. What it taught goes to processes that then build a district each and
    live from one to the next, so that no word is learned twice; paper is set by all cores anyway.
    """

    def one(entry: Entry, own: Settings, shown: Progress) -> Published:
        with names.faults(entry):
            return publisher.build(own, site / entry.id, shown, brake=brake)

    def some(pairs: Sequence[tuple[Entry, Settings]]) -> list[Published]:
        return [one(entry, own, silent) for entry, own in pairs]

    pairs = list(zip(entries, owns, strict=True))
    paper, cores = any(own.paper for own in owns), workers.cores()
    here = len(pairs) if paper or cores < 2 or len(pairs) <= cores else 1
    for entry, own in pairs[:here]:
        yield one(entry, own, progress)
    for _, made in workers.each(some, pairs[here:], least=2, piece=1):
        yield from made


def _swap(fresh: Path, site: Path, old: Path, kept: set[str]) -> None:
    """Put the new pages in the place of those that were there, which go to ``old``; ``kept`` stays.

    Where the system refuses in the middle (on Windows somebody has a file open), all is put back.
    """
    done: list[tuple[Path, Path]] = []
    old.mkdir()
    moves = [
        (there, old / there.name) for there in sorted(site.iterdir()) if there.name not in kept
    ]
    moves += [(made, site / made.name) for made in sorted(fresh.iterdir())]
    try:
        for one, place in moves:
            one.replace(place)
            done.append((one, place))
    except OSError:
        for one, place in reversed(done):
            place.replace(one)
        raise

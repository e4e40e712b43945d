"""What the pages over all districts were made of: where nothing of it changed, they are left as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.build.region.region_file import Region
from generator.build.region.root_site import RootWritten
from generator.pages.region.kept import District
from generator.system import cache, theme_files
from generator.system.digests import code_digest, digest, folder_digest


def of(region: Region, districts: Sequence[District], site: Path) -> str:
    """Sum up all that the pages over all are made of, and which folder they lie in."""
    theme = folder_digest(theme_files.PACKAGE_THEME)
    return digest(code_digest(), theme, repr(region), site.as_posix(), *_parts(districts))


def same(base: Path, site: Path, stamp: str) -> RootWritten | None:
    """What was written last, where it is there still and the stamp is the same."""
    try:
        known, files, twins = _file(base).read_text("utf-8").split()
        there = (site / "index.html").is_file() and (site / "search" / "index.html").is_file()
        return RootWritten(int(files), int(twins)) if there and known == stamp else None
    except (OSError, ValueError):
        return None


def remember(base: Path, stamp: str, done: RootWritten) -> None:
    """Keep what was written; without it everything is written anew."""
    place = _file(base)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"{stamp} {done.files} {done.twins}\n", "utf-8")


def forget(base: Path) -> None:
    """Before anything of the root is touched."""
    _file(base).unlink(missing_ok=True)


def _file(base: Path) -> Path:
    return base / cache.FOLDER / "region" / "root"


def _parts(districts: Sequence[District]) -> Iterator[str]:
    for one in districts:
        catalogue = one.catalogue
        yield from (one.id, one.title, catalogue.today, repr(catalogue.portal))
        yield from (repr(sorted(catalogue.registries.items())), repr(catalogue.aside))
        for summary in catalogue.summaries.values():
            path = summary.path
            yield f"{path} {catalogue.digests.get(path) or digest(catalogue.sources[path])}"

"""The paper that lies beside the page of a record from the build before."""

from __future__ import annotations

from pathlib import Path

from generator.catalogue import urls
from generator.paper import offers
from generator.paper.job import data, items
from generator.paper.prose import ProseConverter
from generator.paper.sheets import Sheets
from generator.records.summary import Name


def beside(pen: ProseConverter, site: Path, name: Name) -> Sheets:
    """Tell what a page of a site may name though nothing of it was set now."""
    home = site / urls.of(*name)
    files = [path for path in home.iterdir() if path.is_file()] if home.is_dir() else []
    found = {path.relative_to(site).as_posix(): path for path in files}
    job = urls.job(*name)
    led = name[0] in items.LED and job in found
    return Sheets(
        frozenset(found),
        meetings={job: data.people(pen, name)} if led else {},
        pages={a: offers.counted_pages(p) for a, p in found.items() if p.suffix == ".pdf"},
    )

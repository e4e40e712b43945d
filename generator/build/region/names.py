"""What the districts of a region are called: none is taken for another or goes unasked, and whose fault it is is told."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.build import losses, target
from generator.build.region.region_file import Entry, Region
from generator.findings import Unread, UserError
from generator.language.personal import mask
from generator.records.models.kinds import KINDS
from generator.records.yaml_text import parser
from generator.system.git_call import GitRefused


def of(entry: Entry, root: Path) -> str:
    """What a district is called by the file of the region or by its portal; empty where that is not read."""
    path = KINDS["portal"].file
    try:
        text = (root / path).read_text("utf-8", "replace")
    except OSError:  # told where the portal is built
        text = ""
    values = parser.parse(path, text).value
    said = values.get("район") or values.get("название") if isinstance(values, dict) else ""
    return entry.title or (said if isinstance(said, str) else "")


def apart(named: Iterable[tuple[str, str]]) -> None:
    """Raise ``UserError`` where two districts, each by its address and its name, are called alike."""
    first: dict[str, str] = {}
    for id, title in named:
        other = first.setdefault(title.casefold(), id)
        if title and other != id:
            said = f"районы «{other}» и «{id}» называются одинаково — «{title}»"
            raise UserError(mask.hide(f"{said}: впишите одному из них «название» в файл региона"))


def stay(region: Region, site: Path) -> None:
    """Raise ``UserError`` where a district that is published would be taken off the site."""
    known = {entry.id for entry in region.districts}
    there = site.iterdir() if site.is_dir() else ()
    gone = sorted(d.name for d in there if (d / target.OURS).is_dir() and d.name not in known)
    if gone:
        named = ", ".join(f"/{id}/" for id in gone)
        raise UserError(
            f"с сайта пропало бы то, что опубликовано в {named}: в файле региона такого адреса нет. "
            "Верните его; если район ушёл или взял другой адрес, повторите с --accept-losses"
        )


@contextlib.contextmanager
def faults(entry: Entry) -> Iterator[None]:
    """Say of which district a fault is."""
    whose = f"район «{entry.id}»: "
    try:
        yield
    except losses.SiteLost as lost:
        lost.district = entry.id
        raise
    except UserError as refused:
        raise UserError(f"{whose}{refused}") from refused
    except Unread as unread:
        raise Unread(f"{whose}{unread}") from unread
    except GitRefused as refused:
        raise GitRefused(f"{whose}{refused}") from refused

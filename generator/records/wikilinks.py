"""What a text refers to: ``[[id]]``, ``[[id|text]]``, ``[[id#section]]``, ``[[kind/id]]``, ``[text](id.md#section)``."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from urllib.parse import unquote

from generator.records.models.kinds import KINDS, place

BAR = "\ue000"
"""Stands for the bar of ``[[id|text]]`` while a table is cut into cells at its bars."""


def _link(bars: str) -> str:
    said, name = r"[^\[\]\n]{1,200}", r"\[\]\\\n" + bars
    return rf"\[\[([^#{name}]{{1,120}})(?:#[^{name}]{{1,120}})?(?:\\?[{bars}]({said}))?\]\]"


LINK = re.compile(_link("|"))
"""A link by name: what it names, and its words; between them may stand a section.

In a table the forge wants the bar escaped: «[[id\\|text]]».
"""

HELD_LINK = re.compile(_link(f"|{BAR}"))
"""The same in a text ``without_bars``."""

INSERTIONS = ("схема", "расчёт")
"""What is drawn in the place of its name; it refers to no record."""

ROOT = "\ue001/"
"""Stands in an address for the way to the root of the site: a text is read once for all pages and for its sheet."""

Resolve = Callable[[str, str], tuple[str, str] | None]
"""Takes the name of a record and a section of it, or an empty one, and gives (address from the root of
the site, with the anchor of the section; title), or ``None``."""


def without_bars(text: str) -> str:
    """Put another sign for the bars of links, escaped or not, so that no table is cut at them."""
    return LINK.sub(lambda m: m[0].replace("\\|", BAR).replace("|", BAR), text)


def nowhere(target: str, section: str) -> None:
    """Know of no record."""


def section(link: str) -> str:
    """The section that a link by name leads to, or empty."""
    return link[2:-2].partition("|")[0].rstrip("\\").partition("#")[2].strip()


def file(target: str) -> tuple[str, ...]:
    """The records whose file a path may lead to, as «kind/id», by its end alone.

    A text is shown on many pages, and a path is true only from where it was written; of
    ``../methods/keysy/index.md`` the folder tells the kind, of ``keysy/index.md`` the shape of the file.
    """
    if ":" in target or target.startswith(("/", "#")):
        return ()
    parts = [part for part in unquote(target).split("/") if part not in ("", ".", "..")]
    found: list[str] = []
    for kind in (k for k in KINDS.values() if k.has_pages):
        folder, _, rest = kind.file.partition("{id}")
        length = rest.count("/") + 1
        last = "/".join(parts[-length:])
        if last == "index.md":  # the file of a record that has a folder of its own
            continue
        if len(parts) >= length and last.endswith(rest) and len(last) > len(rest):
            name = f"{kind.name}/{last.removesuffix(rest)}"
            if parts[:-length][-1:] == [folder.rstrip("/").rpartition("/")[2]]:
                return (name,)
            found.append(name)
    return tuple(found)


def beside(path: str, target: str) -> str:
    """The same of a path as a forge follows it from the file at ``path``."""
    found = place(posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target))))
    return f"{found[0].name}/{found[1]}" if found and found[0].has_pages else ""

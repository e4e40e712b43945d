"""What the pages load: our styles in layers, our scripts, our icon."""

from __future__ import annotations

import re
from pathlib import Path

from generator.catalogue import urls
from generator.render.scripts import SCRIPTS

STYLES = ("base", "tokens", "type", "parts", "pages", "find", "search", "sight", "print")
"""Files of ``theme/assets/portal/css`` in the order in which they may override."""

SCRIPTS_OF = {
    "year": ("next",),
    "find": ("find",),
    "onward": ("onward",),
    "compare": ("sheets", "compare"),
    "tick": ("tick",),
    "home": ("home",),
    "worksheet": ("formulas", "worksheets"),
    "handout": ("sheets", "fields", "handout"),
    "meeting": ("meeting",),
    "fill": ("fields", "fill"),
    "finder": ("search", "finder"),
    "editions": ("editions",),
    "progress": ("progress",),
    "submit": ("base", "submit"),
    "school-sheet": ("base", "collect"),
}
"""What a page loads beside ``boot``, ``portal`` and ``packet``, by the ``data-portal`` of its parts."""

_COMMENT = re.compile(r"^ *(?://.*|/\*(?:[^*]|\*(?!/))*\*/)\n", re.M)
"""A comment that has its lines for itself: the formatter gives every script that layout."""

FOLDER = "assets/portal"
WORKER = f"{FOLDER}/offline/worker.js"
"""What keeps the offline copy; it stands at the root of the site, for it answers for what lies below it."""
LANDSCAPE = f"{FOLDER}/landscape.css"
LARGE = f"{FOLDER}/large.css"
BUILDER = f"{FOLDER}/submit.css"
COLLECT = f"{FOLDER}/collect.css"
JOB = f"{FOLDER}/job.css"


def make(theme: Path) -> dict[str, bytes]:
    """Give every asset by its address from the root of the site."""
    source = theme / FOLDER
    found = {f"{FOLDER}/portal.css": _styles(source / "css")}
    for name, parts in SCRIPTS.items():
        text = "".join(_read(source / "js" / f"{part}.js") for part in parts)
        found[f"{FOLDER}/js/{name}.js"] = _COMMENT.sub("", text).encode()
    for name in (LANDSCAPE, LARGE, BUILDER, COLLECT, JOB):
        found[name] = (source / "css" / name.rpartition("/")[2]).read_bytes()
    found[f"{FOLDER}/icon.svg"] = (source / "icon.svg").read_bytes()
    found[urls.WORKER] = _COMMENT.sub("", _read(theme / WORKER)).encode()
    return found


def scripts(html: str, root: str) -> str:
    """Name the scripts that the parts of a page need."""
    names = [
        name
        for part, needed in SCRIPTS_OF.items()
        if f'data-portal="{part}"' in html
        for name in needed
    ]
    return "".join(f'<script src="{root}{FOLDER}/js/{n}.js" defer></script>' for n in names)


def landscape(root: str) -> str:
    """Turn the sheet of a page on its side."""
    return f'<link rel="stylesheet" href="{root}{LANDSCAPE}" media="print">'


def _styles(folder: Path) -> bytes:
    """Join the styles, each in its layer, so that any rule of a later one wins."""
    parts = [
        f"@layer {', '.join(STYLES)};",
        *(f"@layer {name} {{\n{_read(folder / f'{name}.css')}}}" for name in STYLES),
    ]
    return ("\n".join(parts) + "\n").encode()


def _read(path: Path) -> str:
    return path.read_text("utf-8")

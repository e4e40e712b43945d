"""Collect what is newer than our browser floor from MDN's compatibility data.

``npm pack @mdn/browser-compat-data`` brings ``package/data.json`` (CC0); then
``python -m tests.trust.collect data.json`` writes ``floor.json`` anew. Only names and versions are
kept, and only of what Chromium 109 or Firefox 115 cannot do.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FLOOR = {"chrome": 109, "firefox": 115}
KEPT = Path(__file__).parent / "floor.json"

Node = dict[str, Any]


def since(compat: Node, browser: str) -> str:
    """The version from which a browser has a feature by its plain name; empty: not yet."""
    given = compat["support"].get(browser, {})
    for one in given if isinstance(given, list) else [given]:
        version = one.get("version_added")
        hidden = {"flags", "prefix", "alternative_name", "version_removed"} & one.keys()
        if isinstance(version, str) and version != "preview" and not hidden:
            return version.removeprefix("≤")
    return ""


def newer(node: Node) -> list[str] | None:
    """The versions of a feature where one of the two browsers of the floor lacks it."""
    if "__compat" not in node:
        return None
    found = {browser: since(node["__compat"], browser) for browser in FLOOR}
    there = all(
        found[name] and int(found[name].split(".")[0]) <= most for name, most in FLOOR.items()
    )
    return None if there else [found[name] or "нет" for name in FLOOR]


def children(node: Node) -> Iterator[tuple[str, Node]]:
    """The features below a feature."""
    return (
        (name.removesuffix("_static"), below)
        for name, below in node.items()
        if not name.startswith("__")
    )


def _names(node: Node) -> dict[str, list[str]]:
    """What one of the two browsers has by now and the floor has not; prefixes are not counted."""
    return {
        name: lacks
        for name, below in children(node)
        if not name.startswith("-") and (lacks := newer(below)) and lacks != ["нет", "нет"]
    }


def css(data: Node) -> Node:
    """What of CSS is newer: properties, their values, rules, selectors, media features, functions and units."""
    values: dict[str, list[str]] = {}
    for name, node in children(data["properties"]):
        values |= {f"{name}: {value}": v for value, v in _names(node).items() if not newer(node)}
    rules = data["at-rules"]
    types: dict[str, list[str]] = {}
    for _, node in children(data["types"]):
        types |= _names(node)
        for _, below in children(node):
            types |= _names(below)
    return {
        "properties": _names(data["properties"]),
        "values": values,
        "at-rules": _names(rules),
        "descriptors": {
            f"@{rule} {name}": v
            for rule, node in children(rules)
            for name, v in _names(node).items()
        },
        "selectors": _names(data["selectors"]),
        "types": types,
    }


def js(language: Node, api: Node) -> Node:
    """What of JavaScript is newer: global names, and names of members that nothing older has."""
    objects = [*children(language), *children(api)]
    old = {
        member for _, node in objects for member, below in children(node) if newer(below) is None
    }
    members = {
        member: v
        for _, node in objects
        for member, v in _names(node).items()
        if member.isidentifier() and member not in old
    }
    known = {name for name, node in objects if newer(node) is None}
    globals_ = {name: v for name, node in objects if (v := newer(node)) and name not in known}
    return {"globals": globals_, "members": members}


def main(source: str) -> None:
    """Write the list anew."""
    data = json.loads(Path(source).read_text("utf-8"))
    made = {
        "source": f"@mdn/browser-compat-data {data['__meta']['version']}, CC0 1.0",
        "floor": FLOOR,
        "css": css(data["css"]),
        "js": js(data["javascript"]["builtins"], data["api"]),
    }
    KEPT.write_text(_written(made), "utf-8")


def _written(made: Node) -> str:
    """One line a feature, so that a new edition of the data is read as a difference."""
    text = json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True)
    return re.sub(r"\[\s+(\"[^\"]*\"),\s+(\"[^\"]*\")\s+\]", r"[\1, \2]", text) + "\n"


if __name__ == "__main__":
    main(sys.argv[1])

"""Signs that the fonts of the sheets do not have: a remark at the first place of each in a file."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from generator.checks.check import Checked
from generator.findings import Finding, Place, remark
from generator.paper.writers import glyphs
from generator.records.models.kinds import place
from generator.system import cache
from generator.system.cache import CacheTable
from generator.system.digests import code_digest, digest, folder_digest

PRINTED = ("route", "method", "seminar", "form", "deficit", "page", "dossier")
"""Kinds that lie on paper; the list of their layouts is slow to load, and a test holds it to this one."""


class SignsRow(Struct, frozen=True):
    """The files that were looked through and have no such sign: digests of their bytes by path."""

    clean: dict[str, str]


SIGNS = CacheTable("signs", SignsRow)


def find(
    checked: Checked, theme: Path, wanted: Callable[[str], bool], root: Path
) -> tuple[Finding, ...]:
    """Look through the files whose paths are ``wanted``; Typst is asked only of signs that are not usual.

    A file in which nothing was found is not read again before it changes; ``root`` is where the cache lies.
    """
    known, records = _known(theme), checked.records
    printed = {path: records.digests.get(path, "") for path in records.documents if _printed(path)}
    version = digest(code_digest(), folder_digest(theme))
    with cache.at(root) as store:
        row = store.load(SIGNS, version).get("")
        before = row.clean if row else {}
        clean = {path: d for path, d in printed.items() if d and before.get(path) == d}
        found: list[Finding] = []
        asked = [path for path in printed if path not in clean and wanted(path)]
        for path in asked:
            here = tuple(_of(path, records.documents.text(path), known))
            found += here
            if printed[path] and not here:
                clean[path] = printed[path]
        if clean != before:
            store.put(SIGNS, version, [("", SignsRow(clean))])
    return tuple(found)


def _printed(path: str) -> bool:
    found = place(path)
    return found is not None and found[0].name in PRINTED


def _known(theme: Path) -> Callable[[str], bool]:
    @functools.cache
    def known(sign: str) -> bool:
        from generator.paper import offers  # noqa: PLC0415 - fonts are slow to load
        from generator.paper.writers import pdf  # noqa: PLC0415

        return pdf.covered(offers.templates(theme))(sign)

    return known


def _of(path: str, text: str, known: Callable[[str], bool]) -> Iterator[Finding]:
    seen: set[str] = set()
    for at, sign in glyphs.without(text, known):
        start = text.rfind("\n", 0, at) + 1
        comment = path.endswith(".yaml") and text[start:at].lstrip().startswith("#")
        if sign in seen or comment:
            continue
        seen.add(sign)
        shown = f"{glyphs.NO_SIGN} ({glyphs.number(sign)})"
        yield remark(
            "sign-unprinted",
            Place(path, text.count("\n", 0, at) + 1, at - start + 1),
            f"знака «{sign}» нет в шрифте листов: вместо него напечатается «{shown}»",
            "напишите его словом или уберите",
        )

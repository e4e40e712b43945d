"""Signs that the fonts of the sheets do not have: a remark at the first place of each in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from generator.checks.check import Checked
from generator.findings import Finding, Place, remark
from generator.paper.writers import glyphs
from generator.records.models.kinds import place

PRINTED = ("route", "method", "seminar", "form", "deficit", "page", "dossier")
"""Kinds that lie on paper; the list of their layouts is slow to load, and a test holds it to this one."""


def find(checked: Checked, theme: Path, wanted: Callable[[str], bool]) -> tuple[Finding, ...]:
    """Look through the files whose paths are ``wanted``; Typst is asked only of signs that are not usual."""
    known = _known(theme)
    return tuple(
        finding
        for path in checked.records.documents
        if wanted(path) and _printed(path)
        for finding in _of(path, checked.records.documents.text(path), known)
    )


def _printed(path: str) -> bool:
    found = place(path)
    return found is not None and found[0].name in PRINTED


def _known(theme: Path) -> Callable[[str], bool]:
    @cache
    def known(sign: str) -> bool:
        from generator.paper import publish  # noqa: PLC0415 - fonts are slow to load
        from generator.paper.writers import pdf  # noqa: PLC0415

        return pdf.covered(publish.templates(theme))(sign)

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

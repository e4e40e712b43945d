"""The runs of one line of prose: their spaces, and what only the screen can do."""

from __future__ import annotations

import re

from msgspec.structs import replace

from generator.paper.document_blocks import Paragraph, Run, Runs

_SPACE = re.compile(r"[ \t\r\n]+")
_ELSEWHERE = "Расчёт и схема — на странице портала."


def spaced(text: str) -> str:
    """Fold ordinary white space; a non-breaking space is a letter of the typography."""
    return _SPACE.sub(" ", text)


def trimmed(runs: list[Run], keep: bool = False) -> Runs:
    """Drop the space at both ends of a line; ``keep``: of an example only the end of its last line."""
    found = [r for r in runs if r.text]
    if keep:
        if found:
            found[-1] = replace(found[-1], text=found[-1].text.removesuffix("\n"))
        return tuple(r for r in found if r.text)
    while found and not found[0].text.strip(" \n"):
        found.pop(0)
    while found and not found[-1].text.strip(" \n"):
        found.pop()
    if found:
        first, last = found[0], found[-1]
        found[0] = Run(first.text.lstrip(" "), first.look, first.link)
        found[-1] = Run(found[-1].text.rstrip(" "), last.look, last.link)
    return tuple(found)


def insertion(runs: Runs) -> Paragraph | None:
    """What only the screen can do is named on paper."""
    text = "".join(r.text for r in runs)
    if text.startswith("[[") and text.endswith("]]"):
        return Paragraph((Run(_ELSEWHERE),), "small")
    return None

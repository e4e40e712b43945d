"""Samples of code in a body: what stands in them is shown as it is written, and no rule of Markdown judges it."""

from __future__ import annotations

import re

from generator.checks.texts import Text
from generator.records.document import Document

_FENCE = re.compile(r"[ \t]*(?:(?:[*+-]|[0-9]{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\n]*)")
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")


def outside_samples(document: Document) -> tuple[list[Text], Text | None]:
    """The lines of a body outside of samples, what is code in them covered; the sample that nothing ends."""
    rows: list[Text] = []
    opened: Text | None = None
    sign = ""
    for number, row in enumerate(document.body.split("\n"), document.body_line):
        fence = _FENCE.match(row)
        text = Text(document, (), _CODE.sub(lambda m: " " * len(m[0]), row), number)
        if opened:
            if fence and fence[1].startswith(sign) and not fence[2].strip():
                opened = None
        elif fence and not (fence[1][0] == "`" and "`" in fence[2]):
            opened, sign = Text(document, (), row, number), fence[1]
            rows.append(Text(document, (), "", number))
        else:
            rows.append(text)
    return rows, opened

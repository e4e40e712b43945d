"""Tables of authors on a page: a name, headings for each column, labels for a narrow screen."""

from __future__ import annotations

import re

SHORT_CELL = 8
"""Characters: cells no longer than this stand beside their label on a phone, not under it."""


def dress(html: str) -> str:
    """Name tables, give header cells their scope, and body cells the label of a narrow screen.

    Markdown has no captions: a table is named by the heading above it, or by its columns.
    """
    heading = ""

    def table(match: re.Match[str]) -> str:
        nonlocal heading
        if match[1] is not None:
            heading = _words(match[1])
            return match[0]
        labels = [_words(c) for c in re.findall(r"<th(?:\s[^>]*)?>(.*?)</th>", match[0], re.S)]
        name = heading or ", ".join(filter(None, labels)) or "Таблица"

        def row(found: re.Match[str]) -> str:
            count = iter(labels)
            return re.sub(
                r"<td(?:\s[^>]*)?>",
                lambda _: f'<td data-label="{next(count, "")}">',
                found[0],
            )

        empty = re.sub(r"<th(?:\s[^>]*)?>\s*</th>", "<td></td>", match[0])  # a corner heads nothing
        body = re.sub(r"<th(?:\s[^>]*)?>", '<th scope="col">', _CODE.sub(_with_bars, empty))
        body = body.replace("<table>", f'<table aria-label="{name}">', 1)
        short = " table--short" if _short(match[0]) else ""
        if short and len(labels) <= FEW:
            short += " table--few"
        elif len(labels) <= SLIM:
            short += " table--slim"
        return (
            f'<div class="table{short}">'
            + re.sub(r"<tr>.*?</tr>", row, body, flags=re.S)
            + "</div>"
        )

    return re.sub(r"<h[2-6][^>]*>(.*?)</h[2-6]>|<table>.*?</table>", table, html, flags=re.S)


_CODE = re.compile(r"<code>[^<]*</code>")


def _with_bars(code: re.Match[str]) -> str:
    """A bar of code is escaped in a cell, as any other (GitHub's Markdown, section 4.10)."""
    return code[0].replace("\\|", "|")


FEW = 3
"""Columns of numbers that fit any screen as a table."""

SLIM = 4
"""Columns of words that fit a tablet as a table."""


def _words(html: str) -> str:
    """The words of a piece of HTML, ready to stand in an attribute."""
    return re.sub(r"<[^>]+>", "", html).strip().replace('"', "&quot;")


def _short(table: str) -> bool:
    """Whether every cell after the first of its row is a number or a word of a few letters."""
    rows = [
        re.findall(r"<td[^>]*>(.*?)</td>", r, re.S)
        for r in re.findall(r"<tr>.*?</tr>", table, re.S)
    ]
    return all(len(cell) <= SHORT_CELL and "<" not in cell for row in rows for cell in row[1:])

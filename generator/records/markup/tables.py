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
                lambda m: f'<td{_stands(m[0])} data-label="{next(count, "")}">',
                found[0],
            )

        # a corner heads nothing
        empty = re.sub(r"<th(\s[^>]*)?>\s*</th>", r"<td\1></td>", match[0])
        body = re.sub(
            r"<th(?:\s[^>]*)?>",
            lambda m: f'<th{_stands(m[0])} scope="col">',
            _CODE.sub(_with_bars, empty),
        )
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


STANDS = {"center": "to-center", "right": "to-end"}
"""Classes of cells by what their column says of its alignment; the left side needs none."""

_ALIGNED = re.compile(r"text-align: (center|right)")


def _stands(tag: str) -> str:
    """The class of a cell whose column is aligned."""
    found = _ALIGNED.search(tag)
    return f' class="{STANDS[found[1]]}"' if found else ""


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

"""The visible words of a text as a forge shows it, each with its line and the blocks it stands in.

The forge is read by another parser, markdown-it, which keeps to CommonMark and GitHub's tables; so the
two halves of a comparison have no code in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from html import unescape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.footnote import footnote_plugin
from msgspec import Struct, field

from generator.records.markup.lines import ALERT, cells
from generator.records.markup.words import MarkupWord, split
from generator.records.wikilinks import BAR, HELD_LINK, INSERTIONS, without_bars

_BOX = re.compile(r"\[[ xX]\][ \t\u00a0]+(?=\S)")
_TAG = re.compile(r"<!--(?:(?!-->)[\s\S])*(?:-->|\Z)|<[^<>]*>")


def of_forge(text: str, whole: bool = True) -> list[MarkupWord]:
    """The words of a text as a forge shows it; links by name are ours and show their words."""
    held = without_bars(text)
    reader = _Tokens()
    for token in _blocks(held)[0] if whole else _markdown_it().parseInline(held):
        reader.take(token)
    return reader.words


@lru_cache(maxsize=1)
def _blocks(held: str) -> tuple[Sequence[Token], dict[str, Any]]:
    """The tokens of a text and its addresses by name: its words are looked at, and then what it loses."""
    found: dict[str, Any] = {}
    return _markdown_it().parse(held, found), found


@cache
def _markdown_it() -> MarkdownIt:
    engine = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    engine.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - an address is no word, whatever it is
    engine.use(footnote_plugin, inline=False).use(admon_plugin)
    engine.inline.ruler.before("link", "record", _record)
    return engine


def left_over(text: str) -> Iterator[tuple[int, str]]:
    """Yield rows of tables with more cells than their head: their line, and what no reader sees of them."""
    held = without_bars(text)
    rows = held.split("\n")
    for token in _blocks(held)[0] if "|" in held else ():
        if token.type == "table_open" and token.map:
            first, end = token.map
            width = len(cells(rows[first].lstrip("> \t")))
            for number in range(first + 2, end):
                more = cells(rows[number].lstrip("> \t"))[width:]
                if any(split(cell) for cell in more):
                    yield number + 1, " ".join(more).replace(BAR, "|").strip()


def renumbered(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield items of numbered lists that every reader numbers anew: their line, what is written, what is shown."""
    lists: list[tuple[int, list[tuple[int, int]]]] = []
    for token in _blocks(without_bars(text))[0]:
        if token.type == "ordered_list_open":
            lists.append((int(token.attrs.get("start", 1)), []))
        elif token.type == "list_item_open" and token.info and token.map and lists:
            lists[-1][1].append((token.map[0] + 1, int(token.info)))
        elif token.type == "ordered_list_close":
            start, items = lists.pop()
            if len({written for _, written in items}) > 1:  # «1.» before every item is a habit
                shown = ((line, said, n) for n, (line, said) in enumerate(items, start))
                yield from (one for one in shown if one[1] != one[2])


_LIKE_AN_ITEM = re.compile(r"[ \t]*(?:([-+*])|([0-9]{1,2})[.)])[ \t]+\S")


def unbegun(text: str) -> Iterator[tuple[int, str]]:
    """Yield lines that look like items and only go on the paragraph above them: their line, what they say.

    A number is one where the number before it begins a line above: a sentence may break before «25.».
    """
    held = without_bars(text)
    numbers: dict[int, int] = {}
    for token in _blocks(held)[0]:
        if token.type == "list_item_open" and token.map:
            numbers[int(token.info or 0)] = token.map[0]
        if token.type != "inline" or not token.map:
            continue
        for line, row in enumerate(token.content.split("\n")[1:], token.map[0] + 1):
            found = _LIKE_AN_ITEM.match(row)
            if not found:
                continue
            number = int(found[2] or 0)
            near = line - numbers.get(number - 1, -FARTHEST) < FARTHEST
            if found[1] or near:
                yield line + 1, row.strip().replace(BAR, "|")
            numbers[number] = line


FARTHEST = 30
"""Lines between two items of one list."""


def unused(text: str) -> Iterator[tuple[int, str]]:
    """Yield lines «[слово]: адрес» to which no link leads: nobody sees them."""
    held = without_bars(text)
    rows = held.split("\n")
    for label, one in _blocks(held)[1].get("references", {}).items():
        named = re.compile(rf"\[\s*{re.escape(label)}\s*\](?!:)", re.IGNORECASE)
        if one.get("map") and not named.search(held):
            yield one["map"][0] + 1, rows[one["map"][0]].strip().replace(BAR, "|")


def _record(state: StateInline, silent: bool) -> bool:
    """Read ``[[id|text]]``, as ours does."""
    found = HELD_LINK.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        target, said = found[1].strip(), (found[2] or "").strip()
        inserted = target.partition(":")[0] in INSERTIONS
        state.push("text", "", 0).content = f"[[{target}]]" if inserted else said or target
    state.pos = found.end()
    return True


_OPENS = {
    "bullet_list": "ul",
    "ordered_list": "ol",
    "blockquote": "blockquote",
    "table": "table",
    "heading": "h",
    "admonition": "box",
    "footnote_block": "note",
}


class _Tokens(Struct):
    """Reads the words of the tokens of markdown-it."""

    words: list[MarkupWord] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    line: int = 0
    begun: str = ""
    """What was opened right before: a quote may be an alert, an item a task."""
    titled: bool = False

    def take(self, token: Token) -> None:
        """Take the next one."""
        if token.map:
            self.line = token.map[0] + 1
        sort = token.type.removesuffix("_open").removesuffix("_close")
        if token.type.startswith("admonition_title"):
            self.titled = token.nesting == 1
        elif token.nesting == 1:
            if sort in _OPENS:
                self.path.append(_OPENS[sort])
            if sort in ("blockquote", "list_item"):
                self.begun = sort
        elif token.nesting == -1 and sort in _OPENS:
            self.path.pop()
        elif token.type in ("fence", "code_block"):
            self.lines(token.content.split("\n"), self.line + (token.type == "fence"), "pre")
        elif token.type == "html_block":
            self.lines(unescape(_TAG.sub(_blank, token.content)).split("\n"), self.line)
        elif token.type == "inline" and not self.titled:
            self.inline(token)
        if token.nesting == 0:
            self.begun = ""

    def lines(self, rows: Sequence[str], first: int, *more: str) -> None:
        """Take lines as they are."""
        for number, row in enumerate(rows, first):
            self.words += (MarkupWord(w, (*self.path, *more), number) for w in split(row))

    def inline(self, token: Token) -> None:
        """Take a text with its marks."""
        children = list(token.children or ())
        alert = self.begun == "blockquote" and ALERT.match(token.content.split("\n", 1)[0])
        if alert:
            self.path[-1] = "box"
            breaks = (n for n, c in enumerate(children) if c.type.endswith("break"))
            children = children[next(breaks, len(children)) :]
        rows = "".join(_shown(child) for child in children).replace(BAR, "|").split("\n")
        if self.begun == "list_item":
            rows[0] = _BOX.sub("", rows[0], count=1) if _BOX.match(rows[0]) else rows[0]
        self.lines(rows, self.line)


def _shown(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type == "html_inline":
        return " " if re.match("<br", token.content, re.I) else ""
    return token.content if token.type in ("text", "code_inline", "text_special") else ""


def _blank(tag: re.Match[str]) -> str:
    """What stays of a tag: the ends of its lines."""
    return " " + "\n" * tag[0].count("\n")

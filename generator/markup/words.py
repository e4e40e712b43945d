"""The visible words of a text, each with the blocks it stands in: of our page, and of the file on its forge.

The forge is read by another parser, markdown-it, which keeps to CommonMark and GitHub's tables; so the
two halves of a comparison have no code in common.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from generator.markup.lines import ALERT, cells
from generator.markup.links import BAR
from generator.records.wikilinks import INSERTIONS, LINK

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    from generator.markup.engine import Prose

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_BOX = re.compile(r"\[[ xX]\][ \t\u00a0]+(?=\S)")
_TAG = re.compile(r"<!--(?:(?!-->)[\s\S])*(?:-->|\Z)|<[^<>]*>")
_BARS = re.compile(LINK.pattern.replace(r"|\n]", rf"|{BAR}\n]").replace(r"\|", f"[|{BAR}]"))


@dataclass(frozen=True, slots=True)
class Word:
    """One visible word; ``path`` names the lists, quotes, tables … around it, from outside."""

    text: str
    path: tuple[str, ...] = ()
    line: int = 0
    """Of the text, from 1; 0 on a page, which has none."""


def split(text: str) -> list[str]:
    """Cut a text into its words, without what nobody sees."""
    return _WORD.findall(unicodedata.normalize("NFC", _UNSEEN.sub("", text)))


def of_page(text: str, whole: bool = True) -> list[Word]:
    """The words of a text as our page shows it; ``whole``: a body, not a field of one line."""
    prose = _prose()
    return of_html(prose.block(text) if whole else prose.inline(text))


def of_html(html: str) -> list[Word]:
    """The words of a piece of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.flush()
    return reader.words


@cache
def _prose() -> Prose:
    from generator.markup.engine import Prose  # noqa: PLC0415 - slow to import, and seldom needed

    return Prose()


_NAMED = {"ul", "ol", "blockquote", "table", "pre"}
_INLINE = frozenset("a em strong code del sup sub span wbr abbr img".split())  # noqa: SIM905
_EMPTY = frozenset(("br", "hr", "img", "wbr"))


class _Reader(HTMLParser):
    """Reads the words of HTML; the numbers of footnotes and the titles of callouts are ours."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[Word] = []
        self._said: list[str] = []
        self._open: list[tuple[str, str]] = []
        self._quiet = 0

    def flush(self) -> None:
        """End a block: what follows is another word."""
        path = tuple(name for _, name in self._open if name and name != "quiet")
        if "note" in path:
            path = path[path.index("note") :]
            path = (path[0], *path[2:])  # the list that holds the notes
        self.words += (Word(word, path) for word in split("".join(self._said)))
        self._said.clear()

    def handle_data(self, data: str) -> None:
        if not self._quiet:
            self._said.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self.flush()
        if tag in _EMPTY:
            return
        looks = dict(attrs).get("class") or ""
        quiet = "footnote-" in looks or looks == "admonition-title"
        name = "quiet" if quiet else _name(tag, looks)
        self._quiet += quiet
        self._open.append((tag, name))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.flush()
        while self._open:
            closed, name = self._open.pop()
            self._quiet -= name == "quiet"
            if closed == tag:
                break


def _name(tag: str, looks: str) -> str:
    if tag == "div":
        return "box" if "admonition" in looks else "note" if looks == "footnote" else ""
    return "h" if re.fullmatch("h[1-6]", tag) else tag if tag in _NAMED else ""


def of_forge(text: str, whole: bool = True) -> list[Word]:
    """The words of a text as a forge shows it; links by name are ours and show their words."""
    held = LINK.sub(lambda m: m[0].replace("|", BAR), text)
    reader = _Tokens()
    engine = _markdown_it()
    for token in engine.parse(held) if whole else engine.parseInline(held):
        reader.take(token)
    return reader.words


@cache
def _markdown_it() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import, and seldom needed
    from mdit_py_plugins.admon import admon_plugin  # noqa: PLC0415
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415

    engine = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    engine.use(footnote_plugin).use(admon_plugin)
    engine.inline.ruler.before("link", "record", _record)
    return engine


def left_over(text: str) -> Iterator[tuple[int, str]]:
    """Yield rows of tables with more cells than their head: their line, and what no reader sees of them."""
    held = LINK.sub(lambda m: m[0].replace("|", BAR), text)
    rows = held.split("\n")
    for token in _markdown_it().parse(held) if "|" in held else ():
        if token.type == "table_open" and token.map:
            first, end = token.map
            width = len(cells(rows[first].lstrip("> \t")))
            for number in range(first + 2, end):
                more = cells(rows[number].lstrip("> \t"))[width:]
                if any(split(cell) for cell in more):
                    yield number + 1, " ".join(more).replace(BAR, "|").strip()


def _record(state: StateInline, silent: bool) -> bool:
    """Read ``[[id|text]]``, as ours does."""
    found = _BARS.match(state.src, state.pos)
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


@dataclass
class _Tokens:
    """Reads the words of the tokens of markdown-it."""

    words: list[Word] = field(default_factory=list)
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
            self.words += (Word(w, (*self.path, *more), number) for w in split(row))

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


def differences(before: Sequence[Word], after: Sequence[Word]) -> Iterator[Difference]:
    """Say what of the words of a text its page lost, added, doubled, or shows in other blocks."""
    old, new = [w.text for w in before], [w.text for w in after]
    if old == new:
        yield from _moved(before, after)
        return
    head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), None)
    first = min(len(old), len(new)) if head is None else head
    most = min(len(old), len(new)) - first
    tail = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    old, new = old[first : len(old) - tail], new[first : len(new) - tail]
    for tag, a, b, c, d in _opcodes(old, new):
        line = before[min(first + a, len(before) - 1)].line if before else 1
        if tag in ("delete", "replace"):
            yield Difference("lost", tuple(old[a:b]), line)
        if tag in ("insert", "replace"):
            said = tuple(new[c:d])
            twice = tag == "insert" and said in (
                tuple(new[c - len(said) : c]),
                tuple(new[d : d + len(said)]),
            )
            yield Difference("doubled" if twice else "added", said, line)


MOST = 3000
"""Words side by side; of longer texts only how often each stands there is compared."""


def _opcodes(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    import difflib  # noqa: PLC0415

    if max(len(old), len(new)) <= MOST:
        weighed = difflib.SequenceMatcher(None, old, new, autojunk=False)
        return [code for code in weighed.get_opcodes() if code[0] != "equal"]
    at = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    return [("replace", at, min(at + 5, len(old)), at, min(at + 5, len(new)))]


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: ``sort`` is lost, added, doubled or moved; ``line`` that of the text."""

    sort: str
    words: tuple[str, ...]
    line: int
    path: tuple[str, ...] = ()
    """Of moved words: the blocks around them on the forge."""


def _moved(before: Sequence[Word], after: Sequence[Word]) -> Iterator[Difference]:
    said: list[str] = []
    first: Word | None = None
    for old, new in zip(before, after, strict=True):
        if old.path != new.path and (first is None or first.path == old.path):
            first = first or old
            said.append(old.text)
        elif first:
            yield Difference("moved", tuple(said), first.line, first.path)
            first, said = (old, [old.text]) if old.path != new.path else (None, [])
    if first:
        yield Difference("moved", tuple(said), first.line, first.path)

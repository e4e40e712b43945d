"""The visible words of a text: what of them its page has lost, added, doubled, or shows in other blocks."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


class MarkupWord(Struct, frozen=True):
    """One visible word; ``path`` names the lists, quotes, tables … around it, from outside."""

    text: str
    path: tuple[str, ...] = ()
    line: int = 0
    """Of the text, from 1; 0 on a page, which has none."""


def split(text: str) -> list[str]:
    """Cut a text into its words, without what nobody sees."""
    return _WORD.findall(unicodedata.normalize("NFC", _UNSEEN.sub("", text)))


def differences(
    before: Sequence[MarkupWord], after: Sequence[MarkupWord]
) -> Iterator[WordDifference]:
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
        if a < b:
            yield WordDifference("lost", tuple(old[a:b]), line)
        if c < d:
            said, c, d = tuple(new[c:d]), first + c, first + d
            around = after[max(0, 2 * c - d) : c], after[d : 2 * d - c]
            twice = tag == "insert" and said in (tuple(w.text for w in side) for side in around)
            yield WordDifference("doubled" if twice else "added", said, line)


def missing(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """The words of one text that another one lacks, each as often as it is lacking, in their order."""
    left = Counter(word.lower() for word in after)
    found = []
    for word in before:
        if left[word.lower()] > 0:
            left[word.lower()] -= 1
        else:
            found.append(word)
    return found


MOST = 3000
"""Words side by side; of longer texts only how often each stands there is compared."""


def _opcodes(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    if max(len(old), len(new)) <= MOST:
        weighed = difflib.SequenceMatcher(None, old, new, autojunk=False)
        return [code for code in weighed.get_opcodes() if code[0] != "equal"]
    at = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    return [("replace", at, min(at + 5, len(old)), at, min(at + 5, len(new)))]


class WordDifference(Struct, frozen=True):
    """One difference: ``sort`` is lost, added, doubled or moved; ``line`` that of the text."""

    sort: str
    words: tuple[str, ...]
    line: int
    path: tuple[str, ...] = ()
    """Of moved words: the blocks around them on the forge."""


def _moved(before: Sequence[MarkupWord], after: Sequence[MarkupWord]) -> Iterator[WordDifference]:
    said: list[str] = []
    first: MarkupWord | None = None
    for old, new in zip(before, after, strict=True):
        if old.path != new.path and (first is None or first.path == old.path):
            first = first or old
            said.append(old.text)
        elif first:
            yield WordDifference("moved", tuple(said), first.line, first.path)
            first, said = (old, [old.text]) if old.path != new.path else (None, [])
    if first:
        yield WordDifference("moved", tuple(said), first.line, first.path)

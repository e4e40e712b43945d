"""Two texts side by side: short quotes of what differs, and what is only a slip of the pen."""

from __future__ import annotations

import re

from generator.language.russian import lowered

LONGEST = 90
"""Characters of one quote: two of them still fit a line of a page."""

CONTEXT = 2
"""Words kept on both sides of what differs."""

_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]|\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"\*{1,3}|`+|^#{1,6} +|^> ?", re.M)
_EDGES = re.compile(r"^\W+|\W+$")
_INNER = str.maketrans("«»", "„“")
_NUMERAL = re.compile(r"д[еэ][свц]ят")


def plain(text: str) -> str:
    """Give a text without markup, line ends and invisible signs."""
    text = _LINK.sub(lambda m: m[1] or m[2] or "", text)
    shown = text
    if not text.isprintable():
        shown = "".join(c if c.isprintable() or c.isspace() else "" for c in text)
    return " ".join(_MARKUP.sub("", shown).split())


def cut(text: str, longest: int = LONGEST) -> str:
    """Shorten to whole words."""
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"


def quote(text: str, longest: int = LONGEST) -> str:
    """Quote a text in «ёлочки», without markup and not too long."""
    return f"«{cut(plain(text), longest).translate(_INNER)}»"


def sides(old: str, new: str) -> tuple[str, str]:
    """Quote both texts cut to what differs, with a few words around it; of equal words, where their link leads."""
    before, after = plain(old).split(), plain(new).split()
    if before == after and (turned := _turned(old, new)):
        return turned
    head, tail = _same(before, after)
    return _span(before, head, tail), _span(after, head, tail)


def _turned(old: str, new: str) -> tuple[str, str] | None:
    """The first link that leads elsewhere than it did, with its words, in both texts; or nothing."""
    pairs = zip(_LINK.finditer(old), _LINK.finditer(new), strict=False)
    return next(((_led(a), _led(b)) for a, b in pairs if _target(a) != _target(b)), None)


def _led(link: re.Match[str]) -> str:
    words = cut(plain(link[0]), LONGEST // 2)
    return f"ссылка {quote(words)} на {quote(_target(link))}"


def _target(link: re.Match[str]) -> str:
    """Where a link with words leads; one without shows it."""
    return (link[0].strip("[]").rpartition("|")[0] or link[0].partition("](")[2].strip(")")).strip()


def _same(before: list[str], after: list[str]) -> tuple[int, int]:
    """Count the words that both texts begin and end with."""
    most = min(len(before), len(after))
    head = next((i for i in range(most) if before[i] != after[i]), most)
    tail = next((i for i in range(most - head) if before[-1 - i] != after[-1 - i]), most - head)
    return head, tail


def _span(words: list[str], head: int, tail: int) -> str:
    first = max(0, head - CONTEXT)
    last = min(len(words), len(words) - tail + CONTEXT)
    said = cut(" ".join(words[first:last]))
    left = "…" if first else ""
    right = "…" if last < len(words) and not said.endswith("…") else ""
    return "«" + f"{left}{said}{right}".translate(_INNER) + "»"


def slip(old: str, new: str) -> str:
    """Say in words a difference that is no change of meaning, or give nothing.

    A slip is markup, punctuation, a space, a letter: in at most two words of five letters or more,
    one letter lost, gained, replaced or swapped with its neighbour, and never the first one, nor a
    digit or a numeral.
    """
    one, other = plain(old), plain(new)
    if one == other:
        return "" if _turned(old, new) else "исправлено оформление"
    before, after = one.split(), other.split()
    head, tail = _same(before, after)
    left, right = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(left) > 6 or len(right) > 6 or any(c.isdigit() for c in "".join(left + right)):
        return ""
    if not (_joined(left, right) or _lettered(left, right)):
        return ""
    pairs = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
    if len(left) != len(right) or not pairs:
        return "исправлена опечатка: " + " → ".join(sides(old, new))
    said = "; ".join(f"{quote(a)} → {quote(b)}" for a, b in pairs)
    return f"исправлена опечатка: {said}"


def _joined(left: list[str], right: list[str]) -> bool:
    """Whether only spaces, punctuation and «ё» differ."""
    one, other = ("".join(c for c in lowered("".join(w)) if c.isalnum()) for w in (left, right))
    return one == other


def _lettered(left: list[str], right: list[str]) -> bool:
    if len(left) != len(right):
        return False
    cores = [(_core(a), _core(b)) for a, b in zip(left, right, strict=True)]
    wrong = [(a, b) for a, b in cores if a != b]
    return len(wrong) <= 2 and all(_near(a, b) for a, b in wrong)


def _core(word: str) -> str:
    return lowered(_EDGES.sub("", word))


def _near(one: str, other: str) -> bool:
    """Whether two words are one letter apart, as a slip makes them."""
    if min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    if _NUMERAL.match(one) or _NUMERAL.match(other):
        return False
    head, tail = _same(list(one), list(other))
    left, right = one[head : len(one) - tail], other[head : len(other) - tail]
    return max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1])

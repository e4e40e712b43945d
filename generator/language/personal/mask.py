"""Personal data are covered in whatever is told about a text: a finding says where, and never what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from generator.language.personal import detect, near
from generator.language.personal.allowed_names import NOBODY, Names
from generator.language.personal.name_detection import TextSpan

COVER = "•"
"""Stands for each sign that is not shown: the place of all others stays."""

SECRET = re.compile(
    r"(?:://|(?<![^\s«\"'(\[=])(?=[^\s/@:«\"'(\[=]{1,100}:[^\s/@]))(?P<secret>[^\s/@?#]{1,300}@)"
)
"""Who logs in, and the password, in an address: «https://user:password@host»."""

_SHOWN = re.compile(r"\S")
_NO_NAME = re.compile(r"\s|://")


@lru_cache(maxsize=2000)
def hide(text: str) -> str:
    """Cover everything personal in a text; in a message nobody is public, wherever it may be shown.

    A text without spaces that is no address may be the name of a file or an id, and is covered as one.
    """
    said = _covered(text, detect.find(text, NOBODY, excused=False))
    return said if _NO_NAME.search(said) else path(said)


def covered(text: str, public: Names) -> str:
    """Cover everything personal in a text but ``public`` names; every line keeps its length."""
    return _covered(text, detect.find(text, public))


def _covered(text: str, found: Iterable[tuple[str, TextSpan]]) -> str:
    spans = [span for _, span in found]
    if "@" in text:
        spans += [match.span("secret") for match in SECRET.finditer(text)]
    if not spans:
        return text
    signs = list(text)
    for start, end in spans:
        signs[start:end] = _SHOWN.sub(COVER, text[start:end])
    return "".join(signs)


def rows(text: str, numbers: Collection[int], public: Names) -> list[str]:
    """Give the lines of a text, those of ``numbers`` (from 1) covered as in all of it, and no others.

    Only what lies around them is looked at: what a rule finds, and what it looks at beside it, is never longer.
    """
    starts = list(accumulate((len(row) + 1 for row in text.split("\n")), initial=0))
    said = [""] * (len(starts) - 1)
    for first, last in _windows(text, starts, sorted(numbers)):
        shown = covered(text[starts[first] : starts[last] - 1], public).split("\n")
        for number in numbers:
            if first < number <= last:
                said[number - 1] = shown[number - 1 - first]
    return said


AROUND = 700
"""Signs before and after a line: the longest match, and as far as one looks from a name."""


def _windows(text: str, starts: list[int], numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first line, from 0, and the one after the last of what has to be read for some lines."""
    most = len(starts) - 1
    if near.has_runs(text) or TABLE.search(text):
        yield 0, most
        return
    begun = done = -1
    for number in numbers:
        if not 0 < number <= most:
            continue
        first = max(0, bisect_right(starts, starts[number - 1] - AROUND) - 1)
        if first > done:
            if done > 0:
                yield begun, done
            begun = first
        done = min(most, bisect_right(starts, starts[number] + AROUND))
    if done > 0:
        yield begun, done


TABLE = re.compile(r"\|[^\n]*\n[\s|:-]+\n")
"""A table: its head may tell what its last row holds."""


def quote(text: str, longest: int) -> str:
    """Cut a text for a message, in one line: what is personal is covered first, or half of it would stay."""
    return _BREAK.sub(" ", hide(text[: longest + REACH])[:longest])


_BREAK = re.compile("[\t-\r\x85\u2028\u2029]")


REACH = 400
"""Signs beyond a quotation that are read for what they say of it."""


_QUOTED = re.compile(r"«[^«»]*»")
_WORD = re.compile(r"\w{3,}")


def without(said: str, words: frozenset[str]) -> str:
    """Cover in the quotations of a message all words of a set, and what is left of one that was cut."""
    return _QUOTED.sub(lambda quoted: words_covered(quoted[0], words), said)


def words_covered(said: str, words: frozenset[str]) -> str:
    """Cover in a text all words of a set, and what is left of one that was cut."""

    def cover(match: re.Match[str]) -> str:
        word = match[0]
        hidden = word in words or any(known.startswith(word) for known in words)
        return COVER * len(word) if hidden else word

    return _WORD.sub(cover, said)


WORTH = re.compile(
    r"[^\x00-\x7f]|\d(?:[ ._()+/-]{0,3}\d){7}|[-_][a-z]{1,2}(?![a-z])|(?<![a-z])[a-z][-_][a-z][-_][a-z]|(?:ovn|evn|ichn|ovi|evi)[a-z]{1,2}|@"
)
"""What any personal data in a path hold: the shortest number of a person has eight figures."""

SPOKEN = re.compile(
    r"[^\x00-\x7f]|[A-Z@%]|\d(?:[ ._()+/-]{0,3}\d){7}"
    r"|(?<![a-z])(?:at|skype|telegram|tg|instagram|discord|viber|vk|vkontakte|ok|wa|t|facebook|tiktok|twitter|dzen)(?![a-z])"
)
"""What a path holds where anything but a name in small Latin letters is to be found: most paths hold none of it."""

BETWEEN = re.compile(r"[-_./]")
_LONE = re.compile("[\ud800-\udfff]")
"""How Python names a byte of a path that is no UTF-8: nothing that encodes a text takes it."""
LATIN = re.compile(
    r"(?<![a-z])(?:[a-z]{2,20}[-_ ])?[a-z]{2,20}[-_ ][a-z]{2,12}(?:ovna|evna|ichna|ovich|evich)(?:[-_ ][a-z]{2,20})?(?![a-z])"
    r"|(?<![a-z])[a-z]{3,20}(?:ova|eva|ina|aya|ov|ev|in|ko|uk)[-_ ][a-z][-_ ][a-z](?![a-z])"
    r"|(?<![a-z])[a-z][-_ ][a-z][-_ ][a-z]{3,20}(?:ova|eva|ina|aya|ov|ev|in|enko|chuk)(?![a-z])"
    r"|(?<![a-z-])(?!(?:osn|sl|gol|kor|dr)ova|(?:kart|mash|prich|polov|dol|malv)ina)[a-z]{2,20}(?:ova|eva|ina|skaya|enko)[-_ ][a-z]{1,2}(?=[-_ ]?\d{0,4}(?:\.[a-z]+)?$)"
)
"""A name in Latin letters, as the names of files are written: «obrazcova-olga-olegovna»."""


@lru_cache(maxsize=2000)
def path(said: str) -> str:
    """Cover what is personal in the path of a file; its folders stay to be read."""
    if not WORTH.search(said):
        return said
    spans = [match.span() for match in LATIN.finditer(said.lower())]
    if SPOKEN.search(said):
        whole = _LONE.sub("\ufffd", said)
        apart = BETWEEN.sub(" ", whole)
        spans += [span for text in (whole, apart) for _, span in detect.find(text, excused=False)]
    if not spans:
        return said
    signs = list(said)
    for start, end in spans:
        signs[start:end] = [sign if sign == "/" else COVER for sign in said[start:end]]
    return "".join(signs)


def is_personal_id(id: str) -> bool:
    """Whether an id tells of a person: it is an address, and git keeps it for ever."""
    return path(id) != id

"""A text as its reader sees it, without the markup that may stand inside a name or a number.

«Образцова **О.** О.», a stress mark, ``&nbsp;``, the walls of a table: whoever looks for personal data
looks at the words. Each sign of a view knows where it stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import unquote

from msgspec import Struct

COMMENT = re.compile(r"<!--.{0,400}?-->", re.DOTALL)
"""A comment may hold personal data, and it may part a name that a reader sees whole."""

_UNSEEN = r"\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u20d0-\u20f0\ufe00-\ufe0f\ufeff\ufffc"
"""Signs that nobody sees, or that stand over another one: a stress, a soft hyphen, a joiner."""

_FIGURES = "\u0660-\u0669\u06f0-\u06f9\U0001d7ce-\U0001d7ff"
"""Figures of other scripts and of formulas: a telephone dials them like ours."""

_RUN = r"(?<=[А-ЯЁ]\.)(?:[ \t\u00a0]{2,40}|[ \t\u00a0]{0,40}\n[ \t\u00a0]{1,40})(?=[А-ЯЁ])"
"""Blanks of a name that a reader sees as one: typed twice, or the end of a line and where the next one begins."""

RUN = re.compile(_RUN)

BLANK = re.compile(r"[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")
"""A blank of another width: whoever looks for two words looks for one blank between them."""

WRAP = re.compile(r"(?<=[^\s|])[ ]{0,2}\n[ ]{0,8}(?=[^\s|#>*+=`~\d-]|\d(?!\d{0,2}[.)]\s))")
"""The end of a line inside of a paragraph, where an editor breaks it; the next line is no item, head or row."""

DISGUISE = re.compile(
    r"<!--|-->|<[bB][rR]\s*/?>|</?[A-Za-z][^<>]{0,200}>"
    r"|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10});"
    r"|\\(?=[!-/:-@\[-`{-~\n])"
    rf"|((?<=[А-ЯЁа-яё0-9])_(?=[А-ЯЁ])|(?<=[а-яё])_(?=\d)|{_RUN})"
    r"|\*{2,}|~~|`+|\*(?!\d)|(?<!\d)\*|(?<=\d)\*(?=\d{2,}\*\d)|(?<=\d\d)\*(?=\d)|(?<![\w@])_{1,3}(?=\w)|(?<=[\w.])_{1,3}(?!\w)"
    r"|\]\([^()\s]{0,500}(?:\s\"[^\"]{0,200}\")?\)|\[\^[\w-]{1,30}\]|\[|\]|(?<=\n)>\x20?"
    r"|\||[еЕ]\u0308|[иИ]\u0306|[ѐѝЀЍ\u2010-\u2012\u2212]|[áéóýÁÉÓÝ](?:(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё].))"
    rf"|[{_UNSEEN}]|[\uff01-\uff5e]|[{_FIGURES}]"
)
"""What stands in a text and is not read: each is left out, or stands for one sign.

The group is what joins the words of a name and stands for one blank: «Образцова_Ольга_Олеговна».
"""

MARKED = rf"*`_&<>\\|~\[ѐѝЀЍ\u2010-\u2012\u2212áéóýÁÉÓÝ{_UNSEEN}\uff01-\uff5e{_FIGURES}"
MARKS = re.compile(f"[{MARKED}]")
"""A sign that every disguise begins with or holds."""

SIGNS = {
    **dict.fromkeys("\u2010\u2011\u2012\u2212", "-"), **dict(zip("ѐѝЀЍáéóýÁÉÓÝ", "еиЕИаеоуАЕОУ", strict=True)),
    "е\u0308": "ё", "Е\u0308": "Ё", "и\u0306": "й", "И\u0306": "Й", "I": "1", "l": "1", "І": "1", "З": "3",
    **{chr(first + n): str(n) for first in (0x660, 0x6F0, *range(0x1D7CE, 0x1D800, 10)) for n in range(10)},
}  # fmt: skip
"""Signs that are read as another one: hyphens, letters with a stress, ё and й of two signs each, figures and, in a number, what looks like them."""

ENTITIES = {
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "commat": "@", "period": ".", "hyphen": "-", "dash": "-",
    "ndash": "–", "mdash": "—", "minus": "-", "lpar": "(", "rpar": ")", "plus": "+", "num": "#", "lowbar": "_",
    "quot": '"', "laquo": "«", "raquo": "»", "amp": "&", "colon": ":", "comma": ",", "sol": "/",
}  # fmt: skip
"""The entities of HTML that can stand inside a name, a number or an address; others are nothing."""

CODED = re.compile(
    r"%(?:[cC][2-9a-fA-F]|[dD][0-9a-fA-F])%[89abAB][0-9a-fA-F]|%2[0-9a-fA-F]|(?<=%[0-9a-fA-F]{2})[_+]"
    r"|(?<=[.,])[_+](?=%[dD]0)|(?<=[А-ЯЁа-яё0-9.,])_(?=[А-ЯЁ])|(?<=[а-яё])_(?=\d)"
)
"""A letter as the address of a link writes it («%D0%9E»), and what stands there for a blank."""

BOTH = re.compile(r"[A-Za-z](?:(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё].))")
MIXED = re.compile(r"[A-Za-zА-Яа-яЁё]+")
ZERO = re.compile(r"[0-9IlІЗ](?:(?<=[0-9])[ОоOo]+|(?<=[0-9][IlІЗ]))(?=[\s().-]{0,2}[0-9])")
"""A letter that stands in a number for a nought, a one or a three."""

CAPITALS = re.compile(
    r"[А-ЯЁ](?<![А-ЯЁа-яё].)[А-ЯЁ]+(?:-[А-ЯЁ]{2,})?(?:(?:[\s\u00a0]+(?:[А-ЯЁ]\.)*[А-ЯЁ]{2,}(?![а-яё]))+|(?=\s[А-ЯЁ]\.))"
)
"""Two words in capitals and more, as orders write a name."""

LATIN_INITIAL = re.compile(r"[ABEKMHOPCTX]\.")
LATIN_INITIALS = re.compile(
    r"(?<![\w.])[ABEKMHOPCTX]\.\s?(?:[ABEKMHOPCTXА-ЯЁ]\.\s?)?(?=[А-ЯЁ][а-яё])"
    r"|(?<=[а-яё]\s)[ABEKMHOPCTX]\.(?:\s?[ABEKMHOPCTXА-ЯЁ]\.)?"
)
"""Initials beside a Russian name, typed in the other alphabet."""

LATIN = "ABEKMHOPCTXaeopcyxi"
CYRILLIC = "АВЕКМНОРСТХаеорсухі"
_TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)
_WORD = re.compile(r"[А-ЯЁ]{2,}")


class View(Struct, frozen=True):
    """One reading of a text; ``at`` tells where each of its signs stands in the text (none: the same)."""

    text: str
    at: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the place in the text of a piece of the view."""
        return (self.at[start], self.at[end - 1] + 1) if self.at else (start, end)


@lru_cache(maxsize=8)
def views(text: str) -> tuple[View, ...]:
    """Give every reading of a text: as it stands and, where that differs, without markup, with its addresses decoded, without comments, in one line."""
    text = BLANK.sub(" ", text)
    every, shown = _views(text), View(text)
    if "<!--" in text:
        shown = _read(text, COMMENT, lambda _: "")
        every = every if shown.text == text else (*every, _through(shown, _views(shown.text)[-1]))
    if "\n" in text and WRAP.search(shown.text):
        line = _through(shown, _read(shown.text, WRAP, lambda _: " "))
        every = (*every, _through(line, _views(line.text)[-1]))
    return every


def _through(first: View, then: View) -> View:
    """A view of the text of a view, as one of the text itself."""
    if not (first.at and then.at):
        return View(then.text, first.at or then.at)
    return View(then.text, tuple(first.at[place] for place in then.at))


def _views(text: str) -> tuple[View, ...]:
    whole = View(text)
    every = (whole, _read(text, CODED, _uncoded)) if _is_coded(text) else (whole,)
    if text.isascii() and not _disguised(text) and not ZERO.search(text):
        return every
    plain = _read(text, DISGUISE, _meant) if _disguised(text) else whole
    said = plain.text
    if BOTH.search(said):
        said = MIXED.sub(lambda m: _one_alphabet(m[0]), said)
    if LATIN_INITIAL.search(said):
        said = LATIN_INITIALS.sub(lambda m: m[0].translate(_TO_CYRILLIC), said)
    said = ZERO.sub(lambda m: SIGNS.get(m[0]) or m[0][0] + "0" * (len(m[0]) - 1), said)
    return every if said == text else (*every, View(said, plain.at))


def _one_alphabet(word: str) -> str:
    """Write a word of two alphabets in Russian letters."""
    return word.translate(_TO_CYRILLIC) if BOTH.search(word) else word


def capitalised(view: View) -> View | None:
    """Give a view with names in capitals written as names, where it has any."""
    if not CAPITALS.search(view.text):
        return None
    said = CAPITALS.sub(lambda m: _WORD.sub(lambda w: w[0].capitalize(), m[0]), view.text)
    return View(said, view.at)


def _disguised(text: str) -> bool:
    runs = ("  " in text or "\n" in text) and RUN.search(text)
    return bool(MARKS.search(text) or runs) and DISGUISE.search(text) is not None


def _is_coded(text: str) -> bool:
    return ("%" in text or "_" in text) and CODED.search(text) is not None


def _read(text: str, sought: re.Pattern[str], meant: Callable[[re.Match[str]], str]) -> View:
    """Leave out what is not read, or write the sign it stands for; each sign that is keeps its place."""
    found: list[str] = []
    at: list[int] = []
    last = 0
    for match in sought.finditer(text):
        start, end = match.span()
        found.append(text[last:start])
        at.extend(range(last, start))
        if said := meant(match):
            found.append(said)
            at.append(start)
        last = end
    found.append(text[last:])
    at.extend(range(last, len(text)))
    return View("".join(found), tuple(at))


def _uncoded(match: re.Match[str]) -> str:
    """Give the letter that an address means."""
    return " " if match[0] in ("_", "+") else unquote(match[0])


def _meant(match: re.Match[str]) -> str:
    """Give the sign that something stands for, or nothing."""
    found = match[0]
    if match[1] or found == "|" or found[:3].lower() == "<br":
        return " "
    if found[0] == "&":
        return _entity(found[1:-1])
    if "\uff01" <= found <= "\uff5e":
        return chr(ord(found) - 0xFEE0)
    return SIGNS.get(found, "")


def _entity(name: str) -> str:
    if name[0] != "#":
        return ENTITIES.get(name, "")
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    if code == 0xA0:
        return " "
    return chr(code) if 32 <= code <= 0xFFFF and not 0xD800 <= code <= 0xDFFF else ""

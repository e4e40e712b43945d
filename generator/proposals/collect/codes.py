"""Who a row is about: one code, several in one cell, a code with a name beside it; or how many teachers."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.proposals.collect.answers import NOTHING
from generator.proposals.collect.privacy import is_code

MOST = 200
"""Codes that one cell may hold."""
MOST_OF_ROW = 200
"""Teachers that one row may stand for."""
HOW_MANY = re.compile(r"(?<![0-9.,])([0-9]+(?: [0-9]{3})*)(?:[.,]0+)?(?![.,]?[0-9])")
"""How many teachers: «3 чел.», «1 200», «3.0»; «2,5» are none."""
NOT_SO_MANY = re.compile(
    r"%|процент|[0-9]\s*(?:[-–—/…]|\.\.+|(?<!\w)(?:до|или|и)(?!\w))\s*[0-9]"
    r"|[0-9][^0-9]{1,20}\sи\s[0-9]",
    re.I,
)
"""What is no count of people: a share, «3–4», «5/20», «3 и 4» or «3 чел. и 4 чел.» of two columns."""
NAME = re.compile(r"(?:(?![\d_])\w){4,}")
"""A word that may be a name: letters of a code are fewer."""
WHOLE = re.compile(r"(?:(?![\d_])\w){1,3}[\s.№–—-]*[0-9]{1,4}")
"""A code that is sure to be one: «П-1», «ма 12»."""
NUMBER = re.compile(r"[0-9]{1,4}")
NAMELESS = re.compile(
    rf"{WHOLE.pattern}|(?:педагог|учитель|воспитатель)\s*(?:№\s*)?[0-9]{{1,3}}", re.I
)
"""What stands for a teacher below «Педагог» or «ФИО» where nobody is named: «П-1», «Учитель 2»."""
BETWEEN = re.compile(r"\s*[,;\n+/]\s*|\s+и\s+")
SPAN = re.compile(
    r"(?:с\s+)?((?:(?![\d_])\w){1,3}[\s.№-]*)([0-9]{1,3})(?:\s*[-–—…]+\s*|\s+по\s+)\1([0-9]{1,3})"
)
"""From one code to another: «П-1 – П-3»; «1-12» is one code."""
ASIDE = re.compile(r"\([^()]*\)")


def read(said: str, known: Callable[[str], object]) -> tuple[tuple[str, ...], bool]:
    """The codes of a cell, and whether words were left out that may be a name; ``known`` tells the words of lists."""
    text = ASIDE.sub(" ", said)
    is_cut = text != said
    for word in NAME.findall(text):
        if not known(word):
            is_cut = True
            text = text.replace(word, " ")
    lines = [" ".join(line.split()).strip(" ,;/–—-№") for line in text.split("\n")]
    text = "\n".join(filter(None, lines))
    codes = _several(text) or ((" ".join(text.split()),) if is_code(text) else ())
    if is_cut and not all(WHOLE.fullmatch(one) for one in codes):
        codes = ()  # «Полевая 1» and «Лугова 1» would be one teacher
    return codes, is_cut or not codes


def _several(text: str) -> tuple[str, ...]:
    """The codes of a text that is made of several, or nothing."""
    if span := SPAN.fullmatch(text):
        first, last = int(span[2]), int(span[3])
        if first < last < first + MOST:
            return tuple(f"{span[1]}{number}" for number in range(first, last + 1))
    parts = BETWEEN.split(text)
    if len(parts) < 2 or len(parts) > MOST or not WHOLE.fullmatch(parts[0]):
        return ()
    if not all(WHOLE.fullmatch(one) or NUMBER.fullmatch(one) for one in parts):
        return ()
    letters = re.sub(r"[0-9]+\Z", "", parts[0])
    return tuple(letters + one if NUMBER.fullmatch(one) else one for one in parts)


def times(said: str) -> tuple[int | None, str]:
    """How many teachers a row stands for, «3», «3 чел.», and what to tell of it; ``None``: it cannot be read."""
    if NOT_SO_MANY.search(ASIDE.sub(" ", said)):
        wanted = "впишите одно целое число, строка в числах не посчитана"
        return None, f"число педагогов «{said[:40]}» не понято: {wanted}"
    count = HOW_MANY.search(said)
    if count is None and not NOTHING.fullmatch(said):
        return 1, f"число педагогов «{said[:40]}» не понято: посчитан один"
    found = int(count[1].replace(" ", "")) if count else 0
    if found == 0:
        return 0, f"педагогов «{said[:40]}»: строка в числах не посчитана"
    if found > MOST_OF_ROW:
        more = f"а читается не больше {MOST_OF_ROW}: разделите её"
        return None, f"педагогов в строке {found}, {more}"
    return found, ""

"""How a text is written: in UTF-8, UTF-16, or the old page of Russian letters in which it reads like Russian.

``submit/documents/encodings.js`` chooses in the page by the same numbers.
"""

from __future__ import annotations

PAGES = {
    "cp1251": "windows-1251",
    "koi8-r": "koi8-r",
    "cp866": "ibm866",
    "iso-8859-5": "iso-8859-5",
    "mac_cyrillic": "x-mac-cyrillic",
}
"""What may be meant, and what a browser calls it; of two that fit the first counts."""

WEIGHTS = dict(
    zip(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ",
        (
            *(110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19),
            *(17, 17, 16, 16, 14, 12, 10, 9, 7, 6, 5, 4, 3, 3, 2, 1),
        ),
        strict=True,
    )
)
"""How many of a thousand letters of Russian are which."""

SIGNS = "«»„“”–—…№\u00a0"
"""Signs that stand beside Russian letters."""

SMALL, LARGE = 10, 9
WITHIN, STRANGE = -600, -400
"""What a small letter and a capital count for; a capital within a word, and a strange sign, count against."""

USUAL, SHORT = 10, 50
"""What each letter of a text counts for the page of Windows, in which most are written; short ones lean to it."""

LEAST, FEW = 200, 20
"""What a letter of a text that reads like Russian counts for, and letters that are too few to judge by."""

MOST_BROKEN = 5
"""A text of UTF-8 may have one broken letter for so many of its vowels."""

PROBE = 50_000
"""Bytes by which it is chosen."""

UNKNOWN = "кодировка не узнана: откройте файл в Блокноте, сохраните его как UTF-8 и пришлите снова"


class NoTextError(Exception):
    """What was to be read is no text, or reads like nothing; its message says what to do."""


def decoded(data: bytes) -> str:
    """Decode a text. Raises ``NoTextError`` where it is none, or reads like nothing."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
            text = _guessed(data) if "\0" in text or "\4" in text else text
        except UnicodeDecodeError:
            text = _guessed(data)
    if "\0" in text:
        raise NoTextError("это не текст: проверьте, тот ли это файл")
    return text


def _guessed(data: bytes) -> str:
    """Decode a text that is not UTF-8."""
    if wide := _wide(data):
        return data.decode(wide, "replace")
    whole = data.decode("utf-8", "replace")
    if whole.count("\ufffd") * MOST_BROKEN < sum(map(whole.lower().count, "оеаи")):
        return whole
    probe = data[:PROBE]
    scores = {page: _score(probe.decode(page, "replace")) for page in PAGES}
    count = sum(byte > 127 for byte in probe)
    scores["cp1251"] += USUAL * (count + SHORT)
    best = max(scores, key=lambda page: scores[page])
    if count >= FEW and scores[best] < LEAST * count:
        raise NoTextError(UNKNOWN)
    return data.decode(best, "replace")


def _wide(data: bytes) -> str:
    """The kind of UTF-16 without its mark: every second byte is that of Latin or Russian letters."""
    probe = data[:PROBE]
    half = len(probe) // 2
    for name, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = probe[first::2]
        if half > 1 and high.count(0) + high.count(4) > 0.9 * half:
            return name
    return ""


def _score(text: str) -> int:
    """How much a text reads like Russian; what is no Russian letter and no Latin text counts against."""
    total, before = 0, ""
    for sign in text:
        weight = WEIGHTS.get(sign.lower())
        if weight is None:
            total += STRANGE if sign > "\x7f" and sign not in SIGNS else 0
            before = ""
            continue
        if sign.islower():
            total += SMALL * weight
        else:
            total += WITHIN if before == "small" else LARGE * weight
        before = "small" if sign.islower() else "large"
    return total

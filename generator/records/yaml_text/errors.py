"""What libyaml and broken bytes say, in words an editor understands."""

from __future__ import annotations

import codecs
import re
import unicodedata

import yaml

from generator.findings import Finding, Place, error
from generator.messages import say
from generator.records.yaml_text.likely import cause, conflict

_PROBLEMS = {
    "could not find expected ':'": "yaml-no-colon",
    "mapping values are not allowed": "yaml-colon",
    "did not find expected key": "yaml-out-of-row",
    "did not find expected '-' indicator": "yaml-no-dash",
    "did not find expected ',' or": "yaml-no-comma",
    "did not find expected node content": "yaml-no-value",
    "found unexpected end of stream": "yaml-open-quote",
    "block sequence entries are not allowed": "yaml-dash-inside",
    "found unknown escape character": "yaml-escape",
    "did not find expected hexdecimal number": "yaml-escape",
    "found invalid Unicode character escape code": "yaml-escape",
    "did not find expected alphabetic or numeric": "yaml-mark",
    "did not find expected <document start>": "yaml-outside",
    "control characters are not allowed": "yaml-control",
    "cannot start any token": "yaml-service-sign",
}
"""Phrases by a sign in what libyaml says."""

_TOLD_WHERE_BEGUN = ("yaml-no-colon", "yaml-open-quote")
"""What is told where it begins: libyaml notices it lines later, in text that is sound."""


def explain(path: str, text: str, fault: yaml.YAMLError, first_line: int = 1) -> Finding:
    """Turn a fault of the YAML reader into a finding at its place."""
    problem = str(getattr(fault, "problem", "") or fault)
    mark = getattr(fault, "problem_mark", None)
    lines = text.split("\n")
    if met := conflicting(path, lines, first_line):
        return met
    line = mark.line if mark else _line_of(text, getattr(fault, "position", 0))
    column = mark.column if mark else 0
    while line > 0 and (line >= len(lines) or not lines[line].strip()):
        line, column = line - 1, 0
    current = lines[line].rstrip("\r") if line < len(lines) else ""
    column = min(column, max(0, len(current) - 1))
    if "\t" in current[: len(current) - len(current.lstrip())] or (
        "cannot start any token" in problem and "\t" in current
    ):
        column = current.index("\t")
        return error("yaml-tab", Place(path, line + first_line, column + 1), *say("yaml-tab"))
    if likely := cause(lines, line, column, problem):
        phrase, line, column = likely
        rule = "yaml-tag" if phrase == "yaml-tag" else "yaml-syntax"
        return error(rule, Place(path, line + first_line, column + 1), *say(phrase))
    phrase = next((name for sign, name in _PROBLEMS.items() if sign in problem), "yaml-unknown")
    begun = getattr(fault, "context_mark", None)
    if phrase in _TOLD_WHERE_BEGUN and begun:
        line, column = begun.line, begun.column
    return error("yaml-syntax", Place(path, line + first_line, column + 1), *say(phrase))


def conflicting(
    path: str, lines: list[str], first_line: int = 1, body: bool = False
) -> Finding | None:
    """Say that marks of git are left, all or one; ``body``: among the lines is free text."""
    met = conflict(lines, body)
    if met is None:
        return None
    phrase, line = met
    return error(
        "merge-conflict", Place(path, line + first_line, 1, len(lines[line])), *say(phrase)
    )


def _line_of(text: str, position: int) -> int:
    return text.count("\n", 0, max(0, position))


def unreadable_signs(path: str) -> Finding:
    """Say that the text has signs that are no characters."""
    return error(
        "file-encoding",
        Place(path),
        "в тексте есть знаки, которых нет в Юникоде",
        "сохраните файл заново в кодировке UTF-8",
    )


UNFIT = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
"""Signs that no text has: they steer a terminal, turn a line around, hide words or break XML."""


UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Signs without a picture: soft hyphen, zero-width space, word joiner, a stray byte-order mark."""


_DOCUMENTS = {
    b"PK\x03\x04": "Word, Excel или архив",
    b"\xd0\xcf\x11\xe0": "Word или Excel прежних лет",
    b"%PDF-": "PDF",
    b"{\\rtf": "RTF",
}
"""How a document begins that somebody called a record."""


def decode(path: str, data: bytes) -> tuple[str, Finding | None]:
    """Read bytes as UTF-8 text; a leading byte-order mark and CRLF are accepted.

    Returns the text and, where the bytes are something else, a finding (the text is then empty).
    """
    for sign, found in _DOCUMENTS.items():
        if data.startswith(sign):
            said = say("file-document", found=found)
            return "", error("file-encoding", Place(path), *said)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "", _encoding(path, 1, 1, "UTF-16")
    if data.startswith(codecs.BOM_UTF8):
        data = data[3:]
    nul = data.find(b"\0")
    if nul >= 0:
        looks = "UTF-16" if data.count(b"\0") > len(data) // 4 else "нулевыми байтами"
        line, column = _position(data, nul)
        return "", _encoding(path, line, column, looks)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        line, column = _position(data, fault.start)
        return "", _encoding(path, line, column, _guess(data))
    if not _plainly_fit(text) and (odd := UNFIT.search(text)):
        return "", _control(path, text, odd.start())
    return visible(text).replace("\r\n", "\n").replace("\r", "\n"), None


def visible(text: str) -> str:
    """Take out signs that nobody sees, which come with a copy from Word, and put letters together.

    A soft hyphen inside a name hides it from every check; macOS writes «й» as two signs.
    """
    if text.isascii() or (_plainly_fit(text) and unicodedata.is_normalized("NFC", text)):
        return text
    return unicodedata.normalize("NFC", UNSEEN.sub("", text))


def _plainly_fit(text: str) -> bool:
    """Whether a text has nothing but what is printed and the usual breaks: soon told, and true of most."""
    return text.replace("\n", "").replace("\u00a0", "").isprintable()


def _position(data: bytes, offset: int) -> tuple[int, int]:
    before = data[:offset]
    line = before.count(b"\n") + 1
    tail = before[before.rfind(b"\n") + 1 :]
    return line, len(tail.decode("utf-8", "replace")) + 1


def _guess(data: bytes) -> str:
    """Tell windows-1251 from other bytes: Russian letters lie at 0xC0–0xFF there."""
    high = [b for b in data if b >= 0x80]
    cyrillic = sum(b >= 0xC0 or b in (0xA8, 0xB8) for b in high)
    return "windows-1251" if cyrillic > 0.7 * len(high) else "другой кодировке"


def _encoding(path: str, line: int, column: int, found: str) -> Finding:
    phrase = "file-nulls" if found.startswith("нул") else "file-encoding"
    return error("file-encoding", Place(path, line, column), *say(phrase, found=found))


def _control(path: str, text: str, index: int) -> Finding:
    line = text.count("\n", 0, index) + 1
    column = index - text.rfind("\n", 0, index)
    return error(
        "file-encoding",
        Place(path, line, column),
        *say("control-sign", code=ord(text[index])),
    )

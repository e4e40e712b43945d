"""What the name of a file tells of its sheet: the school and the month, behind what mail and copies add to it."""

from __future__ import annotations

import re
from email.header import decode_header
from pathlib import PurePath
from urllib.parse import unquote

from generator.proposals.collect import periods
from generator.proposals.collect.labels import LONGEST_SCHOOL, school_in
from generator.records.dates import Date

_ENCODED = re.compile(r"=\?[\w-]+\?[bq]\?[^?\s]*\?=", re.I)
"""A name in the letters of a mail: «=?utf-8?B?…?=»."""
_ESCAPED = re.compile(r"(?:%[0-9a-f]{2}){2}", re.I)
_BETWEEN = re.compile(r"[_\s]+")
_ADDED = re.compile(
    r"\s*\([0-9]{1,3}\)\s*$|^коп\w+\s+|\s*[-–—]?\s*копия(?:\s*\(?[0-9]+\)?)?\s*$", re.I
)
"""What a copy adds: «СОШ 7 (1)», «Копия …», «… — копия (2)»."""


def readable(name: str) -> str:
    """The name of a file as a person wrote it; what cannot be decoded stays."""
    said = _ENCODED.sub(lambda match: _decoded(match[0]), name)
    if _ESCAPED.search(said):
        plain = unquote(said, errors="replace")
        said = said if "\ufffd" in plain else plain
    return said.replace("/", " ")


def _decoded(word: str) -> str:
    try:
        ((found, encoding),) = decode_header(word)
        return found.decode(encoding or "utf-8") if isinstance(found, bytes) else found
    except (ValueError, LookupError, UnicodeError):
        return word


def _stem(file: str) -> str:
    said, before = " ".join(_BETWEEN.split(PurePath(file).stem)).strip(), ""
    while said != before:
        said, before = _ADDED.sub("", said).strip(), said
    return said


def school(file: str) -> str:
    """The school that a file is called by; all of its name where no school is found in it."""
    said = _stem(file)
    return (school_in(said) or said or PurePath(file).stem)[:LONGEST_SCHOOL]


def month(file: str) -> Date | None:
    """The month that a file is called by."""
    return periods.month_of(_stem(file))

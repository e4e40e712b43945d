"""The one canonical way to write a record as YAML; ``docs/canonical.md`` says the rules in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct

from generator.records.dates import Date
from generator.records.fields import Record, Spec, is_model, specs, variants
from generator.records.models.kinds import OF_MODEL, Kind
from generator.records.to_plain import plain
from generator.records.yaml_text.comments import Comments, Notes
from generator.records.yaml_text.errors import UNFIT
from generator.records.yaml_text.nodes import KeyPath

STEP = 2
"""Spaces of one level, of a list under its key too."""

WHITE = " \t\n\r\u00a0"
"""What is taken off both ends of a text."""

_INDICATORS = "-?:,[]{}#&*!|>'\"%@`="
_WORDS = re.compile(r"~|null|true|false|yes|no|on|off|y|n|<<|[-+]?\.(?:inf|nan)", re.I)
_NUMERIC = re.compile(r"[-+.]?[0-9][0-9A-Fa-foOxXtTzZ_.,:+\- ]*")
_INSIDE = re.compile(r": |:$| #")
_UNSEEN = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_NO_SIGN = re.compile(f"[\ud800-\udfff]|{UNFIT.pattern}")
_NUMBER = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,4})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")


class _Shape(Struct, frozen=True):
    """What the model says of a value: its keys in order, whether it is a list, a number, a date."""

    type: Any = None
    many: bool = False
    loose: bool = False

    @classmethod
    def of(cls, spec: Spec) -> _Shape:
        return cls(spec.type, spec.many, spec.key.loose)

    @property
    def item(self) -> _Shape:
        return _Shape(self.type) if self.many else _Shape()

    @property
    def fields(self) -> dict[str, _Shape]:
        """The shapes under the keys of a mapping, in the order of the file."""
        return _fields(self.type)

    @property
    def short(self) -> str:
        """The key that may stand for the whole mapping, or empty."""
        return getattr(self.type, "SHORT", "") if is_model(self.type) else ""


@cache
def _fields(model: Any) -> dict[str, _Shape]:
    if is_model(model):
        return {spec.key.label: _Shape.of(spec) for spec in specs(model)}
    return {tag: _Shape(variant) for tag, variant in variants(model).items()}


_UNKNOWN = _Shape()
_NOTHING = Notes()


def record(record: Record) -> str:
    """Write a whole record."""
    kind = OF_MODEL[type(record)]
    return write(kind, plain(record), record.body)


def write(
    kind: Kind,
    values: Mapping[str, Any],
    body: str = "",
    notes: Comments | None = None,
) -> str:
    """Write the values of a record of a kind: the whole text of its file.

    Values are texts, numbers, lists and mappings under Russian keys; numbers and dates may be texts.
    ``notes`` are the comments of an earlier text by the path of what they stand at.
    """
    lines = _YamlWriter(notes or {}).document(values, _Shape(kind.model))
    text = "".join(f"{line}\n" for line in lines)
    if not kind.has_body:
        return text
    prose = body.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return f"---\n{text}---\n" + (f"\n{prose}\n" if prose.strip() else "")


def scalar(value: Any, kind: Any = None) -> str:
    """Write one value in one line: plain where nothing can be guessed, else in double quotes."""
    if isinstance(value, (int, float)):
        return str(int(value)) if value == int(value) else repr(value)
    text = tidy(value)
    if kind in (int, float) and _NUMBER.fullmatch(text):
        return text
    if kind is Date and _DATE.fullmatch(text):
        return text
    return text if _safe(text) else _quoted(text)


@lru_cache(maxsize=1024)
def _key(text: str) -> str:
    return text if _safe(text) and text == tidy(text) else _quoted(text)


def tidy(text: str) -> str:
    """Take white space off the ends, make every line break ``\\n``, replace what is no sign."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n").strip(WHITE)
    return _NO_SIGN.sub("\ufffd", clean)


def _safe(text: str) -> bool:
    return not (
        not text
        or "\n" in text
        or text[0] in _INDICATORS
        or _INSIDE.search(text)
        or _WORDS.fullmatch(text)
        or _NUMERIC.fullmatch(text)
        or _UNSEEN.search(text)
    )


def _quoted(text: str) -> str:
    said = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + _UNSEEN.sub(lambda m: f"\\u{ord(m[0]):04x}", said) + '"'


def _ordered(keys: Iterable[str], known: Iterable[str]) -> list[str]:
    """Put known keys in the order of the model; an unknown one stays behind the key it followed."""
    rank = {label: index for index, label in enumerate(known)}
    places: dict[str, int] = {}
    last = -1
    for key in keys:
        last = rank.get(key, last)
        places[key] = last
    return sorted(places, key=lambda key: places[key])


class _Line(Struct, frozen=True):
    """One line: how far it is indented, what it says, the comment at its end."""

    text: str
    beside: str = ""
    indent: int = 0

    def __str__(self) -> str:
        said = " " * self.indent + self.text if self.text else ""
        return f"{said}  {self.beside}" if self.beside else said


class _YamlWriter:
    """Write values as lines; every method gives lines that begin at column 0."""

    def __init__(self, notes: Comments) -> None:
        self.notes = notes

    def document(self, values: Mapping[str, Any], shape: _Shape) -> list[_Line]:
        lines = self.mapping(values, shape, ()) if values else [_Line("{}")]
        return [*_remarks(self.at(()).above), *lines]

    def at(self, path: KeyPath) -> Notes:
        return self.notes.get(path, _NOTHING)

    def mapping(self, value: Mapping[str, Any], shape: _Shape, path: KeyPath) -> list[_Line]:
        fields = shape.fields
        lines: list[_Line] = []
        for key in _ordered(value, fields):
            inner = fields.get(key, _UNKNOWN)
            lines += self.entry(f"{_key(key)}:", value[key], inner, (*path, key))
        return [*lines, *_remarks(self.at(path).below)]

    def sequence(self, value: list[Any], shape: _Shape, path: KeyPath) -> list[_Line]:
        lines: list[_Line] = []
        for index, item in enumerate(value):
            lines += self.entry("-", item, shape, (*path, index))
        return [*lines, *_remarks(self.at(path).below)]

    def entry(self, head: str, value: Any, shape: _Shape, path: KeyPath) -> list[_Line]:
        """Write a key or a dash with its value and its comments."""
        notes = self.at(path)
        if shape.many and shape.loose and _is_leaf(value) and not _is_empty(value):
            value = [value]
        elif _is_long(value, shape):
            notes = notes.joined(self.at((*path, shape.short)))
            value = value[shape.short]
        if _is_leaf(value) and shape.short:
            shape = shape.fields[shape.short]
        if _is_leaf(value) or not value:
            return self.leaf(head, value, shape, notes)
        return self.branch(head, value, shape, path, notes)

    def leaf(self, head: str, value: Any, shape: _Shape, notes: Notes) -> list[_Line]:
        above = _remarks((*notes.above, *notes.beside[1:], *notes.below))
        beside = notes.beside[0] if notes.beside else ""
        first, *rest = _said(value, shape)
        rows = (_Line(row, indent=STEP) for row in rest)
        return [*above, _Line(f"{head} {first}" if first else head, beside), *rows]

    def branch(
        self, head: str, value: Any, shape: _Shape, path: KeyPath, notes: Notes
    ) -> list[_Line]:
        if isinstance(value, dict):
            lines = self.mapping(value, _UNKNOWN if shape.many else shape, path)
        else:
            lines = self.sequence(value, shape.item, path)
        inner = [_Line(line.text, line.beside, line.indent + STEP) for line in lines]
        if head != "-":
            beside = notes.beside[0] if notes.beside else ""
            above = _remarks((*notes.above, *notes.beside[1:]))
            return [*above, _Line(head, beside), *inner]
        count = next(i for i, line in enumerate(lines) if not line.text.startswith("#"))
        first = lines[count]
        ends = [first.beside, *notes.beside] if first.beside else [*notes.beside]
        above = _remarks((*notes.above, *ends[1:]))
        line = _Line(f"- {first.text}", ends[0] if ends else "")
        return [*above, *lines[:count], line, *inner[count + 1 :]]


def _said(value: Any, shape: _Shape) -> list[str]:
    """Write a value without content of its own, in one line or as a block of lines."""
    if isinstance(value, (dict, list)):
        return ["{}" if isinstance(value, dict) else "[]"]
    if _is_empty(value):
        return [""]
    text = tidy(value) if isinstance(value, str) else ""
    if "\n" in text and not _UNSEEN.search(text):
        return ["|-", *text.split("\n")]
    return [scalar(value, shape.type)]


def _remarks(comments: Iterable[str]) -> list[_Line]:
    return [_Line(comment) for comment in comments]


def _is_leaf(value: Any) -> bool:
    return not isinstance(value, (dict, list))


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not tidy(value))


def _is_long(value: Any, shape: _Shape) -> bool:
    """Whether a mapping says only what its short form says."""
    return (
        isinstance(value, dict)
        and not shape.many
        and list(value) == [shape.short]
        and _is_leaf(value[shape.short])
        and not _is_empty(value[shape.short])
    )

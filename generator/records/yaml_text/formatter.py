"""Bring the text of a record to the canonical form without losing a value or a comment."""

from __future__ import annotations

from typing import Any

from generator.findings import Finding, Place, error
from generator.records.models.kinds import Kind
from generator.records.yaml_text import comments, parser, writer
from generator.records.yaml_text.nodes import Node


def rewrite(kind: Kind, path: str, text: str) -> tuple[str, tuple[Finding, ...]]:
    """Give the canonical text of a file; what cannot be read is left as it is, with findings."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front, body, first = text, "", 1
    if kind.has_body:
        parts = parser.split(text)
        if parts is None:
            return text, (_left(path, "в файле нет ключей между двумя строками «---»"),)
        front, body, _ = parts
        first = 2
    read = parser.parse(path, front, first)
    if read.findings:
        return text, tuple(read.findings)
    if not isinstance(read.value, dict):
        return text, (_left(path, "файл начинается не с ключа"),)
    local = parser.parse(path, front)
    notes = comments.find(front, local)
    written = writer.write(kind, read.value, body, notes)
    if not _kept(kind, path, read.value, sum(map(comments.count, notes.values())), written):
        return text, (_left(path, "запись не удаётся записать иначе без потерь"),)
    return written, ()


def _kept(kind: Kind, path: str, value: Node, remarks: int, written: str) -> bool:
    """Whether the new text says the same as the old one: the last check before a file is replaced."""
    parts = parser.split(written) if kind.has_body else (written, "", 1)
    if parts is None:
        return False
    again = parser.parse(path, parts[0])
    if again.findings or not isinstance(again.value, dict):
        return False
    found = comments.find(parts[0], again)
    return sum(map(comments.count, found.values())) == remarks and _same(value, again.value)


def _same(one: Any, other: Any) -> bool:
    """Whether two trees mean the same; a list of one and a short form count as what they stand for."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, str) and isinstance(other, list):
        return len(other) == 1 and _same(one, other[0])
    if isinstance(one, dict) and isinstance(other, str):
        return len(one) == 1 and _same(next(iter(one.values())), other)
    return writer.tidy(str(one or "")) == str(other or "")


def _left(path: str, message: str) -> Finding:
    return error(
        "type-wrong",
        Place(path),
        message,
        "сравните файл с бланком _blank этого вида",
    )

"""Old versions of a record as plain values: read key by key, so that versions share the work.

Reading a route whole takes a millisecond, and a history has thousands of versions that differ in a
line or two. Anchors and aliases do not exist in a record, so its top-level keys stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from msgspec import Struct

from generator.records import migrations
from generator.records.decode import decode_key
from generator.records.decode_scalar import Registries
from generator.records.document import read_document
from generator.records.fields import Model, specs
from generator.records.models.kinds import Kind
from generator.records.to_plain import plain
from generator.records.yaml_text import errors, parser

_KEY = re.compile(r"^(?=[A-Za-zА-Яа-яЁё][^:\n]{0,60}:(?:[ \t\r]|$))", re.M)
_LABEL = re.compile(r"[^:\n]+")
_EMPTY: tuple[Any, ...] = (None, "", ())


class VersionValues(Struct, frozen=True):
    """What one version says: plain values by key, and a body."""

    values: dict[str, Any]
    body: str = ""
    flagged: bool = False
    """Whether the judge of its reader found something in it."""


Judge = Callable[[str, Any], bool]
"""Takes a label and its plain value and says whether the version is to be flagged; a body has «»."""


class _KeyText(Struct, frozen=True):
    """One top-level key as it was read; an unknown or empty one has no label."""

    label: str
    value: Any
    whole: bool
    flagged: bool


class VersionReader:
    """Reads versions of records of one kind; what it has read of a key it remembers."""

    def __init__(self, kind: Kind, registries: Registries, judge: Judge) -> None:
        self.kind = kind
        self.registries = registries
        self.judge = judge
        self._read: dict[str, _KeyText] = {}
        self._bodies: dict[str, bool] = {}
        model: type = kind.model
        self._fields = specs(model)
        self._defaults = _defaults(model)

    def read(self, path: str, data: bytes) -> VersionValues | None:
        """Give what a version says, or ``None`` where it cannot be read without a hole.

        A word that has left its closed list since then is taken as it stands.
        """
        text, fault = errors.decode(path, migrations.past(path, data))
        if fault:
            return None
        parts = parser.split(text) if self.kind.has_body else (text, "", 1)
        if parts is None:
            return None
        found = self._keys(path, parts[0])
        if found is None:
            return self._whole(path, text)
        if not all(piece.whole for piece in found):
            return None
        values = self._complete({p.label: p.value for p in found if p.label})
        if values is None:
            return None
        body = parts[1]
        if body not in self._bodies:
            self._bodies[body] = self.judge("", body)
        flagged = self._bodies[body] or any(p.flagged for p in found)
        return VersionValues(values, body, flagged)

    def _complete(self, values: dict[str, Any]) -> dict[str, Any] | None:
        """Put the values in the order of the model; ``None`` where a required one is missing."""
        ordered = {}
        for spec in self._fields:
            label = spec.key.label
            value = values.get(label, self._defaults.get(label))
            if value is not None:
                ordered[label] = value
            elif spec.required:
                return None
        return ordered

    def _keys(self, path: str, front: str) -> list[_KeyText] | None:
        """Read each top-level key by itself; ``None`` where the text cannot be cut so."""
        first, *chunks = _KEY.split(front)
        if any(line and not line.startswith("#") for line in first.splitlines()):
            return None
        found, seen = [], set()
        for chunk in chunks:
            if chunk not in self._read:
                read = self._key(path, chunk)
                if read is None:
                    return None
                self._read[chunk] = read
            label = _LABEL.match(chunk)
            if label and label[0] in seen:
                return None
            seen.add(label[0] if label else "")
            found.append(self._read[chunk])
        return found

    def _key(self, path: str, chunk: str) -> _KeyText | None:
        raw = parser.parse(path, chunk)
        if raw.findings or not isinstance(raw.value, dict) or len(raw.value) != 1:
            return None
        label = next(iter(raw.value))
        for registries in (self.registries, {}):
            spec, value, good = decode_key(self.kind.model, label, raw, registries)
            if good:
                break
        if spec is None or value in _EMPTY:
            return _KeyText("", None, good, False)
        said = plain(value)
        return _KeyText(label, said, good, self.judge(label, said))

    def _whole(self, path: str, text: str) -> VersionValues | None:
        for registries in (self.registries, {}):
            document = read_document(self.kind, "id", path, text, registries, [])
            record = document.record if document else None
            if record and not record.source.holes:
                values = plain(record)
                said = [*values.items(), ("", record.body)]
                return VersionValues(values, record.body, any(self.judge(k, v) for k, v in said))
        return None


def _defaults(model: type[Model]) -> dict[str, Any]:
    """The values that keys have where a record leaves them out."""
    return {
        spec.key.label: plain(spec.default)
        for spec in specs(model)
        if not spec.required and spec.default not in _EMPTY
    }

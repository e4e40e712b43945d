"""What a YAML text is made of: plain values with their places, the events of libyaml, the bounds."""

from __future__ import annotations

import yaml
from msgspec import Struct, field

from generator.findings import Finding

DEEPEST = 24
"""Levels: a route needs 8; deeper nesting is a mistake or an attack."""

MOST_NODES = 20_000
"""Values of one record; a full route has about 300."""

MOST_FAULTS = 100
"""Faults of the YAML of one file that are told; whoever mends them sees the rest."""

KeyPath = tuple[str | int, ...]
Node = str | None | list["Node"] | dict[str, "Node"]
Mark = tuple[int, int, int]
"""Line, column, width."""

SCALAR, ALIAS = yaml.ScalarEvent, yaml.AliasEvent
MAPPING, SEQUENCE = yaml.MappingStartEvent, yaml.SequenceStartEvent
DOCUMENT = yaml.DocumentStartEvent
ENDS = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent))


class Places(Struct):
    """What a careful reading gives: the value, where each value and each key lies, what is wrong."""

    value: Node = None
    values: dict[KeyPath, Mark] = field(default_factory=dict)
    keys: dict[KeyPath, Mark] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

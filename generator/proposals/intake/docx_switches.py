"""A switch of Word, bold, hidden, crossed out, is an element that says nothing: it is on by being there."""

from __future__ import annotations

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = frozenset(("0", "false", "off"))
"""What a switch or an attribute says where it is off."""


def is_on(switch: Any) -> bool:
    """Whether a switch is on; one that is not there, ``None``, is off."""
    return switch is not None and switch.get(_W + "val", "1") not in OFF

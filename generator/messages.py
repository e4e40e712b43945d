"""What findings say, in one place for the checks here and the page of the builder.

What only this side can find, in files and closed lists, may stand beside its code.
"""

from __future__ import annotations

import re

from generator.language.personal.mask import hide
from generator.language.phrases import personal, published, rules, values, yaml
from generator.language.russian import counted

PHRASES: dict[str, tuple[str, str]] = {
    **values.VALUES,
    **yaml.YAML,
    **rules.RULES,
    **published.PUBLISHED,
    **personal.PERSONAL,
}
"""By name: the fact and how to mend it. ``{latin}`` words in braces are filled by ``say``."""

OURS = frozenset(
    re.findall(
        r"\w+",
        "help example order create kinds inner known names bounds count most longest limit what how want wanted"
        " label inside part",
    )
)
"""Holes that are filled with words of our own; whatever else is told may come from a record."""

_HOLE = re.compile(r"\{([a-z]+)\}")


def say(phrase: str, /, **values: object) -> tuple[str, str]:
    """Give the message and the fix of a phrase; a value is never looked into for further holes.

    Nothing personal gets into a message: what comes from a record is covered here, once for all formats.
    """
    message, fix = PHRASES[phrase]
    said = {hole: str(v) if hole in OURS else hide(str(v)) for hole, v in values.items()}
    return (
        _HOLE.sub(lambda hole: said[hole[1]], message),
        _HOLE.sub(lambda hole: said[hole[1]], fix),
    )


def signs(count: int) -> str:
    """Say how many signs a text has: «222 знака»."""
    return counted(count, "знак", "знака", "знаков")

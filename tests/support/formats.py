"""What one check says in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

from generator.checks.formats import registry
from generator.checks.formats.registry import FORMATS


def every(check: Callable[[], str]) -> Iterator[tuple[str, str]]:
    """Yield each format with what is said in it; ``check`` asks for that of people.

    It is made once, for what was found is the same in all.
    """
    told: list[tuple[Any, ...]] = []

    def hear(*found: Any) -> str:
        told.append(found)
        return FORMATS["text"](*found)

    with mock.patch.object(registry, "FORMATS", {**FORMATS, "text": hear}):
        yield "text", check()
    for form in FORMATS.keys() - {"text"}:
        yield form, FORMATS[form](*told[0])

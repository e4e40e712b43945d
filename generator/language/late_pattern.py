"""A long expression is compiled when a text first asks for it: most commands never meet such a text."""

from __future__ import annotations

import re
from typing import Any, cast

_MADE: list[_Late] = []


class _Late:
    """Stands for a compiled expression, and is given its parts one by one as they are asked for."""

    def __init__(self, source: str) -> None:
        self._source = source
        _MADE.append(self)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # whoever copies or pickles asks for such; none of them is ours
            raise AttributeError(name)
        part = getattr(re.compile(self._source), name)
        setattr(self, name, part)
        return part


def late(source: str) -> re.Pattern[str]:
    """Give an expression that costs nothing until it is used; what is wrong with it is told only then."""
    return cast("re.Pattern[str]", _Late(source))


def prepare() -> None:
    """Compile every expression there is: before processes part, each of which would do it for itself."""
    for one in _MADE:
        one.search  # noqa: B018 - asking for it is what compiles


def either(words: str) -> str:
    """Give an expression for words that may begin with a capital: ``а|б`` becomes ``(?:[Аа]|[Бб])``.

    By the first letter an alternative is passed over at once, which it is not where case is ignored.
    """
    parts = _OUTSIDE.findall(words)
    return "(?:" + "|".join(f"[{part[0].upper()}{part[0]}]{part[1:]}" for part in parts) + ")"


_OUTSIDE = re.compile(r"(?:[^|()\[\]]|\\.|\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\))+")
"""One alternative; what stands in brackets belongs to it."""

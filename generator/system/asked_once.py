"""What is asked of git and of the disk several times in one command is asked once, and all of it sees one state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_answers: ContextVar[dict[Any, Any] | None] = ContextVar("answers", default=None)
"""What was answered in the open block of this thread."""


@contextmanager
def block() -> Iterator[None]:
    """Remember answers until the end of the block; one inside of another is part of it."""
    token = _answers.set(known if (known := _answers.get()) is not None else {})
    try:
        yield
    finally:
        _answers.reset(token)


def asked_once(ask: Callable[P, R]) -> Callable[P, R]:
    """Ask a question with the same words once in a block; outside of one it is asked each time. A fault is not remembered."""

    @wraps(ask)
    def answer(*args: P.args, **named: P.kwargs) -> R:
        known = _answers.get()
        if known is None:
            return ask(*args, **named)
        key = (ask, args, *named.items())
        if key not in known:
            known[key] = ask(*args, **named)
        answered: R = known[key]
        return answered

    return answer

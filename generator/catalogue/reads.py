"""What a page is made of: whatever it reads of the catalogue leaves a name while the page is made.

A renewal makes anew what read something that changed (``build/dependents.py``). So nothing that was read
may be remembered past the page, unless whoever remembers it notes the same names again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from generator.records.summary import Name

_open: list[set[str]] = []
"""The names that are being gathered: those of the innermost page come last."""


def note(name: str) -> None:
    """Say that something was read."""
    if _open:
        _open[-1].add(name)


@contextmanager
def noted() -> Iterator[set[str]]:
    """Gather the names of what is read in the block."""
    found: set[str] = set()
    _open.append(found)
    try:
        yield found
    finally:
        _open.pop()


@contextmanager
def unnoted() -> Iterator[None]:
    """Read what all pages share: each of them notes what it takes of it."""
    with noted():
        yield


def record(name: Name) -> str:
    """All of a record: its text, what time has done to it."""
    return f"{name[0]}/{name[1]}"


def every_record(kind: str) -> str:
    """All of every record of a kind."""
    return f"{kind}/*"


def ids(kind: str) -> str:
    """Which records of a kind there are; of the empty kind, which there are at all."""
    return f"{kind}#"


def lies(id: str) -> str:
    """Whether there is a record of that id, and of which kind."""
    return f"?{id}"


def past(name: Name) -> str:
    """What a record was."""
    return f"!{name[0]}/{name[1]}"


def title(name: Name) -> str:
    """What a record is called."""
    return f'"{name[0]}/{name[1]}'


def initial(letter: str) -> str:
    """Which titles begin with a letter, and what they are."""
    return f"'{letter}"


def summary(name: Name) -> str:
    """What others tell of a record."""
    return f"~{name[0]}/{name[1]}"


def every_summary(kind: str = "") -> str:
    """What is told of every record, or of every one of a kind."""
    return f"~{kind}/*"


def links(name: Name) -> str:
    """Where a record leads."""
    return f">{name[0]}/{name[1]}"


def backlinks(name: Name) -> str:
    """What leads to a record."""
    return f"<{name[0]}/{name[1]}"


def routes_on(deficit: str) -> str:
    """What is told of the routes on a deficit."""
    return f"@{deficit}"


def next_routes(deficit: str, route: str) -> str:
    """Which routes follow one among those on a deficit."""
    return f"+{deficit}/{route}"


def routes_by(method: str) -> str:
    """What is told of the routes that rest on a method."""
    return f"%{method}"


def abbreviation(word: str) -> str:
    """How the glossary explains an abbreviation."""
    return f"={word}"


def source(path: str) -> str:
    """The text of a file."""
    return f"source {path}"


PATHS = "sources#"
"""Which files there are."""

EVERY_SOURCE = "sources*"
"""The texts of all files."""

ASIDE = "aside"
"""All that is left out, and why."""

STALE = "stale"
"""All that time has done."""

EVERY_PAST = "past"
"""The past of all records, of those that are gone too."""

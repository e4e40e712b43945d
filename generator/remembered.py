"""What the history remembers between builds, in ``.cache/history/``: by object ids, never by time.

Everything here can be worked out again: a file that is missing, old or broken is simply not used.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.changes import Name
from generator.settings import PACKAGE_ROOT

FILE = ".cache/history/history.json"
_CODE = ("records/*.py", "bodies.py", "changes.py", "history.py", "likeness.py")
_MORE = ("quotes.py", "versions.py", "checks/privacy.py", "russian.py")


def digest(*said: Any) -> str:
    """Give a short name to plain values."""
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def code() -> str:
    """Name the code that reads and compares records: with other code everything is read anew."""
    found = hashlib.sha256()
    for pattern in (*_CODE, *_MORE):
        for path in sorted((PACKAGE_ROOT / "generator").glob(pattern)):
            found.update(path.read_bytes())
    return found.hexdigest()[:24]


def everything(theme: Path) -> str:
    """Name all that makes a site of records: the generator and the theme."""
    found = hashlib.sha256()
    for folder in (PACKAGE_ROOT / "generator", theme):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                found.update(path.read_bytes())
    return found.hexdigest()[:24]


class Titles(dict[Name, str]):
    """Titles by kind and id that know which of them were asked for."""

    def __init__(self, known: Mapping[Name, str]) -> None:
        super().__init__(known)
        self.asked: dict[str, str | None] = {}

    def __contains__(self, name: object) -> bool:
        if isinstance(name, tuple):
            self.asked["/".join(name)] = self.get(name)
        return super().__contains__(name)


class Memory:
    """The remembered history of one portal; ``keep`` writes it where it has changed."""

    def __init__(self, root: Path, registries: Mapping[str, Any]) -> None:
        self.path = root / FILE
        self.key = digest(code(), registries)
        self._old = self._load()
        self._new: dict[str, Any] = {"key": self.key, "lines": None, "past": {}}

    def _load(self) -> dict[str, Any]:
        try:
            found = json.loads(self.path.read_bytes())
        except (OSError, ValueError):
            return {}
        fits = isinstance(found, dict) and found.get("key") == self.key
        return found if fits and isinstance(found.get("past"), dict) else {}

    def lines(self, key: str) -> list[Any] | None:
        """The lines of versions that were read under a key."""
        found = self._old.get("lines")
        if not isinstance(found, dict) or found.get("key") != key:
            return None
        self._new["lines"] = found
        return list(found["lines"])

    def lines_are(self, key: str, lines: list[Any]) -> None:
        """Remember the lines of versions."""
        self._new["lines"] = {"key": key, "lines": lines}

    def past(self, name: Name, signature: str, titles: Mapping[Name, str]) -> Any:
        """What was worked out for a line with this signature while the titles it names stand."""
        label = "/".join(name)
        found = self._old.get("past", {}).get(label)
        if not found or found["signature"] != signature:
            return None
        for asked, title in found["titles"].items():
            kind, _, id = asked.partition("/")
            if titles.get((kind, id)) != title:
                return None
        self._new["past"][label] = found
        return found["past"]

    def past_is(self, name: Name, signature: str, titles: Titles, past: Any) -> None:
        """Remember what was worked out for a line."""
        self._new["past"]["/".join(name)] = {
            "signature": signature,
            "titles": titles.asked,
            "past": past,
        }

    def keep(self) -> None:
        """Write what is new, whole or not at all; a folder that cannot be written is no fault."""
        if self._same():
            return
        data = json.dumps(self._new, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )
        with contextlib.suppress(OSError), _beside(self.path) as file:
            file.write(data)

    def _same(self) -> bool:
        old, new = self._old, self._new
        return (
            bool(old)
            and old["lines"] is new["lines"]
            and old["past"].keys() == new["past"].keys()
            and all(old["past"][k] is v for k, v in new["past"].items())
        )


@contextlib.contextmanager
def _beside(path: Path) -> Iterator[Any]:
    """Open a file beside ``path`` that takes its place when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

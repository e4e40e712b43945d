"""The live server: a saved file is on the page before the eyes are back on it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
)
from watchdog.observers import Observer

from generator import kept, site
from generator.settings import Settings
from generator.site import Published

SAVED = [FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent]

QUIET = 0.03
"""Seconds without another save, after which the pages are made."""


def serve(settings: Settings, address: str, say: Callable[[str, Published | None], None]) -> None:
    """Serve the portal and renew it whenever a record, a text or the theme is saved.

    ``address`` is «host:port»; ``say`` is told the address of the server, and of every build.
    """
    host, _, port = address.rpartition(":")
    with _folder(settings.root) as folder:
        target = Path(folder) / "site"

        def build() -> None:
            say("", site.build(settings, target, lambda items, what, count: items, live=True))  # noqa: ARG005

        build()
        server: Any = LiveReloadServer(build, host, int(port), str(target))
        server.build_delay = QUIET
        server.observer = _observer()
        for path in _watched(settings):
            server.watch(str(path))
        server.error_handler = lambda code: _page(target / f"{code}.html")
        say(urlsplit(server.url).geturl(), None)
        try:
            server.serve()
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
            site.forget(settings, target)


def _observer() -> Any:
    """Hear of saved files from the system: asking ten thousand files takes long.

    A file that is only read is no news: every build reads the theme, and would call for the next one.
    """
    observer = Observer()
    observer.schedule = partial(observer.schedule, event_filter=SAVED)  # type: ignore[method-assign]
    return observer


def _watched(settings: Settings) -> list[Path]:
    root = settings.root
    places = (root / "content", root / "routes", settings.theme, root / "mkdocs.yml")
    return [place for place in places if place.exists()]


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _folder(root: Path) -> tempfile.TemporaryDirectory[str]:
    """A place for the site on the disk of the portal, so that its second tree can take its place."""
    cache = root / kept.FOLDER
    try:
        cache.mkdir(exist_ok=True)
        return tempfile.TemporaryDirectory(prefix="serve-", dir=cache)
    except OSError:
        return tempfile.TemporaryDirectory(prefix="iom-serve-")

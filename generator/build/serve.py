"""The live server: builds what a saved file changes and reloads the page."""

from __future__ import annotations

import contextlib
import errno
import socket
import tempfile
from collections.abc import Callable, Iterator
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

from generator.build import leftovers
from generator.build.build import build as build_site
from generator.build.build import forget
from generator.build.published import Published
from generator.findings import UserError
from generator.settings import Settings
from generator.system import cache as system_cache
from generator.system import theme_files

SAVED = [FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent]

QUIET = 0.03
"""Seconds without another save, after which the pages are made."""


def free(address: str) -> tuple[str, int]:
    """Read «host:port» and see that the place is free, before anything is built."""
    host, _, port = address.rpartition(":")
    if not (host and port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise UserError("место пишется так: 127.0.0.1:8000 — узел и порт от 1 до 65535")
    try:
        family = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((host, int(port)))
    except OSError as fault:
        if fault.errno == errno.EADDRINUSE:
            raise  # said by the door of faults: who holds the port, what to do
        raise UserError(f"на «{host}» сайт не открыть: это не адрес этого компьютера") from None
    return host, int(port)


def serve(
    settings: Settings,
    place: tuple[str, int],
    say: Callable[[str, Published | None], None],
    complain: Callable[[Exception], None],
) -> None:
    """Serve the portal and renew it whenever a record, a text or the theme is saved.

    ``place`` is a host and a port; ``say`` is told the address of the server, and of every build;
    ``complain`` of what stopped one: the pages stay as they were, and the next save tries again.
    """
    with _folder(settings.root) as folder:
        target = folder / "site"
        target.mkdir()

        def build() -> None:
            try:
                done = build_site(settings, target, _silent, live=True)
            except Exception as fault:
                complain(fault)
            else:
                say("", done)

        build()
        server: Any = LiveReloadServer(build, *place, str(target))
        server.build_delay = QUIET
        server.observer = _observer()
        for path in _watched(settings):
            server.watch(str(path))
        server.watch(str(settings.root), recursive=False)  # mkdocs.yml, which may come and go
        server.error_handler = lambda code: _page(target / f"{code}.html")
        say(urlsplit(server.url).geturl(), None)
        try:
            server.serve()
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
            forget(settings, target)


def _observer() -> Any:
    """Hear of saved files from the system: asking ten thousand files takes long.

    A file that is only read is no news: every build reads the theme, and would call for the next one.
    """
    observer = Observer()
    observer.schedule = partial(observer.schedule, event_filter=SAVED)  # type: ignore[method-assign]
    return observer


def _watched(settings: Settings) -> list[Path]:
    root = settings.root
    places = (root / "content", root / "routes", theme_files.folder(settings))
    return [place for place in places if place.exists()]


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _silent(items: Any, what: str, count: int) -> Any:  # noqa: ARG001
    return items


@contextlib.contextmanager
def _folder(root: Path) -> Iterator[Path]:
    """A place for the site on the disk of the portal, so that its second tree can take its place."""
    cache = root / system_cache.FOLDER
    with contextlib.ExitStack() as stack:
        try:
            cache.mkdir(exist_ok=True)
            made = stack.enter_context(leftovers.folder(cache, "serve-"))
        except OSError:
            made = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="iom-serve-")))
        yield made

"""The live server: shows the page of a saved file at once, then builds all that the file changes."""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from generator.build import ahead, leftovers
from generator.build.ahead import Live, Superseded
from generator.build.build import build as build_site
from generator.build.build import forget
from generator.build.live_server import LiveServer
from generator.build.published import Published
from generator.build.write_site import silent
from generator.findings import UserError
from generator.settings import Settings
from generator.system import cache as system_cache
from generator.system import theme_files

SAVED = [FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent]

QUIET = 0.03
"""Seconds without another save, after which the pages are made."""

CALM = 0.3
"""Seconds without another save, after which lists, the index and paper follow."""

LONGEST = 0.5
"""Seconds of one wait for a save."""


def free(address: str) -> tuple[str, int]:
    """Read «host:port» and see that the place is free, before anything is built."""
    host, _, port = address.rpartition(":")
    if not (host and port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise UserError("место пишется так: 127.0.0.1:8000 — узел и порт от 1 до 65535")
    try:
        family = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            if os.name == "posix":  # elsewhere it would find every place free
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

        with LiveServer(place, target) as server:
            heard = _Saves()
            works = _Works(settings, server, heard.saved, say, complain)
            works.build()
            observer = _listen(settings, heard)
            server.begin()
            try:
                say(server.url, None)
                while True:
                    _wait(heard.saved)
                    works.show()
                    if not heard.saved.wait(CALM):
                        works.build()
            except KeyboardInterrupt:
                pass
            finally:
                observer.stop()
                server.shutdown()
                forget(settings, target)


class _Works(Struct, frozen=True):
    """What is done after a save: first the pages of what was saved, then all the rest of the site."""

    settings: Settings
    server: LiveServer
    saved: threading.Event
    say: Callable[[str, Published | None], None]
    complain: Callable[[Exception], None]

    def show(self) -> None:
        """Show the pages of what was saved; what stands in the way is told by the build that follows."""
        with contextlib.suppress(Exception):
            self.server.show(ahead.pages(self.settings, self.server.folder))

    def build(self) -> None:
        """Bring the whole site up to date, unless something newer is saved before it is done."""
        live = Live(self.server.site, self._heed)
        try:
            done = build_site(self.settings, self.server.folder, silent, live)
        except Superseded:
            return
        except Exception as fault:
            self.complain(fault)
        else:
            self.say("", done)
        self.server.renewed()

    def _heed(self) -> None:
        if self.saved.is_set():
            raise Superseded


class _Saves(FileSystemEventHandler):
    """Notes that a file was saved."""

    def __init__(self) -> None:
        self.saved = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self.saved.set()


def _listen(settings: Settings, heard: _Saves) -> Any:
    """Hear of saved files from the system: asking ten thousand files takes long.

    A file that is only read is no news: every build reads the theme, and would call for the next one.
    """
    observer = Observer()
    for path in _watched(settings):
        observer.schedule(heard, str(path), recursive=True, event_filter=SAVED)
    # mkdocs.yml, which may come and go
    observer.schedule(heard, str(settings.root), recursive=False, event_filter=SAVED)
    observer.start()
    return observer


def _wait(saved: threading.Event) -> None:
    """Wait until something was saved and nothing more follows."""
    while not saved.wait(LONGEST):  # on Windows Ctrl+C is heard only between two waits
        pass
    while saved.is_set():
        saved.clear()
        time.sleep(QUIET)


def _watched(settings: Settings) -> list[Path]:
    root = settings.root
    places = (root / "content", root / "routes", theme_files.folder(settings))
    return [place for place in places if place.exists()]


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

"""A folder that this machine serves, as a host of static pages does."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from typing import Any

NOTHING: Mapping[str, str] = MappingProxyType({})


class Host(SimpleHTTPRequestHandler):
    """Sends every file with the headers ``sent``, and says nothing of it."""

    def __init__(self, *given: Any, sent: Mapping[str, str] = NOTHING, **named: Any) -> None:
        self.sent = sent
        super().__init__(*given, **named)

    def end_headers(self) -> None:
        for name, value in self.sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *words: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong, but not that a browser has gone away."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(
    folder: Path, sent: Mapping[str, str] = NOTHING, host: type[Host] = Host
) -> Iterator[str]:
    """Serve a folder on a free port; gives its address, with a slash at its end."""
    handler = partial(host, directory=str(folder), sent=sent)
    with _Server(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()

"""A small web server for one's own computer: it shows a folder, and tells open pages when it was renewed."""

from __future__ import annotations

import os
import socket
import threading
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from urllib.parse import quote, unquote, urlsplit

ASK = "/livereload/"
"""Where a page asks for the number of the newest build; what follows is the number it knows."""

_NEVER = frozenset("\\:\0")
"""Signs that no address of the site has; on Windows they would lead out of the folder."""

LONGEST = 60.0
"""Seconds after which a page is answered though nothing is newer: a proxy drops a silent question."""

TYPES = {
    ".css": "text/css",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".xml": "text/xml",
}
"""Said here: Windows takes types from its registry, where any program may change them."""

_SCRIPT = """<script>
(function livereload(known) {
  let asked = null;
  function ask() {
    if (document.hidden || asked) return;
    asked = new AbortController();
    fetch("%s" + known, { cache: "no-store", signal: asked.signal })
      .then((answer) => answer.text())
      .then((newest) => { asked = null; Number(newest) > known ? location.reload() : ask(); })
      .catch(() => { asked = null; setTimeout(ask, 1000); });
  }
  addEventListener("load", ask);
  document.addEventListener("visibilitychange", () => document.hidden && asked ? asked.abort() : ask());
})(%d);
</script>
"""
"""A hidden page asks nothing: a browser keeps six connections to a place, and tabs may be more."""


class LiveServer(ThreadingHTTPServer):
    """Serves ``folder``; ``renewed`` makes every open page load itself again.

    While ``site`` is held, nothing is answered: no page comes from a half-made site, and on Windows no
    open file keeps a folder from being renamed.
    """

    daemon_threads = True
    request_queue_size = 64
    allow_reuse_port = False
    allow_reuse_address = os.name == "posix"
    """On Windows this would let two servers stand at one place."""

    def __init__(self, place: tuple[str, int], folder: Path) -> None:
        """Take the place; nothing is answered before ``begin``."""
        if ":" in place[0]:
            self.address_family = socket.AF_INET6
        super().__init__(place, _Handler)
        self.folder = folder
        self.site = threading.Lock()
        self._newest = 1
        self._news = threading.Condition()

    def server_bind(self) -> None:
        """Take the place without asking the network what this computer is called."""
        TCPServer.server_bind(self)

    @property
    def url(self) -> str:
        """The address for a browser."""
        host, port = self.server_address[:2]
        shown = f"[{host!s}]" if self.address_family == socket.AF_INET6 else str(host)
        return f"http://{shown}:{port}/"

    def begin(self) -> None:
        """Answer from now on, in a thread of its own."""
        threading.Thread(target=self.serve_forever, args=(0.2,), daemon=True).start()

    def renewed(self) -> None:
        """Tell every page that there is something newer."""
        with self._news:
            self._newest += 1
            self._news.notify_all()

    def newest(self, known: int, longest: float = LONGEST) -> int:
        """Give the number of the newest build, as soon as it is above ``known``."""
        with self._news:
            self._news.wait_for(lambda: self._newest > known, longest)
            return self._newest

    def page(self, path: str) -> tuple[HTTPStatus, str, bytes]:
        """What is answered to a path: status, type (of a redirect: where it leads) and bytes."""
        parts = [part for part in unquote(path).split("/") if part not in ("", ".")]
        if any(part == ".." or set(part) & _NEVER for part in parts):
            return self._missing()
        file = self.folder.joinpath(*parts)
        with self.site:
            if file.is_dir() and not path.endswith("/"):
                return HTTPStatus.FOUND, quote(f"/{'/'.join(parts)}/"), b""
            if file.is_dir():
                file /= "index.html"
            if file.is_file():  # and no device, as «con» is on Windows
                return HTTPStatus.OK, _kind(file), self._read(file)
        return self._missing()

    def _missing(self) -> tuple[HTTPStatus, str, bytes]:
        file = self.folder / "404.html"
        with self.site:
            return HTTPStatus.NOT_FOUND, _kind(file), self._read(file) if file.is_file() else b""

    def _read(self, file: Path) -> bytes:
        body = file.read_bytes()
        if file.suffix != ".html":
            return body
        head, end, rest = body.rpartition(b"</body>")
        return head + (_SCRIPT % (ASK, self._newest)).encode() + end + rest


def _kind(file: Path) -> str:
    return TYPES.get(file.suffix, "application/octet-stream")


class _Handler(BaseHTTPRequestHandler):
    server: LiveServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a page, a file, or the question for something newer."""
        path = urlsplit(self.path).path
        known = path.removeprefix(ASK)
        if path.startswith(ASK) and known.isascii() and known.isdigit() and len(known) < 12:
            newest = str(self.server.newest(int(known)))
            self._answer(HTTPStatus.OK, "text/plain", newest.encode())
        else:
            self._answer(*self.server.page(path))

    do_HEAD = do_GET

    def _answer(self, status: HTTPStatus, said: str, body: bytes) -> None:
        with suppress(ConnectionError):  # the browser went elsewhere
            self.send_response(status)
            self.send_header("Location" if status == HTTPStatus.FOUND else "Content-Type", said)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal has what the builds say."""

"""A small web server for one's own computer: it shows a folder, and tells open pages when it was renewed."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Mapping
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from socketserver import TCPServer
from urllib.parse import quote, unquote, urlsplit

ASK = "/livereload/"
"""Where a page asks for its number; what follows is the number it knows, and its own address."""

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
    fetch("%s" + known + location.pathname, { cache: "no-store", signal: asked.signal })
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

    ``show`` gives pages that lie over the folder until the next build of it, and only they load again.
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
        self._built = 1
        """The number of the newest build: that of every page that has none of its own."""
        self._numbers: dict[str, int] = {}
        self._ahead: Mapping[str, bytes] = {}
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

    def show(self, pages: Mapping[str, bytes]) -> None:
        """Give pages by the addresses of their files, in the place of those given before, ahead of the site."""
        with self.site, self._news:
            both = {*self._ahead, *pages}
            other = {one for one in both if self._ahead.get(one) != pages.get(one)}
            self._ahead = pages
            self._newest += bool(other)
            self._numbers |= dict.fromkeys(other, self._newest)
            self._news.notify_all()

    def renewed(self) -> None:
        """Tell every page that the site is newer, but those that were shown ahead and are as they were shown."""
        with self.site, self._news:
            same = {one for one, page in self._ahead.items() if self._on_disk(one) == page}
            self._newest += 1
            self._built = self._newest
            self._numbers = {one: n for one, n in self._numbers.items() if one in same}
            self._ahead = {}
            self._news.notify_all()

    def newest(self, known: int, path: str = "", longest: float = LONGEST) -> int:
        """Give the number of a page, as soon as it is above ``known``; without a path, that of the newest."""
        address = _address(path) or ""
        file = _within(address) if path.endswith("/") else address

        def number() -> int:
            return self._number(file) if path else self._newest

        with self._news:
            self._news.wait_for(lambda: number() > known, longest)
            return number()

    def page(self, path: str) -> tuple[HTTPStatus, str, bytes]:
        """What is answered to a path: status, type (of a redirect: where it leads) and bytes."""
        address = _address(path)
        if address is None:
            return self._missing()
        inner = _within(address)
        with self.site:
            is_folder = inner in self._ahead or (self.folder / address).is_dir()
            if is_folder and not path.endswith("/"):
                return HTTPStatus.FOUND, quote(f"/{address}/"), b""
            file = inner if is_folder else address
            body = self._ahead.get(file)
            if body is None:
                body = self._on_disk(file)
            if body is not None:
                return HTTPStatus.OK, _kind(file), self._asking(file, body)
        return self._missing()

    def _missing(self) -> tuple[HTTPStatus, str, bytes]:
        with self.site:
            body = self._on_disk("404.html") or b""
            return HTTPStatus.NOT_FOUND, _kind("404.html"), self._asking("404.html", body)

    def _on_disk(self, file: str) -> bytes | None:
        """Read a file of the site: no device, as «con» is on Windows."""
        path = self.folder / file
        return path.read_bytes() if path.is_file() else None

    def _number(self, file: str) -> int:
        return self._numbers.get(file, self._built)

    def _asking(self, file: str, body: bytes) -> bytes:
        """Put the script that asks for something newer into a page."""
        if not file.endswith(".html"):
            return body
        head, end, rest = body.rpartition(b"</body>")
        return head + (_SCRIPT % (ASK, self._number(file))).encode() + end + rest


def _address(path: str) -> str | None:
    """The place in the site that a path of a browser names; none, where it would lead out of it."""
    parts = [part for part in unquote(path).split("/") if part not in ("", ".")]
    if any(part == ".." or set(part) & _NEVER for part in parts):
        return None
    return "/".join(parts)


def _within(address: str) -> str:
    """The page of a folder."""
    return f"{address}/index.html".removeprefix("/")


def _kind(file: str) -> str:
    return TYPES.get(PurePosixPath(file).suffix, "application/octet-stream")


class _Handler(BaseHTTPRequestHandler):
    server: LiveServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a page, a file, or the question for something newer."""
        path = urlsplit(self.path).path
        known, slash, page = path.removeprefix(ASK).partition("/")
        if path.startswith(ASK) and known.isascii() and known.isdigit() and len(known) < 12:
            newest = str(self.server.newest(int(known), slash + page))
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

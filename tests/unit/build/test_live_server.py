"""What the live server answers, and what it never does."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build.live_server import LiveServer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LiveServer]:
    site = tmp_path / "site"
    (site / "routes" / "а").mkdir(parents=True)
    (site / "index.html").write_text("<body>Главная</body>", "utf-8")
    (site / "404.html").write_text("<body>Нет такой страницы</body>", "utf-8")
    (site / "routes" / "а" / "index.html").write_text("<body>Маршрут</body>", "utf-8")
    (site / "routes" / "а" / "list.pdf").write_bytes(b"%PDF-</body>")
    (tmp_path / "secret.txt").write_text("тайна", "utf-8")
    with LiveServer(("127.0.0.1", 0), site) as made:
        made.begin()
        yield made
        made.shutdown()


def ask(server: LiveServer, path: str) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(server.url + path, timeout=20) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers["Content-Type"], refused.read().decode()


def test_pages_reload_themselves_and_files_are_given_as_they_are(server: LiveServer) -> None:
    status, said, body = ask(server, "")
    assert (status, said) == (200, "text/html")
    assert body.startswith("<body>Главная<script>")
    assert body.endswith("})(1);\n</script>\n</body>")
    assert ask(server, "routes/%D0%B0")[2].startswith("<body>Маршрут")  # over a redirect
    assert ask(server, "routes/%D0%B0/list.pdf") == (200, "application/pdf", "%PDF-</body>")
    status, _, body = ask(server, "routes/net/?a=1")
    assert (status, body.startswith("<body>Нет такой страницы<script>")) == (404, True)


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "%2e%2e/secret.txt",
        "routes/..%2f..%2fsecret.txt",
        "..%5csecret.txt",
        "%2fetc/passwd",
        "C:%5csecret.txt",
        "index.html%00",
        "routes/а/list.pdf/..".replace("а", "%D0%B0"),
    ],
)
def test_nothing_outside_of_the_site_is_given(server: LiveServer, path: str) -> None:
    status, _, body = ask(server, path)
    assert status == 404
    assert body.startswith("<body>Нет такой страницы")


def test_a_page_waits_for_the_next_build_and_learns_of_it(server: LiveServer) -> None:
    heard: list[str] = []
    waiting = threading.Thread(target=lambda: heard.append(ask(server, "livereload/1")[2]))
    waiting.start()
    time.sleep(0.1)
    assert not heard
    server.renewed()
    waiting.join(10)
    assert heard == ["2"]
    assert ask(server, "livereload/1")[2] == "2"  # who comes late knows at once
    assert "})(2);" in ask(server, "")[2]


def test_nothing_is_answered_while_the_site_is_made(server: LiveServer) -> None:
    seen: list[str] = []
    asking = threading.Thread(target=lambda: seen.append(ask(server, "")[2]))
    with server.site:
        asking.start()
        time.sleep(0.1)
        (server.folder / "index.html").write_text("<body>Новая</body>", "utf-8")
        assert not seen
    asking.join(10)
    assert seen[0].startswith("<body>Новая")


HOME, ROUTE = "index.html", "routes/а/index.html"


def test_what_is_shown_ahead_lies_over_the_site_and_only_its_page_is_told(
    server: LiveServer,
) -> None:
    server.show({ROUTE: "<body>Правка</body>".encode()})
    assert "<body>Правка" in ask(server, "routes/%D0%B0/")[2]
    assert "})(2);" in ask(server, "routes/%D0%B0/")[2]
    assert "})(1);" in ask(server, "")[2]
    assert server.newest(1, "/routes/%D0%B0/") == 2
    assert server.newest(1, "/", longest=0) == 1
    assert (server.folder / ROUTE).read_text("utf-8") == "<body>Маршрут</body>"


def test_a_page_that_was_shown_ahead_as_it_was_made_then_is_not_told_twice(
    server: LiveServer,
) -> None:
    server.show({ROUTE: "<body>Правка</body>".encode(), HOME: b"<body>Half</body>"})
    (server.folder / ROUTE).write_text("<body>Правка</body>", "utf-8")
    server.renewed()
    assert server.newest(2, "/routes/%D0%B0/", longest=0) == 2
    assert server.newest(2, "/") == 3  # it became another one
    assert server.newest(2, "/methods/") == 3
    assert "Главная" in ask(server, "")[2]


def test_a_page_that_is_new_is_shown_ahead_of_its_folder(server: LiveServer) -> None:
    server.show({"routes/новый/index.html": "<body>Новый</body>".encode()})
    assert "Новый" in ask(server, "routes/%D0%BD%D0%BE%D0%B2%D1%8B%D0%B9")[2]
    server.show({})  # it was taken back
    assert ask(server, "routes/%D0%BD%D0%BE%D0%B2%D1%8B%D0%B9/")[0] == 404
    assert server.newest(2, "/routes/%D0%BD%D0%BE%D0%B2%D1%8B%D0%B9/") == 3

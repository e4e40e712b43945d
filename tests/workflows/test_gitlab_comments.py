"""The notes of GitLab: written once, renewed when a request or the portal moves, never another's."""

from __future__ import annotations

import http.server
import importlib.util
import json
import subprocess
import threading
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from generator.proposals import comment
from tests.conftest import ROOT
from tests.support.hub import ROUTE, Hub
from tests.support.repository import git
from tests.workflows.test_workflows import good, machine

PROJECT = "/projects/7"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "gitlab_comments", ROOT / ".ci/scripts/gitlab_comments.py"
    )
    assert spec and spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def page(given: list[Any], path: str) -> list[Any]:
    """A page of a list, of twenty at most where nothing else is asked for, as GitLab gives it."""
    asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(path).query))
    size, number = min(100, int(asked.get("per_page", 20))), int(asked.get("page", 1))
    return given[size * (number - 1) : size * number]


class Forge:
    """A GitLab in memory; ``notes`` by the number of a request."""

    def __init__(self) -> None:
        self.requests = [{"iid": 3, "sha": "a" * 40}]
        self.notes: dict[int, list[dict[str, Any]]] = {3: []}
        self.calls: list[str] = []

    def ask(self, method: str, path: str, sent: Any) -> Any:
        self.calls.append(f"{method} {path.split('?', maxsplit=1)[0]}")
        if path == "/user":
            return {"id": 1}
        if path.startswith(f"{PROJECT}/merge_requests?"):
            return page(self.requests, path)
        parts = path.split("?", maxsplit=1)[0].split("/")
        notes = self.notes[int(parts[4])]
        if method == "GET":
            return page(notes, path)
        if method == "POST":
            notes.append({"id": 40 + len(notes), "author": {"id": 1}, **sent})
            return notes[-1]
        note = next(n for n in notes if n["id"] == int(parts[6]))
        assert note["author"]["id"] == 1
        return note.update(sent)


def told(number: int) -> str:
    return f"{comment.MARK}\n## Изменения: 1 запись ({number})\n"


def test_the_mark_is_that_of_the_review(script: ModuleType) -> None:
    assert script.MARK == comment.MARK


def test_a_note_is_written_once_and_renewed_when_something_moved(script: ModuleType) -> None:
    forge = Forge()
    assert script.write(forge.ask, PROJECT, "b" * 40, told) == 0
    assert script.write(forge.ask, PROJECT, "b" * 40, told) == 0
    body = forge.notes[3][0]["body"]
    assert body.startswith(f"{comment.MARK}\n<!-- {'a' * 40} {'b' * 40} -->\n\n## Изменения")
    assert [c for c in forge.calls if not c.startswith("GET")] == [
        f"POST {PROJECT}/merge_requests/3/notes"
    ]
    forge.requests[0]["sha"] = "c" * 40
    script.write(forge.ask, PROJECT, "b" * 40, told)
    script.write(forge.ask, PROJECT, "d" * 40, told)
    assert len(forge.notes[3]) == 1
    assert [c.split()[0] for c in forge.calls if not c.startswith("GET")] == ["POST", "PUT", "PUT"]


def test_a_note_of_another_that_looks_like_ours_is_left_alone(script: ModuleType) -> None:
    forge = Forge()
    forge.notes[3] = [{"id": 9, "author": {"id": 5}, "body": f"{comment.MARK}\nвсё хорошо"}]
    script.write(forge.ask, PROJECT, "b" * 40, told)
    assert [n["author"]["id"] for n in forge.notes[3]] == [5, 1]


def test_in_a_long_discussion_our_note_is_found_behind_the_first_page(script: ModuleType) -> None:
    forge = Forge()
    talk = [{"id": 100 + n, "author": {"id": 5}, "body": "Обсудим"} for n in range(250)]
    forge.notes[3] = [*talk, {"id": 9, "author": {"id": 1}, "body": comment.MARK}]
    assert script.write(forge.ask, PROJECT, "b" * 40, told) == 0
    assert len(forge.notes[3]) == 251
    assert "## Изменения" in forge.notes[3][-1]["body"]


def test_every_open_request_is_reviewed(script: ModuleType) -> None:
    forge = Forge()
    forge.requests = [{"iid": n, "sha": "a" * 40} for n in range(1, 151)]
    forge.notes = {n: [] for n in range(1, 151)}
    assert script.write(forge.ask, PROJECT, "b" * 40, told) == 0
    assert all(len(notes) == 1 for notes in forge.notes.values())


def test_one_that_fails_does_not_stop_the_others(
    script: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    forge = Forge()
    forge.requests.append({"iid": 4, "sha": "e" * 40})
    forge.notes[4] = []

    def tell(number: int) -> str:
        if number == 3:
            raise subprocess.CalledProcessError(3, ["iom"])
        return told(number)

    assert script.write(forge.ask, PROJECT, "b" * 40, tell) == 1
    assert len(forge.notes[4]) == 1
    assert "!3: отзыв не написан" in capsys.readouterr().err


@pytest.fixture
def api() -> Iterator[tuple[str, list[tuple[str, str, Any, str]]]]:
    """A server that answers as the API does; gives its address and what it was asked."""
    asked: list[tuple[str, str, Any, str]] = []

    class Answer(http.server.BaseHTTPRequestHandler):
        def answer(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            sent = json.loads(self.rfile.read(size)) if size else None
            asked.append((self.command, self.path, sent, self.headers["PRIVATE-TOKEN"]))
            self.send_response(200)
            self.end_headers()
            if self.path.endswith("/user"):
                said: Any = {"id": 1}
            elif "/notes" in self.path:
                said = [] if self.command == "GET" else {"id": 1}
            else:
                said = [{"iid": 1, "sha": "a" * 40}]
            self.wfile.write(json.dumps(said).encode())

        do_GET = do_POST = do_PUT = answer

        def log_message(self, *words: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/api/v4", asked
    server.shutdown()


def test_the_job_reviews_what_is_open(
    tmp_path: Path, api: tuple[str, list[tuple[str, str, Any, str]]]
) -> None:
    """The very lines of the job, in a clone of the default branch."""
    address, asked = api
    hub = Hub.open(tmp_path)
    hub.fork.write(ROUTE, good(hub))
    hub.submit()
    runner = machine(hub, "schedule")
    git(runner.folder.parent, "clone", "-q", str(hub.bare), str(runner.folder))
    copy = runner.folder / ".ci/scripts/gitlab_comments.py"
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes((ROOT / ".ci/scripts/gitlab_comments.py").read_bytes())
    job = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))["отзыв"]
    known = {
        "CI_API_V4_URL": address,
        "CI_PROJECT_ID": "7",
        "CI_COMMIT_SHA": git(hub.bare, "rev-parse", "main"),
        "IOM_TOKEN": "ключ".encode().hex(),
        "no_proxy": "127.0.0.1",
    }
    assert runner.script(job["script"], known) == 0, runner.said
    method, path, sent, token = asked[-1]
    assert (method, path) == ("POST", "/api/v4/projects/7/merge_requests/1/notes")
    assert token == known["IOM_TOKEN"]
    assert "### Маршрут «Новый" in sent["body"]
    assert job["rules"] == [
        {
            "if": '$CI_PIPELINE_SOURCE == "schedule" && $IOM_REVIEW == "1" '
            "&& $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"
        }
    ]

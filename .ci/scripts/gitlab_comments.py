"""Write the review of every open merge request of a GitLab project as a note, or renew it.

Run by a scheduled pipeline of the default branch: there the file of the job is ours, and a protected
token is to be had. A pipeline of a merge request runs the file of its author and is given no token.
Of a merge request only objects of git are fetched; nothing of it is checked out or run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from typing import Any

MARK = "<!-- iom review -->"
"""The first line of a review, as ``generator/proposals/comment.py`` writes it."""

MINE = "refs/remotes/origin/predlozhenie"

PAGE, MOST_PAGES = 100, 50
"""How many the forge gives at once, and how many times it is asked: in a long discussion our note is not the last."""

Ask = Callable[[str, str, Any], Any]
"""A request: its method, its address under the API, what is sent (or nothing); gives the answer."""


def asker(environment: Mapping[str, str]) -> Ask:
    """Make requests to the API of the forge that runs us; a fault of the network is raised."""

    def ask(method: str, path: str, sent: Any = None) -> Any:
        request = urllib.request.Request(
            f"{environment['CI_API_V4_URL']}{path}",
            json.dumps(sent).encode() if sent is not None else None,
            {"PRIVATE-TOKEN": environment["IOM_TOKEN"], "Content-Type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    return ask


def review(number: int) -> str:
    """Fetch a proposal and tell what it does; raises CalledProcessError."""
    source = f"+refs/merge-requests/{number}/head:{MINE}"
    subprocess.run(["git", "fetch", "--quiet", "--no-tags", "origin", source], check=True)
    told = [".venv/bin/iom", "review", "HEAD", MINE.removeprefix("refs/remotes/")]
    return subprocess.run(told, check=True, capture_output=True, text=True).stdout


def write(ask: Ask, project: str, base: str, tell: Callable[[int], str] = review) -> int:
    """Renew the notes of a project whose default branch is at ``base``; gives how many failed."""
    me, failed = ask("GET", "/user", None)["id"], 0
    for request in list(_every(ask, f"{project}/merge_requests?state=opened")):
        place = f"{project}/merge_requests/{request['iid']}/notes"
        state = f"<!-- {request['sha']} {base} -->"
        try:
            notes = _every(ask, f"{place}?sort=asc")
            mine = next((n for n in notes if _is_mine(n, me)), None)
            if mine and state in mine["body"]:
                continue
            text = tell(request["iid"])
            body = text.replace(MARK, f"{MARK}\n{state}\n", 1)
            target = (f"{place}/{mine['id']}", "PUT") if mine else (place, "POST")
            ask(target[1], target[0], {"body": body})
        except (subprocess.CalledProcessError, urllib.error.URLError, TimeoutError) as fault:
            failed += 1
            print(f"!{request['iid']}: отзыв не написан: {fault}", file=sys.stderr)
    return failed


def _every(ask: Ask, path: str) -> Iterator[Mapping[str, Any]]:
    """Give a list of the forge page by page, as far as one reads on."""
    for page in range(1, MOST_PAGES + 1):
        given = ask("GET", f"{path}&per_page={PAGE}&page={page}", None)
        yield from given
        if len(given) < PAGE:
            return


def _is_mine(note: Mapping[str, Any], me: int) -> bool:
    """Whether a note is our review: a contributor could begin his own with the same line."""
    return bool(note["author"]["id"] == me and note["body"].startswith(MARK))


def main() -> int:
    """Do it for the project of this pipeline."""
    known = os.environ
    project = f"/projects/{known['CI_PROJECT_ID']}"
    return 1 if write(asker(known), project, known["CI_COMMIT_SHA"]) else 0


if __name__ == "__main__":
    sys.exit(main())

"""The only module that starts a process: it asks git, briefly, and never through a shell."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

LONGEST_WAIT = 20
"""Seconds for one question."""

LARGEST_ANSWER = 64 * 1024 * 1024
"""Bytes of one answer."""

NEWEST_VERSIONS = 20
"""How far back a last good version is looked for."""

_SAFE = (
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "protocol.allow=never",
)


def ask(root: Path, *words: str) -> bytes | None:
    """Ask git about the repository at ``root``; ``None`` where there is no answer.

    No repository, no git, a timeout or too long an answer are all «no answer»: history is never required.
    """
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_CONFIG_NOSYSTEM": "1",
        "LC_ALL": "C.UTF-8",
        "HOME": os.environ.get("HOME", ""),
    }
    try:
        done = subprocess.run(
            ["git", *_SAFE, "-C", str(root), *words],
            capture_output=True,
            timeout=LONGEST_WAIT,
            env=environment,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode != 0 or len(done.stdout) > LARGEST_ANSWER:
        return None
    return done.stdout


def day_of_newest_commit(root: Path) -> str:
    """The day of the newest commit as «ГГГГ-ММ-ДД», or empty: «today» of every build."""
    answer = ask(root, "log", "-1", "--format=%cs")
    return answer.decode().strip() if answer else ""


def earlier_versions(root: Path, path: str) -> list[bytes]:
    """What a file was in the newest commits that changed it, newest first."""
    prefix = ask(root, "rev-parse", "--show-prefix")
    if prefix is None:
        return []
    full = prefix.decode().strip() + path
    log = ask(root, "log", f"-{NEWEST_VERSIONS}", "--format=%H", "--", path) or b""
    found = (ask(root, "cat-file", "blob", f"{rev}:{full}") for rev in log.decode().split())
    return [data for data in found if data is not None]

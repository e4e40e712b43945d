"""The one place that starts a program: it asks git, briefly, and never through a shell.

What git says is an answer, a refusal with its reason, or that what was asked for is not there. A
refusal is never taken for «not there»: what could not be read may well exist.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from msgspec import Struct

LONGEST_WAIT = 20
"""Seconds for one question."""

LARGEST_ANSWER = 64 * 1024 * 1024
"""Bytes of one answer."""

_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": "/dev/null",
    "core.quotePath": "false",
    "protocol.allow": "never",
    "color.ui": "false",
    "color.diff": "false",
    "diff.ignoreSubmodules": "none",
    "diff.orderFile": "/dev/null",
    "diff.relative": "false",
    "i18n.logOutputEncoding": "UTF-8",
    "log.diffMerges": "separate",
    "log.follow": "false",
    "log.mailmap": "false",
    "log.showSignature": "false",
}
"""What a person or a machine may have set otherwise, and what would change an answer or run something."""

_SAFE = tuple(word for pair in _SETTINGS.items() for word in ("-c", "=".join(pair)))

_PASSED = re.compile(
    r"PATH|HOME|XDG_CONFIG_HOME|USERPROFILE|SYSTEMROOT|SUDO_UID"
    r"|GIT_CONFIG_(?:NOSYSTEM|SYSTEM|GLOBAL|COUNT|KEY_[0-9]+|VALUE_[0-9]+)",
    re.I,
)
"""Variables that git is given: where its settings lie (``safe.directory`` stands in them), who calls."""

_ANYWHERE = frozenset({"init", "clone", "merge-file"})
"""What git does where there is no repository, too."""

_NOTHING: Mapping[str, str] = {}

_TOO_SLOW: dict[Path, Refused] = {}
"""Repositories that did not answer in time: they are not asked again by this call."""


class Answer(Struct, frozen=True):
    """What git said."""

    data: bytes


class Absent(Struct, frozen=True):
    """What was asked for is not there, or there is no repository at all."""


class Refused(Struct, frozen=True):
    """Git did not answer; ``reason`` says why and what to do, in Russian."""

    reason: str


class GitRefused(Exception):
    """Git did not answer, so that nothing may be concluded; the message is the reason, in Russian."""


def ask(
    root: Path,
    *words: str,
    given: bytes = b"",
    more: Mapping[str, str] = _NOTHING,
    longest: int = LARGEST_ANSWER,
    absent: frozenset[int] = frozenset(),
) -> Answer | Absent | Refused:
    """Ask git about the repository at ``root``.

    ``given`` is its standard input, ``more`` are variables of its environment, ``longest`` bounds
    the answer in bytes, ``absent`` are the exit codes by which this question is told «not there».
    """
    if root in _TOO_SLOW:
        return _TOO_SLOW[root]
    if words[0] not in _ANYWHERE and not has_repository(root):
        return Absent()  # a folder without git is asked a dozen times a build
    # to files: a full pipe that nobody reads would block git (deadlock)
    with tempfile.TemporaryFile() as told, tempfile.TemporaryFile() as errors:
        told.write(given)
        told.seek(0)
        try:
            asked = subprocess.Popen(
                ["git", *_SAFE, "-C", str(root), *words],
                stdin=told,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=_environment(more),
                start_new_session=True,
            )
        except OSError:
            return Refused("программа git не запускается: установите её")
        answer, late = _answer(asked, longest)
        code = asked.returncode
        if late:
            _TOO_SLOW[root] = Refused(f"git не ответил за {LONGEST_WAIT} с: повторите позже")
            return _TOO_SLOW[root]
        if len(answer) > longest:
            return Refused(f"ответ git больше {longest // 1024**2} МБ: в этой ревизии лишние файлы")
        if code == 0:
            return Answer(answer)
        if code in absent:
            return Absent()
        return _failure(root, _said(errors))


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    """What git sees of the environment: little of ours, nothing that would make it wait or fetch."""
    return {k: v for k, v in os.environ.items() if _PASSED.fullmatch(k)} | {
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_GRAFT_FILE": os.devnull,
        "LC_ALL": "C.UTF-8",
        **more,
    }


def unwrap(result: Answer | Absent | Refused) -> bytes:
    """The bytes of an answer, none for what is not there; a refusal is raised."""
    if isinstance(result, Refused):
        raise GitRefused(result.reason)
    return result.data if isinstance(result, Answer) else b""


def start_over() -> None:
    """Forget who did not answer in time: another build asks again."""
    _TOO_SLOW.clear()


def has_repository(root: Path) -> bool:
    """Whether a repository is meant to be at a folder or above it, readable or not."""
    # git goes by the second; a folder that cannot be read is no fault here
    places = {os.path.abspath(root), os.path.realpath(root)}  # noqa: PTH100
    return any(_lies(Path(place)) for place in places)


def _lies(root: Path) -> bool:
    if all(os.path.lexists(root / name) for name in ("HEAD", "objects", "refs")):
        return True
    return any(os.path.lexists(folder / ".git") for folder in (root, *root.parents))


def _answer(asked: subprocess.Popen[bytes], longest: int) -> tuple[bytes, bool]:
    """Read what git says, not too long and not for too long; whether it was too slow."""
    late = threading.Event()

    def stop() -> None:
        late.set()
        _kill(asked)

    timer = threading.Timer(LONGEST_WAIT, stop)
    timer.start()
    try:
        with asked:
            answer = asked.stdout.read(longest + 1) if asked.stdout else b""
            if len(answer) > longest:
                _kill(asked)
    finally:
        timer.cancel()
        timer.join()  # a thread that is still there keeps the pool from forking
    return answer, late.is_set()


def _kill(asked: subprocess.Popen[bytes]) -> None:
    """End git and whatever it started."""
    with contextlib.suppress(OSError):
        if sys.platform != "win32" and asked.poll() is None:
            os.killpg(asked.pid, signal.SIGKILL)
    asked.kill()


_REASONS = (
    (
        r"No space left|out of diskspace|quota exceeded",
        "на диске кончилось место: освободите место и повторите команду",
    ),
    (r"Read-only file system", "диск закрыт для записи: возьмите копию портала в другой папке"),
    (
        r"dubious ownership|unsafe repository",
        "папка принадлежит другому пользователю; разрешите её: "
        "git config --system --add safe.directory ПОЛНЫЙ-ПУТЬ",
    ),
    (r"not a git repository", "папка .git повреждена или недоступна: скачайте портал заново"),
    (
        r"promisor|lazy fetch|could not fetch",
        "взяты не все прежние файлы: скачайте портал заново, без --filter",
    ),
    (r"safe\.bareRepository", "настройка safe.bareRepository не даёт читать это хранилище"),
    (r"tree depth", "папки вложены слишком глубоко: в этой ревизии лишние файлы"),
    (
        r"corrupt|bad object|bad tree|unable to read|cannot read|unable to unpack|inflate|"
        r"invalid sha1|missing|unable to parse|could not parse|could not read|unable to find|"
        r"bad default revision|not a tree|not a valid object|mmap|is empty",
        "часть данных git повреждена или не скачана: проверьте git fsck или скачайте портал заново",
    ),
    (r"Permission denied", "нет прав на папку .git: проверьте права"),
)
"""How git says why it does not answer, and what we say."""


def _failure(root: Path, error: str) -> Absent | Refused:
    if "not a git repository" in error and not has_repository(root):
        return Absent()
    if "outside repository" in error:  # a revision that names a path there
        return Absent()
    for sign, reason in _REASONS:
        if re.search(sign, error, re.I):
            return Refused(reason)
    rows = [row for row in error.splitlines() if row.startswith(("fatal:", "error:"))]
    first = "".join(c for c in (rows or [""])[0][:200] if c.isprintable())
    return Refused(f"git сообщил «{first}»" if first else "git закончился с ошибкой")


def _said(errors: IO[bytes]) -> str:
    errors.seek(0)
    return errors.read(20_000).decode("utf-8", "replace")

"""The cache of paper, ``.cache/paper/``: a sheet lies under the digest of its content; an unchanged one is copied, never set again."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.paper.document import PaperDocument
from generator.paper.formats import PaperFormat, Prepared
from generator.paper.layouts import cards
from generator.paper.to_plain import plain
from generator.system import cache, workers
from generator.system.digests import code_digest, digest, folder_digest

FOLDER = Path(cache.FOLDER) / "paper"
ROOMS = (
    "catalogue",
    "checks",
    "language",
    "pages",
    "paper",
    "records",
    "render",
    "system",
)
"""The code that the paper imports, which a test holds it to: a change of any sets all sheets anew.

The search, the writing of the site and what people send change no sheet.
"""

PROCESSES = 2
BATCH = 64
THREADS = "RAYON_NUM_THREADS"
"""Typst would share each of the processes out among all cores once more."""

AHEAD = 2
"""Batches that are waited for while the next one is made."""

ALONE = 24
"""Sheets that one process sets sooner than a second one starts."""

SPARE = 2
"""How many builds' worth of sheets are kept, so that going back and forth costs nothing."""


class Sheet(Struct, frozen=True):
    """One file of paper: where it lies on the site, what is in it, and its format."""

    address: str
    content: PaperDocument | cards.Cards
    format: PaperFormat


class SheetJob(Struct, frozen=True):
    """One sheet to set, ready to travel to another process."""

    address: str
    write: Prepared
    path: Path


@contextmanager
def folder(root: Path) -> Iterator[Path]:
    """Give the place of the sheets under ``root``; where none can be cached, one for this once."""
    place = root / FOLDER
    try:
        usable = cache.ours(root)
        if usable:
            place.mkdir(parents=True, exist_ok=True)
        usable = usable and os.access(place, os.W_OK)
    except OSError:
        usable = False
    if usable:
        yield place
    else:
        with tempfile.TemporaryDirectory(prefix="iom-paper-") as once:
            yield Path(once)


def fill(
    jobs: Iterable[Sheet], place: Path, theme: Path, tidy: bool = True
) -> Iterator[tuple[str, Path, str]]:
    """Set what is not in the cache yet; gives every address with its file, in the order of the jobs.

    ``tidy``: whether these are all the jobs there are, so that what none of them uses may go.

    While other processes set one batch, this one makes the documents of the next; ten thousand
    routes are never in memory at once. A sheet that could not be set comes with the reason: one
    record must not take the paper of the others.
    """
    used: set[Path] = set()
    with ExitStack() as stack:
        press = _Press(place, theme, stack)
        batches = iter(partial(_few, iter(jobs)), [])
        ahead: deque[_Batch] = deque()
        for batch in itertools.chain(batches, [[]] * AHEAD):
            ahead.append(press.start(batch))
            if len(ahead) > AHEAD:
                for address, path, why in ahead.popleft().results():
                    used.add(path)
                    yield address, path, why
    if tidy:
        _prune(place, used)


def remembered(place: Path, theme: Path, content: Any, make: Callable[[], bytes]) -> Path:
    """Give the file that is made of a content by its digest; one that was made before is kept.

    Raises ``OSError`` with the reason where it cannot be made.
    """
    said = json.dumps(plain(content), ensure_ascii=False, sort_keys=True)
    path = place / f"{digest(version(theme), said)}.js"
    why = "" if path.is_file() else _laid(path, make)
    if why:
        raise OSError(why)
    return path


def _few(jobs: Iterator[Sheet]) -> list[Sheet]:
    return list(itertools.islice(jobs, BATCH))


class _Batch(Struct, frozen=True):
    """Sheets that are being set: each with its place, and of those that are being set why there will be none."""

    placed: list[tuple[str, Path]]
    faults: Mapping[Path, Callable[[], str]]

    def results(self) -> Iterator[tuple[str, Path, str]]:
        """Wait for the sheets."""
        faults = {path: fault() for path, fault in self.faults.items()}
        yield from ((address, path, faults.get(path, "")) for address, path in self.placed)


class _Press:
    """Sets sheets here while they are few, else in processes of their own."""

    def __init__(self, place: Path, theme: Path, stack: ExitStack) -> None:
        self._place = place
        self._theme = theme
        self._stack = stack
        self._stamp = version(theme)
        self._pool: ProcessPoolExecutor | None = None
        self._last: tuple[object, str] = (None, "")

    def start(self, jobs: list[Sheet]) -> _Batch:
        """Begin to set what is not in the cache yet."""
        placed = [(job, self._place / f"{self._key(job)}.{job.format.name}") for job in jobs]
        missing = {path: job for job, path in placed if not path.is_file()}
        if len(missing) > ALONE and self._pool is None:
            pool = workers.spawned(PROCESSES, _begin)
            self._pool = self._stack.enter_context(pool)
        faults = {path: self._send(job, path) for path, job in missing.items()}
        return _Batch([(job.address, path) for job, path in placed], faults)

    def _send(self, job: Sheet, path: Path) -> Callable[[], str]:
        """Have one sheet set; gives how to learn why there is none."""
        try:
            task = SheetJob(job.address, _prepared(job, self._theme), path)
        except Exception as fault:  # one record must not take the paper of the others
            return partial(str, _reason(fault))
        return self._pool.submit(_set, task).result if self._pool else partial(_set, task)

    def _key(self, job: Sheet) -> str:
        """A document is named once for all its formats, which follow each other."""
        if self._last[0] is not job.content:
            self._last = job.content, key(job, self._stamp)
        return self._last[1]


def key(job: Sheet, stamp: str) -> str:
    """Name a sheet by all that its bytes depend on."""
    return digest(stamp, json.dumps(plain(job.content), ensure_ascii=False, sort_keys=True))


@lru_cache(maxsize=4)
def version(theme: Path) -> str:
    """Sum up what sets the sheets: our code, the templates, the versions of the libraries."""
    return digest(code_digest(ROOMS), folder_digest(theme))


def _prepared(job: Sheet, theme: Path) -> Prepared:
    if isinstance(job.content, cards.Cards):  # they have one format, and their own template
        return cards.prepare(job.content, theme)
    return job.format.prepare(job.content, theme)


def made(task: SheetJob) -> bytes:
    """Set one sheet."""
    return task.write()


def _begin() -> None:
    """Make ready a process that sets sheets."""
    os.environ[THREADS] = "1"


def _reason(fault: Exception) -> str:
    return f"{type(fault).__name__}: {fault}".splitlines()[0]


def _set(task: SheetJob) -> str:
    """Write aside and rename: a crash leaves no half of a sheet; gives why there is none, if so."""
    return _laid(task.path, partial(made, task))


def _laid(path: Path, make: Callable[[], bytes]) -> str:
    try:
        data = make()
    except Exception as fault:  # whatever a text does to Typst or Word, it does to its own sheet
        return _reason(fault)
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        os.replace(aside, path)  # noqa: PTH105 - the name is a text here
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
    return ""


def lay(path: Path, target: Path) -> None:
    """Put a sheet of the cache on the site."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)  # the site that is shown may share the file
    shutil.copyfile(path, target)


def _prune(place: Path, used: set[Path]) -> None:
    """Forget the oldest sheets beyond ``SPARE`` builds; never those of this one."""
    others: list[tuple[Any, Path]] = []
    for path in place.iterdir():
        if path not in used:
            try:
                others.append((path.stat().st_mtime_ns, path))
            except FileNotFoundError:  # another build tidies too
                continue
    spare = (SPARE - 1) * len(used)
    for _, path in sorted(others, reverse=True)[spare:]:
        path.unlink(missing_ok=True)

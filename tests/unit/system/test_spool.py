"""What was put aside comes back as it was, in whatever process asks for it."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from typing import IO

import pytest

from generator.system import workers
from generator.system.spool import Spool

HELD = {f"k{number}": bytes([number]) * number for number in range(200)}


def filled() -> Spool:
    spool = Spool()
    for key, data in HELD.items():
        spool.put(key, data)
    return spool


def test_bytes_come_back_by_key_and_the_last_ones_count() -> None:
    spool = filled()
    assert dict(spool) == HELD
    spool.put("k7", b"other")
    spool.put("more", b"")
    assert (spool["k7"], spool["more"], spool["k8"]) == (b"other", b"", HELD["k8"])
    assert ("k7" in spool, "k999" in spool, len(spool)) == (True, False, 201)
    with pytest.raises(KeyError):
        spool["k999"]


def read(spool: Spool, keys: Sequence[str]) -> list[bytes]:
    return [spool[key] for key in keys]


def test_forked_processes_read_it_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    monkeypatch.setattr(workers, "_may_fork", lambda: True)
    pieces = workers.each(partial(read, filled()), list(HELD), least=2, piece=5)
    assert [one for _, some in pieces for one in some] == list(HELD.values())


def test_where_there_is_no_disk_it_stays_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError

    spool = Spool()
    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    spool.put("a", b"1")
    monkeypatch.undo()
    spool.put("b", b"2")
    assert dict(spool) == {"a": b"1", "b": b"2"}
    spool.put("a", b"3")
    assert spool["a"] == b"3"


def test_the_file_is_closed_with_its_last_holder(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[IO[bytes]] = []

    def temporary(**how: int) -> IO[bytes]:
        opened.append(kept(**how))
        return opened[-1]

    kept = tempfile.TemporaryFile
    monkeypatch.setattr(tempfile, "TemporaryFile", temporary)
    spool = filled()
    assert [file.closed for file in opened] == [False]
    del spool
    assert [file.closed for file in opened] == [True]

"""What git keeps under an id: the bytes of files, read by the batch.

Every function here may raise ``GitRefused``: what should be there and is not was not fetched, or it is broken.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.system.git_call import GitRefused, ask, unwrap

ONE_BATCH = 24 * 1024 * 1024
"""Bytes of objects asked for at once."""

ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


UNREAD = (
    "взяты не все прежние файлы или часть их повреждена: проверьте git fsck "
    "или скачайте портал заново, без --filter"
)


def blob_id(data: bytes, like: str) -> str:
    """The id that git gives to bytes, of the kind that another id is (SHA-1 or SHA-256)."""
    made = hashlib.sha1 if len(like) == 40 else hashlib.sha256
    return made(b"blob %d\0" % len(data) + data).hexdigest()


def blobs(root: Path, ids: Iterable[str], largest: int = ONE_BATCH) -> Mapping[str, bytes]:
    """Read blobs by their ids; what is larger than so many bytes is left out.

    What should be there and is not is a refusal: it was not fetched, or it is broken.
    """
    asked = [id for id in dict.fromkeys(ids) if ID.fullmatch(id)]
    found: dict[str, bytes] = {}
    if asked:
        for batch in _batches(root, asked, largest):
            given = "".join(f"{id}\n" for id in batch).encode()
            read = dict(_apart(unwrap(ask(root, "cat-file", "--batch", given=given))))
            if read.keys() != set(batch):
                raise GitRefused(UNREAD)
            found |= read
    return found


def _batches(root: Path, ids: list[str], largest: int) -> Iterator[list[str]]:
    """Cut the question so that each answer is bounded, after asking for the sizes."""
    given = "".join(f"{id}\n" for id in ids).encode()
    sizes = unwrap(ask(root, "cat-file", "--batch-check", given=given))
    batch: list[str] = []
    total = 0
    lines = sizes.decode("ascii", "replace").splitlines()
    if len(lines) != len(ids):
        raise GitRefused(UNREAD)
    for line in lines:
        facts = line.split()
        if len(facts) != 3:
            raise GitRefused(UNREAD)
        if facts[1] != "blob" or int(facts[2]) > largest:
            continue
        batch.append(facts[0])
        total += int(facts[2])
        if total > ONE_BATCH:
            yield batch
            batch, total = [], 0
    if batch:
        yield batch


def _apart(answer: bytes) -> Iterator[tuple[str, bytes]]:
    """Take the answer of ``cat-file --batch`` apart: a line «id type size», the bytes, a line break."""
    at = 0
    while (end := answer.find(b"\n", at)) >= 0:
        facts = answer[at:end].decode("ascii", "replace").split()
        at = end + 1
        if len(facts) == 3:
            size = int(facts[2])
            yield facts[0], answer[at : at + size]
            at += size + 1

"""What a portal was given by the package: kept in it, so that a later package knows what was changed since."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

import msgspec
from msgspec import Struct

from generator.findings import UserError
from generator.records.models.enums import ForgeKind, YesNo

PATH = ".iom/starter.json"

COPIES = ".iom/package/"
"""Where a renewal leaves the package's own text of a file that the district has otherwise.

A person compares the two there; and git has the base by then, with which the next renewal joins.
"""


class Manifest(Struct, frozen=True):
    """The version that a portal follows, what it asked for, and each file as it was given.

    ``files``: the id that git gives to the bytes (SHA-1 of a blob) by path. A file that was committed as it
    came can therefore be read back from the repository: it is the base of the next renewal.
    """

    version: str
    forge: ForgeKind
    examples: YesNo
    files: dict[str, str]


def make(version: str, forge: ForgeKind, examples: YesNo, files: Mapping[str, bytes]) -> Manifest:
    """Write down what is given now."""
    return Manifest(version, forge, examples, {path: id_of(files[path]) for path in sorted(files)})


def id_of(data: bytes) -> str:
    """The id of a blob in git."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


def write(manifest: Manifest) -> bytes:
    """Write a manifest as a file, a line a path, so that two renewals merge."""
    values = msgspec.to_builtins(manifest)
    return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()


def read(data: bytes) -> Manifest:
    """Read a manifest; raises ``UserError`` where it is none."""
    try:
        return msgspec.json.decode(data, type=Manifest)
    except msgspec.DecodeError as fault:
        raise UserError(
            f"{PATH} не читается ({fault}): верните его из git — git checkout -- {PATH}"
        ) from fault

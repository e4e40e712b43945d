"""The whole site as one file for a stick: ``portal.zip``, whose links open files, not folders.

A renewal copies what did not change as it lies in the file before, and compresses the rest anew; the
bytes are those of a file made from nothing. Times are fixed, names are sorted.
"""

from __future__ import annotations

import io
import os
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import IO, BinaryIO

import deflate
from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import address_url
from generator.pages.portal import offline
from generator.system import endings, workers

SIZED = (urls.file(urls.HOME), urls.file(urls.OFFLINE))
"""Pages that say how large the file is: they are counted in it as nothing."""

_SIZE = re.compile(rb'(<span data-portal="zip-size">)[^<]*(</span>)')
_LINK = re.compile(
    rb'(<(?:a|area|form)\s(?:[^<>]*?\s)?(?:href|action)="(?![a-z][a-z0-9+.\-]*:|/)[^"?#]*/)(?=[?#"])',
    re.I,
)
_REFRESH = re.compile(rb'(content="0; url=(?![a-z]+:|/)[^"?#]*/)(?=[?#"])')
_ITSELF = re.compile(rb'(?<= href=")(?:\.{1,2}/)*' + re.escape(urls.ZIP.encode()) + rb'(?=")')
_OWN_LINK = re.compile(
    rb'<a href="(?:\.{1,2}/)*' + re.escape(urls.ZIP.encode()) + rb'"[^<>]*>.*?</a>', re.S
)
COPY = "Скопируйте эту папку целиком"
"""What stands in a copy in the place of the link to the file itself, where no site is known that has it."""
_FOLDER = b"index.html"
_TIME = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100644 << 16
_PIECE = 1 << 20
_LEVEL = 4
"""Of libdeflate: the usual 6 takes half as long again for a thirtieth less (3 300 files, 62 MB)."""

_LOCAL_HEADER = 30
MOST_ALONE = 1000
"""Files that the threads of one process pack sooner than a second process starts."""

MEGABYTE = 1_000_000


class _Member(Struct, frozen=True):
    """A file as it will lie in the archive; ``data`` is empty where it is copied from the disk as it is."""

    info: zipfile.ZipInfo
    data: bytes | bytearray | None = None


def write(
    site: Path, catalogue: Catalogue, touched: Collection[str] | None = None
) -> tuple[str, ...]:
    """Write the file beside ``index.html``, and its size into the pages that name it.

    ``touched`` are the addresses that changed since the file was written; without it all are read.
    Gives the addresses that were written; of a portal that is too large for it, none.
    """
    if not offline.fits(catalogue):
        return ()
    target = site / urls.ZIP
    before = _before(target) if touched is not None else {}
    stay = before.keys() - {*(touched or ()), *SIZED}
    listed = {a for a in touched or () if (site / a).is_file()} | stay if before else _listed(site)
    addresses = sorted({*listed, *(a for a in SIZED if (site / a).is_file())} - {urls.ZIP})
    changed = [a for a in addresses if a not in stay and a not in SIZED]
    made = dict(_packed_all(site, changed))
    size = sum(
        (made[a].info if a in made else before[a]).compress_size
        for a in addresses
        if a not in SIZED
    )
    sized = [a for a in SIZED if _say_size(site / a, size)]
    newer = address_url(catalogue, urls.ZIP) if catalogue.portal.address else None
    made.update((a, _pack(site, a, newer)) for a in SIZED if (site / a).is_file())
    part = target.with_name(f"{urls.ZIP}.part")
    with zipfile.ZipFile(part, "w") as archive:
        _fill(archive, site, addresses, made, before, target)
    part.chmod(0o644)
    part.replace(target)
    return (*sized, urls.ZIP)


def _listed(site: Path) -> set[str]:
    start = len(str(site)) + 1
    return {f"{folder}/{name}"[start:] for folder, _, names in os.walk(site) for name in names}


def _before(target: Path) -> Mapping[str, zipfile.ZipInfo]:
    """What lies in the file of the site as it was."""
    try:
        with zipfile.ZipFile(target) as archive:
            return dict(archive.NameToInfo)
    except (OSError, zipfile.BadZipFile):
        return {}


def _packed_all(site: Path, changed: Sequence[str]) -> Iterator[tuple[str, _Member]]:
    """Pack files by all cores: many by processes, a few by threads, for libdeflate holds no lock."""
    if len(changed) < MOST_ALONE:
        with ThreadPoolExecutor(workers.cores()) as pool:
            yield from zip(changed, pool.map(partial(_pack, site), changed), strict=True)
        return
    for names, members in workers.each(partial(_packed, site), changed, MOST_ALONE):
        yield from zip(names, members, strict=True)


def _packed(site: Path, addresses: Sequence[str]) -> list[_Member]:
    return [_pack(site, address) for address in addresses]


def _pack(site: Path, address: str, newer: str | None = "") -> _Member:
    """Pack a file; ``newer`` is where the archive itself, which does not lie in itself, is had anew.

    It is ``None`` where no place is known: then the link to the archive becomes words.
    """
    data = (site / address).read_bytes()
    if address.endswith(".html"):
        data = opened(data)
    if newer is None:
        data = _OWN_LINK.sub(COPY.encode(), data)
    elif newer:
        data = _ITSELF.sub(lambda _: newer.encode(), data)
    info = zipfile.ZipInfo(address, _TIME)
    info.create_system, info.external_attr = 3, _MODE
    info.CRC, info.file_size = zlib.crc32(data), len(data)
    info.header_offset = 0
    if Path(address).suffix in endings.COMPRESSED:
        info.compress_size = len(data)
        return _Member(info)
    packed = deflate.deflate_compress(data, _LEVEL)
    info.compress_type, info.compress_size = zipfile.ZIP_DEFLATED, len(packed)
    return _Member(info, packed)


def opened(html: bytes) -> bytes:
    """Lead the links of a page to files: from a disk a folder opens as a list of what is in it."""
    return _REFRESH.sub(rb"\1" + _FOLDER, _LINK.sub(rb"\1" + _FOLDER, html))


def _say_size(page: Path, size: int) -> bool:
    """Write the size into a page, in whole megabytes; whether it said another one."""
    if not page.is_file():
        return False
    old = page.read_bytes()
    said = f", {-(-size // MEGABYTE)} МБ".encode()
    new = _SIZE.sub(lambda found: found[1] + said + found[2], old)
    if new == old:
        return False
    page.unlink()  # another tree may share it
    page.write_bytes(new)
    return True


def _fill(
    archive: zipfile.ZipFile,
    site: Path,
    addresses: Sequence[str],
    made: Mapping[str, _Member],
    before: Mapping[str, zipfile.ZipInfo],
    old: Path,
) -> None:
    """Write the members one after another; those that stay are copied as they lie, a run at once."""
    fp = archive.fp
    assert fp is not None
    first = end = 0  # of the run in the old file that is not copied yet
    with old.open("rb") if before else io.BytesIO() as source:
        for address in addresses:
            info = made[address].info if address in made else before[address]
            place = info.header_offset
            if address in made or place != end:
                _copy(source, first, end - first, fp)
                first = end = place
            info.header_offset = fp.tell() + end - first
            if address not in made:
                end = place + _LOCAL_HEADER + len(address.encode()) + info.compress_size
            else:
                first = end = 0
                fp.write(info.FileHeader(zip64=False))
                data = made[address].data
                fp.write((site / address).read_bytes() if data is None else data)
            archive.filelist.append(info)
            archive.NameToInfo[address] = info
        _copy(source, first, end - first, fp)
    archive.start_dir = fp.tell()


def _copy(source: BinaryIO, place: int, size: int, target: IO[bytes]) -> None:
    source.seek(place)
    while size:
        piece = source.read(min(size, _PIECE))
        if not piece:
            raise zipfile.BadZipFile(f"{urls.ZIP}: shorter than it says")
        target.write(piece)
        size -= len(piece)

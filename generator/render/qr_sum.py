"""QR codes as sums: a thousand texts have a thousand codes, and few versions.

With the version, the level and the mask given, every module is a sum modulo 2 of bits of the codewords,
because Reed–Solomon codes are linear: a bit of a codeword changes the same modules in all of them. One
code of a version is made whole, by segno; the others differ from it by what their bits change.
Where codewords lie: ISO/IEC 18004:2015, 7.4–7.7.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from generator.system import cached_values
from generator.system.cache import CacheTable

if TYPE_CHECKING:
    import segno

MASK = 2
"""Any mask may be read; weighing all eight takes six times as long and gains nothing at this size."""

_PRIMITIVE = 0x11D
"""The polynomial of the field of 256 elements: ISO/IEC 18004:2015, 7.5.2."""

_LONG_COUNT = 10
"""The version from which the number of bytes takes sixteen bits."""

_PADDING = b"\xec\x11"


class BlocksRow(Struct, frozen=True):
    """Of each version the groups of its blocks: how many, the codewords of data and of correction in each."""

    groups: tuple[tuple[tuple[int, int, int], ...], ...]


class VersionRow(Struct, frozen=True):
    """The code of one text of a version, and where the bits of data stand in it."""

    modules: str
    places: tuple[int, ...]


BLOCKS = CacheTable("qr_blocks", BlocksRow)
VERSIONS = CacheTable("qr_versions", VersionRow)


def code(data: bytes) -> segno.QRCode:
    """A code of level M that keeps the fixed mask."""
    import segno  # noqa: PLC0415 - slow to import, and what it says of a version is kept

    return segno.make(data, mode="byte", error="m", boost_error=False, micro=False, mask=MASK)


def modules(data: bytes) -> bytes:
    """The modules of a code row by row, a byte each: 1 is dark."""
    return _version(_fitting(len(data))).of(data)


def prepare(length: int) -> None:
    """Have the library asked for codes of so many bytes: before processes part, each of which would load it for itself."""
    _version(_fitting(length))


@cache
def _fitting(length: int) -> int:
    """The smallest version that holds so many bytes."""
    return next(v for v in range(1, 41) if len(_header(length, v)) // 2 <= _capacity(v))


@lru_cache(maxsize=1)
def _groups() -> BlocksRow:
    return cached_values.made(BLOCKS, "", _groups_made)


def _groups_made() -> BlocksRow:
    from segno import consts  # noqa: PLC0415 - slow to import

    table: Any = consts.ECC
    return BlocksRow(
        tuple(
            tuple(
                (g.num_blocks, g.num_data, g.num_total - g.num_data)
                for g in table[version][consts.ERROR_LEVEL_M]
            )
            for version in range(1, 41)
        )
    )


def _blocks(version: int) -> list[tuple[int, int]]:
    """The codewords of data, and those of correction, of each block."""
    groups = _groups().groups[version - 1]
    return [(data, correction) for count, data, correction in groups for _ in range(count)]


def _capacity(version: int) -> int:
    return sum(data for data, _ in _blocks(version))


def _header(length: int, version: int) -> str:
    """The mode and the count in hexadecimal, with room for the text."""
    return f"4{length:0{4 if version >= _LONG_COUNT else 2}x}" + "00" * length + "0"


def _codewords(data: bytes, version: int) -> bytes:
    """The codewords of data of a text: mode, count, bytes, the end, and padding."""
    count = f"{len(data):0{4 if version >= _LONG_COUNT else 2}x}"
    said, room = bytes.fromhex(f"4{count}{data.hex()}0"), _capacity(version)
    return (said + b"\0" + _PADDING * room)[
        :room
    ]  # segno writes a zero before the padding, so we do


class _Version:
    """The codes of one version; ``first`` is the text of the one that is made whole."""

    def __init__(self, version: int, first: bytes) -> None:
        self._version = version
        made = cached_values.made(VERSIONS, str(version), lambda: _made(first))
        self._first = _codewords(first, version)
        whole = bytes.fromhex(made.modules)
        self._start, self._size = int.from_bytes(whole, "big"), len(whole)
        self._places = made.places
        self._units = _units(version)
        self._changes: dict[tuple[int, int], int] = {}

    def of(self, data: bytes) -> bytes:
        """The modules of the code of one text."""
        found, changes = self._start, self._changes
        for at, new in enumerate(_codewords(data, self._version)):
            differs = self._first[at] ^ new
            while differs:
                bit = differs & -differs
                found ^= changes.get((at, bit)) or self._change(at, bit)
                differs ^= bit
        return found.to_bytes(self._size, "big")

    def _change(self, at: int, bit: int) -> int:
        """The modules that a bit of a codeword of data changes."""
        changed = bytearray(self._size)
        for place, factor in self._units[at]:
            value = _times(factor, bit)
            for n in range(8):
                if value >> (7 - n) & 1:
                    changed[self._places[place * 8 + n]] = 1
        made = self._changes[at, bit] = int.from_bytes(changed, "big")
        return made


@lru_cache(maxsize=40)
def _version(version: int) -> _Version:
    room = _capacity(version) - len(_header(0, version)) // 2
    return _Version(version, b"a" * room)


def _made(text: bytes) -> VersionRow:
    """Let the library make the code of a text."""
    made = code(text)
    return VersionRow(b"".join(made.matrix).hex(), tuple(_places(made)))


def _units(version: int) -> list[list[tuple[int, int]]]:
    """For each codeword of data, the codewords of the message that it changes, and by which factor."""
    blocks = _blocks(version)
    longest, room = max(data for data, _ in blocks), _capacity(version)
    turns = ((i, b) for i in range(longest) for b, (data, _) in enumerate(blocks) if i < data)
    place = {turn: n for n, turn in enumerate(turns)}
    made: list[list[tuple[int, int]]] = []
    for b, (data, correction) in enumerate(blocks):
        factors = _remainders(data, correction)
        for i in range(data):
            checks = ((room + e * len(blocks) + b, f) for e, f in enumerate(factors[i]))
            made.append([(place[i, b], 1), *checks])
    return made


def _remainders(data: int, correction: int) -> list[list[int]]:
    """The codewords of correction of a block with a single 1, by where it stands."""
    generator, root = [1], 1
    for _ in range(correction):  # times (x - root)
        generator = [
            a ^ _times(b, root) for a, b in zip([*generator, 0], [0, *generator], strict=True)
        ]
        root = _times(root, 2)
    low = generator[1:]
    found = [low]
    for _ in range(data - 1):
        first, *rest = found[-1]
        found.append([a ^ _times(first, b) for a, b in zip([*rest, 0], low, strict=True)])
    return found[::-1]


@cache
def _times(one: int, other: int) -> int:
    """The product of two elements of the field."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one & 0x100:
            one ^= _PRIMITIVE
        other >>= 1
    return product


def _places(made: segno.QRCode) -> Iterator[int]:
    """The modules of data in the order of the bits: two columns up, two columns down, from the right."""
    from segno import consts  # noqa: PLC0415 - slow to import

    moving = frozenset(  # their places depend on the version
        (
            *(consts.TYPE_ALIGNMENT_PATTERN_DARK, consts.TYPE_ALIGNMENT_PATTERN_LIGHT),
            *(consts.TYPE_VERSION_DARK, consts.TYPE_VERSION_LIGHT),
        )
    )
    kinds = [list(row) for row in made.matrix_iter(border=0, verbose=True)]
    side, upwards = len(kinds), True
    for right in [*range(side - 1, 6, -2), *range(5, 0, -2)]:  # the sixth column is the clock
        for y in range(side - 1, -1, -1) if upwards else range(side):
            for x in (right, right - 1):
                corner = (x < 9 and (y < 9 or y >= side - 8)) or (y < 9 and x >= side - 8)
                if not corner and y != 6 and kinds[y][x] not in moving:
                    yield y * side + x
        upwards = not upwards

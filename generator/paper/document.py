"""What lies on a sheet, said without a format: PDF, Word and HTML are written from this value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from generator.paper.document_blocks import PaperBlock

DENSE = "dense"
"""The style of what is only read, where paper is spared: small, in two columns of a sheet that lies."""


class PaperSection(Struct, frozen=True):
    """Sheets that lie the same way; ``style`` is empty, ``title``, ``sheet``, ``form``, ``map`` or ``DENSE``;
    a map stands upright in large print, where its rows become lists.
    """

    blocks: tuple[PaperBlock, ...]
    landscape: bool = False
    style: str = ""
    steady: bool = False
    """Whether its letters stay nearly as large as they are: in a job Word has the same pages."""
    joins: bool = False
    """Whether it goes on under the section before it, where that lies the same way and there is room."""


def joined(sections: tuple[PaperSection, ...]) -> tuple[PaperSection, ...]:
    """Make one of sections that go on under each other, for a format that cannot measure its sheets."""
    made: list[PaperSection] = []
    for section in sections:
        way = (section.landscape, section.style)
        if section.joins and made and (made[-1].landscape, made[-1].style) == way:
            made[-1] = replace(made[-1], blocks=made[-1].blocks + section.blocks)
        else:
            made.append(section)
    return tuple(made)


class Carried(Struct, frozen=True):
    """A record as its file says it."""

    id: str
    text: str


class Original(Struct, frozen=True):
    """The record that a part was made from; it becomes text only where a Word file carries it."""

    kind: str
    id: str
    values: Mapping[str, Any]


class PaperPart(Struct, frozen=True):
    """One record: its sheets, its imprint, and the address behind its QR code."""

    title: str
    imprint: str
    """What stands at the foot of every sheet."""
    edition: str
    """The end of the imprint; ``short`` is the title cut: in large print there is room for no more."""
    short: str
    sections: tuple[PaperSection, ...]
    address: str = ""
    """The public address with the mark of the edition; empty where the portal has none."""
    shown: str = ""
    """The public address as text."""
    pack: str = ""
    """In a job for a meeting: whose pack it lies in, said at the top of each of its sheets."""
    first: int = 0
    """In a job: the number of its first page within the pack."""
    begins: int = 0
    """In a job: the page of the file on which it begins."""
    pages: int = 0
    """In a job: how many pages it takes."""
    proof: bool = False
    """Whether its record is not published as it stands: «ЧЕРНОВИК» is printed across each sheet."""
    bound: bool = False
    """Whether it is filed in a binder, so that the left margin is 30 mm even where nobody asks for it."""
    mark: str = ""
    """Sums up everything that the sheets print, for the answer whether they are current."""
    record: Original | None = None
    """What a Word file of this part alone carries unseen, so that it comes back without loss."""


class PaperDocument(Struct, frozen=True):
    """What becomes one file: a record, or a packet with its contents."""

    title: str
    parts: tuple[PaperPart, ...]
    contents: bool = False
    large: bool = False
    """Whether nothing is set smaller than 18 points."""
    archive: bool = False
    """Whether the left margin is 30 mm, for the binder."""
    duplex: bool = False
    """Whether both sides of a leaf are printed: then each part begins on the front of one."""
    imprint: str = ""
    """What stands at the foot of the contents."""
    author: str = ""
    day: str = ""
    """«ГГГГ-ММ-ДД» or empty: the day of the edition, the only date in the file."""

"""What holds in rich text where one reads: the look of a group, the paragraph at hand."""

from __future__ import annotations

from msgspec import Struct, field

from generator.proposals.intake.documents.rich_text_table import Frame
from generator.proposals.intake.documents.rich_text_words import RUSSIAN


class State(Struct, frozen=True):
    """What holds until a group ends."""

    hidden: bool = False
    deleted: bool = False
    bold: bool = False
    page: int = RUSSIAN
    skips: int = 1
    group: str = ""


class Paragraph(Struct):
    """What is known of the paragraph at hand: its text, and whether every visible part of it is bold."""

    said: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    item: bool = False
    head: bool = False
    plain: bool = False
    frame: Frame = Frame.BODY

"""What holds in rich text where one reads: the look of a group, the paragraph at hand."""

from __future__ import annotations

from msgspec import Struct, field

from generator.proposals.intake.documents.lost_looks import LINKED, STRUCK, hides_address
from generator.proposals.intake.documents.rich_text_table import Frame
from generator.proposals.intake.documents.rich_text_words import RUSSIAN


class State(Struct, frozen=True):
    """What holds until a group ends."""

    hidden: bool = False
    deleted: bool = False
    bold: bool = False
    struck: bool = False
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
    struck: bool = False
    """Whether words of it are crossed out."""
    leads: bool = False
    """Whether a link of it leads out of the document."""
    frame: Frame = Frame.BODY

    def lost(self, said: str) -> list[str]:
        """What the look of its words says and they do not."""
        told = ((self.struck, STRUCK), (self.leads and hides_address(said), LINKED))
        return [what for is_so, what in told if is_so]

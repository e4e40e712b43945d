"""What holds in rich text where one reads: the look of a group, the paragraph at hand."""

from __future__ import annotations

from msgspec import Struct, field

from generator.proposals.intake.documents.blocks import Budget
from generator.proposals.intake.documents.lost_looks import STRUCK, of_field
from generator.proposals.intake.documents.rich_text_table import Frame
from generator.proposals.intake.documents.rich_text_words import RUSSIAN
from generator.proposals.intake.parse_answers import unbulleted


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
    fields: str = ""
    """The instructions of its fields: links are among them."""
    frame: Frame = Frame.BODY

    def tell(self, said: str, budget: Budget, place: str) -> None:
        """Tell what the look of its words says and they do not."""
        if self.struck:
            budget.miss(STRUCK, place)
        for address in of_field(self.fields):
            if "://" in address:
                budget.link(unbulleted(said.strip()), address, place)

"""Rich text (.rtf) as blocks: lines with their marks, tables with merged cells and those inside of cells.

The control words are those of the Rich Text Format Specification 1.9.1; whatever else stands there is
passed over. ``submit/documents/rich-text.js`` reads the same in the page.
"""

from __future__ import annotations

from msgspec.structs import replace

from generator.findings import UserError
from generator.proposals.intake.documents.blocks import BESIDE, Blocks, Budget, Line
from generator.proposals.intake.documents.rich_text_forms import FIELD, ITEM, Form
from generator.proposals.intake.documents.rich_text_state import Paragraph, State
from generator.proposals.intake.documents.rich_text_table import Frame, TableMaker
from generator.proposals.intake.documents.rich_text_words import (
    ASIDE,
    BOXES,
    ESCAPED,
    LINK,
    MOST_TOKENS,
    OLD,
    PAGES,
    ROW_OF_INNER,
    RUSSIAN,
    RUSSIAN_FONT,
    SHAPES,
    SIGNS,
    STRIKES,
    TOKEN,
    UNICODE,
    UNSEEN,
    decoded,
)

TORN = "файл .rtf обрывается: откройте его в Word, сохраните ещё раз и пришлите снова"


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read the text. Raises ``UserError`` where it is no rich text."""
    if not data.lstrip()[:5].startswith(b"{\\rtf"):
        raise UserError("это не документ .rtf: откройте его и сохраните как .docx")
    reader = _Reader(budget or Budget())
    reader.read(data.decode("latin-1"))
    return Blocks(reader.tables.finished(), tuple(reader.aside))


class _Reader:
    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.tables = TableMaker(budget)
        self.aside: list[Line] = []
        self.state, self.before = State(), list[State]()
        self.fonts: dict[int, int] = {}
        self.font, self.page = 0, RUSSIAN
        self.bytes, self.form = bytearray(), Form()
        self.left, self.opened, self.starred = 0, False, False
        self.here = Paragraph()
        self.outer: list[tuple[int, Paragraph]] = []

    def read(self, text: str) -> None:
        at = count = 0
        while found := TOKEN.search(text, at):
            at, count = found.end(), count + 1
            if count > MOST_TOKENS:
                raise UserError("внутри файла слишком много данных: это не маршрут")
            word, number, byte, sign, brace, plain = found.groups()
            if byte:
                self.bytes.append(int(byte, 16))
                continue
            self._flush()
            if brace:
                self._brace(brace)
            elif word:
                at += self._obey(word, int(number) if number else None)
            elif sign:
                self._sign(sign)
            else:
                self._put(decoded(plain, self.state.page))
        self._flush()
        if self.before:
            raise UserError(TORN)
        self._end()

    def _flush(self) -> None:
        """Decode the bytes that stand one after another: a letter may have two."""
        if self.bytes:
            said, self.bytes = self.bytes.decode("latin-1"), bytearray()
            self._put(decoded(said, self.state.page))

    def _brace(self, brace: str) -> None:
        if brace == "{":
            self.before.append(self.state)
            self.opened, self.starred = True, False
            return
        left = self.state.group
        if self.before:
            self.state = self.before.pop()
        if left == FIELD != self.state.group:
            self.here.said.append(self.form.chosen())
            self.form = Form()
        if self.outer and len(self.before) < self.outer[-1][0]:
            self._end()
            self.here = self.outer.pop()[1]
        self.opened = False

    def _obey(self, word: str, number: int | None) -> int:
        """Obey one control word; gives how many bytes of a picture follow."""
        first, self.opened = self.opened, False
        if first and self._begins(word):
            return 0
        if word == "bin":
            return max(number or 0, 0)
        if word == "u" and number is not None:
            self._put(chr(number % 0x10000))
            self.left = self.state.skips
        elif word == "uc":
            self.state = replace(self.state, skips=max(number or 0, 0))
        elif self.state.group == FIELD:
            self.form.take(word, number)
        elif word in ("f", "fcharset", "ansicpg", "plain", *OLD):
            self._set_font(word, number or 0)
        elif word in STRIKES:
            self.state = replace(self.state, struck=number != 0)
        elif word in ("b", "v", "deleted"):
            on = number != 0
            bold, deleted = word == "b", word == "deleted"
            self.state = replace(
                self.state,
                bold=on if bold else self.state.bold,
                hidden=self.state.hidden if bold else on,
                deleted=on if deleted else self.state.deleted,
            )
        elif not self.state.hidden:
            self._laid(word, number)
        return 0

    def _begins(self, word: str) -> bool:
        """Whether a word names a group that is read in another way, or not at all."""
        if word in ("listtext", "pntext") and not self.state.hidden:
            self.here.item = True
        if word in BOXES and all(s.group in SHAPES for s in self.before if s.hidden):
            self.state = replace(self.state, hidden=False, group="")
            self.outer.append((len(self.before), self.here))
            inside = self.here.frame is not Frame.BODY
            self.here = Paragraph(frame=Frame.ASIDE if inside else Frame.BODY)
            return True
        if word == ROW_OF_INNER and not self.state.hidden:
            self.tables.inside()
            return True
        if word == ITEM:
            self.form.items.append("")
        if word in UNSEEN or self.starred:
            self.state = replace(self.state, hidden=True, group=word)
            return word != "bin"
        if word in ASIDE and not self.state.hidden:
            self.outer.append((len(self.before), self.here))
            self.here = Paragraph(frame=Frame.ASIDE)
            return True
        return False

    def _set_font(self, word: str, number: int) -> None:
        if word == "ansicpg" or word in OLD:
            number = OLD.get(word, number)
            self.page = number if number in PAGES else RUSSIAN
        elif word == "fcharset":
            self.fonts[self.font] = number
            return
        elif word == "f":
            self.font = number
        else:
            state = replace(self.state, bold=False, hidden=self.state.group != "")
            self.state = replace(state, deleted=False, struck=False)
        russian = self.fonts.get(self.font) == RUSSIAN_FONT and self.page != UNICODE
        self.state = replace(self.state, page=RUSSIAN if russian else self.page)

    def _laid(self, word: str, number: int | None) -> None:
        """What makes paragraphs, items and tables."""
        inside = self.here.frame is Frame.ASIDE
        if word in SIGNS:
            self._put(SIGNS[word])
        elif word in ("par", "sect", "page"):
            self._end()
        elif word == "pard":
            self.here.item = self.here.head = False
            self.here.frame = self.here.frame if inside else Frame.BODY
        elif word == "ls":
            self.here.item = bool(number)
        elif word == "outlinelevel":
            self.here.head = True
        elif word == "intbl" and self.here.frame is Frame.BODY:
            self.here.frame = Frame.CELL
        elif word == "itap" and not inside:
            self.here.frame = (Frame.BODY, Frame.CELL, Frame.NESTED)[min(max(number or 0, 0), 2)]
        elif word in ("cell", "nestcell", "row", "nestrow") and not inside:
            if word.endswith("cell"):
                self._end(Frame.NESTED if word == "nestcell" else Frame.CELL)
            self.tables.end(word)
        else:
            self.tables.define(word, number or 0)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self.starred = self.opened
        elif sign in "\r\n":
            self._end()
        elif sign in ESCAPED:
            self._put(ESCAPED[sign])

    def _put(self, said: str) -> None:
        self.opened = False
        cut = min(self.left, len(said))
        self.left -= cut
        said = said[cut:]
        if self.state.group == ITEM:
            self.form.say(said)
        self.here.fields += said if self.state.group == LINK else ""
        if not said or self.state.group or self.state.deleted:
            return
        if self.state.hidden:
            self.here.unseen.append(said)
            return
        self.here.said.append(said)
        self.here.plain |= bool(said.strip()) and not self.state.bold
        self.here.struck |= bool(said.strip()) and self.state.struck

    def _end(self, frame: Frame | None = None) -> None:
        """End the paragraph: its lines go where it stands."""
        here = self.here
        where = here.frame if frame is None else frame
        said = "".join(here.said).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        head = (here.head or not here.plain) and not here.item
        lines = [
            Line(self.budget.line(part.strip()), here.item, head)
            for part in said.split("\n")
            if part.strip()
        ]
        if where is Frame.ASIDE:
            self.aside += lines
        else:
            self.tables.add(where, lines)
        place = BESIDE if where is Frame.ASIDE else self.tables.place(where)
        self.budget.hide("".join(here.unseen), place)
        here.tell(said, self.budget, place)
        self.here = Paragraph(item=here.item, head=here.head, frame=here.frame)

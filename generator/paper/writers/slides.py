"""A document of slides becomes a .pptx that PowerPoint and LibreOffice open; notes stand under each slide."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable
from typing import Any

from generator.paper.document import PaperDocument, PaperSection
from generator.paper.document_blocks import List, PaperHeading, Paragraph, Quote, Run, Runs
from generator.paper.writers import word, word_xml

LAYOUT = 1
"""«Title and Content» of the template that the library brings: its places are read aloud in order."""
TITLE_POINTS, BODY_POINTS = 36, 24
TITLE_TALL = 1.4 * 72
LEAST_POINTS = 18
ROOMY = 6
"""Lines of a slide that are set in full size; more are set smaller."""
WIDE, TALL = 11.2 * 72, 4.7 * 72
"""Points of the place of the lines, without its margins."""
SIGN, LEADING, GAP = 0.55, 1.2, 6
"""A Russian letter on average, the height of a row, both in sizes of the font; points between two lines."""
ON = ", продолжение"
"""What the title of a slide says that goes on with the one before."""


def write(document: PaperDocument) -> bytes:
    """Write the slides; the same document gives the same bytes."""
    import pptx  # noqa: PLC0415 - slow to import, and most commands make no slides
    from pptx.util import Inches  # noqa: PLC0415

    made = pptx.Presentation()
    made.slide_width, made.slide_height = Inches(13.333), Inches(7.5)
    for part in document.parts:
        for section in part.sections:
            _slide(made, section)
    out = io.BytesIO()
    word.save(made, out, document.day, title=document.title, author=document.author)
    return out.getvalue()


def _slide(made: Any, section: PaperSection) -> None:
    """Add a section: as one slide, or as several where its lines would run over the edge."""
    title: Runs = ()
    lines: list[Runs] = []
    note, alone = "", False
    for block in section.blocks:
        if isinstance(block, PaperHeading):
            title = block.runs
        elif isinstance(block, List):
            lines = [item[0].runs for item in block.items if isinstance(item[0], Paragraph)]
        elif isinstance(block, Paragraph):
            lines, alone = [block.runs], True
        elif isinstance(block, Quote):
            said = [inner for inner in block.blocks if isinstance(inner, Paragraph)]
            note = "\n".join(_plain(one.runs) for one in said)
    for number, some in enumerate(_parted(lines)):
        points = _points(some, BODY_POINTS + 4 * alone)
        _add(made, (*title, Run(ON)) if number else title, some, points, "" if number else note)


def _add(made: Any, title: Runs, lines: list[Runs], points: int, note: str) -> None:
    from pptx.util import Inches  # noqa: PLC0415

    slide = made.slides.add_slide(made.slide_layouts[LAYOUT])
    head, body = slide.placeholders[0], slide.placeholders[1]
    for place, top, height in ((head, 0.5, 1.5), (body, 2.1, 4.7)):
        place.left, place.top = Inches(0.8), Inches(top)
        place.width, place.height = Inches(11.7), Inches(height)
    tall = _height([title], TITLE_POINTS) > TITLE_TALL
    _fill(head, [title], TITLE_POINTS * 3 // 4 if tall else TITLE_POINTS, bold=True)
    _fill(body, lines, points)
    if note:
        slide.notes_slide.notes_text_frame.text = note


def _height(lines: Iterable[Runs], points: int) -> float:
    """How much of a slide lines take, in points: no program is asked, a letter is as wide as most."""
    row = WIDE / (SIGN * points)
    rows = (max(1, math.ceil(len(_plain(line)) / row)) for line in lines)
    return sum(many * LEADING * points + GAP for many in rows)


def _points(lines: list[Runs], most: int) -> int:
    """How large the lines of a slide are set: the largest size in which all of them are seen."""
    most -= 2 * max(0, len(lines) - ROOMY)
    fits = (size for size in range(most, LEAST_POINTS, -2) if _height(lines, size) <= TALL)
    return next(fits, LEAST_POINTS)


def _parted(lines: list[Runs]) -> list[list[Runs]]:
    """The lines of each slide: all on one, where they are seen on it in the least size."""
    found: list[list[Runs]] = [[]]
    for line in lines:
        if found[-1] and _height([*found[-1], line], LEAST_POINTS) > TALL:
            found.append([])
        found[-1].append(line)
    return found


def _fill(place: Any, lines: Iterable[Runs], points: int, bold: bool = False) -> None:
    from pptx.enum.lang import MSO_LANGUAGE_ID  # noqa: PLC0415
    from pptx.enum.text import PP_ALIGN  # noqa: PLC0415
    from pptx.util import Pt  # noqa: PLC0415

    frame = place.text_frame
    frame.word_wrap = True
    for number, runs in enumerate(lines):
        line = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        line.alignment = PP_ALIGN.LEFT
        line.space_after = Pt(6)
        for one in runs:
            run = line.add_run()
            run.text = word_xml.clean(one.text)
            run.font.size, run.font.bold = Pt(points), bold or "b" in one.look
            run.font.language_id = MSO_LANGUAGE_ID.RUSSIAN


def _plain(runs: Runs) -> str:
    return word_xml.clean("".join(one.text for one in runs))

"""A document of slides becomes a .pptx that PowerPoint and LibreOffice open; notes stand under each slide."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from generator.paper.document import PaperDocument, PaperSection
from generator.paper.document_blocks import List, PaperHeading, Paragraph, Quote, Runs
from generator.paper.writers import word, word_xml

LAYOUT = 1
"""«Title and Content» of the template that the library brings: its places are read aloud in order."""
TITLE_POINTS, BODY_POINTS = 36, 24
LEAST_POINTS = 18
ROOMY = 6
"""Lines of a slide that are set in full size; more are set smaller."""


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
    from pptx.util import Inches  # noqa: PLC0415

    slide = made.slides.add_slide(made.slide_layouts[LAYOUT])
    title, body = slide.placeholders[0], slide.placeholders[1]
    for place, top, height in ((title, 0.5, 1.5), (body, 2.1, 4.7)):
        place.left, place.top = Inches(0.8), Inches(top)
        place.width, place.height = Inches(11.7), Inches(height)
    for block in section.blocks:
        if isinstance(block, PaperHeading):
            _fill(title, [block.runs], TITLE_POINTS, bold=True)
        elif isinstance(block, List):
            found = [item[0].runs for item in block.items if isinstance(item[0], Paragraph)]
            _fill(body, found, _points(len(found)))
        elif isinstance(block, Paragraph):
            _fill(body, [block.runs], BODY_POINTS + 4)
        elif isinstance(block, Quote):
            said = [inner for inner in block.blocks if isinstance(inner, Paragraph)]
            text = "\n".join(_plain(one.runs) for one in said)
            slide.notes_slide.notes_text_frame.text = text


def _points(lines: int) -> int:
    """How large a slide of so many lines is set."""
    return max(LEAST_POINTS, BODY_POINTS - 2 * max(0, lines - ROOMY))


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

"""A PDF with text as blocks: its lines, for a PDF knows no tables."""

from __future__ import annotations

import io

from generator.findings import UserError
from generator.proposals.intake.documents import plain_text
from generator.proposals.intake.documents.blocks import Blocks, Budget

MOST_PAGES = 100


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read the lines of every page. Raises ``UserError`` where there is no text to be read."""
    import pypdf  # noqa: PLC0415 - slow to import, and few documents need it

    try:
        document = pypdf.PdfReader(io.BytesIO(data))
        if document.is_encrypted:
            raise UserError(
                "файл PDF закрыт паролем: пришлите документ Word, из которого он сделан"
            )
        if len(document.pages) > MOST_PAGES:
            raise UserError(f"в файле больше {MOST_PAGES} страниц: это не маршрут")
        said = [line for page in document.pages for line in page.extract_text().splitlines()]
    except UserError:
        raise
    except Exception as fault:  # whatever a stranger put into it
        raise UserError(
            "файл PDF не читается: пришлите документ Word, из которого он сделан"
        ) from fault
    return plain_text.blocks(said, budget)

"""Rich text (.rtf) as blocks: a row of a table is a line whose cells striprtf parts by a bar."""

from __future__ import annotations

from generator.findings import UserError
from generator.proposals.intake.documents import plain_text
from generator.proposals.intake.documents.blocks import Blocks, Budget


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read the text. Raises ``UserError`` where it is no rich text."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415 - few documents need it

    if not data.lstrip()[:5].startswith(b"{\\rtf"):
        raise UserError("это не документ .rtf: откройте его и сохраните как .docx")
    try:
        said = rtf_to_text(data.decode("latin-1"), errors="replace")
    except Exception as fault:  # whatever a stranger put into it
        raise UserError("документ .rtf не читается: сохраните его как .docx") from fault
    rows = (line.rstrip("|").replace("|", "\t") for line in said.splitlines())
    return plain_text.blocks(rows, budget)

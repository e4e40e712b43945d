"""An old Word document (.doc): LibreOffice makes a .docx of it, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from generator.findings import UserError
from generator.proposals.intake import contents
from generator.proposals.intake.documents import word
from generator.proposals.intake.documents.blocks import Blocks, Budget

LONGEST = 60
"""Seconds that the conversion may take."""

_ABSENT = (
    "старый документ Word (.doc) читается, только если установлен LibreOffice; "
    f"откройте его и сохраните как .docx ({contents.HOW})"
)


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read the document. Raises ``UserError`` where there is no LibreOffice or it gives nothing."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise UserError(_ABSENT)
    with tempfile.TemporaryDirectory() as folder:
        home, given = Path(folder), Path(folder) / "given.doc"
        given.write_bytes(data)
        profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
        call = [
            office,
            profile,
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            folder,
            str(given),
        ]
        try:
            subprocess.run(call, check=True, capture_output=True, timeout=LONGEST)
            made = (home / "given.docx").read_bytes()
        except (OSError, subprocess.SubprocessError) as fault:
            raise UserError("документ .doc не открылся: сохраните его как .docx") from fault
    return word.read(made, budget)

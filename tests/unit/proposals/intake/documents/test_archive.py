"""An archive is bounded before anything of it is unpacked."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.findings import UserError
from generator.proposals.intake import docx_body
from generator.proposals.intake.documents import archive


def test_an_archive_of_too_many_parts_or_too_much_inside_is_refused() -> None:
    for parts, size in ((docx_body.MOST_INSIDE + 1, 0), (1, docx_body.LARGEST_INSIDE + 1)):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for number in range(parts):
                made.writestr(str(number), b"0" * size)
        with pytest.raises(UserError, match="слишком много"):
            archive.check(out.getvalue())

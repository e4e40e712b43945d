"""A file that was sent is opened within its bounds; whatever else it is, it is refused in plain words."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.findings import UserError
from generator.proposals.intake import docx_body


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "файл пустой"),
        (b"PK\x03\x04", "не читается"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "старый формат"),
        (b"\0" * (docx_body.LARGEST + 1), "больше"),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said):
        docx_body.opened(data)


def test_a_bomb_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_body, "LARGEST_INSIDE", 1000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as inside:
        inside.writestr("word/document.xml", "a" * 2000)
    with pytest.raises(UserError, match="слишком много"):
        docx_body.opened(out.getvalue())

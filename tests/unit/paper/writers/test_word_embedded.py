"""A record inside its own Word file comes back; whatever else lies there is passed over."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from generator.paper.document import Carried
from generator.paper.writers import word_embedded

RECORD = Carried("primer", "название: <b> & «слово»\nкратко: ]]>\n")


def carrying(record: Carried) -> bytes:
    target = docx.Document()
    word_embedded.put(target, record)
    out = io.BytesIO()
    target.save(out)
    return out.getvalue()


def archive(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in files.items():
            made.writestr(f"customXml/{name}.xml", data)
    return out.getvalue()


def item(text: str) -> bytes:
    return f'<record xmlns="{word_embedded.SPACE}" id="x">{text}</record>'.encode()


def test_a_record_comes_back_as_it_went_in() -> None:
    assert word_embedded.find(carrying(RECORD)) == RECORD


def test_it_survives_being_opened_and_saved() -> None:
    out = io.BytesIO()
    docx.Document(io.BytesIO(carrying(RECORD))).save(out)
    assert word_embedded.find(out.getvalue()) == RECORD


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", archive(item1=b"<x/>"), archive(item1=b"<broken"), archive(other=item("а"))],
)
def test_a_file_that_carries_nothing_is_no_fault(data: bytes) -> None:
    assert word_embedded.find(data) is None


def test_others_are_passed_over() -> None:
    found = word_embedded.find(archive(item1=b"<x/>", item2=b"<broken", item3=item("а: б")))
    assert found == Carried("x", "а: б")


def test_an_entity_is_not_followed() -> None:
    evil = b'<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + item("a&e;b")
    found = word_embedded.find(archive(item1=evil))
    assert found is None or found.text in ("a", "ab")


def test_what_is_too_large_is_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_embedded, "_MOST", 100)
    assert word_embedded.find(archive(item1=item("а" * 200))) is None

"""The file of OpenDocument says what the Word file says, in the package that the standard asks for."""

from __future__ import annotations

import io
import zipfile

import lxml.etree
import pytest
from docx.oxml.ns import qn

from generator.paper import packet
from generator.paper.document import PaperDocument
from generator.paper.writers import odt, word
from tests.support.opened import ODF, OFFICE, content
from tests.support.sheets import THEME, bare, pen, tiny
from tests.support.sheets import word as opened

CLOSED = ("form", "case-1-nepolnoe-dokazatelstvo")
NAMES = [
    ("route", "geometriya-dokazatelstvo"),
    CLOSED,
    ("seminar", "uchimsya-razrabatyvat-iom"),
    ("method", "keysy"),
]
HOSTILE = "Ж  {{ 7*7 }} <b>ж</b> a & b </text:p> \u2060{% if %} «к\n к»  "


def of_odt(document: PaperDocument) -> str:
    return "".join(content(document).find(f"{OFFICE}body").itertext())


def of_word(document: PaperDocument) -> str:
    body = opened(word.write(document, THEME)).element.body
    return "".join(t.text or "" for t in body.iter(qn("w:t")))


@pytest.mark.parametrize("name", NAMES, ids="/".join)
def test_no_word_of_the_word_file_is_lost(name: tuple[str, str]) -> None:
    document = packet.one(pen(), name)
    named = "QR-код:проверитьлист"  # a picture has its name as text there
    assert bare(of_odt(document)).replace(named, "") == bare(of_word(document))


def test_hostile_words_stay_words() -> None:
    document = tiny("form", "protokol", summary=HOSTILE)
    assert "{{ 7*7 }} <b>ж</b> a & b </text:p>" in of_odt(document)


def test_the_package_is_what_the_standard_asks_for_and_tells_no_clock() -> None:
    document = packet.one(pen(), CLOSED)
    data = odt.write(document, THEME)
    assert odt.write(document, THEME) == data
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        first = made.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert made.read(first) == b"application/vnd.oasis.opendocument.text"
        assert {entry.date_time for entry in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        listed = lxml.etree.fromstring(made.read("META-INF/manifest.xml"))
        names = {e.get(f"{ODF % 'manifest'}full-path") for e in listed}
        assert names == {"/", *made.namelist()} - {"mimetype", "META-INF/manifest.xml"}

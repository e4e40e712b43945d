"""Sections of a job in Word: whose pack, numbers from the first page, fronts of leaves."""

from __future__ import annotations

from generator.paper.job import job as jobs
from generator.paper.job.job import JobLook
from generator.paper.job.meeting import Meeting
from generator.paper.writers import pdf, word, word_packs, word_xml
from tests.support.sheets import THEME, pen
from tests.support.sheets import word as read

NUMBER, START = word_xml.W + "pgNumType", word_xml.W + "start"


def test_every_part_begins_on_a_front_and_says_its_pack() -> None:
    look = JobLook(duplex=True)
    job = jobs.make(pen(), [("method", "refleksiya")], Meeting(2), look, pdf.pages, THEME)
    document = jobs.document(pen(), job)
    sections = read(word.write(document, THEME)).sections
    heads = [section.header.paragraphs[0].text for section in sections]
    assert heads[0].startswith("Ведущему")
    assert any(head.startswith("Участнику У2") for head in heads)
    kinds = [section.start_type.name for section in sections]
    assert kinds.count("ODD_PAGE") == len(document.parts)


def test_pages_of_large_print_are_numbered_on_by_word_within_a_pack() -> None:
    """Word sets large print on other pages than the PDF: a number of the PDF would leave a gap."""
    look = JobLook(large=True)
    job = jobs.make(pen(), [("method", "refleksiya")], Meeting(2), look, pdf.pages, THEME)
    document = jobs.document(pen(), job)
    setups = [s._sectPr for s in read(word.write(document, THEME)).sections]
    starts = [n.get(START) for setup in setups for n in setup.iter(NUMBER) if n.get(START)]
    packs = {part.pack for part in document.parts}
    assert starts == ["1"] * len(packs)
    assert len(document.parts) > len(packs) > 1


def test_what_is_only_read_is_set_smaller_and_headings_are_not() -> None:
    ids = {name: name for name in (*word_packs.READ, *word_packs.SMALL)}
    made = '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t>а</w:t></w:r></w:p>'
    head = made.replace("Normal", "Heading 1")
    assert '<w:sz w:val="23"/>' in word_packs.sized(made, "", ids)
    small = made.replace("Normal", word_packs.SMALL[0])
    assert '<w:sz w:val="19"/>' in word_packs.sized(small, "", ids)
    assert word_packs.sized(head, "", ids) == head
    assert word_packs.sized(made, "form", ids) == made

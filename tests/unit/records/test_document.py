"""One file of content: whatever its bytes, findings or a record come of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import Finding
from generator.records.document import Document, open_document, read_document
from generator.records.models.kinds import KINDS
from generator.system.files import File

METHOD = "content/methods/x/index.md"


def read(kind: str, text: str) -> tuple[Document | None, list[Finding]]:
    findings: list[Finding] = []
    path = KINDS[kind].path("x")
    return read_document(KINDS[kind], "x", path, text, {}, findings), findings


def test_a_body_knows_where_it_begins() -> None:
    document, _ = read("method", "---\nназвание: Кейсы\n---\n\n# Ход\n")
    assert document
    assert document.path == METHOD
    lines = document.text.split("\n")
    assert lines[document.body_line - 1 :] == document.body.split("\n")


def test_a_text_without_a_front_is_no_record() -> None:
    document, findings = read("method", "# Ход\n")
    assert document is None
    assert [f.rule for f in findings] == ["front-matter-missing"]


def test_a_broken_file_is_not_told_of_keys_that_were_not_reached() -> None:
    document, findings = read("term", 'название: "ИОМ\n')
    assert document
    assert not document.summary.whole
    assert {f.rule for f in findings} == {"yaml-syntax"}


@pytest.mark.parametrize(
    "text",
    ["название: {{ x }}\nзначение: слово\n", "название: ИОМ\n---\nзначение: слово\n"],
    ids=["a key that is no text", "a second document"],
)
def test_what_ends_the_reading_leaves_no_key_unfilled(text: str) -> None:
    document, findings = read("term", text)
    assert document
    assert len(findings) == 1
    assert not document.record or not document.record.source.whole("значение")


def test_a_record_with_holes_is_readable_and_not_whole() -> None:
    document, _ = read("term", "название: ИОМ\n")
    assert document
    summary = document.summary
    assert (summary.readable, summary.whole, summary.fingerprint) == (True, False, "")


def test_all_words_are_at_hand_those_of_unknown_keys_too() -> None:
    document, _ = read("term", "название: ИОМ\nзначение: маршрут\nчужой: [зюзюбрик]\n")
    assert document
    assert "зюзюбрик" in document.words


def test_what_cannot_be_opened_is_told_and_not_taken_for_empty(tmp_path: Path) -> None:
    findings: list[Finding] = []
    gone = File("content/terms/x.yaml", None, str(tmp_path / "x.yaml"))
    assert open_document((KINDS["term"], "x", gone), {}, findings) is None
    assert [f.rule for f in findings] == ["file-unreadable"]


def test_a_line_beyond_all_measure_is_told_by_its_number() -> None:
    document, findings = read("term", "название: ИОМ\nзначение: " + "а" * 60_000 + "\n")
    assert document is None
    assert [(f.rule, f.place.line) for f in findings] == [("file-too-large", 2)]

"""Old versions as plain values: read key by key, and the same as if they were read whole."""

from __future__ import annotations

import pytest

from generator.records.document import read_document
from generator.records.models.kinds import KINDS
from generator.records.to_plain import plain
from generator.records.version_reader import VersionReader
from tests.conftest import TINY, lay

ROUTE = "routes/primer.yaml"
TEXT = (TINY / ROUTE).read_text("utf-8")


def reader(kind: str = "route") -> VersionReader:
    return VersionReader(KINDS[kind], {}, lambda label, value: "Ковыл" in repr((label, value)))


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "# о маршруте\n" + TEXT,
        TEXT.replace("\n", "\r\n"),
        "\ufeff" + TEXT,
        lay(TEXT, "условия: |\n  два: слова\n\n  три"),
    ],
    ids=["plain", "comment", "crlf", "mark", "block"],
)
def test_a_version_says_what_the_record_would(text: str) -> None:
    said = reader().read(ROUTE, text.encode())
    document = read_document(
        KINDS["route"], "primer", ROUTE, text.lstrip("\ufeff").replace("\r\n", "\n"), {}, []
    )
    record = document.record if document else None
    if record is None or record.source.holes:
        assert said is None
    else:
        assert said
        assert said.values == plain(record)
        assert list(said.values) == list(plain(record))


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("кратко:", "кратко"),
        TEXT.replace("срок: {начало: 2026-09, месяцев: 24}\n", ""),
        lay(TEXT, "срок: {начало: вчера, месяцев: 24}"),
    ],
)
def test_a_version_with_a_hole_was_never_shown(text: str) -> None:
    assert reader().read(ROUTE, text.encode()) is None
    assert reader().read(ROUTE, b"\xff\xfe") is None


def test_an_unknown_key_is_no_hole() -> None:
    said = reader().read(ROUTE, lay(TEXT, "давно забытый: ключ").encode())
    assert said
    assert "давно забытый" not in said.values


def test_a_word_that_left_its_list_is_taken_as_it_stands() -> None:
    old = VersionReader(KINDS["route"], {"subjects": ("физика",)}, lambda *_: False)
    said = old.read(ROUTE, TEXT.encode())
    assert said
    assert said.values["для кого"]["предметы"] == ["математика"]


def test_a_judge_flags_a_version_by_any_key() -> None:
    one = reader()
    flagged = one.read(ROUTE, lay(TEXT, "условия: ведёт Ковылькина").encode())
    clean = one.read(ROUTE, TEXT.encode())
    assert flagged
    assert clean
    assert (flagged.flagged, clean.flagged) == (True, False)


def test_a_key_that_stayed_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    one = reader()
    one.read(ROUTE, TEXT.encode())
    read: list[str] = []
    key = one._key

    def watch(path: str, chunk: str):  # type: ignore[no-untyped-def]
        read.append(chunk.partition(":")[0])
        return key(path, chunk)

    monkeypatch.setattr(one, "_key", watch)
    one.read(ROUTE, lay(TEXT, "кратко: Иначе").encode())
    assert read == ["кратко"]

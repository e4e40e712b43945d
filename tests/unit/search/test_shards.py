"""The pieces of the index: what is written is what is read."""

from __future__ import annotations

import json

import pytest

from generator.search import index, shards
from generator.search.counting import IndexedDocument


@pytest.mark.parametrize(
    "stems", [{}, {"уро": "урок 12"}, {"а/01.6": "а/01.6 3", "ана": "анализ 4,,ом анализировать 1"}]
)
def test_a_piece_of_stems_is_read_as_it_was_written(stems: dict[str, str]) -> None:
    written = shards.stems_shard("а", stems)
    assert shards.stems_of(shards.read(written.data.decode())) == stems


def test_a_term_takes_as_much_as_was_told_before_it_is_written() -> None:
    texts = ('Слово «о» "мире" ИОМ', "зюзюбрик ИОМ А/01.6")
    found = index.build(
        IndexedDocument("route", str(n), "/", texts[n % 2], body=f"урок {n}") for n in range(40)
    )
    rows: dict[str, object] = {}
    for plain in shards.make(found, sizes := shards.sizes(found)):
        if shards.named(plain).startswith("p-"):
            rows |= shards.read(plain.data.decode())
    assert rows.keys() == sizes.keys() == found.postings.keys()
    for one, row in rows.items():
        said = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
        assert sizes[one] == len(one) + len(said)

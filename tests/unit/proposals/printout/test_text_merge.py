"""An edit made on paper is carried over to the source; marks of Markdown that nobody touched stay."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.proposals.printout import text_merge

SOURCE = "Берите **кейсы** и [[keysy|разбор]] на каждый урок"
PRINTED = "Берите кейсы и разбор на каждый урок"


def printed(source: str) -> str:
    said = re.sub(r"\[\[[^\]|]*\|([^\]]*)\]\]", r"\1", source)
    return said.replace("*", "")


def merged(now: str, source: str = SOURCE, was: str = PRINTED) -> str:
    return text_merge.merged(source, was, now, printed)


def test_without_an_edit_the_source_stays() -> None:
    assert merged(PRINTED) == SOURCE
    assert merged("Берите  кейсы\u00a0и разбор на\nкаждый урок") == SOURCE


def test_marks_that_nobody_touched_stay() -> None:
    assert merged("Берите кейсы и разбор на второй урок") == (
        "Берите **кейсы** и [[keysy|разбор]] на второй урок"
    )
    assert merged("Берите и разбор на каждый урок") == "Берите и [[keysy|разбор]] на каждый урок"


def test_a_mark_whose_words_were_edited_goes() -> None:
    assert merged("Берите задачи и разбор на каждый урок") == (
        "Берите задачи и [[keysy|разбор]] на каждый урок"
    )


def test_a_mark_is_kept_or_dropped_whole() -> None:
    source, was = "Про **один два** слова", "Про один два слова"
    assert merged("Про один слова", source, was) == "Про один слова"


def test_what_was_not_printed_so_is_taken_as_it_was_typed() -> None:
    assert merged("Совсем  иное", was="не то, что в записи") == "Совсем иное"


@given(
    st.lists(st.sampled_from(["а", "б", "**в**", "[[x|г]]"]), max_size=6),
    st.text("абвг ", max_size=12),
)
def test_what_comes_out_prints_as_what_was_typed(pieces: list[str], now: str) -> None:
    source = " ".join(pieces)
    made = merged(now, source, printed(source))
    assert text_merge.same(printed(made), now)

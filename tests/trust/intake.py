"""Measures the intake of documents of any layout: words lost, placed, in their right field, seconds.

``python -m tests.trust.intake [FILE…]`` measures the layouts made up for the tests, each against the
record beside it, or the files that are named, for which no right record is known here.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.checks import check
from generator.findings import UserError
from generator.proposals.intake import foreign
from generator.proposals.intake.documents.blocks import lines
from generator.proposals.intake.meaning.draft import UNPLACED, words
from generator.proposals.intake.meaning.understand import understand
from generator.proposals.intake.tally import Tally, count
from generator.records.records import Records
from generator.settings import Settings
from tests.conftest import ROOT
from tests.unit.proposals.intake.meaning.test_understand import LAYOUTS

TITLE = "Приём чужих документов"
LEAST_PLACED, LEAST_RIGHT, LONGEST = 0.8, 0.95, 2.0
"""Shares of words that are not personal, and of those placed; seconds of the processor a document."""


def fields(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every word of a record with the key that it lies under; the number of an item is no key."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != UNPLACED:
                yield from fields(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from fields(inner, path)
    else:
        for word in words(str(value)).elements():
            yield path, word


def right(found: dict[str, Any], wanted: dict[str, Any]) -> float:
    """The share of the words of a record that lie where the right record has them."""
    here, there = Counter(fields(found)), Counter(fields(wanted))
    return (here & there).total() / max(here.total(), 1)


def measured(name: str, tally: Tally, seconds: float, share: float | None) -> bool:
    """Print one document; give whether it holds."""
    placed = tally.placed / max(tally.words - tally.personal, 1)
    said = f"слов {tally.words}, потеряно {tally.lost}, на местах {placed:.0%}"
    said += "" if share is None else f", из них верно {share:.0%}"
    print(
        f"{name}: {said}, личных {tally.personal}, не разложено {tally.kept}, {seconds:.2f} с процессора"
    )
    enough = placed >= LEAST_PLACED and (share is None or share >= LEAST_RIGHT)
    return enough and tally.lost == 0 and seconds < LONGEST


def layouts(records: Records) -> bool:
    """Measure the layouts of the tests."""
    kept = True
    for name, (document, wanted) in LAYOUTS.items():
        begun = time.process_time()
        draft = understand(document, foreign.lists(records))
        tally = count(lines(document.body), draft, draft.values)
        seconds = time.process_time() - begun
        kept &= measured(name, tally, seconds, right(draft.values, wanted))
    return kept


def sent(records: Records, paths: list[str]) -> bool:
    """Measure files that were sent, from their bytes to the checked record."""
    kept = True
    for path in map(Path, paths):
        begun = time.process_time()
        try:
            taken = foreign.take(path.name, path.read_bytes(), records, "primer", "2026-11-28")
        except UserError as refused:
            print(f"{path.name}: не прочитан — {refused}")
            kept = False
            continue
        assert taken.tally is not None
        kept &= measured(path.name, taken.tally, time.process_time() - begun, None)
    return kept


def main() -> None:
    """Print the figures; the code is 1 where a bound does not hold."""
    records = check.check(Settings(ROOT, "2026-11-28")).records
    held = sent(records, sys.argv[1:]) if sys.argv[1:] else layouts(records)
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()

"""Measures the intake of documents of any layout: words lost, placed, in their right field, seconds.

``python -m tests.trust.intake [FILE…]`` measures the documents made up for the tests, each against the
record beside it, or the files that are named, for which no right record is known here.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.checks import check
from generator.findings import UserError
from generator.proposals.intake import foreign
from generator.proposals.intake.intake import Submission
from generator.proposals.intake.meaning.draft import UNPLACED, words
from generator.proposals.intake.tally import Tally
from generator.records.records import Records
from generator.settings import Settings
from tests.conftest import ROOT
from tests.support import teachers

TITLE = "Приём чужих документов"
LEAST_PLACED, LEAST_RIGHT, LONGEST = 0.8, 0.95, 2.0
"""Shares of words that are not personal, and of those placed; seconds of the processor a document."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One document: its words, seconds, its record, and which words lie in a wrong or another field."""

    tally: Tally
    seconds: float
    record: dict[str, Any]
    wrong: Counter[tuple[str, str]]
    missing: Counter[tuple[str, str]]

    @property
    def placed(self) -> float:
        """The share of words in fields, of those that are not personal."""
        return self.tally.placed / max(self.tally.words - self.tally.personal, 1)

    @property
    def right(self) -> float:
        """The share of the words of the record that lie where the right record has them."""
        total = sum(1 for _ in fields(self.record))
        return 1 - self.wrong.total() / max(total, 1)

    @property
    def whole(self) -> bool:
        """Whether nothing is lost, and enough stands in its place."""
        return self.placed >= LEAST_PLACED and self.tally.lost == 0

    @property
    def quick(self) -> bool:
        """Whether it took no longer than it may: told by this command, asserted by no test."""
        return self.seconds < LONGEST


def fields(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every word of a record with the key that it lies under; the number of an item is no key."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key != UNPLACED:
                yield from fields(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from fields(inner, path)
    else:
        for word in words(str(value)).elements():
            yield path, word


def measure(name: str, data: bytes, records: Records, wanted: Mapping[str, Any]) -> Measured:
    """Take a file, from its bytes to the checked record. Raises ``UserError`` where it is refused."""
    begun = time.process_time()
    taken = foreign.take(Submission(name, data, "primer", "2026-11-28"), records)
    seconds = time.process_time() - begun
    assert taken.tally is not None
    here, there = Counter(fields(taken.values)), Counter(fields(wanted))
    return Measured(taken.tally, seconds, dict(taken.values), here - there, there - here)


def said(name: str, found: Measured, known: bool) -> str:
    """One line on a document."""
    tally = found.tally
    share = f", из них верно {found.right:.0%}" if known else ""
    return (
        f"{name}: слов {tally.words}, потеряно {tally.lost}, на местах {found.placed:.0%}{share}, "
        f"личных {tally.personal}, не разложено {tally.kept}, {found.seconds:.2f} с процессора"
    )


def own(records: Records) -> bool:
    """Measure the documents of the tests; what lies wrong is told word by word."""
    kept = True
    for sample in teachers.samples().values():
        found = measure(sample.name, sample.data, records, sample.record)
        print(said(sample.name, found, known=True))
        for mark, counted in (("лишнее", found.wrong), ("не нашлось", found.missing)):
            for (path, word), count in counted.items():
                print(f"    {mark}: {path}: {word} ×{count}")
        kept &= found.whole and found.right >= LEAST_RIGHT and found.quick
    return kept


def sent(records: Records, paths: list[str]) -> bool:
    """Measure files that were sent."""
    kept = True
    for path in map(Path, paths):
        try:
            found = measure(path.name, path.read_bytes(), records, {})
        except UserError as refused:
            print(f"{path.name}: не прочитан — {refused}")
            kept = False
            continue
        print(said(path.name, found, known=False))
        kept &= found.whole and found.quick
    return kept


def main() -> None:
    """Print the figures; the code is 1 where a bound does not hold."""
    records = check.check(Settings(ROOT, "2026-11-28")).records
    held = sent(records, sys.argv[1:]) if sys.argv[1:] else own(records)
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()

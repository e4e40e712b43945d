"""Precision and recall of the checks of personal data on sentences labelled by hand.

``tuned.yaml`` is the half the rules were written with; ``held.yaml`` was written before them and is
only measured. A sentence holds one kind of personal data or none; what is counted are kinds found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from generator.checks import run
from generator.records import load
from generator.records.decode_scalar import Registries
from generator.records.document import read_document
from generator.records.models.kinds import KINDS
from generator.system import files
from tests.conftest import ROOT, TINY, lay

HERE = Path(__file__).parent
HALVES = ("tuned", "held")
KINDS_OF_RULES = {
    "personal-phone": "phone",
    "personal-mail": "mail",
    "personal-snils": "snils",
    "personal-passport": "passport",
    "personal-birth-date": "birth",
    "personal-name": "name",
    "personal-name-likely": "name",
    "personal-school": "school",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence, what it holds, what was found."""

    text: str
    holds: str
    """A kind, or empty."""
    found: frozenset[str]


@dataclass(frozen=True, slots=True)
class Measure:
    """How well a set of sentences was judged."""

    right: int
    wrong: int
    """Kinds found that are not there."""
    missed: int

    @property
    def precision(self) -> float:
        """The part of what was found that is there."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The part of what is there that was found."""
        return self.right / (self.right + self.missed)


def sentences(half: str) -> list[tuple[str, str]]:
    """Every sentence with the kind it holds, or with nothing."""
    said = yaml.safe_load((HERE / f"{half}.yaml").read_text("utf-8"))
    return [(text, "" if k == "nothing" else k) for k, texts in said.items() for text in texts]


@cache
def judged(half: str) -> tuple[Judged, ...]:
    """Check every sentence as a condition of a route, with the lists of this portal."""
    registries = load.load(files.read(ROOT)).registries
    return tuple(_judge(half, registries))


def _judge(half: str, registries: Registries) -> Iterator[Judged]:
    route = (TINY / "routes/primer.yaml").read_text("utf-8")
    for text, holds in sentences(half):
        quoted = "'" + text.replace("'", "''") + "'"
        kind, path = KINDS["route"], "routes/primer.yaml"
        document = read_document(
            kind, "primer", path, lay(route, f"условия: {quoted}"), registries, []
        )
        assert document is not None
        found = run.run_local(document, registries)
        kinds = frozenset(KINDS_OF_RULES[f.rule] for f in found if f.rule in KINDS_OF_RULES)
        yield Judged(text, holds, kinds)


def measure(all_: tuple[Judged, ...]) -> Measure:
    """Count."""
    right = sum(one.holds in one.found for one in all_)
    wrong = sum(len(one.found - {one.holds}) for one in all_)
    missed = sum(bool(one.holds) and one.holds not in one.found for one in all_)
    return Measure(right, wrong, missed)

"""Precision and recall of the checks of personal data on sentences labelled by hand.

``tuned.yaml`` is the half the rules were written with; ``held.yaml`` was written before them and is
only measured; ``fresh.yaml``, ``another.yaml`` and ``several.yaml`` are halves of later sets, measured without a bound. A sentence holds one kind of personal data or none; what is counted are kinds found.
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


def in_the_middle(text: str, blank: str) -> str:
    """A sentence with another blank in its middle, between two words: as an editor joins them, or breaks the line."""
    words = text.split(" ")
    half = len(words) // 2
    return " ".join(words[:half]) + blank * bool(half) + " ".join(words[half:])


HERE = Path(__file__).parent
HALVES = ("tuned", "held")
KINDS_OF_RULES = {
    "personal-phone": "phone",
    "personal-mail": "mail",
    "personal-social": "social",
    "personal-snils": "snils",
    "personal-passport": "passport",
    "personal-inn": "inn",
    "personal-card": "card",
    "personal-account": "account",
    "personal-document": "certificate",
    "personal-birth-date": "birth",
    "personal-address": "address",
    "personal-health": "health",
    "personal-family": "family",
    "personal-pupil": "name",
    "personal-name": "name",
    "personal-name-likely": "name",
    "personal-school": "school",
}
SHARP = ("phone", "mail", "snils", "passport", "birth", "card")
"""Kinds by which one person is found at once."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence, what it holds, what was found."""

    text: str
    holds: str
    """A kind, or empty."""
    found: frozenset[str]

    @property
    def wrong(self) -> frozenset[str]:
        """What was found and is not there; a name may stand beside whatever else is told of somebody."""
        return self.found - {self.holds, "name" if self.holds else ""}


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
        return self.right / ((self.right + self.missed) or 1)


@cache
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
    right = sum(bool(one.holds) and one.holds in one.found for one in all_)
    missed = sum(bool(one.holds) and one.holds not in one.found for one in all_)
    return Measure(right, sum(len(one.wrong) for one in all_), missed)


def by_kind(all_: tuple[Judged, ...]) -> dict[str, Measure]:
    """Count the sentences that hold each kind; what is wrong is counted by the kind that was found."""
    found = {}
    for kind in dict.fromkeys(KINDS_OF_RULES.values()):
        mine = tuple(one for one in all_ if one.holds == kind)
        wrong = sum(kind in one.wrong for one in all_)
        counted = measure(mine)
        found[kind] = Measure(counted.right, wrong, counted.missed)
    return found


def sharp(all_: tuple[Judged, ...]) -> Measure:
    """Count the kinds by which one person is found at once."""
    return measure(tuple(one for one in all_ if one.holds in SHARP))

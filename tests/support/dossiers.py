"""The filled sheets of worked examples: parts, lines, tables, numbers."""

from __future__ import annotations

from generator.records.models.dossier import Dossier, FilledSheet
from tests.conftest import ROOT
from tests.support import here

FOUND = here.catalogue()
DOSSIERS = FOUND.of(Dossier)


def text(method: str) -> str:
    return (ROOT / "content/methods" / method / "index.md").read_text("utf-8")


def said(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace(".", ",").replace("-", "−")


def number(cell: str) -> float:
    return float(cell.replace(",", ".").replace("−", "-"))


def sheets(dossier: str, form: str) -> list[FilledSheet]:
    return [sheet for sheet in DOSSIERS[dossier].sheets if sheet.form == form]


def rows(sheet: FilledSheet, part: str) -> list[tuple[str, ...]]:
    return [row for p in sheet.parts if p.title == part for row in p.cells()]


def line(sheet: FilledSheet, part: str) -> str:
    return next(p.text for p in sheet.parts if p.title == part)


def table(body: str, head: str) -> list[list[str]]:
    """The rows of the table of a text whose head begins so."""
    after = body.split(f"| {head} |", 1)[1].split("\n\n", 1)[0]
    return [[c.strip() for c in row.strip("| ").split("|")] for row in after.split("\n")[2:]]

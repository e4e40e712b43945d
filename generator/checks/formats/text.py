"""Findings for a person at a terminal: place, fact, the line underlined, the mend."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.findings import Finding, Severity
from generator.language.russian import counted

WIDEST = 100
"""Characters of a quoted line; a longer one is cut around the fault."""


MOST_ALIKE = 20
"""Findings of one rule that are told in full: a word lost from a closed list breaks every record."""


def show(findings: Iterable[Finding], texts: Mapping[str, str]) -> str:
    """Write the findings and the total, one blank line between them; of many alike only the number."""
    found = list(findings)
    shown, more = _told(found)
    said = [one(f, texts) for f in shown]
    if more:
        said += ["\n".join(more)]
    return "\n\n".join([*said, total(found)]) + "\n"


def _told(found: list[Finding]) -> tuple[list[Finding], list[str]]:
    """Give what is told in full, in its order, and a line for each rule of which more was found.

    What is said once comes before what is said again: the one other word is not lost among 402 alike.
    """
    by_rule: dict[str, list[tuple[int, int]]] = {}
    times: Counter[tuple[str, str]] = Counter()
    for number, finding in enumerate(found):
        said = (finding.rule, finding.message)
        by_rule.setdefault(finding.rule, []).append((times[said], number))
        times[said] += 1
    kept: set[int] = set()
    more: list[str] = []
    for rule, ranked in by_rule.items():
        ranked.sort()
        kept.update(number for _, number in ranked[:MOST_ALIKE])
        left = {found[number].place.path for _, number in ranked[MOST_ALIKE:]}
        if left:
            files = counted(len(left), "файле", "файлах", "файлах")
            more.append(f"и ещё {len(ranked) - MOST_ALIKE} таких: [{rule}], в {files}")
    if more:
        more.append("Каждую называет iom check --format json.")
    return [found[number] for number in sorted(kept)], more


def one(finding: Finding, texts: Mapping[str, str]) -> str:
    """Write one finding in up to five lines."""
    place = finding.place
    where = f"{place.path}:{place.line}:{place.column}"
    lines = [f"{where}: {finding.severity.word}: {printable(finding.message)} [{finding.rule}]"]
    if not finding.private:
        lines += _quoted(finding, texts.get(place.path, ""))
    lines.append(f"  как исправить: {printable(finding.fix)}")
    if finding.also:
        other, said = finding.also
        lines.append(f"  также: {other.path}:{other.line}:{other.column} — {printable(said)}")
    return "\n".join(lines)


def total(findings: list[Finding]) -> str:
    """Count in good Russian: «3 ошибки и 5 замечаний»."""
    errors = sum(f.severity is Severity.ERROR for f in findings)
    remarks = len(findings) - errors
    said = [
        counted(errors, "ошибка", "ошибки", "ошибок") if errors else "",
        counted(remarks, "замечание", "замечания", "замечаний") if remarks else "",
    ]
    return " и ".join(s for s in said if s) or "Ошибок и замечаний нет."


def printable(text: str) -> str:
    """Show control characters as signs: a file may not steer the terminal."""
    return "".join(c if c == "\u00a0" or c.isprintable() else f"\\x{ord(c):02x}" for c in text)


def _quoted(finding: Finding, text: str) -> list[str]:
    line, column = finding.place.line, finding.place.column
    rows = _rows(text)
    if not 1 <= line <= len(rows) or not rows[line - 1].strip():
        return []
    row = printable(rows[line - 1].replace("\t", " ").rstrip())
    start = max(0, column - 1 - WIDEST // 2) if len(row) > WIDEST else 0
    shown = row[start : start + WIDEST]
    offset = min(column - 1 - start, len(shown))
    width = max(1, min(finding.place.width, len(shown) - offset))
    number = f" {line} | "
    under = " " * (len(number) - 2) + "| " + " " * _cells(shown[:offset])
    return [number + shown, under + "^" * max(1, _cells(shown[offset : offset + width]))]


@lru_cache(maxsize=1)
def _rows(text: str) -> list[str]:
    """The lines of a text; the findings of one file come after each other."""
    return text.split("\n")


def _cells(text: str) -> int:
    """Columns of a terminal: wide signs take two, combining ones none."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(bool(unicodedata.combining(c)) for c in text)

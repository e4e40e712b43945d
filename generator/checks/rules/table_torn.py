"""Tables that their lines tear: a head and its row of dashes that do not agree, blank lines, a paragraph without one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.rule import Rule, RuleGroup
from generator.checks.rules.page_empty import on_page
from generator.checks.samples import outside_samples
from generator.checks.texts import Text
from generator.findings import Finding, Severity
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.markup.lines import begins, cells, inside, is_table, item
from generator.records.records import Records

_DASHES = re.compile(r"(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")


def find(records: Records) -> Iterable[Finding]:
    """Find them in the bodies of documents, outside of samples."""
    for document in records.documents.values():
        if "|" in document.body:
            rows, _ = outside_samples(document)
            yield from _torn(rows)


def _torn(rows: list[Text]) -> Iterator[Finding]:
    said = [_held(row.value) for row in rows] + ["", ""]
    inner = False
    for at, text in enumerate(rows):
        above, here, under, below = said[at - 1] if at else "", *said[at : at + 3]
        if inner and (not here.strip() or begins(here) or item(text.value)):
            inner = False
        elif inner and "|" not in here:
            words = quote(here.strip(), 40)
            yield RULE.finding(text.place(0, len(text.value)), *say("table-swallows", words=words))
        if is_table(here, under):
            inner = True
        elif not inner and _is_ruler(under) and "|" in here and not _is_ruler(here):
            counts = {"head": len(cells(here)), "dashes": len(cells(under))}
            yield RULE.finding(text.place(0, len(text.value)), *say("table-uneven", **counts))
        elif not here.strip() and _is_row(above) and _is_row(under) and not is_table(under, below):
            row = rows[at + 1]
            yield RULE.finding(row.place(0, len(row.value)), *say("table-blank"))


def _held(row: str) -> str:
    """A row as the list or the quote around it holds it: a mark of either begins no table."""
    return row if row.lstrip().startswith("|") else inside(row)


def _is_ruler(row: str) -> bool:
    return "|" in row and "-" in row and bool(_DASHES.fullmatch(row.strip()))


def _is_row(row: str) -> bool:
    return bool(_ROW.fullmatch(row)) and row.count("|") > 2


RULE = Rule(
    group=RuleGroup.TEXT,
    id="table-torn",
    title="Таблица разорвана или забирает лишнее",
    reason="Площадка и портал узнают таблицу по строкам подряд: пустая строка её рвёт, а строка без пустой перед ней становится её ячейкой.",
    bad=on_page("| а | б |\n\n|---|---|\n\n| 1 | 2 |"),
    good=on_page("| а | б |\n|---|---|\n| 1 | 2 |"),
    check=find,
    severity=Severity.REMARK,
    alone=True,
)

"""What the page of a school's sheet reads a table by, so that it reads as we do: words, deficits, expressions, the form."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.js_regex import javascript
from generator.pages.files.source_js import call
from generator.pages.page import Plain
from generator.pages.portal.submit_patterns import personal_rules
from generator.proposals.collect import (
    answers,
    bank,
    blank,
    cells,
    codes,
    collect,
    columns,
    labels,
    levelled,
    marked,
    periods,
    privacy,
    row,
    schools,
    tables,
    turned,
)
from generator.proposals.collect.columns import REGISTRY, Columns
from generator.proposals.intake import page_data
from generator.proposals.intake.meaning import vocabulary
from generator.proposals.intake.redact import FIGURES, GAP, NUMBERED
from generator.records.decode_scalar import CYRILLIC, LATIN
from generator.records.models.form import Form
from generator.system import cached_values
from generator.system.cache import CacheTable
from generator.system.digests import digest

WORDS = f"{urls.COLLECT}words.js"
BANK = f"{urls.COLLECT}bank.js"
SHEET = f"{urls.COLLECT}sheet.js"
FILES = f"{urls.COLLECT}files.js"

PATTERNS = {
    "brackets": columns.BRACKETS,
    "classes": columns.CLASSES,
    "years": columns.YEARS,
    "months": columns.MONTHS,
    "code": privacy.CODE,
    "figures": FIGURES,
    "name in a code": codes.NAME,
    "whole code": codes.WHOLE,
    "number of a code": codes.NUMBER,
    "between codes": codes.BETWEEN,
    "span of codes": codes.SPAN,
    "gap": GAP,
    "lonely": privacy.LONELY,
    "nothing": answers.NOTHING,
    "unknown": answers.UNKNOWN,
    "unanswered": answers.UNANSWERED,
    "error": answers.ERROR,
    "bare": answers.BARE,
    "reached": answers.REACHED,
    "not reached": answers.NOT_REACHED,
    "cross": marked.CROSS,
    "coded": turned.CODED,
    "nameless": codes.NAMELESS,
    "name": turned.NAME,
    "denied": columns.DENIED,
    "parts": columns.PARTS,
    "total": tables.TOTAL,
    "classed": row.CLASSED,
    "count": codes.HOW_MANY,
    "no count": codes.NOT_SO_MANY,
    "aside of a code": codes.ASIDE,
    "points": answers.POINTS,
    "numeric": answers.NUMERIC,
    "whole count": levelled.WHOLE,
    "counted people": columns.COUNTED,
    "called after people": levelled.NAMES,
    "deficit": bank.ID,
    "deficits": bank.ONLY_IDS,
    "short deficit": bank.SHORT,
    "first deficit": bank.FIRST,
    "code of a deficit": bank.CODE,
    "between deficits": bank.PARTS,
    "aside": bank.ASIDE,
    "denied deficit": bank.DENIED,
    "pieces": bank.PIECES,
    "lines": bank.LINES,
    "hint": labels.HINT,
    "label": labels.LABEL,
    "school": labels.SCHOOL,
    "district": schools.DISTRICT,
    "own number": schools.NUMBER,
    "numbered": labels.NUMBERED,
    "when": labels.WHEN,
    "number": labels.NUMBER,
    "month": periods.NAMED,
}
FORM_KEYS = (
    *("код", "роль", "предмет", "уровень", "опыт", "дефицит", "своими словами"),
    *("задача", "этап", "форма", "запрос"),
)
"""The columns that are filled in on the page, in the order of the form."""


def make(catalogue: Catalogue) -> Iterator[Plain]:
    """Make the scripts by which the page reads and writes; none where the portal has no list of columns."""
    if REGISTRY not in catalogue.registries:
        return
    known = blank.columns_of(catalogue)
    yield Plain(WORDS, call("submitModel", _words(catalogue, known)))
    yield Plain(FILES, call("submitWords", _files(catalogue)))
    if form := next((f for f in catalogue.forms.values() if blank.is_sheet(f, known)), None):
        yield Plain(SHEET, call("collectSheet", _sheet(catalogue, form, known)))


def make_bank(catalogue: Catalogue) -> Iterator[Plain]:
    """Make the script of the deficits by which the page tells what a teacher means: alone, it changes oftener."""
    if REGISTRY in catalogue.registries:
        found = bank.Bank(catalogue.deficits).data() | _shown(catalogue)
        yield Plain(BANK, call("collectBank", found))


def _words(catalogue: Catalogue, known: Columns) -> dict[str, Any]:
    names = {
        "роль": known.roles,
        "предмет": known.subjects,
        "уровень": known.level_names,
        "опыт": known.experiences,
        "этап": known.steps,
    }
    return {
        "patterns": {},
        "personal": personal_rules(),
        "alike": {"cyrillic": CYRILLIC, "latin": LATIN},
        "collect": {
            "heads": known.words.groups.get(vocabulary.COLUMN, ()),
            "labels": known.words.groups.get(vocabulary.LINE, ()),
            "names": {key: one.known for key, one in names.items()},
            "blocks": known.blocks.data(),
            "values": blank.values(catalogue),
            "hints": {key: blank.hint(catalogue, key) for key in FORM_KEYS},
            "patterns": {name: javascript(pattern) for name, pattern in PATTERNS.items()},
            "kinds": privacy.KINDS,
            "uncounted": sorted(privacy.UNCOUNTED),
            "numbered": sorted(NUMBERED),
            "subjects": sorted(tables.SUBJECT),
            "letters": urls.LATIN,
            "common": sorted(schools.EMPTY),
            "bounds": {
                "alike": columns.ALIKE,
                "shortest": columns.SHORTEST,
                "young": columns.LONGEST_YOUNG,
                "head": vocabulary.LONGEST_HEAD,
                "label": vocabulary.LONGEST_LABEL,
                "cell": cells.LONGEST,
                "times": codes.MOST_OF_ROW,
                "above": tables.MOST_ABOVE,
                "deepest": tables.DEEPEST,
                "wide": tables.WIDE,
                "school": labels.LONGEST_SCHOOL,
                "short": labels.SHORT,
                "codes": codes.MOST,
                "stage": columns.LONGEST_STAGE,
                "mark": marked.SHORT,
                "level": levelled.LONGEST,
                "labelled": turned.LONGEST,
            },
        },
    }


def _shown(catalogue: Catalogue) -> dict[str, Any]:
    """What is shown of each deficit, and the numbers by which a text means one."""
    deficits = sorted(catalogue.deficits.values(), key=lambda one: blank.natural(one.id))
    return {
        "shown": [[one.id, one.title, one.deficit] for one in deficits],
        "empty": sorted(bank.EMPTY),
        "root": bank.ROOT,
        "least": bank.LEAST,
        "ahead": bank.AHEAD,
        "fewest": bank.FEWEST,
        "topic": bank.MOST_OF_TITLE,
    }


def _files(catalogue: Catalogue) -> dict[str, Any]:
    """The words by which documents are opened; what they mean is told by the columns."""
    whole = page_data.data(catalogue.registries)
    kept = ("bounds", "unreadable", "symbols", "pictures", "rich", "encodings", "how", "strange")
    patterns = {
        name: whole["patterns"][name] for name in ("unseen", "invisible", "bullet", "strict")
    }
    return {name: whole[name] for name in kept} | {"patterns": patterns, "what": collect.WHAT}


class BlankRow(Struct, frozen=True):
    """The empty workbook of the form as the texts of its parts by their names, and where in its first sheet what belongs."""

    parts: dict[str, str]
    labels: dict[str, str]
    """The cell of the value by the meaning of its label: «C4»."""
    head: int
    """The row of the heads, from 1."""
    keys: tuple[str, ...]
    titles: tuple[str, ...]
    """What each column means, and what its head says."""


SHEETS = CacheTable("school_sheets", BlankRow)

MARK = "@@deficit {}@@"
"""Stands for a deficit by its place in the bank: the page puts in its title, which is of another script."""


def _sheet(catalogue: Catalogue, form: Form, known: Columns) -> dict[str, Any]:
    """The workbook of the form, made once for all titles of deficits: the library is slow to load."""
    marks = [MARK.format(number) for number in range(len(catalogue.deficits))]
    offered = blank.values(catalogue) | {blank.DEFICIT: marks}
    hints = [blank.hint(catalogue, key) for key in FORM_KEYS]
    inputs = digest(repr((form, known.lists, offered, hints, catalogue.today)))
    made = cached_values.made(SHEETS, "", lambda: _frame(catalogue, form, known, offered), inputs)
    return {
        "parts": made.parts,
        "labels": made.labels,
        "rows": blank.ROWS,
        "head": made.head,
        "keys": made.keys,
        "titles": made.titles,
    }


def _frame(
    catalogue: Catalogue, form: Form, known: Columns, offered: Mapping[str, list[str]]
) -> BlankRow:
    import openpyxl  # noqa: PLC0415 - slow to import

    data = blank.write(catalogue, form, offered)
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        parts = {name: opened.read(name).decode() for name in opened.namelist()}
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    labels: dict[str, str] = {}
    for line in sheet.iter_rows():
        keys = tuple(known.column(str(cell.value)) if cell.value else "" for cell in line)
        if "код" in keys and "задача" in keys:
            titles = tuple(str(cell.value or "") for cell in line)
            return BlankRow(parts, labels, int(line[0].row), keys, titles)
        if key := known.label(str(line[0].value or "")):
            labels[key] = f"C{line[0].row}"
    raise AssertionError("the form has no head that its own rule found")

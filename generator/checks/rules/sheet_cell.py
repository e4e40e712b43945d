"""What a worked example writes has its cell on the form: the part, the columns, the rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.checks import cached_findings
from generator.checks.cached_findings import FoundRow
from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding
from generator.language.personal.mask import quote
from generator.records.models.dossier import BETWEEN, Dossier, FilledPart
from generator.records.models.form import Form
from generator.records.models.form_blocks import Block, Line, Lines, Scale, Table
from generator.records.records import Records
from generator.system.cache import CacheTable

CELLS = CacheTable("sheet_cells", FoundRow)


def cells(records: Records) -> Iterable[Finding]:
    """Find what is written where the form has no room for it."""
    there = (f.path for f in records.summaries.values() if f.kind in ("dossier", "form"))
    return cached_findings.of_files(CELLS, records, there, lambda: _cells(records))


def _cells(records: Records) -> Iterator[Finding]:
    forms = records.of(Form)
    for dossier in records.of(Dossier).values():
        if not dossier.source.whole("листы"):
            continue
        for n, sheet in enumerate(dossier.sheets):
            form = forms.get(sheet.form)
            if form is None:
                continue
            used: Counter[str] = Counter()
            for m, part in enumerate(sheet.parts):
                used[part.title] += 1
                for message, fix in of_part(form, part, used[part.title]):
                    yield RULE.finding(dossier.at("листы", n, "части", m), message, fix)


def of_part(form: Form, part: FilledPart, time: int) -> Iterator[tuple[str, str]]:
    """Say what has no room in a form, and how to mend it; ``time``: how often the sheet has filled this part by now."""
    block = next((b for b in form.blocks if getattr(b, "title", None) == part.title), None)
    if block is None or time > 1:
        named = [t for b in form.blocks if (t := getattr(b, "title", ""))]
        yield (
            f"в бланке {form.code} нет такой части" if block is None else "эта часть уже заполнена",
            "назовите часть, как в бланке: " + ", ".join(f"«{t}»" for t in named)[:400],
        )
        return
    if isinstance(block, Line | Lines):
        if part.rows:
            yield "это линейки, а не таблица", "впишите ответ в ключ «текст»"
        return
    yield from _rows(block, part)


def _rows(block: Block, part: FilledPart) -> Iterator[tuple[str, str]]:
    if isinstance(block, Table):
        width, names, room = len(block.columns), block.named, len(block.named) + (block.empty or 0)
        room = room or 6
    elif isinstance(block, Scale):
        width, names = 2, block.statements or (block.title,)
        room = len(names)
    else:
        return
    if part.text:
        yield "это таблица, а не линейки", "впишите ответ в ключ «строки»"
    if len(part.rows) > room:
        yield (
            f"строк {len(part.rows)}, а в бланке места на {room}",
            "остальное впишите во второй лист этого бланка",
        )
    strict = isinstance(block, Scale) or (isinstance(block, Table) and not block.empty)
    for row in part.cells():
        if len(row) != width:
            yield (
                f"ячеек {len(row)}, а столбцов {width}: «{quote(row[0], 60)}»",
                f"поставьте «{BETWEEN.strip()}» между ячейками, пустую ячейку оставьте пустой",
            )
        elif names and strict and row[0] not in names:
            yield (
                f"в бланке нет строки «{quote(row[0], 60)}»",
                "начните строку словами бланка: " + ", ".join(f"«{n}»" for n in names)[:400],
            )


RULE = Rule(
    id="sheet-cell",
    group=RuleGroup.LINKS,
    title="Вписано туда, где в бланке нет места",
    reason="Пример показывает, что бланк держит свой метод: у каждого числа есть ячейка.",
    bad=Example("листы: [{бланк: protokol, части: [{часть: Нет такой, текст: слова}]}]", "dossier"),
    good=Example(
        "листы: [{бланк: protokol, части: [{часть: Дата, текст: 12 октября}]}]", "dossier"
    ),
    check=cells,
)

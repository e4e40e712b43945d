"""What people write beside the text of a Word file, and what of it could be taken for something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.proposals.intake import docx_text
from generator.proposals.intake.documents import lost_looks, word_beside, word_links
from generator.proposals.intake.docx_body import W, copied, elements, hiding, opened, rows, second

_ASIDE = (
    ("/word/comments", "<w:comment ", "примечания на полях"),
    ("/word/footnotes", "<w:footnoteRef/>", "сноски"),
    ("/word/endnotes", "<w:endnoteRef/>", "концевые сноски"),
    ("/word/header", "", "верхний колонтитул"),
    ("/word/footer", "", "нижний колонтитул"),
)
"""Where each lies, what each one begins with (all its words, where nothing is said), how it is called."""

_TEXT = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>")


def aside(data: bytes, margins: bool = True) -> list[str]:
    """Name what people write beside a text, and what of the text could be taken for something else.

    ``margins``: also what stands above and below every sheet; a sheet of ours has words there itself.
    """
    document = opened(data)
    found = []
    for part in sorted(document.part.package.iter_parts(), key=lambda p: str(p.partname)):
        name = str(part.partname)
        for begin, tag, said in _ASIDE:
            if name.startswith(begin) and name.endswith(".xml") and (margins or tag):
                found += _counted(part.blob, tag, said)
    return [*found, *_otherwise(document, word_links.targets(document.part) if margins else None)]


def _counted(blob: bytes, tag: str, said: str) -> list[str]:
    if tag:
        count = blob.count(tag.encode())
        return [f"{said} ({count}): перенесите в текст"] if count else []
    count = len(b" ".join(_TEXT.findall(blob)).split())
    return [f"{said} (слов: {count}): перенесите в текст, если это нужно"] if count else []


def _otherwise(document: Any, targets: Mapping[str, str] | None) -> list[str]:
    """Say where hidden text was left out, a sign could not be named, a formula became a line, a look was lost.

    ``targets``: where links lead; ``None`` of a sheet of ours, whose record knows its own links.
    """
    hides = hiding(document)
    found: list[str] = []
    table = 0
    for element in elements(document.element.body):
        inside = element.tag == W + "tbl"
        table += inside
        for number, row in enumerate(rows(element) if inside else [element], 1):
            where = f"таблица {table}, строка {number}" if inside else f"после таблицы {table}"
            where = where if table else "до первой таблицы"
            said = [p for p in row.iter(W + "p") if not copied(p)]
            texts = [docx_text.read(p, hides) for p in said]
            found += (f"{where}: {told}" for p in said for told in _looks(p, hides, targets))
            if hidden := sum(t.hidden for t in texts):
                found.append(
                    f"{where}: скрытый текст (слов: {hidden}) не взят; нужен — покажите его"
                )
            if signs := sum(t.symbols for t in texts):
                found.append(f"{where}: символы без названия ({signs}): замените словом или знаком")
            if formulas := sum(t.formulas for t in texts):
                found.append(f"{where}: формулы ({formulas}) записаны строкой: сверьте")
            if boxes := sum(not second(e) for e in row.iter(W + "txbxContent")):
                found.append(f"{where}: надписи ({boxes}) взяты в текст: сверьте порядок")
    inserted = sum(1 for _ in document.element.body.iter(W + "altChunk"))
    return [*found, *([f"вставленные документы ({inserted}): перенесите в текст"] * bool(inserted))]


def _looks(
    paragraph: Any, hides: Callable[[Any], bool], targets: Mapping[str, str] | None
) -> Iterator[str]:
    """What a paragraph tells by its look and by what the file does not hold: crossed out words, addresses, fields."""

    def said(element: Any) -> str:
        return docx_text.read(element, hides).said

    kept = (
        r for r in paragraph.iter(W + "r") if r.getparent().tag not in (W + "del", W + "moveFrom")
    )
    struck = filter(docx_text.is_crossed_out, kept)
    if any(said(run).strip() and not hides(run) for run in struck):
        yield lost_looks.STRUCK
    links = () if targets is None else word_links.find(paragraph, targets, said)
    yield from (lost_looks.LINKED for words, _ in links if lost_looks.hides_address(words))
    yield from word_beside.unshown(paragraph)

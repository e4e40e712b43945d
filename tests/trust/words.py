"""Written is published: ``python -m tests.trust.words`` counts words that were lost or doubled on the way.

Every public text of every record is looked for on its built page; bodies are compared with what a forge
shows of them; every route goes through the Word form and back, and odd pieces of Word through the reader.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from generator.build import prepare
from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.checks import check
from generator.proposals.intake import docx_reader, existing, intake, word_form_write
from generator.proposals.intake.intake import Submission
from generator.records.fields import Record, walk
from generator.records.markup import forge_words, page_words, words
from generator.records.models.kinds import KINDS
from generator.settings import Settings
from tests.conftest import ROOT, TODAY, build

TITLE = "Написано и показано"

LONG = 10
"""Words from which a text is told from any other, so that it may be asked whether it stands there twice."""

_ADDRESS = re.compile(r"!?\[([^\[\]]+)\]\([^()]*\)")
_ARTICLE = re.compile(r"<article.*</article>", re.S)


def texts(catalogue: Catalogue, record: Record) -> Iterator[list[str]]:
    """The words of each public text of a record that people wrote, and of each paragraph of its body."""
    for path, key, value in walk(record):
        if path[0] == "слайды":  # they have a page of their own, and a test of it
            continue
        closed = key.refers or key.registry or key.shape
        if key.public and key.edition and not closed and " " in value:
            said = catalogue.words(value)
            if "\n" in said:
                yield [word.text for word in forge_words.of_forge(said)]
            else:
                yield words.split(_ADDRESS.sub(r"\1", said))
    rows: dict[int, list[str]] = {}
    for word in forge_words.of_forge(catalogue.words(record.body)):
        if "h" not in word.path:  # a heading stands in the contents too
            rows.setdefault(word.line, []).append(word.text)
    yield from rows.values()


def count(part: list[str], whole: str) -> int:
    """How often words stand in a row."""
    return whole.count(f" {_folded(part)} ")


def _folded(said: list[str]) -> str:
    return " ".join(word.casefold() for word in said)


def of_pages(catalogue: Catalogue, site: Path) -> tuple[int, list[str], list[str]]:
    """Look every text up on its page; gives the words there were, what was lost, what was doubled."""
    total, lost, doubled = 0, [], []
    for (kind, id), record in catalogue.records.items():
        page = (site / urls.file(urls.of(kind, id))).read_text("utf-8")
        article = _ARTICLE.search(page)
        assert article, id
        apart = re.sub(r"<(/?)span", r" <\1span", article[0])  # our own spans are set as blocks
        whole = f" {_folded([w.text for w in page_words.of_html(apart)])} "
        title = words.split(str(getattr(record, "title", "")))  # is cited and led to
        said = [part for part in texts(catalogue, record) if part and part != title]
        for part in said:
            total += len(part)
            here = count(part, whole)
            where = f"{kind}/{id}: {' '.join(part)[:80]}"
            if not here:
                lost.append(where)
            elif len(part) >= LONG and here > sum(count(part, f" {_folded(s)} ") for s in said):
                doubled.append(where)
    return total, lost, doubled


def of_bodies(catalogue: Catalogue) -> tuple[int, list[str]]:
    """Compare every body with what a forge shows of it: words, their order, their blocks."""
    total, told = 0, []
    for (kind, id), record in catalogue.records.items():
        before = forge_words.of_forge(record.body)
        total += len(before)
        for one in words.differences(before, page_words.of_page(record.body)):
            told.append(f"{kind}/{id}:{one.line}: {one.sort}: {' '.join(one.words)[:80]}")
    return total, told


def of_documents() -> tuple[int, int, list[str]]:
    """Send every route through the Word form; gives documents, words, and what did not come back."""
    records = check.check(Settings(ROOT, TODAY)).records
    documents = total = 0
    lost: list[str] = []
    titles = existing.unique(existing.titles(records))
    for id in records.ids("route"):
        values = existing.route_values(records, id) or {}
        data = word_form_write.write(values, titles, records.registries)
        back = intake.take(Submission(f"{id}.docx", data, id, TODAY), KINDS["route"], records)
        before = words.split("\n".join(docx_reader.words(data)))
        documents, total = documents + 1, total + len(before)
        said = [w for v in _leaves(values) for w in words.split(v)]
        lost += [f"{id}: {word}" for word in words.missing(said, words.split(back.text))]
    return documents, total, lost


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("имя", "согласие", "состояние", "прежние адреса"):
                yield from _leaves(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _leaves(inner)
    elif isinstance(value, (str, StrEnum)):
        yield str(value)


def main() -> int:
    """Count and print."""
    catalogue = prepare.prepare(Settings(ROOT, TODAY))
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(site, "--no-paper", "--today", TODAY)
        total, lost, doubled = of_pages(catalogue, site)
    pages = len(catalogue.records)
    print(
        f"тексты записей на их страницах: страниц {pages}, слов {total}, потеряно {len(lost)}, повторено {len(doubled)}"
    )
    print(*(f"  {one}" for one in [*lost, *doubled]), sep="\n", end="\n" if lost or doubled else "")
    body, told = of_bodies(catalogue)
    print(f"тела записей против показа площадки: слов {body}, отличий {len(told)}")
    print(*(f"  {one}" for one in told), sep="\n", end="\n" if told else "")
    documents, inside, gone = of_documents()
    print(
        f"маршруты через форму Word и обратно: документов {documents}, слов {inside}, потеряно {len(gone)}"
    )
    print(*(f"  {one}" for one in gone), sep="\n", end="\n" if gone else "")
    return 1 if lost or doubled or told or gone else 0


if __name__ == "__main__":
    sys.exit(main())

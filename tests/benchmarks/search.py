"""How well and how fast the search finds: `make bench`.

``python -m tests.benchmarks.search [--xquad FILE] [--markdown DIR] [--routes N]``
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, sync_playwright

from generator.build import prepare
from generator.search import documents, results
from generator.search.counting import IndexedDocument
from generator.search.fallbacks import other_layout
from generator.search.index import Index
from generator.search.index import build as index_of
from generator.search.lemmatiser import lemmas
from generator.search.query import read
from generator.search.ranking import rank
from generator.settings import Settings
from tests.benchmarks import material, measures, portal
from tests.benchmarks.index import FIGURES
from tests.support.install import find

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-24"
XQUAD = ROOT.parent / "shared" / "data" / "xquad.ru.json"
LONG = "индивидуальный образовательный маршрут"
Find = Callable[[str], list[str]]
"""A query in, addresses of the first ten answers out."""


def main() -> None:
    """Print every figure the search is held to."""
    options = argparse.ArgumentParser()
    options.add_argument("--xquad", type=Path, default=XQUAD)
    options.add_argument("--markdown", type=Path)
    options.add_argument("--routes", type=int, default=10_000)
    asked = options.parse_args()
    index = documents.make(prepare.prepare(Settings(ROOT, TODAY)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        _own(index, browser)
        _words(index)
        if asked.xquad.is_file():
            _xquad(asked.xquad)
        if asked.markdown:
            _markdown(asked.markdown)
        if asked.routes:
            _many(asked.routes, browser)
        browser.close()


def _own(index: Index, browser: Browser) -> None:
    queries = yaml.safe_load((ROOT / "tests/parity/queries.yaml").read_text("utf-8"))
    _graded("поиск портала", queries, lambda q: _urls(results.answer(index, q)))
    with material.site(index.documents) as home:
        _graded("Material, встроенный", queries, material.finder(browser, home))


def _urls(answer: dict[str, Any]) -> list[str]:
    return [str(result["url"]).strip("/") for result in answer["results"]]


def _graded(name: str, queries: list[dict[str, Any]], found: Find) -> None:
    orders = [(found(q["query"]), q["answers"]) for q in queries]
    gain = sum(measures.ndcg(order, grades) for order, grades in orders) / len(orders)
    top = sum(any(grades.get(one) == 2 for one in order[:3]) for order, grades in orders)
    empty = sum(not order for order, _ in orders)
    print(
        f"{name}: nDCG@10 {gain:.3f}; нужная страница в первых трёх {top}/{len(orders)}; пусто {empty}"
    )


def _words(index: Index) -> None:
    """The automatic sets: any form of a word, abbreviations, the other layout, one slip."""
    chance = random.Random(11)
    holds = _holders(index)
    known = sorted(w for w in holds if len(w) > 3 and re.fullmatch("[а-яё]+", w) and lemmas(w))
    recall = precision = 0.0
    sample = chance.sample(known, 400)
    for word in sample:
        right = set().union(*(holds[w] for w in known if set(lemmas(w)) & set(lemmas(word))))
        found = {hit.number for hit in rank(index, read(index, word).words)}
        recall += len(found & right) / len(right)
        precision += len(found & right) / len(found) if found else 0
    print(
        f"любая форма слова: полнота {recall / 400:.3f}, точность {precision / 400:.3f} (≥ 0.98, ≥ 0.85)"
    )
    short = [a for a in sorted(index.analyser.abbreviations) if f"@{a}" in index.postings]
    exact = sum(_only(index, a) for a in short)
    print(f"сокращения: точность {exact / len(short):.3f} на {len(short)} (1.0)")
    titles = [
        (w, d.url) for d in index.documents for w in re.findall("[а-яё]{6,}", d.title.lower())
    ]
    picked = chance.sample(titles, 100)
    right = sum(_same(index, other_layout(word), word, 3) for word, _ in picked)
    print(f"другая раскладка: {right} из 100 в первых трёх (≥ 98)")
    slips = [(word, _slip(chance, word)) for word, _ in chance.choices(titles, k=400)]
    slips = [(word, slip) for word, slip in slips if slip not in holds]
    right = sum(_same(index, slip, word, 5) for word, slip in slips)
    print(f"одна опечатка: {right / len(slips):.3f} в первых пяти (≥ 0.90)")


def _holders(index: Index) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for number, document in enumerate(index.documents):
        text = f"{document.title} {document.headings} {document.body}".lower().replace("ё", "е")
        for word in re.findall("[а-я]+", text):
            found.setdefault(word, set()).add(number)
    return found


def _only(index: Index, short: str) -> bool:
    found = {hit.number for hit in rank(index, read(index, short).words)}
    return found == {number for number, _ in index.postings[f"@{short}"]}


def _same(index: Index, typed: str, meant: str, first: int) -> bool:
    """Whether the best page for what was meant is among the first for what was typed."""
    right = rank(index, read(index, meant).words)[:1]
    found = rank(index, read(index, typed).words)[:first]
    return bool(right) and right[0].number in {hit.number for hit in found}


def _slip(chance: random.Random, word: str) -> str:
    at = chance.randrange(1, len(word) - 1)
    letter = chance.choice("аеиоуынстрвл")
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def _xquad(path: Path) -> None:
    data = json.loads(path.read_text("utf-8"))["data"]
    texts = [p for article in data for p in article["paragraphs"]]
    index = index_of(_plain((str(n), p["context"]) for n, p in enumerate(texts)))
    ranks = [
        measures.reciprocal(_urls(results.answer(index, qa["question"])), str(n))
        for n, p in enumerate(texts)
        for qa in p["qas"]
    ]
    print(f"XQuAD-ru: MRR@10 {sum(ranks) / len(ranks):.4f} на {len(ranks)} вопросах (≥ 0.95)")


def _markdown(folder: Path) -> None:
    """Any folder of Markdown: each first heading is asked for in the words of its own page."""
    pages = [
        (p.relative_to(folder).as_posix(), p.read_text("utf-8", "replace"))
        for p in sorted(folder.rglob("*.md"))
    ]
    started = time.perf_counter()
    index = index_of(_plain(pages))
    took = time.perf_counter() - started
    asked = [
        (name, found[1]) for name, text in pages if (found := re.search(r"^#+ +(.+)$", text, re.M))
    ]
    ranks = [
        measures.reciprocal(_urls(results.answer(index, title)), name) for name, title in asked
    ]
    print(
        f"{folder.name}: {len(pages)} страниц, индекс {took:.1f} с, MRR@10 по заголовкам {sum(ranks) / max(1, len(ranks)):.3f}"
    )


def _plain(texts: Iterable[tuple[str, str]]) -> list[IndexedDocument]:
    return [IndexedDocument("page", name, f"/{name}/", "", body=text) for name, text in texts]


def _many(count: int, browser: Browser) -> None:
    """Thousands of routes: what the index costs, and what a query costs from a stick."""
    with tempfile.TemporaryDirectory() as folder:
        root = portal.write(count, Path(folder) / "portal")
        site = Path(folder) / "site"
        seconds, memory = measures.run("-m", "tests.benchmarks.index", str(root), str(site))
        files = sorted((site / "search").rglob("*.js"))
        pieces = [f for f in files if f.parent.name == "search"]
        size = sum(f.stat().st_size for f in pieces) / 1e6
        alone = (site / FIGURES).read_text("utf-8")
        print(f"{count} маршрутов: индекс {alone} (≤ 30 с, ≤ 1000 МБ сверх записей)")
        print(f"  вместе с чтением записей {seconds:.0f} с, {memory:.0f} МБ")
        print(f"  {size:.1f} МБ в {len(pieces)} частях, тексты {len(files) - len(pieces)} файлов")
        _timed(site, browser)


QUERIES = (
    LONG,
    "дефицит",
    "дефецит",
    "ltabwbns",
    "оценивание на уроке",
    "наставник",
    "а/01.6",
    "функц грамотность",
)


def _timed(site: Path, browser: Browser) -> None:
    """The first query of a page and the following ones, in milliseconds; what the first one loads."""
    shutil.copytree(ROOT / "theme/assets", site / "assets", dirs_exist_ok=True)
    cold, warm, heaviest = [], [], 0
    for query in QUERIES:
        for _ in range(5):
            page = browser.new_page()
            loaded: list[str] = []
            page.on("request", lambda request, loaded=loaded: loaded.append(request.url))  # type: ignore[misc]
            page.goto((site / "bare.html").as_uri())
            cold.append(page.evaluate(_TIMER, query))
            scripts = {Path(u.removeprefix("file://")) for u in loaded if u.endswith(".js")}
            weight = sum(len(gzip.compress(s.read_bytes())) for s in scripts if "search" in str(s))
            heaviest = max(heaviest, weight)
            for other in QUERIES:  # their pieces load here
                page.evaluate(_TIMER, other)
            warm += [page.evaluate(_TIMER, other) for other in QUERIES]
            page.close()
    print(
        f"запрос: первый p95 {measures.percentile(cold, 0.95):.0f} мс (≤ 150), следующие p95 {measures.percentile(warm, 0.95):.0f} мс (≤ 30); первый загружает до {heaviest / 1000:.0f} кБ gzip (≤ 300)"
    )


_TIMER = "async (q) => { const t = performance.now(); await portal.search(q); return performance.now() - t; }"


if __name__ == "__main__":
    main()

"""Material's own search over the same texts, for comparison in the same run."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from playwright.sync_api import Browser

from generator.search.counting import IndexedDocument
from tests.support.host import served

CONFIG = """site_name: Портал
docs_dir: docs
use_directory_urls: true
theme: {name: material, language: ru, font: false}
plugins: [{search: {lang: ru}}]
"""


@contextlib.contextmanager
def site(documents: Iterable[IndexedDocument]) -> Iterator[str]:
    """Build the documents as Markdown with plain MkDocs and Material, and serve them on this machine."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(documents, root)
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(root / "mkdocs.yml")],
            check=True,
            capture_output=True,
        )
        with served(root / "site") as home:
            yield home


def write(documents: Iterable[IndexedDocument], root: Path, config: str = CONFIG) -> None:
    """Write the documents as a folder of Markdown."""
    (root / "mkdocs.yml").write_text(config, "utf-8")
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# Портал\n", "utf-8")
    for document in documents:
        target = root / "docs" / f"{document.url.strip('/')}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        body = "\n\n".join(document.body.split(" · "))
        heading = f"\n\n## {document.headings}" if document.headings else ""
        target.write_text(f"# {document.title}{heading}\n\n{body}\n", "utf-8")


def finder(browser: Browser, home: str) -> Callable[[str], list[str]]:
    """A function that types a query into Material's search and reads the addresses it shows."""
    page = browser.new_page()
    page.goto(home)
    page.locator("input[name=query]").click(force=True)
    page.wait_for_timeout(3000)  # its index loads and is read in a worker that says nothing

    def find(query: str) -> list[str]:
        page.locator("input[name=query]").click(force=True)
        page.keyboard.press("Control+a")
        page.keyboard.type(query)  # it listens to keys: a filled field is not noticed
        page.wait_for_timeout(600)
        found = page.eval_on_selector_all(
            ".md-search-result__item > a", "links => links.map((link) => link.pathname)"
        )
        return [str(path).strip("/") for path in dict.fromkeys(found)][:10]

    return find

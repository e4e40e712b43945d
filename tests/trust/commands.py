"""What the commands say of a hostile portal: nothing in it steers a terminal, a forge or a program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from unittest import mock

from click.testing import CliRunner
from markdown_it import MarkdownIt

from generator.build.prepare import prepare
from generator.cli import main
from generator.search import documents
from generator.settings import Settings
from tests.conftest import TODAY
from tests.trust import fields, outputs, unchecked

FORMATS = ("text", "github", "gitlab", "sarif", "json")
FORGE = re.compile(r"::(?:error|warning|notice) [^\n]*::")
GUARD = "\u200b"
"""What a review puts between «@» and a name, so that nobody is called."""


def iom(root: Path, *words: str, codes: tuple[int, ...] = (0, 1)) -> str:
    """Run a command; one that ends with a fault of ours is a fault here."""
    day = [] if words[0] == "blank" else ["--today", TODAY]
    done = CliRunner().invoke(main, [words[0], "--root", str(root), *day, *words[1:]])
    assert done.exit_code in codes, f"{words}: {done.output[-400:]}"
    return done.output


def said(root: Path, texts: Iterable[str]) -> Iterator[str]:
    """Run every command that quotes texts of records and yield what is wrong with its output."""
    for name in FORMATS:
        yield from _named(f"check {name}", _report(name, iom(root, "check", "--format", name)))
    yield from _named("stale", outputs.terminal(iom(root, "stale")))
    with unchecked.published():
        yield from _review(root)
        yield from _handout(root)
    yield from _intake(root)
    yield from _search(root, texts)


def _named(name: str, found: Iterable[str]) -> Iterator[str]:
    return (f"iom {name}: {one}" for one in found)


def _report(name: str, text: str) -> Iterator[str]:
    yield from outputs.terminal(text)
    if name == "github":
        rows = (row for row in text.splitlines() if row)
        yield from (f"a line {row[:60]!r}" for row in rows if not FORGE.match(row))
    elif name != "text":
        json.loads(text)


def _review(root: Path) -> Iterator[str]:
    preview = root.parent / "preview.html"
    text = iom(root, "review", "HEAD~1", "HEAD", "--html", str(preview))
    yield from _named("review", outputs.terminal(text.replace(GUARD, "")))
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    yield from _named("review in a forge", outputs.html(shown.encode()))
    yield from _named("review --html", outputs.html(preview.read_bytes(), style=True))


def _handout(root: Path) -> Iterator[str]:
    ids = ["route/x-0", "method/x-0", "seminar/x-0", "form/x-0", "deficit/x-0"]
    for form, look in (("pdf", outputs.pdf), ("docx", outputs.word), ("html", _alone)):
        target = root.parent / f"handout.{form}"
        text = iom(root, "handout", *ids, "--format", form, "-o", str(target), codes=(0,))
        yield from _named(f"handout {form}", outputs.terminal(text))
        yield from _named(f"handout {form}", look(target.read_bytes()))


def _intake(root: Path) -> Iterator[str]:
    """Send the hostile route back in, as a Word form and as a file with a name that steers."""
    form = root.parent / "form.docx"
    yield from _named("blank", outputs.terminal(iom(root, "blank", "x-0", "-o", str(form))))
    yield from _named("blank", outputs.word(form.read_bytes()))
    file = root.parent / "красный\x1b[31m\n::error::.yaml"
    file.write_bytes((root / "routes" / "x-0.yaml").read_bytes())
    for given in (form, file):
        target = root.parent / "taken.yaml"
        text = iom(root, "intake", str(given), "-o", str(target))
        yield from _named("intake", outputs.terminal(text))


def hidden(root: Path, texts: Iterable[str]) -> Iterator[str]:
    """Write each text raw and escaped into files of its own; yield those that nobody refuses."""
    wrong = {}
    for number, text in enumerate(texts):
        for form, value in (("raw", f'"{text}"'), ("escaped", fields.quote(text))):
            path = f"content/terms/hidden-{number}-{form}.yaml"
            data = f"название: слово\nзначение: {value}\n".encode("utf-8", "surrogatepass")
            (root / path).write_bytes(data)
            wrong[path] = text
    report = iom(root, "check", "--format", "json", codes=(1,))
    told = {f["path"] for f in json.loads(report)["findings"] if f["severity"] == "error"}
    yield from (f"{path}: {text!r} was taken" for path, text in wrong.items() if path not in told)
    yield from _named("check", outputs.terminal(iom(root, "check", codes=(1,))))


def _alone(data: bytes) -> Iterator[str]:
    return outputs.html(data, style=True)


def _search(root: Path, texts: Iterable[str]) -> Iterator[str]:
    """Ask for every text; the index is made once."""
    with unchecked.published():
        index = documents.make(prepare(Settings(root, TODAY)))
    with (
        mock.patch("generator.cli.search.prepare", lambda _: None),
        mock.patch.object(documents, "make", lambda _: index),
    ):
        for text in texts:
            query = text.replace("\0", " ")
            yield from _named("search", outputs.terminal(iom(root, "search", "--", query)))
            json.loads(iom(root, "search", "--json", "--", query))

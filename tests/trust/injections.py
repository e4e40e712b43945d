"""Strings that mean something to a reader of our output, in every field of every kind, and what came of them."""

from __future__ import annotations

import logging
import multiprocessing
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml
from playwright.sync_api import Browser, sync_playwright

from generator.build import build as publisher
from generator.findings import Finding
from generator.records.document import read_document
from generator.records.models.kinds import KINDS, Kind
from generator.settings import Settings
from tests.conftest import TINY, TODAY, tiny
from tests.support.install import find
from tests.support.repository import git
from tests.trust import commands, fields, outputs, unchecked
from tests.trust.visits import Visits

TITLE = "Чужой код в полях записей"

CORPUS = Path(__file__).parent / "injections.yaml"
KIND_NAMES = tuple(kind.name for kind in KINDS.values() if kind.has_pages)
NAMED = {"method": ["keysy"], "deficit": ["pr-1"], "form": ["protokol"], "act": ["r-76"]}
REGISTRIES = ("roles", "levels", "subjects", "competence-groups", "labour-functions")
TOGETHER = 200
"""Signs: so many strings stand in one field where they need not stand alone."""

AUTHOR = ('Марфа"><script>__pwned=1</script>', "x@pwned.invalid")


@cache
def families() -> dict[str, list[str]]:
    """The corpus by family."""
    found: dict[str, list[str]] = yaml.safe_load(CORPUS.read_text("utf-8"))
    return found


@cache
def strings() -> tuple[str, ...]:
    """Every string of the corpus."""
    return tuple(text for family in families().values() for text in family)


@dataclass
class Spread:
    """Hands strings out to fields; ``tried`` are the pairs that were written.

    ``most``: up to so many signs of strings stand together in one field.
    """

    texts: tuple[str, ...]
    most: int = 0
    next: int = 0
    tried: set[tuple[str, str]] = field(default_factory=set)

    def say(self, path: str, room: int) -> str:
        """Give the next string that fits into a field, and more of them if they may stand together."""
        said = self._next(path, room)
        while (
            said and len(said) < self.most and not path.endswith(")")
        ):  # one value of a closed list
            more = self._next(path, room - len(said) - 1)
            if not more:
                break
            said = f"{said} {more}"
        return said

    def _next(self, path: str, room: int) -> str:
        for step in range(len(self.texts)):
            text = self.texts[(self.next + step) % len(self.texts)]
            if len(text) <= room:
                self.next += step + 1
                self.tried.add((text, path))
                return text
        return ""


def lay(root: Path, texts: tuple[str, ...], every: bool, start: int = 0) -> set[tuple[str, str]]:
    """Write records of every kind over the smallest portal; gives the pairs of string and field.

    With ``every`` each string stands alone in each field; else each stands in each kind, among others.
    """
    _registries(root, texts)
    tried: set[tuple[str, str]] = set()
    for name in KIND_NAMES:
        tried |= _kind(root, KINDS[name], texts, every, start)
    return tried


def _kind(
    root: Path, kind: Kind, texts: tuple[str, ...], every: bool, start: int
) -> set[tuple[str, str]]:
    spread = Spread(texts, most=0 if every else TOGETHER, next=start)
    number = 0
    while number < len(texts) if every else spread.next < start + len(texts):
        if every:
            spread.next = number
        path = root / kind.path(f"x-{number}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(fields.write(kind, spread.say, NAMED), "utf-8")
        number += 1
    return spread.tried


def _registries(root: Path, texts: tuple[str, ...]) -> None:
    """Write closed lists that hold every string, so that it may stand where a list is asked."""
    for name in REGISTRIES:
        path = root / KINDS["registry"].path(name)
        known = yaml.safe_load((TINY / KINDS["registry"].path(name)).read_text("utf-8"))
        words = dict.fromkeys(" ".join(text.split()) for text in texts if len(text) <= 120)
        entries = [
            {"значение": word, "пояснение": word, "синонимы": [word[:80]], "уровень": word[:80]}
            for word in words
        ]
        known["значения"] = [*known["значения"], *entries]
        path.write_text(fields.quote(known) + "\n", "utf-8")


def portal(root: Path, texts: tuple[str, ...]) -> set[tuple[str, str]]:
    """Write the file of the district with as many strings in each text as fit."""
    kind, spread = KINDS["portal"], Spread(texts, most=10_000)
    values = yaml.safe_load(fields.write(kind, spread.say, NAMED))
    values |= {"адрес сайта": "https://portal.example.ru/", "почта": "metod@example.ru"}
    values["репозиторий"] |= {"адрес": "https://github.com/rayon/portal", "ветка": "main"}
    (root / kind.file).write_text(fields.quote(values) + "\n", "utf-8")
    return spread.tried


def readable(text: str) -> bool:
    """Whether the reader of records takes a text at all."""
    return not _faults(text)


@cache
def _faults(text: str) -> tuple[Finding, ...]:
    found: list[Finding] = []
    kind = KINDS["term"]
    read_document(kind, "x", "x.yaml", fields.quote({"название": "х", "значение": text}), {}, found)
    return tuple(found)


@dataclass(frozen=True)
class Tried:
    """What was tried and what came of it."""

    strings: int
    fields: int
    pairs: int
    pages: int
    refused: int
    wrong: tuple[str, ...]


def publish(root: Path, site: Path, paper: bool = True) -> publisher.Published:
    """Build a portal with the checks set aside, in a process that has nothing else to carry into its forks."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        return process.submit(_publish, root, site, paper).result()


def _publish(root: Path, site: Path, paper: bool) -> publisher.Published:
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    with unchecked.published():
        return publisher.build(Settings(root, TODAY, paper), site, lambda items, *_: items)


def commit(root: Path, subject: str) -> None:
    """Commit as somebody whose name is a trap."""
    git(root, "add", "-A")
    name, mail = AUTHOR
    git(root, "-c", f"user.name={name}", "-c", f"user.email={mail}", "commit", "-q", "-m", subject)


def run(browser: Browser, folder: Path, every: bool) -> Tried:
    """Write hostile portals, build them, read every file and open every page."""
    good = tuple(text for text in strings() if readable(text))
    tried, wrong, pages = _together(browser, folder / "together", good, every)
    family = families()["address"][-3:] + families()["attribute"]
    dones = [_addressed(browser, folder / "addressed", tuple(family if every else family[:1]))]
    if every:
        dones.append(_apart(browser, folder / "apart", good))
    for more in dones:
        tried, wrong, pages = tried | more[0], wrong + more[1], pages + more[2]
    return Tried(
        strings=len(strings()),
        fields=len({path for _, path in tried}),
        pairs=len(tried),
        pages=pages,
        refused=len(strings()) - len(good),
        wrong=tuple(wrong),
    )


Done = tuple[set[tuple[str, str]], list[str], int]


def _together(browser: Browser, folder: Path, texts: tuple[str, ...], every: bool) -> Done:
    """A portal with a history, so that old texts are quoted beside new ones."""
    root = folder / "portal"
    tiny(root)
    git(root, "init", "-q", "-b", "main")
    lay(root, ("слово",), False)
    commit(root, "Начало")
    tried = portal(root, texts)
    lay(root, texts, False, start=7)
    commit(root, "</script><script>__pwned=1</script>")
    tried |= lay(root, texts, False)
    commit(root, "Правка")
    wrong, visits = _look(browser, folder)
    wrong += visits.asked(texts if every else texts[:: len(texts) // 8])
    wrong += visits.corrected()
    wrong += commands.said(root, texts if every else texts[:: len(texts) // 40])
    wrong += commands.hidden(root, set(strings()) - set(texts))
    return tried, wrong, visits.count


def _apart(browser: Browser, folder: Path, texts: tuple[str, ...]) -> Done:
    """A portal in which each string stands alone in each field of each kind."""
    tiny(folder / "portal")
    tried = lay(folder / "portal", texts, True)
    wrong, visits = _look(browser, folder)
    return tried, wrong, visits.count


def _addressed(browser: Browser, folder: Path, texts: tuple[str, ...]) -> Done:
    """A portal for each string that stands where the district names an address: it goes into every page."""
    root, tried, wrong, pages = folder / "portal", set[tuple[str, str]](), list[str](), 0
    tiny(root)
    path = root / KINDS["portal"].file
    good = yaml.safe_load(path.read_text("utf-8"))
    for text in texts:
        values = {**good, "адрес сайта": text, "почта": text, "редакции": [text[:40]]}
        values["репозиторий"] = {"вид": "gitlab", "адрес": text, "ветка": text[:80]}
        path.write_text(fields.quote(values) + "\n", "utf-8")
        tried |= {(text, f"портал/{name}") for name in ("адрес сайта", "почта", "репозиторий")}
        publish(root, folder / "site", paper=False)
        visits = Visits(browser, folder / "site")
        wrong += [
            f"{text!r}: {one}" for one in (*outputs.site(folder / "site"), *visits.pages("*.html"))
        ]
        wrong += _beside(root)
        pages += visits.count
    return tried, wrong, pages


def _look(browser: Browser, folder: Path) -> tuple[list[str], Visits]:
    publish(folder / "portal", folder / "site")
    visits = Visits(browser, folder / "site")
    read = outputs.site(folder / "site")
    return [*_lost(folder / "portal", folder / "site"), *read, *visits.pages()], visits


def _lost(root: Path, site: Path) -> Iterator[str]:
    """Yield what was not published and what was written where nothing belongs."""
    for name in KIND_NAMES:
        kind = KINDS[name]
        wanted = len(list(root.glob(kind.path("x-*"))))
        section = f"{kind.section}/" if kind.section else ""
        there = len(list(site.glob(f"{section}x-*/index.html")))
        if wanted != there:
            yield f"{name}: {there} pages of {wanted} records"
    yield from _beside(root)


def _beside(root: Path) -> Iterator[str]:
    for path in root.parent.iterdir():
        if path.name not in ("portal", "site"):
            yield f"{path.name} lies beside the portal"


def main() -> None:
    """Try everything and print the figures."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        done = run(browser, Path(folder), every="--quick" not in sys.argv)
        browser.close()
    for wrong in done.wrong[:40]:
        print(wrong, file=sys.stderr)
    print(f"строк: {done.strings}; отвергнуто чтением {done.refused}")
    print(f"строки × поля: {done.pairs} в {done.fields} полях, страниц открыто {done.pages}")
    print(f"выполнено: {len(done.wrong)}")
    sys.exit(1 if done.wrong else 0)


if __name__ == "__main__":
    main()

"""The pipeline on one screen: files → records → checks → catalogue → pages → site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import assets, catalogue, files, git, quarantine, urls
from generator import review as reviews
from generator.catalogue import Catalogue
from generator.checks import run
from generator.files import FOLDERS
from generator.findings import Finding
from generator.intake import blank, take
from generator.pages import calendar, correction, data, submit
from generator.pages.make import make
from generator.pages.page import Page
from generator.paper import make as paper
from generator.paper.make import Sheets
from generator.records import load
from generator.records.load import Records
from generator.render import sheet
from generator.render.body import Renderer
from generator.render.shell import Shell, root
from generator.review import Edition, Review
from generator.search import documents, shards
from generator.settings import Settings

Progress = Callable[[Iterable[Page], str, int], Iterable[Page]]
"""Wraps a loop to show how far it is: items, what they are, how many."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The records of a portal, what is wrong with them, and the day that counts as today."""

    records: Records
    findings: tuple[Finding, ...]
    today: str

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of every file, for reports that quote it."""
        return {path: document.text for path, document in self.records.documents.items()}


@dataclass(frozen=True, slots=True)
class Published:
    """What was written: how many pages, and the paper."""

    pages: int
    sheets: Sheets


def check(settings: Settings, commit: str = "") -> Checked:
    """Read and check everything: what lies on disk, or a commit."""
    today = settings.today or git.day_of_newest_commit(settings.root)
    tree = files.at(settings.root, commit) if commit else files.read(settings.root)
    records = load.load(tree)
    return Checked(records, run.run(records, today), today)


def prepare(settings: Settings) -> Catalogue:
    """Make the catalogue of what can be shown; what cannot is set aside."""
    checked = check(settings)
    records, aside = quarantine.settle(
        checked.records, checked.findings, settings.root, checked.today
    )
    return catalogue.build(records, checked.today, aside)


def check_paper(settings: Settings) -> tuple[Finding, ...]:
    """Find what does not fit the paper it is printed on."""
    return paper.check(prepare(settings), settings.theme) if settings.paper else ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal, what it does, and the portal as it would be."""

    review: Review
    catalogue: Catalogue
    site: str


def review(settings: Settings, old: str, new: str = "") -> Proposal:
    """Compare a commit with another, or with what lies on disk; nothing is checked out.

    Routes in any state are in the catalogue: what is proposed is seldom published already.
    """
    after = check(settings, new)
    before = check(replace(settings, today=after.today), old)
    outside = [p for p in git.changed(settings.root, old, new) if p.split("/")[0] not in FOLDERS]
    made = reviews.make(
        Edition(before.records, before.findings), Edition(after.records, after.findings), outside
    )
    records, aside = quarantine.settle(after.records, after.findings, settings.root, after.today)
    drafts = frozenset(record.id for record in made.records if record.kind == "route")
    found = catalogue.build(records, after.today, aside, drafts)
    return Proposal(made, found, found.portal.address)


def publish(
    found: Catalogue, settings: Settings, shell: Shell, site: Path, progress: Progress
) -> Published:
    """Write the site; paper comes first, because a page names only the sheets that are there."""
    for address, path in _attachments(found, settings.root):  # first: what we make lies over it
        _write(site, address, path.read_bytes())
    pages = list(make(found))
    sheets = Sheets()
    if settings.paper:
        sheets = paper.publish(found, settings.root, settings.theme, site)
        pages = [paper.offer(page, sheets) for page in pages]
    renderer = Renderer(found, settings.theme)
    for page in progress(pages, "страницы", len(pages)):
        body = renderer.render(page, root(page, found))
        _write(site, urls.file(page.address), shell.fill(page, body, found).encode())
        if page.edition:
            _write(site, urls.sheet(page.address), sheet.script(page, body, found))
    for plain in (
        *data.make(found, pages),
        *calendar.make(found),
        *correction.make(found),
        submit.model(found),
        *shards.make(documents.make(found)),
    ):
        _write(site, plain.address, plain.data)
    for address, content in assets.make(settings.theme).items():
        _write(site, address, content)
    _write(site, urls.WORD_FORM, _word_form(found))
    _redirects(found, site)
    return Published(len(pages), sheets)


def _word_form(found: Catalogue) -> bytes:
    """The empty Word form of a route, with the closed lists of this portal in its hints."""
    titles = take.named({name: found.title(name) for name in found.records})
    lists = {id: tuple(v.value for v in r.entries) for id, r in found.registries.items()}
    return blank.write({}, titles, lists)


def _write(site: Path, address: str, content: bytes) -> None:
    target = site / address
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _attachments(found: Catalogue, base: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files that records name, with their addresses beside the page."""
    for (kind, id), record in found.records.items():
        for name in getattr(record, "files", ()):
            path = base / Path(record.source.path).parent / name
            if path.is_file() and not path.is_symlink():
                yield f"{urls.of(kind, id)}{name}", path


def _redirects(found: Catalogue, site: Path) -> None:
    """Write a page at each former address that leads to the new one, with and without a script."""
    for (kind, id), record in found.records.items():
        for former in record.former:
            old = urls.of(kind, former)
            moved = _redirect(urls.up(old) + urls.of(kind, id), urls.up(old) + assets.MOVED)
            _write(site, urls.file(old), moved.encode())


def _redirect(target: str, script: str) -> str:
    return (
        '<!doctype html><html lang="ru"><head><meta charset="utf-8">'
        f'<title>Страница переехала</title><meta http-equiv="refresh" content="0; url={target}">'
        f'<link rel="canonical" href="{target}"><meta name="robots" content="noindex">'
        f'<script src="{script}"></script></head>'
        f'<body><main><h1>Страница переехала</h1><p><a href="{target}">Новый адрес страницы</a></p>'
        "</main></body></html>\n"
    )

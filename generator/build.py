"""The pipeline on one screen: files → records → checks → catalogue → pages → site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator import (
    assets,
    catalogue,
    files,
    frozen,
    git,
    headers,
    history,
    kept,
    quarantine,
    stale,
    study,
    urls,
)
from generator import review as reviews
from generator.catalogue import Catalogue, Name
from generator.checks import run
from generator.files import FOLDERS
from generator.findings import Finding
from generator.intake import blank, take
from generator.pages import calendar, correction, data, feed, past, reminders, submit
from generator.pages.make import make, older
from generator.pages.page import Page, Plain
from generator.paper import make as paper
from generator.paper.make import Sheets
from generator.records import load
from generator.records.field import Record
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
        return catalogue.Texts(self.records)


@dataclass(frozen=True, slots=True)
class Published:
    """What was written: how many pages, and the paper."""

    pages: int
    sheets: Sheets


def check(settings: Settings, commit: str = "") -> Checked:
    """Read and check everything: what lies on disk, or a commit."""
    today = settings.today or git.day_of_newest_commit(settings.root)
    tree = files.at(settings.root, commit) if commit else files.read(settings.root)
    with kept.at(settings.root) as store:
        records = load.load(tree, partial(study.study, store, not commit))
    return Checked(records, run.run(records, today), today)


def prepare(settings: Settings) -> Catalogue:
    """Make the catalogue of what can be shown; what cannot is set aside."""
    checked = check(settings)
    records, aside = quarantine.settle(
        checked.records, checked.findings, settings.root, checked.today
    )
    past = history.read(settings.root, records, [a.path for a in aside if a.replaced])
    aged = stale.find(records, checked.findings, checked.today)
    found = catalogue.build(records, checked.today, aside, history=past, stale=aged)
    return replace(found, editions=tuple(frozen.tags(settings.root, found.portal.editions)))


def aged(settings: Settings) -> tuple[stale.Stale, ...]:
    """Find what has to be read again."""
    checked = check(settings)
    return stale.find(checked.records, checked.findings, checked.today)


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
    found: Catalogue,
    settings: Settings,
    shell: Shell,
    site: Path,
    progress: Progress,
    commit: str = "",
) -> Published:
    """Write the site; paper comes first, because a page names only the sheets that are there.

    ``commit`` is where attached files lie; without it they lie on disk.
    """
    for address, content in _attachments(found, settings.root, commit):
        _write(site, address, content)  # first: what we make lies over it
    pages = list(make(found))
    sheets = Sheets()
    if settings.paper:
        sheets = paper.publish(found, settings.root, settings.theme, site)
        if not found.frozen:
            _write(site, urls.WORD_FORM, _word_form(found))
            sheets = replace(sheets, addresses=sheets.addresses | {urls.WORD_FORM})
        pages = [paper.offer(page, sheets) for page in pages]
    pages += older(found, _older(found, settings))
    renderer = Renderer(found, settings.theme)
    for page in progress(pages, "страницы", len(pages)):
        body = renderer.render(page, root(page, found))
        _write(site, urls.file(page.address), shell.fill(page, body, found).encode())
        if page.edition:
            _write(site, urls.sheet(page.address), sheet.script(page, body, found))
    for plain in _files(found, pages):
        _write(site, plain.address, plain.data)
    for address, content in assets.make(settings.theme).items():
        _write(site, address, content)
    _redirects(found, site)
    return Published(len(pages), sheets)


def _word_form(found: Catalogue) -> bytes:
    """The empty Word form of a route, with the closed lists of this portal in its hints."""
    titles = take.named({name: found.title(name) for name in found.records})
    lists = {id: tuple(v.value for v in r.entries) for id, r in found.registries.items()}
    return blank.write({}, titles, lists)


def _older(found: Catalogue, settings: Settings) -> Iterator[tuple[Name, history.Edition, Record]]:
    lists = {r.id: tuple(v.value for v in r.entries) for r in found.registries.values()}
    return history.records(settings.root, found.history, found.records, lists)


def _files(found: Catalogue, pages: list[Page]) -> Iterator[Plain]:
    """Yield the files of the site that are no pages."""
    yield from data.make(found, pages)
    yield from calendar.make(found)
    yield from shards.make(documents.make(found))
    if found.frozen:
        return
    yield from correction.make(found)
    yield submit.model(found)
    yield from feed.make(found)
    yield from past.scripts(found, found.records)
    yield reminders.make(found)
    yield Plain(headers.ADDRESS, headers.published().encode())


def _write(site: Path, address: str, content: bytes) -> None:
    target = site / address
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _attachments(found: Catalogue, base: Path, commit: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files that records name, with their addresses beside the page."""
    named = {
        f"{urls.of(kind, id)}{name}": (Path(record.source.path).parent / name).as_posix()
        for (kind, id), record in found.records.items()
        for name in getattr(record, "files", ())
    }
    if commit and named:
        entries = {e.path: e for e in git.listing(base, commit, files.FOLDERS) if not e.is_link}
        for address, path in named.items():
            if path in entries:
                blobs = git.blobs(base, [entries[path].id], files.LARGEST_ATTACHMENT)
                yield from ((address, content) for content in blobs.values())
        return
    for address, path in named.items():
        if (base / path).is_file() and not (base / path).is_symlink():
            yield address, (base / path).read_bytes()


def _redirects(found: Catalogue, site: Path) -> None:
    """Write a page at each former address that leads to the new one, with and without a script."""
    for (kind, id), record in found.records.items():
        for former in record.former:
            lead(site, urls.of(kind, former), urls.of(kind, id))
            if not found.frozen:
                lead(site, urls.history(kind, former), urls.history(kind, id))


def lead(site: Path, old: str, new: str) -> None:
    """Write a page at an old address that leads to a new one; both are from the root of the site."""
    up = urls.up(old)
    _write(site, urls.file(old), _redirect(up + new, up + assets.MOVED).encode())


def _redirect(target: str, script: str) -> str:
    return (
        '<!doctype html><html lang="ru"><head><meta charset="utf-8">'
        f"{headers.meta()}"
        f'<title>Страница переехала</title><meta http-equiv="refresh" content="0; url={target}">'
        f'<link rel="canonical" href="{target}"><meta name="robots" content="noindex">'
        f'<script src="{script}"></script></head>'
        f'<body><main><h1>Страница переехала</h1><p><a href="{target}">Новый адрес страницы</a></p>'
        "</main></body></html>\n"
    )

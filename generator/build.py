"""The pipeline on one screen: files → records → checks → catalogue → pages → site."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import (
    assets,
    catalogue,
    files,
    frozen,
    git,
    history,
    quarantine,
    remembered,
    stale,
    urls,
)
from generator import review as reviews
from generator.catalogue import Catalogue
from generator.checks import run
from generator.files import FOLDERS
from generator.findings import Finding
from generator.frozen import Frozen, Tag
from generator.pages import calendar, data, feed, past, reminders
from generator.pages.make import make, older
from generator.pages.page import Page, Plain
from generator.records import load
from generator.records.load import Records
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
    past = history.read(settings.root, records, [a.path for a in aside if a.replaced])
    aged = stale.find(records, checked.findings, checked.today)
    found = catalogue.build(records, checked.today, aside, history=past, stale=aged)
    return replace(found, editions=tuple(frozen.tags(settings.root, found.portal.editions)))


def aged(settings: Settings) -> tuple[stale.Stale, ...]:
    """Find what has to be read again."""
    checked = check(settings)
    return stale.find(checked.records, checked.findings, checked.today)


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


def publish_editions(
    found: Catalogue, settings: Settings, shell: Shell, site: Path, progress: Progress
) -> None:
    """Write the editions of the whole portal that are kept; one that was made before is copied."""
    for tag in found.editions:
        target = site / urls.frozen(tag.name)
        today = _today(found, tag)
        key = remembered.digest(
            tag.commit,
            remembered.everything(settings.theme),
            shell.parts,
            today.base,
            sorted(today.addresses),
            _named(found),
        )
        kept = settings.root / ".cache" / "editions" / tag.name
        if (kept / key).is_dir():
            shutil.copytree(kept / key, target)
            continue
        publish(_then(found, settings, tag, today), settings, shell, target, progress, tag.commit)
        with contextlib.suppress(OSError):  # without a cache it is only slower
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(target, kept / f"{key}.part")
            (kept / f"{key}.part").rename(kept / key)


def _named(found: Catalogue) -> list[list[str]]:
    """The authors who may be named today: where one is no more, the kept editions are made anew."""
    return [
        [id, a.name]
        for id, route in found.routes.items()
        for a in route.authors
        if a.consent and a.consent.in_force(found.today)
    ]


def _today(found: Catalogue, tag: Tag) -> Frozen:
    addresses = {found.address(name) for name in found.records}
    addresses |= {urls.listing(section) for section in urls.LISTINGS} | {urls.HOME}
    framed = {urls.listing(section) for section in urls.LISTINGS}
    framed |= {urls.of("page", id) for id in found.pages}
    base = found.portal.address
    return Frozen(tag.name, tag.day, base, frozenset(addresses), frozenset(framed))


def _then(found: Catalogue, settings: Settings, tag: Tag, today: Frozen) -> Catalogue:
    """Make the catalogue of the portal as it was at a tag, which knows where today's portal is.

    Authors are named as today's records name them: a consent may have ended since.
    """
    checked = check(replace(settings, today=tag.day), tag.commit)
    records, aside = quarantine.settle(checked.records, checked.findings, None, tag.day)
    made = catalogue.build(records, tag.day, aside)
    here = f"{today.base.rstrip('/')}/{urls.frozen(tag.name)}" if today.base else ""
    routes = {
        id: past.without_names(route, found.routes.get(id), found.today)
        for id, route in made.routes.items()
    }
    portal = replace(made.portal, address=here)
    return replace(made, portal=portal, routes=routes, frozen=today)


def publish(
    found: Catalogue,
    settings: Settings,
    shell: Shell,
    site: Path,
    progress: Progress,
    commit: str = "",
) -> int:
    """Write the site; gives the number of pages. ``commit`` is where attached files lie, or the disk."""
    lists = {r.id: tuple(v.value for v in r.entries) for r in found.registries.values()}
    editions = history.records(settings.root, found.history, found.records, lists)
    pages = [*make(found), *older(found, editions)]
    renderer = Renderer(found, settings.theme)
    for page in progress(pages, "страницы", len(pages)):
        body = renderer.render(page, root(page, found))
        _write(site, urls.file(page.address), shell.fill(page, body, found).encode())
    for plain in _files(found, pages):
        _write(site, plain.address, plain.data)
    for address, content in assets.make(settings.theme).items():
        _write(site, address, content)
    for address, content in _attachments(found, settings.root, commit):
        _write(site, address, content)
    _redirects(found, site)
    if found.frozen:
        _today_instead(found.frozen, {page.address for page in pages}, site)
    return len(pages)


def _today_instead(today: Frozen, there: set[str], site: Path) -> None:
    """Lead from what the frame of every page names, and an edition did not have yet, to today's."""
    for address in sorted(today.framed - there):
        up = urls.up(address) + urls.up(urls.frozen(today.name))
        _write(site, urls.file(address), _redirect(f"{up}{address}").encode())


def _files(found: Catalogue, pages: list[Page]) -> Iterator[Plain]:
    """Yield the files of the site that are no pages."""
    yield from data.make(found, pages)
    yield from calendar.make(found)
    yield from shards.make(documents.make(found))
    if found.frozen:
        return
    yield from feed.make(found)
    yield from past.scripts(found, found.records)
    yield reminders.make(found)


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
            _redirect_one(site, urls.of(kind, former), urls.of(kind, id))
            if not found.frozen:
                _redirect_one(site, urls.history(kind, former), urls.history(kind, id))


def _redirect_one(site: Path, old: str, new: str) -> None:
    _write(site, urls.file(old), _redirect(urls.up(old) + new).encode())


def _redirect(target: str) -> str:
    return (
        '<!doctype html><html lang="ru"><head><meta charset="utf-8">'
        f'<title>Страница переехала</title><meta http-equiv="refresh" content="0; url={target}">'
        f'<link rel="canonical" href="{target}"><meta name="robots" content="noindex"></head>'
        f'<body><main><h1>Страница переехала</h1><p><a href="{target}">Новый адрес страницы</a></p>'
        "</main></body></html>\n"
    )

"""The editions of the whole portal that are kept, written beside today's."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from msgspec.structs import replace

from generator.build import write_site as publishing
from generator.build.write_site import Progress
from generator.catalogue import urls
from generator.catalogue.assembly import build as build_catalogue
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.snapshot_tags import SnapshotTag
from generator.catalogue.snapshots import Snapshot
from generator.catalogue.watched import ChangedRecords
from generator.checks import check, quarantine
from generator.findings import UserError
from generator.pages.records import history
from generator.render import redirects
from generator.render.shell import Shell
from generator.settings import Settings
from generator.system import cache, theme_files
from generator.system.cache import Cache
from generator.system.digests import code_digest, digest, folder_digest
from generator.system.git_call import GitRefused


def publish(
    catalogue: Catalogue,
    settings: Settings,
    shell: Shell,
    site: Path,
    progress: Progress,
    store: Cache | None = None,
) -> tuple[str, ...]:
    """Write the editions of the whole portal that are kept; one that was made before is copied.

    Gives those that git did not tell, in sentences; they are left out.

    They are made without paper: what was printed then is in the hands of those who printed it.
    """
    settings = replace(settings, paper=False)
    unread: list[str] = []
    for tag in catalogue.snapshots:
        target = site / urls.frozen(tag.name)
        today = _today(catalogue, tag)
        more = (shell.parts, today.base, sorted(today.addresses), _named(catalogue))
        key = digest(
            tag.commit, code_digest(), folder_digest(theme_files.folder(settings)), repr(more)
        )
        place = settings.root / cache.FOLDER / "editions" / tag.name
        ours = cache.ours(settings.root)
        if ours and (place / key).is_dir():
            shutil.copytree(place / key, target)
            continue
        try:
            then = _then(catalogue, settings, tag, today, store)
            publishing.publish(then, settings, shell, target, progress, tag.commit)
        except (GitRefused, UserError) as refused:
            shutil.rmtree(target, ignore_errors=True)
            unread.append(f"Редакция портала «{tag.name}» не показана: {refused}.")
            continue
        _today_instead(today, target)
        if not ours:
            continue
        with contextlib.suppress(OSError):  # without a cache it is only slower
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(target, place / f"{key}.part")
            (place / f"{key}.part").rename(place / key)
    return tuple(unread)


def _named(catalogue: Catalogue) -> list[list[str]]:
    """The authors who may be named today: where one is no more, the kept editions are made anew."""
    named = [
        id
        for (_, id), summary in catalogue.summaries.items()
        if summary.brief and summary.brief.named
    ]
    return [
        [id, a.name]
        for id in named
        for a in catalogue.routes[id].authors
        if a.may_be_named(catalogue.today)
    ]


def _today(catalogue: Catalogue, tag: SnapshotTag) -> Snapshot:
    addresses = {catalogue.address(name) for name in catalogue.records}
    addresses |= {urls.listing(section) for section in urls.LISTINGS} | {urls.HOME}
    framed = {urls.listing(section) for section in urls.LISTINGS}
    framed |= {urls.SUBMIT, *(urls.of("page", id) for id in catalogue.pages)}
    base = catalogue.portal.address
    return Snapshot(tag.name, tag.day, base, frozenset(addresses), frozenset(framed))


def _then(
    catalogue: Catalogue, settings: Settings, tag: SnapshotTag, today: Snapshot, store: Cache | None
) -> Catalogue:
    """Make the catalogue of the portal as it was at a tag, which knows where today's portal is.

    Authors are named as today's records name them: a consent may have ended since.
    """
    checked = check.understood(
        check.check(replace(settings, today=tag.day), tag.commit, store=store)
    )
    records, aside = quarantine.apply(checked.records, checked.findings, None, tag.day)
    made = build_catalogue(records, tag.day, aside)
    here = f"{today.base.rstrip('/')}/{urls.frozen(tag.name)}" if today.base else ""
    routes = ChangedRecords(
        made.routes,
        lambda id, r: history.without_names(r, catalogue.routes.get(id), catalogue.today),
    )
    portal = replace(made.portal, address=here)
    return replace(made.with_records("route", routes), portal=portal, frozen=today)


def _today_instead(today: Snapshot, site: Path) -> None:
    """Redirect what the menu and the footer of a snapshot name, and the snapshot lacks, to today's pages."""
    for address in sorted(today.framed):
        if not (site / urls.file(address)).exists():
            plain = redirects.redirect_page(address, urls.up(urls.frozen(today.name)) + address)
            (site / plain.address).parent.mkdir(parents=True, exist_ok=True)
            (site / plain.address).write_bytes(plain.data)

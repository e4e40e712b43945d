"""The pipeline up to the catalogue: what was checked → what can be shown; ``publish`` writes the site."""

from __future__ import annotations

from msgspec.structs import replace

from generator.catalogue import assembly, snapshot_tags
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history import load
from generator.catalogue.history.model import SHORT
from generator.checks import check, freshness, quarantine
from generator.findings import Unread
from generator.settings import Settings
from generator.system import cache, files
from generator.system.cache import Cache
from generator.system.git_call import GitRefused


def prepare(
    settings: Settings, listed: files.SourceTree | None = None, store: Cache | None = None
) -> Catalogue:
    """Make the catalogue of what can be shown; what cannot is set aside.

    ``listed``: what lies on disk, and ``store``: the cache of the root, where a build has them already.
    Raises ``Unread`` where a folder cannot be looked into, ``UserError`` where the records are newer than
    this package.
    """
    listed = listed or files.read(settings.root)
    if said := files.shut(listed.findings):
        raise Unread(said)
    with cache.at(settings.root, store) as opened:
        checked = check.check(settings, packs=True, listed=listed, store=opened)
        check.understood(checked)
        checked = check.with_lists(settings, checked, True, listed, opened)
        records, aside = quarantine.apply(
            checked.records, checked.findings, settings.root, checked.today
        )
        replaced = [a.path for a in aside if a.replaced]
        past = load.read(settings.root, records, replaced, opened)
    aged = freshness.find(records, checked.findings, checked.today)
    found = assembly.build(records, checked.today, aside, history=past, stale=aged)
    unknown = checked.unknown
    if past.refused:
        unknown += (f"Истории записей не показаны: {past.refused}.",)
    elif past.note == SHORT:
        unknown += (
            "Истории записей неполные: взята не вся история портала (git fetch --unshallow).",
        )
    try:
        kept = tuple(snapshot_tags.tags(settings.root, found.portal.editions))
    except GitRefused as refused:
        kept = ()
        unknown += (f"Хранимые редакции портала не показаны: {refused}.",)
    return replace(found, snapshots=kept, unknown=unknown)

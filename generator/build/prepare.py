"""The pipeline up to the catalogue: what was checked → what can be shown; ``publish`` writes the site."""

from __future__ import annotations

from dataclasses import replace

from generator.catalogue import catalogue, snapshots
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history import load
from generator.checks import check, freshness, quarantine
from generator.settings import Settings
from generator.system import files


def prepare(settings: Settings, listed: files.SourceTree | None = None) -> Catalogue:
    """Make the catalogue of what can be shown; what cannot is set aside."""
    listed = listed or files.read(settings.root)
    checked = check.check(settings, packs=True, listed=listed)
    checked = check.with_lists(settings, checked, True, listed)
    records, aside = quarantine.apply(
        checked.records, checked.findings, settings.root, checked.today
    )
    past = load.read(settings.root, records, [a.path for a in aside if a.replaced])
    aged = freshness.find(records, checked.findings, checked.today)
    found = catalogue.build(records, checked.today, aside, history=past, stale=aged)
    return replace(found, editions=tuple(snapshots.tags(settings.root, found.portal.editions)))

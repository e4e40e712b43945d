"""The pipeline up to the catalogue: what was checked → what can be shown; ``publish`` writes the site."""

from __future__ import annotations

from dataclasses import replace

from generator import catalogue, checking, files, frozen, quarantine, stale
from generator.catalogue import Catalogue
from generator.history import reading
from generator.settings import Settings


def prepare(settings: Settings, listed: files.Tree | None = None) -> Catalogue:
    """Make the catalogue of what can be shown; what cannot is set aside."""
    listed = listed or files.read(settings.root)
    checked = checking.check(settings, packs=True, listed=listed)
    checked = checking.with_lists(settings, checked, True, listed)
    records, aside = quarantine.settle(
        checked.records, checked.findings, settings.root, checked.today
    )
    past = reading.read(settings.root, records, [a.path for a in aside if a.replaced])
    aged = stale.find(records, checked.findings, checked.today)
    found = catalogue.build(records, checked.today, aside, history=past, stale=aged)
    return replace(found, editions=tuple(frozen.tags(settings.root, found.portal.editions)))

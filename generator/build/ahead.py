"""The pages of what was saved just now, before anything else of the site is made: what an editor waits for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from msgspec import Struct

from generator.build import library_values, page_shell, shared, site_state
from generator.build import plan as build_plan
from generator.build.prepare import prepare
from generator.build.write_unit import UnitWriter
from generator.paper.sheets import Sheets
from generator.settings import Settings
from generator.system import asked_once, cache, git_call
from generator.system.output import MemoryTree

MOST = 8
"""Records whose pages are shown ahead; of more, the whole site is waited for."""


class Live(Struct, frozen=True):
    """What a build for the live server minds.

    ``site`` is held while the new site takes the place of the old one; ``heed`` raises ``Superseded``
    where something was saved that this build has not read.
    """

    site: AbstractContextManager[object]
    heed: Callable[[], None]


class Superseded(Exception):
    """Something newer was saved, so that this build is given up; the old site stays whole."""


def pages(settings: Settings, site: Path) -> Mapping[str, bytes]:
    """Give the pages of the records that changed since the site was made, by the addresses of their files.

    Nothing is written. Lists, other pages, the index and paper are those of the next build.
    """
    git_call.start_over()
    with (
        asked_once.block(),
        cache.at(settings.root) as store,
        library_values.cached_in(store),
    ):
        catalogue = prepare(settings, None, store)
        shell, _ = page_shell.make(settings, catalogue, store, live=True)
        version = site_state.version(catalogue, settings, shell, site)
        names = build_plan.edited(store, version, catalogue, settings.root)
        glossary = shared.before(store, version)
    from generator.paper import lying  # noqa: PLC0415 - a build needs but what ``Live`` is

    tree = MemoryTree(site)
    if len(names) <= MOST:
        writer = UnitWriter(
            catalogue, settings, shell, tree, Sheets(), everything=False, shared=glossary
        )
        for name in names:
            writer.sheets = lying.beside(writer.pen, site, name)
            writer.page(name)
    return tree.files

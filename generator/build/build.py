"""A build swapped in whole, or only what changed."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.build import (
    leftovers,
    library_values,
    losses,
    own_theme,
    page_shell,
    portal_zip,
    site_state,
    snapshots,
    target,
    unchanged,
    write_site,
)
from generator.build import plan as build_plan
from generator.build import shared as shared_values
from generator.build.ahead import Live
from generator.build.plan import FULL, BuildPlan
from generator.build.prepare import prepare
from generator.build.published import Published
from generator.build.site_cache import SiteCache, SpareRow
from generator.build.unchanged import Look
from generator.build.write_site import Progress
from generator.catalogue.catalogue import Catalogue
from generator.findings import Finding
from generator.paper.sheets import Sheets
from generator.render.shell import Shell
from generator.settings import Settings
from generator.system import asked_once, cache, git_call, output, theme_files
from generator.system.cache import Cache
from generator.system.digests import digest


def build(
    settings: Settings,
    site: Path,
    progress: Progress,
    live: Live | None = None,
    brake: losses.Brake | None = None,
    seen: Look | None = None,
) -> Published:
    """Build aside and put the new site in the place of the old one at the very end.

    Whatever happens before that — a fault, a full disk, Ctrl+C — the old site stays whole.
    ``live``: for the server that shows pages as they are saved; ``brake`` raises ``SiteLost`` before anything is written;
    ``seen``: what lies on disk, where something changed and the caller has looked already.
    """
    git_call.start_over()
    leftovers.sweep(settings.root / cache.FOLDER, "serve-")
    started, site = time.monotonic(), site.resolve()
    site.parent.mkdir(parents=True, exist_ok=True)
    with (
        asked_once.block(),
        own_theme.faults(settings),
        cache.at(settings.root) as store,
        library_values.cached_in(store),
    ):
        if seen is None:
            seen = unchanged.look(settings)
            same = None if brake and brake.against else unchanged.same(settings, site, store, seen)
            if same:
                return replace(same, seconds=time.monotonic() - started)
        catalogue = prepare(settings, seen.listed, store)
        unknown = catalogue.unknown
        if brake:
            unknown += brake.hold(catalogue, settings, site)
        if live:
            live.heed()
        shell, ignored = page_shell.make(settings, catalogue, store, live is not None)
        done = _Build(settings, site, store, catalogue, shell, live).run(progress)
        unknown += (*done.unknown, *filter(None, (ignored,)), *own_theme.strange(settings))
        told = Published(
            site,
            time.monotonic() - started,
            done.pages,
            done.files,
            done.whole,
            catalogue.aside,
            unchanged.missing(catalogue.portal.editions, catalogue.snapshots),
            done.sheets,
            unknown,
        )
        unchanged.remember(store, seen, told, catalogue.portal.editions, catalogue.snapshots)
    return told


class _Done(Struct, frozen=True):
    pages: int
    files: int
    whole: bool
    sheets: Sheets
    unknown: tuple[str, ...] = ()


class _Build(Struct, frozen=True):
    """One build of one site."""

    settings: Settings
    site: Path
    store: Cache
    catalogue: Catalogue
    shell: Shell
    live: Live | None = None

    def run(self, progress: Progress) -> _Done:
        """Renew what changed where that is enough, else make everything."""
        version = site_state.version(self.catalogue, self.settings, self.shell, self.site)
        alone = self._neighbours() and self.store.alone()
        root = self.settings.root
        plan = build_plan.plan(self.store, version, self.catalogue, target.state(self.site), root)
        if not alone:
            plan = FULL  # there is no second tree, or another build has it
        plan, shared = shared_values.renewed(self.store, version, self.catalogue, self.site, plan)
        if not plan.everything and not plan.units and not plan.gone:
            return _Done(0, self._count(0), False, Sheets())
        self.heed()
        with self._tree(plan, alone) as (fresh, spare, plan):
            done = write_site.publish(
                self.catalogue,
                self.settings,
                self.shell,
                fresh,
                progress,
                "",
                plan,
                self.store,
                self.heed,
                shared,
            )
            unread: tuple[str, ...] = ()
            if plan.everything:
                unread = snapshots.publish(
                    self.catalogue, self.settings, self.shell, fresh, progress, self.store
                )
            self.heed()
            zipped = portal_zip.write(
                fresh, self.catalogue, None if plan.everything else done.touched
            )
            done = replace(done, touched=(*done.touched, *zipped))
            fresh.chmod(0o755)
            with self.live.site if self.live else contextlib.nullcontext():
                swapped = output.swap(fresh, self.site, spare)
        count = self._count(None if plan.everything else done.grown)
        if alone:
            state = target.state(self.site)
            build_plan.save(self.store, version, self.catalogue, state, root, plan, done.made)
            shared_values.save(self.store, version, shared)
            if swapped and (not plan.everything or self._doubled(spare)):
                touched = () if plan.everything else done.touched
                self.cached.put_spare(SpareRow(target.state(spare), touched))
        return _Done(done.pages, count, plan.everything, done.sheets, unread)

    def _doubled(self, spare: Path) -> bool:
        """Make the second tree of a site that was made whole; a region leaves it to the first edit."""
        return not self.settings.region and output.copy(self.site, spare)

    def heed(self) -> None:
        """Give up where the live server has something newer to build."""
        if self.live:
            self.live.heed()

    @property
    def cached(self) -> SiteCache:
        """What the cache knows of this site."""
        return SiteCache(self.store, self.site)

    def _neighbours(self) -> bool:
        """Whether the second tree can take the place of the site: both lie on one disk."""
        with contextlib.suppress(OSError):
            disk = (self.settings.root / cache.FOLDER).stat().st_dev
            return disk == self.site.parent.stat().st_dev
        return False

    def _count(self, grown: int | None) -> int:
        """How many files the site has, ``grown`` more than before; they are counted where that is not known."""
        before = None if grown is None else self.cached.count()
        count = output.count(self.site) if before is None or grown is None else before + grown
        self.cached.put_count(count)
        return count

    @contextlib.contextmanager
    def _tree(self, plan: BuildPlan, alone: bool) -> Iterator[tuple[Path, Path, BuildPlan]]:
        """Give the tree to write into, where the old site is put afterwards, and what to write.

        Everything is written where the disk does not let a second tree be made.
        """
        spare = _spare(self.settings, self.site)
        with leftovers.folder(self.site.parent, f".{self.site.name}-build-") as held:
            fresh = None if plan.everything else self._second(spare)
            if not fresh:
                plan = replace(plan, everything=True)
                fresh = held / "site"
                fresh.mkdir()
            if not alone:
                spare = held / "old"
            elif plan.everything:
                self.cached.put_spare(None)  # until it is whole again
                shutil.rmtree(spare, ignore_errors=True)
            try:
                yield fresh, spare, plan
            finally:
                shutil.rmtree(fresh, ignore_errors=True)

    def _second(self, spare: Path) -> Path | None:
        """Bring the second tree up to date, or make one anew; none, where the disk does not let it."""
        known = self.cached.spare()
        self.cached.put_spare(None)  # until it is whole again
        fresh = spare.with_name(f"{spare.name}-next")
        shutil.rmtree(fresh, ignore_errors=True)
        if known and known.tree == target.state(spare):
            spare.replace(fresh)
            output.sync(self.site, fresh, known.touched)
            return fresh
        shutil.rmtree(spare, ignore_errors=True)
        return fresh if output.copy(self.site, fresh) else None


def unfit(settings: Settings) -> tuple[Finding, ...]:
    """Find what does not fit the paper it is printed on."""
    from generator.paper import publish as paper  # noqa: PLC0415 - only paper needs it

    return paper.check(prepare(settings), theme_files.folder(settings)) if settings.paper else ()


def _spare(settings: Settings, site: Path) -> Path:
    """The place of the second tree of a site."""
    return settings.root / cache.FOLDER / f"spare-{digest(site.as_posix())[:12]}"


def forget(settings: Settings, site: Path) -> None:
    """Remove the second tree of a site that is no more."""
    shutil.rmtree(_spare(settings, site.resolve()), ignore_errors=True)

"""A build swapped in whole, or only what changed."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.build import leftovers, losses, page_shell, snapshots, write_site
from generator.build import plan as build_plan
from generator.build.plan import FULL, BuildPlan
from generator.build.prepare import prepare
from generator.build.site_cache import SiteCache, SpareRow, StampRow
from generator.build.write_site import Progress
from generator.catalogue import snapshots as snapshot_tags
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.snapshots import SnapshotTag
from generator.checks.quarantine import Quarantined
from generator.findings import Finding
from generator.paper import publish as paper
from generator.paper.publish import Sheets
from generator.render.shell import Shell
from generator.settings import PACKAGE_FILES, Settings
from generator.system import cache, files, git, git_call, output, theme_files
from generator.system.cache import Cache
from generator.system.digests import code_digest, digest, folder_digest


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did."""

    site: Path
    seconds: float
    pages: int
    """Pages that were written."""
    files: int
    """Files that the site has."""
    whole: bool = True
    """Whether everything was made; otherwise only what changed."""
    aside: tuple[Quarantined, ...] = ()
    missing: tuple[str, ...] = ()
    """Editions of the portal that its file names and git does not have."""
    sheets: Sheets = field(default_factory=Sheets)
    unknown: tuple[str, ...] = ()
    """What could not be known and what is left out for it, in sentences."""


SOURCES = (*files.FOLDERS, "generator", "theme", ".git")


def unfit_folder(root: Path, site: Path) -> str:
    """Say in Russian why a folder may not become the site, or nothing: all that is in it goes."""
    root, site = root.resolve(), site.resolve()
    if root.is_relative_to(site):
        return "в этой папке лежит сам портал, сайт стёр бы его: назовите другую"
    if any(site.is_relative_to(root / name) for name in SOURCES):
        return "это папка с исходниками портала, сайт стёр бы их: назовите другую"
    if site.is_dir() and any(site.iterdir()) and not (site / losses.OURS).is_dir():
        return "в папке лежат чужие файлы, сайт стёр бы их: назовите пустую папку или новую"
    return ""


def build(
    settings: Settings,
    site: Path,
    progress: Progress,
    live: bool = False,
    brake: losses.Brake | None = None,
) -> Published:
    """Build aside and put the new site in the place of the old one at the very end.

    Whatever happens before that — a fault, a full disk, Ctrl+C — the old site stays whole.
    ``live``: for the server that reloads pages; ``brake`` raises ``SiteLost`` before anything is written.
    """
    git_call.start_over()
    leftovers.sweep(settings.root / cache.FOLDER, "serve-")
    started, site = time.monotonic(), site.resolve()
    site.parent.mkdir(parents=True, exist_ok=True)
    with cache.at(settings.root) as store:
        listed = files.read(settings.root)
        stamp = _stamp(settings, listed)
        if not (brake and brake.against) and (known := _same(settings, site, store, stamp)):
            return replace(known, seconds=time.monotonic() - started)
        catalogue = prepare(settings, listed, store)
        unknown = catalogue.unknown
        if brake:
            unknown += brake.hold(catalogue, settings, site)
        shell, ignored = page_shell.make(settings, catalogue, store, live)
        done = _Build(settings, site, store, catalogue, shell).run(progress)
        unknown += (*done.unknown, *filter(None, (ignored,)))
        told = Published(
            site,
            time.monotonic() - started,
            done.pages,
            done.files,
            done.whole,
            catalogue.aside,
            _missing(catalogue.portal.editions, catalogue.snapshots),
            done.sheets,
            unknown,
        )
        if not (unknown or done.sheets.failed or any(a.unread for a in catalogue.aside)):
            _remember(store, f"{stamp} {build_plan.site(site)}", told, catalogue)
    return told


def _same(settings: Settings, site: Path, store: Cache, stamp: str) -> Published | None:
    """Say what the build said that left this site, where nothing changed since; else nothing.

    What is set aside stays so as long as no file and no commit changes, so it is not looked for again.
    """
    state, row = build_plan.site(site), SiteCache(store, site).stamp()
    if not state or not row or row.stamp != f"{stamp} {state}":
        return None
    try:
        tags = tuple(snapshot_tags.tags(settings.root, row.editions))
    except git_call.GitRefused:
        return None
    if tags != row.tags:
        return None
    sheets = Sheets(findings=row.unfit, lost=row.lost)
    missing = _missing(row.editions, row.tags)
    return Published(site, 0, 0, row.files, False, row.aside, missing, sheets)


def _remember(store: Cache, stamp: str, told: Published, catalogue: Catalogue) -> None:
    """Keep what a build said, for the next one that finds nothing changed."""
    row = StampRow(
        stamp,
        told.files,
        told.aside,
        catalogue.portal.editions,
        catalogue.snapshots,
        told.sheets.findings,
        dict(told.sheets.lost),
    )
    SiteCache(store, told.site).put_stamp(row)


def _missing(editions: tuple[str, ...], tags: Iterable[SnapshotTag]) -> tuple[str, ...]:
    """The editions that the portal names and git does not have."""
    there = {tag.name for tag in tags}
    return tuple(name for name in editions if name not in there)


@dataclass(frozen=True, slots=True)
class _Done:
    pages: int
    files: int
    whole: bool
    sheets: Sheets
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Build:
    """One build of one site."""

    settings: Settings
    site: Path
    store: Cache
    catalogue: Catalogue
    shell: Shell

    def run(self, progress: Progress) -> _Done:
        """Renew what changed where that is enough, else make everything."""
        version = digest(
            build_plan.global_digest(self.catalogue, self.settings, self.shell),
            self.site.as_posix(),
        )
        alone = self._neighbours() and self.store.alone()
        root = self.settings.root
        plan = build_plan.plan(
            self.store, version, self.catalogue, build_plan.site(self.site), root
        )
        if not alone:
            plan = FULL  # there is no second tree, or another build has it
        if not plan.everything and not plan.names and not plan.listings:
            return _Done(0, output.count(self.site), False, Sheets())
        with self._tree(plan, alone) as (fresh, spare, plan):
            done = write_site.publish(
                self.catalogue, self.settings, self.shell, fresh, progress, "", plan, self.store
            )
            unread: tuple[str, ...] = ()
            if plan.everything:
                unread = snapshots.publish(
                    self.catalogue, self.settings, self.shell, fresh, progress, self.store
                )
            fresh.chmod(0o755)
            swapped = output.swap(fresh, self.site, spare)
        count = self._count(plan, done)
        if alone:
            state = build_plan.site(self.site)
            build_plan.save(self.store, version, self.catalogue, state, root, plan)
            if swapped and (not plan.everything or output.copy(self.site, spare)):
                touched = () if plan.everything else done.touched
                self.cached.put_spare(SpareRow(build_plan.site(spare), touched))
        return _Done(done.pages, count, plan.everything, done.sheets, unread)

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

    def _count(self, plan: BuildPlan, done: write_site.Written) -> int:
        before = self.cached.count()
        if before is not None and not plan.listings:
            count = before + done.grown
        else:  # a long renewal is done by several processes, which do not count
            count = output.count(self.site)
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
                plan = replace(plan, everything=True, names=frozenset(), listings=True)
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
        if known and known.tree == build_plan.site(spare):
            spare.replace(fresh)
            output.sync(self.site, fresh, known.touched)
            return fresh
        shutil.rmtree(spare, ignore_errors=True)
        return fresh if output.copy(self.site, fresh) else None


def unfit(settings: Settings) -> tuple[Finding, ...]:
    """Find what does not fit the paper it is printed on."""
    return paper.check(prepare(settings), theme_files.folder(settings)) if settings.paper else ()


def _spare(settings: Settings, site: Path) -> Path:
    """The place of the second tree of a site."""
    return settings.root / cache.FOLDER / f"spare-{digest(site.as_posix())[:12]}"


def forget(settings: Settings, site: Path) -> None:
    """Remove the second tree of a site that is no more."""
    shutil.rmtree(_spare(settings, site.resolve()), ignore_errors=True)


def _stamp(settings: Settings, listed: files.SourceTree) -> str:
    """Sum up all that a build depends on, as far as it can be told without reading the records."""
    try:
        head = repr(git.head(settings.root))
    except git_call.GitRefused as refused:
        head = str(refused)
    configs = (settings.root / "mkdocs.yml", PACKAGE_FILES / "mkdocs.yml")
    return digest(
        code_digest(),
        folder_digest(theme_files.folder(settings)),
        *(config.read_bytes() if config.is_file() else b"" for config in configs),
        repr((head, settings.today, settings.paper, listed.findings)),
        repr([(f.path, f.stamp or _stat(settings.root / f.path)) for f in listed.files.values()]),
    )


def _stat(path: Path) -> str:
    with contextlib.suppress(OSError):
        status = path.stat()
        return f"{status.st_mtime_ns}-{status.st_size}-{status.st_ino}"
    return ""

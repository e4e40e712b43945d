"""A brake on losing the site: addresses that were published and that the new site would not have.

What was published is read from the site in its place; where there is none, as on a forge, it is what
the commit before would have published. No site is made for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.build.target import OURS
from generator.catalogue import assembly, urls
from generator.catalogue.catalogue import Catalogue
from generator.checks import check, quarantine
from generator.checks.quarantined import Quarantined
from generator.records.models.kinds import KINDS, place
from generator.records.models.sections import RESERVED
from generator.records.summary import Name, RecordSummary
from generator.settings import Settings
from generator.system import files, git, git_call, git_tree
from generator.system.git_call import GitRefused

FEW = 3
"""So many addresses may go without a word."""

SHARE = 20
"""One part in so many may go: 5 %."""

SECTIONS = tuple(kind.section for kind in KINDS.values() if kind.has_pages)


class SiteLost(Exception):
    """A build that would lose too much of the site: ``lost`` of ``count`` addresses, ``emptied`` sections."""

    def __init__(
        self,
        lost: tuple[str, ...],
        count: int,
        emptied: tuple[str, ...],
        against: str,
        aside: tuple[Quarantined, ...],
    ) -> None:
        super().__init__(f"{len(lost)} of {count} addresses would be lost")
        self.lost, self.count, self.emptied = lost, count, emptied
        self.against, self.aside = against, aside
        self.district = ""
        """The address of the district in a region."""

    def __reduce__(self) -> tuple[type, tuple[object, ...], dict[str, str]]:
        """Travel from a process that built a district to the one that says it."""
        made = (self.lost, self.count, self.emptied, self.against, self.aside)
        return SiteLost, made, {"district": self.district}


class Brake(Struct, frozen=True):
    """Compares a new site with what is published; ``against`` is a commit, or empty: what is in place."""

    against: str = ""

    def hold(self, catalogue: Catalogue, settings: Settings, site: Path) -> tuple[str, ...]:
        """Raise ``SiteLost`` where too much would go; gives what could not be compared, in sentences."""
        after = frozenset(_addresses(catalogue.summaries))
        if not self.against and (site / OURS).is_dir():
            self._compare(_published(site), after, catalogue, f"с сайтом в папке {site.name}")
            return ()
        try:
            commit = self.against or _before(settings)
            named = _named(settings, commit) if commit else frozenset()
        except GitRefused as refused:
            return (f"С прежним сайтом не сравнить: {refused}.",)
        if _too_many(named, after):
            before, against = named, f"с ревизией {commit[:12]}"
            try:
                before = _shown(settings, commit, catalogue.today)
            except GitRefused as refused:  # drafts count as published then: the safe side
                against = (
                    f"с именами файлов в ревизии {commit[:12]}, самих их git не дал: {refused}"
                )
            self._compare(before, after, catalogue, against)
        return ()

    def _compare(
        self, before: Collection[str], after: Collection[str], catalogue: Catalogue, against: str
    ) -> None:
        lost = _lost(before, after)
        if _too_many(before, after):
            emptied = tuple(_emptied(before, after))
            raise SiteLost(lost, len(before), emptied, against, catalogue.aside)


def _lost(before: Collection[str], after: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(set(before) - set(after)))


def _too_many(before: Collection[str], after: Collection[str]) -> bool:
    lost = len(_lost(before, after))
    return (lost > FEW and lost * SHARE > len(before)) or any(_emptied(before, after))


def _emptied(before: Collection[str], after: Collection[str]) -> Iterator[str]:
    """The sections that had a record and would have none."""
    had, have = {_section(a) for a in before}, {_section(a) for a in after}
    yield from (section for section in SECTIONS if section in had - have)


def _section(address: str) -> str:
    return address.partition("/")[0] if address.count("/") > 1 else ""


def _addresses(summaries: Mapping[Name, RecordSummary]) -> Iterator[str]:
    """Where records are found: at their addresses, and at former ones, which lead there."""
    for (kind, id), summary in summaries.items():
        yield urls.of(kind, id)
        yield from (urls.of(kind, former) for former in summary.former)


def _published(site: Path) -> frozenset[str]:
    """The addresses of records on a site in its place, by its folders."""
    found = set()
    for section in SECTIONS:
        home = site / section
        for page in home.iterdir() if home.is_dir() else ():
            if page.is_dir() and (section or page.name not in RESERVED):
                found.add(urls.listing(f"{section}/{page.name}" if section else page.name))
    return frozenset(a for a in found if (site / urls.file(a)).is_file())


def _before(settings: Settings) -> str:
    """The commit before the newest on the main line; the newest, where it is the first."""
    if not git_call.has_repository(settings.root):
        return ""
    newest = git.head(settings.root)
    if not newest:
        return ""
    return git.commit(settings.root, "HEAD~1") or newest.commit


def _named(settings: Settings, commit: str) -> frozenset[str]:
    """The addresses of all record files of a commit, published or not: nothing of them is read."""
    placed = map(place, git_tree.names(settings.root, commit, files.FOLDERS))
    known = (p for p in placed if p and p[0].has_pages and p[1] != "_blank")
    return frozenset(urls.of(kind.name, id) for kind, id in known)


def _shown(settings: Settings, commit: str, today: str) -> frozenset[str]:
    """The addresses that a commit would have published."""
    checked = check.check(replace(settings, today=today or settings.today), commit)
    records, aside = quarantine.apply(
        checked.records, checked.findings, settings.root, checked.today
    )
    return frozenset(_addresses(assembly.build(records, checked.today, aside).summaries))

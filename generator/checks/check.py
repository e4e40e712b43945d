"""What ``iom check`` does: files → records → rules; nothing is made of what was read."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from generator.checks import cached, freshness, personal_texts, quarantine, run, site_settings
from generator.checks.attachments import cached as cached_files
from generator.checks.freshness import Stale
from generator.findings import Finding, arrange, errors
from generator.language.personal import allowed_names, mask
from generator.records import load, migrations
from generator.records.document import Document
from generator.records.records import Records, Texts
from generator.settings import Settings
from generator.system import cache, cached_values, files, git, git_call, git_sparse
from generator.system.cache import Cache
from generator.system.git_call import GitRefused
from generator.system.spool import Spool


class CoveredTexts(Texts):
    """The quoted lines of every file: what a rule of personal data finds is covered, other lines are empty."""

    def __init__(self, records: Records, findings: Iterable[Finding]) -> None:
        super().__init__(records)
        self._public = allowed_names.listed(records.registries)
        self._quoted: dict[str, set[int]] = {}
        self._private: dict[str, set[int]] = {}
        for finding in findings:
            lines = self._private if finding.private else self._quoted
            lines.setdefault(finding.place.path, set()).add(finding.place.line)

    def __getitem__(self, path: str) -> str:
        quoted = self._quoted.get(path)
        if not quoted or path not in self:
            return ""
        try:
            text = super().__getitem__(path)
        except KeyError:  # a form to copy that cannot be read
            return ""
        rows, names = text.split("\n"), self._names(path)
        covered = [mask.words_covered(row, names) for row in mask.rows(text, quoted, self._public)]
        for line in quoted & self._private.get(path, set()):
            if line <= len(rows) and rows[line - 1] == covered[line - 1]:
                covered[line - 1] = mask.COVER * len(
                    rows[line - 1]
                )  # written in some other way there
        return "\n".join(covered)

    def _names(self, path: str) -> frozenset[str]:
        """What is a name in the value of a record may be none in the lines in which YAML writes it."""
        document = self._records.documents.get(path) if path in self._private else None
        listed = self._records.registries.get(allowed_names.REGISTRY, ())
        return personal_texts.named_words(document, listed) if document else frozenset()


class Checked(Struct, frozen=True):
    """The records of a portal, what is wrong with them, and the day that counts as today."""

    records: Records
    findings: tuple[Finding, ...]
    today: str
    """Empty where it is not known: then no name is shown."""
    unknown: tuple[str, ...] = ()
    """What could not be known and what follows from it, in sentences."""
    settings_text: str = ""
    """The text of ``mkdocs.yml``."""

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of every file, for reports that quote it."""
        public = allowed_names.listed(self.records.registries)
        settings = {site_settings.PATH: mask.covered(self.settings_text, public)}
        return ChainMap(settings, CoveredTexts(self.records, self.findings))  # type: ignore[arg-type]


def check(
    settings: Settings,
    commit: str = "",
    packs: bool = False,
    listed: files.SourceTree | None = None,
    store: Cache | None = None,
) -> Checked:
    """Read and check everything: what lies on disk, or a commit.

    ``packs``: whether pages will be made of all records; ``listed``: what lies on disk, where that
    was listed already; ``store``: the cache of the root, where it is open already. Of a commit, what
    git does not tell is raised (``GitRefused``); of the disk it stays unknown.
    """
    today, why = _today(settings, bool(commit))
    why += () if commit else _partly(settings)
    tree = files.at(settings.root, commit) if commit else listed or files.read(settings.root)
    with cache.at(settings.root, store) as opened, _keeping(opened, commit):
        packed = Spool() if packs else None
        records = load.load(tree, partial(cached.parse, opened, not commit, packed), packed)
        with cached_files.cached_in(opened, tidy=not commit):
            found = run.run(records, today)
    text, wrong = site_settings.read(settings.root, commit)
    return Checked(records, arrange((*found, *wrong)), today, why, text)


def _keeping(store: Cache, commit: str) -> AbstractContextManager[None]:
    """Keep slow values, but not those of a commit: they would take the place of those of the disk."""
    return cached_values.cached_in(cache.NO_CACHE if commit else store)


def understood(checked: Checked) -> Checked:
    """What was checked, where this package knows the format of the records; otherwise ``UserError``."""
    migrations.known(checked.findings)
    return checked


def certain(checked: Checked) -> Checked:
    """What was checked, where everything is known; otherwise ``GitRefused``."""
    if checked.unknown:
        raise GitRefused(checked.unknown[0].removesuffix("."))
    return checked


def _today(settings: Settings, strict: bool) -> tuple[str, tuple[str, ...]]:
    """The day that counts as today; where nothing tells it, why and what is done without it."""
    if settings.today:
        return settings.today, ()
    try:
        if day := git.day_of_newest_commit(settings.root):
            return day, ()
        reason = "в git ещё нет ни одного коммита"
        if not git_call.has_repository(settings.root):
            reason = git.NOWHERE
    except GitRefused as refused:
        if strict:
            raise
        reason = str(refused)
    return "", (
        f"Неизвестно, какой сегодня день: {reason}. Имена авторов скрыты, сроки не сверены; "
        "назовите день: --today ГГГГ-ММ-ДД.",
    )


def _partly(settings: Settings) -> tuple[str, ...]:
    """What follows from it that only a part of the portal lies in the folder."""
    try:
        if not git_sparse.leaves_out(settings.root, files.FOLDERS):
            return ()
    except (GitRefused, OSError) as refused:
        return (f"Неизвестно, вся ли папка взята из git: {refused}.",)
    return (
        "Папка взята из git не целиком (sparse-checkout): записи, которых в ней нет, неизвестны. "
        "Верните их: git sparse-checkout disable.",
    )


def undated(checked: Checked) -> tuple[str, ...]:
    """The paths of records that could not be read whole: whether they have aged is not known."""
    found = checked.records.documents
    broken = sorted({f.place.path for f in errors(checked.findings)} & found.keys())
    return tuple(path for path in broken if not _is_dated(found[path]))


def _is_dated(document: Document) -> bool:
    """Whether the dates of a record were seen, or seen to be absent."""
    record = document.record
    if record is None or document.tree.cut:
        return False
    return record.source.whole("проверено") and record.source.whole("пересмотреть до")


def aged(checked: Checked) -> tuple[Stale, ...]:
    """Find what has to be read again."""
    return freshness.find(checked.records, checked.findings, checked.today)


def settled(settings: Settings, checked: Checked) -> Records:
    """The records that can be shown: what is broken is replaced or left out."""
    whole = with_lists(settings, checked)
    return quarantine.apply(whole.records, whole.findings, settings.root, whole.today)[0]


def with_lists(
    settings: Settings,
    checked: Checked,
    packs: bool = False,
    listed: files.SourceTree | None = None,
    store: Cache | None = None,
) -> Checked:
    """Read everything once more with the last whole closed lists, where one is broken or gone."""
    try:
        mended = (
            quarantine.lists(checked.records, settings.root) if errors(checked.findings) else {}
        )
    except GitRefused as refused:
        lost = f"Прошлые редакции закрытых списков не прочитаны: {refused}."
        return replace(checked, unknown=(*checked.unknown, lost))
    if not mended:
        return checked
    tree = listed or files.read(settings.root)
    tree = replace(tree, files={**tree.files, **mended})
    again = check(settings, packs=packs, listed=tree, store=store)
    own = [f for f in checked.findings if f.place.path in mended]
    return replace(again, findings=(*again.findings, *own))

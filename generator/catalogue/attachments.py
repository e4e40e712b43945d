"""The files that lie beside records and are named by them: pictures, slides, scans."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.checks.attachments.telling import Unread
from generator.language.personal import allowed_names
from generator.records.summary import Name
from generator.system import files, git_objects, git_tree, limits


def named(catalogue: Catalogue, name: Name) -> dict[str, str]:
    """Give the addresses of the files that a record names, each with its path."""
    summary = catalogue.summaries[name]
    if not summary.beside:
        return {}
    home, folder = urls.of(*name), Path(summary.path).parent
    listed = getattr(catalogue.records[name], "files", ())
    return {f"{home}{n}": (folder / n).as_posix() for n in listed if files.attachable(n)}


def stamp(catalogue: Catalogue, name: Name, root: Path) -> str:
    """Tell the files of a record from any others by their size and the time of their writing."""
    stats = ((path, _there(_lying(root / path))) for path in named(catalogue, name).values())
    return repr([(path, s and (s.st_size, s.st_mtime_ns)) for path, s in stats])


def read(
    catalogue: Catalogue, base: Path, commit: str, names: Collection[Name] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Yield all that records name, or those of ``names``, with its address; from a commit, or from the disk.

    A file that tells of a person, or does something by itself, is left out: its record has an error, and
    an older edition of the record, which is shown then, may name the same file.
    """
    listed = {id: [v.value for v in r.entries] for id, r in catalogue.registries.items()}
    for name, address, content in _content(catalogue, base, commit, names):
        own = catalogue.records[name].may_name
        if _harmless(address, content, allowed_names.listed(listed, own)):
            yield address, content


def _harmless(address: str, content: bytes, public: allowed_names.Names) -> bool:
    from generator.checks.attachments.inspect import look  # noqa: PLC0415 - slow to import

    try:
        looked = look(address, content, public)
        return not (looked.told or looked.acts)
    except Unread:
        return False


def _content(
    catalogue: Catalogue, base: Path, commit: str, names: Collection[Name] | None
) -> Iterator[tuple[Name, str, bytes]]:
    wanted = catalogue.summaries if names is None else names
    every = [(name, a, path) for name in wanted for a, path in named(catalogue, name).items()]
    if not commit:
        there = ((name, a, _lying(base / path)) for name, a, path in every)
        yield from ((name, a, path.read_bytes()) for name, a, path in there if _there(path))
    elif every:
        entries = {
            files.composed(e.path): e
            for e in git_tree.listing(base, commit, files.FOLDERS)
            if not e.is_link
        }
        for name, address, path in (one for one in every if one[2] in entries):
            blobs = git_objects.blobs(base, [entries[path].id], limits.LARGEST_ATTACHMENT)
            yield from ((name, address, content) for content in blobs.values())


def _lying(path: Path) -> Path:
    """The same file as it lies on disk: a name that comes from macOS has its letters in two signs."""
    if path.name.isascii() or path.exists() or not path.parent.is_dir():
        return path
    same = (p for p in path.parent.iterdir() if files.composed(p.name) == path.name)
    return next(same, path)


def _there(path: Path) -> os.stat_result | None:
    """The state of a file; none of a link or of a folder."""
    return path.stat() if path.is_file() and not path.is_symlink() else None

"""``mkdocs.yml``, the settings of the site, looked at as records are: nothing of it is run for that.

Keys and what may stand in them are those of MkDocs («User guide: configuration»).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from generator.findings import Finding, Place, error, errors, remark
from generator.language.personal import mask
from generator.records.decode_scalar import nearest
from generator.records.yaml_text import errors as yaml_text_errors
from generator.records.yaml_text import parser_positions
from generator.records.yaml_text.nodes import Mark, Node
from generator.settings import MKDOCS
from generator.system import file_findings, git_objects, git_tree, limits

PATH = MKDOCS

_TEXT, _LIST, _MAP, _YES = "текст", "список", "ключи со значениями", "true или false"
_KEYS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("INHERIT", "site_name", "site_url", "site_description"), (_TEXT,)),
    **dict.fromkeys(("site_author", "site_dir", "copyright", "docs_dir"), (_TEXT,)),
    **dict.fromkeys(("repo_url", "repo_name", "edit_uri", "edit_uri_template"), (_TEXT,)),
    **dict.fromkeys(("dev_addr", "remote_branch", "remote_name"), (_TEXT,)),
    **dict.fromkeys(("exclude_docs", "draft_docs", "not_in_nav"), (_TEXT,)),
    **dict.fromkeys(("use_directory_urls", "strict"), (_YES,)),
    **dict.fromkeys(("watch", "hooks", "extra_css", "extra_javascript"), (_LIST,)),
    **dict.fromkeys(("extra_templates",), (_LIST,)),
    **dict.fromkeys(("plugins", "markdown_extensions", "nav"), (_LIST, _MAP)),
    **dict.fromkeys(("extra", "mdx_configs", "validation"), (_MAP,)),
    "theme": (_MAP, _TEXT),
}
"""The keys of the first level, and what may stand in each."""


WRONG = "settings-wrong"
_ADDRESS = re.compile(r"https?://[^\s/]+")
_INSIDE = re.compile(r"(?!/)(?!(?:.*/)?\.\.(?:/|$)).+", re.DOTALL)
_WRITE_ADDRESS = "начните адрес с https:// или уберите настройку"
_FILE = "положите файл в папку портала или уберите строку"
_EXTENSION = "исправьте имя или уберите строку: портал Markdown читает и без неё"


def read(root: Path, commit: str = "") -> tuple[str, tuple[Finding, ...]]:
    """Read the file on disk, or of a commit: its text, and what is wrong with it."""
    data, found = _at(root, commit) if commit else _on_disk(root)
    if found or data is None:
        return "", found
    text, fault = yaml_text_errors.decode(PATH, data)
    there = partial(_is_there, root, commit)
    return text, (fault,) if fault else tuple(map(_covered, _look(text, there)))


def _covered(finding: Finding) -> Finding:
    """Cover what is personal in a message: the key of a setting may be a telephone."""
    return replace(finding, message=mask.hide(finding.message), fix=mask.hide(finding.fix))


def broken(root: Path) -> bool:
    """Whether the site has to do without the file on disk."""
    return bool(errors(read(root)[1]))


def _on_disk(root: Path) -> tuple[bytes | None, tuple[Finding, ...]]:
    path = root / PATH
    if path.is_symlink():
        return b"", (file_findings.link(PATH, ""),)
    try:
        size = path.stat().st_size
        if size > limits.LARGEST_RECORD:
            return b"", (file_findings.too_large(PATH, size),)
        return path.read_bytes(), ()
    except FileNotFoundError:  # then ours is taken
        return None, ()
    except OSError:
        return b"", (file_findings.unreadable(PATH),)


def _at(root: Path, commit: str) -> tuple[bytes | None, tuple[Finding, ...]]:
    for entry in git_tree.listing(root, commit, (PATH,)):
        if entry.is_link:
            return b"", (file_findings.link(PATH, ""),)
        if entry.size > limits.LARGEST_RECORD:
            return b"", (file_findings.too_large(PATH, entry.size),)
        return git_objects.blobs(root, [entry.id])[entry.id], ()
    return None, ()


def _is_there(root: Path, commit: str, path: str) -> bool:
    """Whether the portal has a file that the settings name."""
    return bool(git_tree.listing(root, commit, (path,))) if commit else (root / path).is_file()


def _look(text: str, there: Callable[[str], bool]) -> Iterator[Finding]:
    places = parser_positions.read(PATH, text, 1)
    yield from (f for f in places.findings if f.rule != "yaml-alias")  # MkDocs takes aliases
    if errors(f for f in places.findings if f.rule in ("yaml-syntax", "yaml-tab")):
        return
    if not isinstance(places.value, dict):
        yield error(
            WRONG,
            Place(PATH),
            "в файле настроек сайта нет ключей со значениями",
            "верните файл из git или начните его строкой «site_name: Методический портал»",
        )
        return
    for key, value in places.value.items():
        mark = places.keys.get((key,), (1, 1, 1))
        found = tuple(_key(key, value, mark))
        yield from found or _refused(key, value, mark, there)


def _key(key: str, value: Node, mark: Mark) -> Iterator[Finding]:
    place, wanted = Place(PATH, *mark), _KEYS.get(key)
    if wanted is None:
        near = nearest(key, list(_KEYS))
        fix = f"возможно, это «{near}»" if near else "уберите её или сверьтесь с описанием MkDocs"
        yield remark("settings-unknown", place, f"настройки «{key[:40]}» у MkDocs нет", fix)
    elif value and not any(_is(value, one) for one in wanted):
        yield error(
            WRONG,
            place,
            f"в настройке «{key}» не то значение",
            f"здесь пишут: {' или '.join(wanted)}",
        )


def _refused(key: str, value: Node, mark: Mark, there: Callable[[str], bool]) -> Iterator[Finding]:
    """Tell what MkDocs would not take, so that a build is not the first to say it."""
    place, items = Place(PATH, *mark), list(value) if isinstance(value, list | dict) else [value]
    named = [next(iter(one), "") if isinstance(one, dict) else one for one in items]
    for said in (one for one in named if isinstance(one, str) and one):
        if key == "site_url" and not _ADDRESS.match(said):
            yield error(WRONG, place, f"«{said[:60]}» — не адрес сайта", _WRITE_ADDRESS)
        elif key in ("INHERIT", "hooks") and not (_INSIDE.fullmatch(said) and there(said)):
            yield error(
                WRONG, place, f"файла «{said[:60]}» из настройки «{key}» нет в портале", _FILE
            )
        elif key == "markdown_extensions" and "." not in said and said not in _extensions():
            yield error(
                WRONG, place, f"расширение Markdown «{said[:60]}» не установлено", _EXTENSION
            )


def _extensions() -> frozenset[str]:
    from importlib import metadata  # noqa: PLC0415 - slow to import, and few portals name an extension

    return frozenset(metadata.entry_points(group="markdown.extensions").names)


def _is(value: Node, wanted: str) -> bool:
    if wanted == _YES:
        return isinstance(value, str) and value.lower() in (
            "true",
            "false",
            "yes",
            "no",
            "on",
            "off",
        )
    return isinstance(value, {_TEXT: str, _LIST: list, _MAP: dict}[wanted])

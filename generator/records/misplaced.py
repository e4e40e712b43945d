"""Files that were meant for records and lie or are called so that nobody reads them: found by their paths.

Of a file whose ending is not that of a record its first lines tell, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator.findings import Finding, Place, error, remark
from generator.language.latin import latin
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.decode_scalar import nearest
from generator.records.models.kinds import ID, KINDS, LONGEST_ID
from generator.system import endings, strays
from generator.system.files import File, attachable, is_record


def renamed(id: str) -> tuple[str, str]:
    """Say what is wrong with the name of a record, and what it could be called."""
    mixed = bool(re.search("[a-z]", id)) and not id.isascii()
    alike = id.translate(strays.LOOKALIKE) if mixed else id
    near = latin(alike)
    if not ID.fullmatch(near) or len(near) > LONGEST_ID:
        return say("id-wrong", id=quote(id, 40), longest=LONGEST_ID)
    phrase = "id-mixed" if alike != id and alike.isascii() else "id-near"
    return say(phrase, id=quote(id, 40), near=near)


ENDINGS = {"yml": "yaml", "yaml": "yaml", "md": "md"}
"""Endings in small letters, and how that of a record is written."""


def beside(file: File, held: Mapping[str, File]) -> Iterator[Finding]:
    """Find a file that was meant for a record, or lies where none can name it."""
    path = file.path
    name = path.rpartition("/")[2]
    if name == "README.md" or PurePosixPath(name.lower()).suffix in _TEXTS:
        yield from _unread(file, held)
    if name == "README.md":
        return
    if wanted := strays.single(name):
        fix = f"переименуйте файл: «{wanted}», без второго окончания"
        if f"{path.removesuffix(name)}{wanted}" in held:
            fix = _copied(wanted)
        yield error("file-misplaced", Place(path), "за окончанием записи стоит ещё одно", fix)
    elif device := next((p for p in path.split("/") if _DEVICE.fullmatch(p)), ""):
        yield error("id-wrong", Place(path), *say("name-device", name=device[:40]))
    elif _UNFIT.search(path):
        yield error("id-wrong", Place(path), *say("name-foreign", name=quote(name, 40)))
    elif not any(path.startswith(folder) for folder in BESIDE):
        said = "файл лежит среди записей, и на сайт не попадёт"
        if PurePosixPath(name.lower()).suffix in endings.SENT:
            fix = (
                "примите его командой iom intake или перенесите в папку записи и назовите в «файлы»"
            )
            yield error("file-misplaced", Place(path), said, fix)
        else:
            fix = "перенесите файл в папку метода, семинара или страницы и назовите в «файлы»"
            yield remark("file-misplaced", Place(path), said, fix)


def may_be_named(path: str) -> bool:
    """Whether a file lies where a record could name it, and is of a kind that may be published."""
    return not is_record(path) and attachable(path.rpartition("/")[2]) and bool(home(path))


def home(path: str) -> str:
    """The folder whose records could name a file: that of one method or seminar, that of all pages; or empty."""
    before = next((folder for folder in BESIDE if path.startswith(folder)), "")
    inside, slash, _ = path.removeprefix(before).partition("/")
    own = slash and any(before == folder for folder, _ in _FOLDERS)  # a folder of pages is nobody's
    return f"{before}{inside}/" if own else before


_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|con(?:in|out)\$) *(?:\..*)?", re.I)
_UNFIT = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ](?:/|$)')
"""What no name may have on Windows: a portal with such a file cannot be cloned there."""
_PROSE = tuple(kind for kind in KINDS.values() if kind.has_body and kind.has_pages)
"""The kinds whose records are texts in Markdown with a page each."""
BESIDE = tuple(kind.file.partition("{id}")[0] for kind in _PROSE)
"""Where files may lie that a record names."""


def _copied(name: str) -> str:
    """What to do with a copy: under the name of the record it would take its place."""
    return (
        f"рядом уже есть «{name}»: если это прежняя редакция, уберите файл — её помнит git; "
        "если новая, перенесите правку в запись"
    )


def _unread(file: File, held: Mapping[str, File]) -> Iterator[Finding]:
    """Find a record of prose in a file that is called as a text: «index.txt», «moy.markdown», «README.md»."""
    kind = next((k for k in _PROSE if file.path.startswith(k.file.partition("{id}")[0])), None)
    if not kind or not strays.begins_a_record(_head(file)):
        return
    folder, _, name = file.path.rpartition("/")
    stem, _, ending = name.rpartition(".")
    wanted = kind.file.partition("{id}/")[2] or f"{stem or name}.md"
    fix = f"переименуйте файл: «{wanted}»"
    if f"{folder}/{wanted}" in held:
        fix = _copied(wanted)
    said = f"у файла окончание .{ending}" if stem else "у файла нет окончания"
    if wanted == f"{stem}.{ending}" or ending == "md":
        said = f"файл называется «{quote(name, 40)}»"
    yield error(
        "file-misplaced", Place(file.path), f"{said}, эта запись читается из «{wanted}»", fix
    )


def _head(file: File) -> bytes:
    """The first bytes of a file; none where it cannot be read: whoever names it is told so."""
    try:
        return (file.opened() if file.opened else file.data)[: strays.HEAD]
    except OSError:
        return b""


_TEXTS = frozenset(
    ("", ".txt", ".text", ".markdown", ".mdown", ".mkd", ".mdx", ".htm", ".html", ".rst")
)
"""Endings under which a record of prose may have been saved by mistake."""


def headless(held: Mapping[str, File]) -> Iterator[Finding]:
    """Find folders of methods and seminars in which files lie and no record that could name them."""
    for before, record in _FOLDERS:
        inside: dict[str, list[str]] = {}
        for path in held:
            folder, slash, _ = path.removeprefix(before).partition("/")
            if slash and path.startswith(before) and not _UNFIT.search(path):
                inside.setdefault(folder, []).append(path)
        for folder, paths in sorted(inside.items()):
            stems = {PurePosixPath(path).stem.lower() for path in paths}
            if not (stems & {"index", "readme"} or any(map(is_record, paths))):
                said = f"в папке «{quote(folder, 40)}» нет {record}: её файлы на сайт не попадут"
                fix = f"положите рядом {record} — запись, которая их называет, — или уберите папку"
                yield remark("file-misplaced", Place(min(paths)), said, fix)


_FOLDERS = tuple(
    (before, name) for before, own, name in (k.file.partition("{id}/") for k in _PROSE) if own
)
"""Folders of kinds that give each record a folder, and how the record in it is called."""


def elsewhere(path: str, held: Mapping[str, File]) -> Finding:
    """Say of a record that no kind is read from its place."""
    stem, _, ending = path.rpartition(".")
    wanted = ENDINGS.get(ending.lower(), ending)
    if wanted != ending:
        name = f"{stem}.{wanted}"
        there = name in held
        return error(
            "file-misplaced",
            Place(path),
            f"у файла окончание .{ending}, записи читаются из .{wanted}",
            _copied(name.rpartition("/")[2])
            if there
            else f"переименуйте файл: окончание .{wanted}",
        )
    near, head = _near(path), _head(held[path])
    if strays.begins_a_record(head) if ending == "md" else strays.is_titled(path, head):
        fix = f"перенесите файл: его место — {near or _OTHERWISE}"
        return error("file-misplaced", Place(path), strays.ASTRAY, fix)
    places = ", ".join(kind.file.replace("{id}", "имя") for kind in KINDS.values())
    return remark(
        "file-misplaced",
        Place(path),
        "здесь записи не ищут: файл не попадёт на сайт",
        (f"возможно, это {near}; " if near else "")
        + f"перенесите файл на место его вида ({places}) или удалите",
    )


_OTHERWISE = "папка его вида в content/, а маршрута — routes/"


def _near(path: str) -> str:
    """The folder of a kind that is called nearly like the one a file lies in, as a path."""
    folder, _, rest = path.removeprefix("content/").partition("/")
    known = {k.section or "pages": k for k in KINDS.values() if k.has_pages}
    found = nearest(folder, list(known)) if rest else None
    return known[found].path("имя") if found else ""

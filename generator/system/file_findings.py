"""What is wrong with a file before it is read."""

from __future__ import annotations

from generator.findings import Finding, Place, error
from generator.language.personal import mask
from generator.messages import say
from generator.system.limits import LARGEST_RECORD, MOST_FILES


def unreadable(path: str) -> Finding:
    """Say that a file cannot be read."""
    return error(
        "file-unreadable",
        Place(path),
        f"файл «{_short(path)}» не открывается для чтения",
        "проверьте права доступа к файлу или замените его",
    )


def closed(path: str) -> Finding:
    return error(
        "folder-unreadable",
        Place(path),
        f"папка «{_short(path)}» не открывается, и что в ней, неизвестно",
        "проверьте, что это папка и что её можно читать",
    )


def unprintable(path: str) -> Finding:
    return error(
        "file-unreadable",
        Place(written_out(mask.path(path))),
        "в имени файла есть знаки, которых не видно или нет в Юникоде",
        "переименуйте файл: строчные латинские буквы, цифры и дефис",
    )


def written_out(path: str) -> str:
    """A path that steers no terminal and that every output can say: signs that nobody sees by their codes."""
    if path.isprintable():
        return path
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in path)


def personal_path(covered: str) -> Finding:
    """Say that a name of a file tells of a person: it would be the address of a page."""
    return error("personal-path", Place(covered), *say("personal-path"), private=True)


def link(path: str, where: str) -> Finding:
    """Say that a link stands where a file is expected; ``where`` it leads, with a space before."""
    return error(
        "file-link",
        Place(path),
        f"«{_short(path)}» — ссылка{where}, а не файл",
        "положите на её место сам файл: ссылки не читаются",
    )


def folder_for_file(path: str) -> Finding:
    return error(
        "file-not-file",
        Place(path),
        f"«{_short(path)}» — папка, а имя у неё как у записи",
        "переименуйте папку или замените её файлом с тем же именем",
    )


def doubled(path: str) -> Finding:
    """Say that two files have one name, which macOS and everybody else write with other signs."""
    return error(
        "file-twin",
        Place(path),
        f"файлов «{_short(path)}» два: имена отличаются только тем, как записаны «й» и «ё»",
        "оставьте один из них: прочитан будет только один",
    )


def repository(path: str) -> Finding:
    """Say that a repository of somebody else stands in a commit: git keeps its address there, and no file of it."""
    return error(
        "file-not-file",
        Place(path),
        f"«{_short(path)}» — чужое хранилище git, а не файл или папка",
        "уберите его командой git rm и положите на это место сами файлы",
    )


def device(path: str) -> Finding:
    """Say that a pipe, a socket or a device stands where a file is expected: reading it never ends."""
    return error(
        "file-not-file",
        Place(path),
        f"«{_short(path)}» — не файл, а канал, сокет или устройство",
        "уберите его или положите на это место файл с тем же именем",
    )


def too_large(path: str, size: int, limit: int = LARGEST_RECORD) -> Finding:
    """Say that a file is larger than anything the portal keeps."""
    return error(
        "file-too-large",
        Place(path),
        f"файл «{_short(path)}» занимает {size // 1024} КБ, можно не больше {limit // 1024} КБ",
        "разделите запись или уберите из неё лишнее",
    )


def too_many() -> Finding:
    return error(
        "file-too-many",
        Place("content"),
        f"файлов больше {MOST_FILES}",
        "уберите из content/ и routes/ то, что не относится к порталу",
    )


def _short(path: str) -> str:
    """Shorten a path to its end: the message has to stay one line."""
    return path if len(path) <= 40 else "…" + path[-39:]

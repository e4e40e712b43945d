"""What libyaml and broken bytes say, in words an editor understands."""

from __future__ import annotations

import codecs
import re

import yaml

from generator.findings import Finding, Place, error

_PROBLEMS = (
    (
        "could not find expected ':'",
        "после ключа нет двоеточия или строка сдвинута",
        "поставьте «ключ: значение»; продолжение длинного текста сдвиньте вправо",
    ),
    (
        "mapping values are not allowed",
        "двоеточие внутри текста принято за ключ",
        'возьмите весь текст в кавычки: "…" — или уберите пробел после двоеточия',
    ),
    (
        "did not find expected key",
        "строка не встаёт в ряд: сбит отступ или не закрыта кавычка",
        "выровняйте строку по соседним ключам пробелами и проверьте кавычки выше",
    ),
    (
        "did not find expected '-' indicator",
        "в списке есть строка без дефиса",
        "начните пункт с «- » и выровняйте его по соседним пунктам",
    ),
    (
        "did not find expected ',' or",
        "в скобках не хватает запятой или закрывающей скобки",
        "проверьте пары [ ] и { }; текст с запятой или скобкой возьмите в кавычки",
    ),
    (
        "did not find expected node content",
        "в скобках не хватает значения или скобка лишняя",
        "проверьте пары [ ] и { }; текст со скобкой возьмите в кавычки",
    ),
    (
        "found unexpected end of stream",
        "кавычка открыта и не закрыта",
        "закройте кавычку в конце текста",
    ),
    (
        "block sequence entries are not allowed",
        "список начат в той же строке, что и ключ",
        "перенесите «- » на новую строку под ключ, с отступом",
    ),
    (
        "found unknown escape character",
        "обратная косая черта в двойных кавычках читается как знак управления",
        "возьмите текст в одинарные кавычки или удвойте косую черту",
    ),
    (
        "did not find expected alphabetic or numeric",
        "знак & или * в начале текста читается как метка",
        "возьмите текст в кавычки",
    ),
    (
        "did not find expected <document start>",
        "строка стоит вне записи: перед ней запись уже закончилась",
        "сдвиньте строку под свой ключ или поставьте «ключ: значение»",
    ),
    (
        "control characters are not allowed",
        "в тексте есть невидимый знак управления",
        "удалите знак: наберите это место заново",
    ),
)
_UNKNOWN = (
    "строка не читается: сбит отступ, кавычка или скобка",
    "сравните строку с файлом _blank этого вида: отступы пробелами, после двоеточия пробел",
)


def explain(path: str, text: str, fault: yaml.YAMLError, first_line: int = 1) -> Finding:
    """Turn a fault of the YAML reader into a finding at its place."""
    problem = str(getattr(fault, "problem", "") or fault)
    mark = getattr(fault, "problem_mark", None)
    line = mark.line if mark else _line_of(text, getattr(fault, "position", 0))
    column = mark.column if mark else 0
    lines = text.split("\n")
    while line > 0 and (line >= len(lines) or not lines[line].strip()):
        line, column = line - 1, 0
    current = lines[line].rstrip("\r") if line < len(lines) else ""
    column = min(column, max(0, len(current) - 1))
    message, fix = _say(problem)
    if "\t" in current[: len(current) - len(current.lstrip())] or (
        "cannot start any token" in problem and "\t" in current
    ):
        column = current.index("\t")
        message, fix = "в отступе стоит знак табуляции", "замените табуляцию пробелами"
        return error("yaml-tab", Place(path, line + first_line, column + 1), message, fix)
    return error("yaml-syntax", Place(path, line + first_line, column + 1), message, fix)


def _say(problem: str) -> tuple[str, str]:
    if "cannot start any token" in problem:
        return (
            "текст начинается со служебного знака",
            'возьмите весь текст в кавычки: "…"',
        )
    for sign, message, fix in _PROBLEMS:
        if sign in problem:
            return message, fix
    return _UNKNOWN


def _line_of(text: str, position: int) -> int:
    return text.count("\n", 0, max(0, position))


def unreadable_signs(path: str) -> Finding:
    """Say that the text has signs that are no characters."""
    return error(
        "file-encoding",
        Place(path),
        "в тексте есть знаки, которых нет в Юникоде",
        "сохраните файл заново в кодировке UTF-8",
    )


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def decode(path: str, data: bytes) -> tuple[str, Finding | None]:
    """Read bytes as UTF-8 text; a leading byte-order mark and CRLF are accepted.

    Returns the text and, where the bytes are something else, a finding (the text is then empty).
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "", _encoding(path, 1, 1, "UTF-16")
    if data.startswith(codecs.BOM_UTF8):
        data = data[3:]
    nul = data.find(b"\0")
    if nul >= 0:
        looks = "UTF-16" if data.count(b"\0") > len(data) // 4 else "нулевыми байтами"
        line, column = _position(data, nul)
        return "", _encoding(path, line, column, looks)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        line, column = _position(data, fault.start)
        return "", _encoding(path, line, column, _guess(data))
    if odd := _CONTROL.search(text):
        return "", _control(path, text, odd.start())
    return text.replace("\r\n", "\n").replace("\r", "\n"), None


def _position(data: bytes, offset: int) -> tuple[int, int]:
    before = data[:offset]
    line = before.count(b"\n") + 1
    tail = before[before.rfind(b"\n") + 1 :]
    return line, len(tail.decode("utf-8", "replace")) + 1


def _guess(data: bytes) -> str:
    """Tell windows-1251 from other bytes: Russian letters lie at 0xC0–0xFF there."""
    high = [b for b in data if b >= 0x80]
    cyrillic = sum(b >= 0xC0 or b in (0xA8, 0xB8) for b in high)
    return "windows-1251" if cyrillic > 0.7 * len(high) else "другой кодировке"


def _encoding(path: str, line: int, column: int, found: str) -> Finding:
    said = (
        "в файле есть нулевые байты: это не текст"
        if found.startswith("нул")
        else f"файл сохранён не в UTF-8, а в {found}"
    )
    return error(
        "file-encoding",
        Place(path, line, column),
        said,
        "откройте файл в редакторе и сохраните в кодировке UTF-8",
    )


def _control(path: str, text: str, index: int) -> Finding:
    line = text.count("\n", 0, index) + 1
    column = index - text.rfind("\n", 0, index)
    return error(
        "file-encoding",
        Place(path, line, column),
        f"в тексте есть невидимый знак управления (код {ord(text[index])})",
        "удалите знак: наберите это место заново",
    )

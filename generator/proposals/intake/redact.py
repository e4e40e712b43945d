"""Personal data are cut out of what was sent before anything is written."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from typing import Any

from generator.checks import personal_texts
from generator.checks.texts import texts
from generator.language.personal import allowed_names
from generator.records.document import read_document
from generator.records.models.kinds import Kind
from generator.records.yaml_text import writer
from generator.records.yaml_text.nodes import KeyPath

MOST_ROUNDS = 5
"""What is left after one cut can look personal again; after so many rounds the value goes whole."""

NUMBERED = frozenset(
    f"personal-{kind}"
    for kind in ("phone", "snils", "passport", "inn", "card", "account", "document")
)
"""Rules whose matches may begin with words: «звоните: 8 900 …»."""

FIGURES = re.compile(r"[+(]{0,2}\d")
GAP = re.compile(r"[ \t]{2,}")
LONELY = re.compile(r"(?<=:)(?:\s*[,;])+|\s+([,.;:!?])|\(\s*\)")


def cut(
    kind: Kind,
    values: dict[str, Any],
    body: str = "",
    public: allowed_names.Names = allowed_names.NOBODY,
) -> tuple[dict[str, Any], str, list[KeyPath]]:
    """Cut personal data out of values and body; gives both and the paths of what was cut.

    A line of the body has its number as its path. A name without consent goes whole; names that
    match ``public`` stay.
    """
    values, found = _nameless(copy.deepcopy(values))
    rows = body.strip("\n").split("\n")
    for turn in range(MOST_ROUNDS):
        spans = _spans(kind, values, "\n".join(rows), public)
        for path, start, end in reversed(spans):
            number = path[0]
            if isinstance(number, int):
                row = number - 1  # one blank line stands before the body
                rows[row] = _without(rows[row], start, end, turn)
            else:
                _set(values, path, _without(str(_get(values, path)), start, end, turn))
            found.append(path)
        if not spans:
            break
    return _filled(values), "\n".join(rows), list(dict.fromkeys(found))


def _spans(
    kind: Kind, values: dict[str, Any], body: str, public: allowed_names.Names
) -> list[tuple[KeyPath, int, int]]:
    """Where personal data lie: path of a value and a piece of it; for a line of the body, its number."""
    text = writer.write(kind, values, body)
    document = read_document(kind, "primer", kind.path("primer"), text, {}, [])
    if document is None:
        return []
    found = [
        (said.path or (said.line - document.body_line,), *span)
        for said in texts(document)
        for span in cores(said.value, personal_texts.found(said, public))
    ]
    return sorted(found, key=lambda f: (str(f[0]), f[1]))


def cores(text: str, found: Iterable[tuple[str, tuple[int, int]]]) -> list[tuple[int, int]]:
    """Give the pieces of a text to cut out, in order and apart, from what was found in it: rules and spans.

    The words by which a number was known are left; a name and a class may be found twice.
    """
    apart: list[tuple[int, int]] = []
    for start, end in sorted(_core(text, *one) for one in found):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _core(text: str, rule: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    number = FIGURES.search(text, start, end) if rule in NUMBERED else None
    return (number.start() if number else start), end


def _nameless(values: dict[str, Any]) -> tuple[dict[str, Any], list[KeyPath]]:
    """Take the names of authors away who have given no consent."""
    authors = values.get("авторы")
    if not isinstance(authors, list):
        return dict(values), []
    kept: list[Any] = []
    found: list[KeyPath] = []
    for index, author in enumerate(authors):
        named = isinstance(author, dict) and author.get("имя") and not author.get("согласие")
        if named:
            found.append(("авторы", index, "имя"))
            author = {key: value for key, value in author.items() if key != "имя"}
        kept.append(author)
    return {**values, "авторы": kept}, found


def _without(text: str, start: int, end: int, turn: int) -> str:
    if turn == MOST_ROUNDS - 1:
        return ""
    return (
        LONELY.sub(r"\1", GAP.sub(" ", f"{text[:start]} {text[end:]}"))
        .strip(" ,;:")
        .lstrip(" .,;:")
    )


def _filled(value: Any) -> Any:
    """Leave out what is empty now."""
    if isinstance(value, dict):
        return {k: kept for k, v in value.items() if (kept := _filled(v)) not in ("", [], {})}
    if isinstance(value, list):
        return [kept for v in value if (kept := _filled(v)) not in ("", [], {})]
    return value


def _get(values: Any, path: KeyPath) -> Any:
    for step in path:
        values = values[step]
    return values


def _set(values: Any, path: KeyPath, value: Any) -> None:
    _get(values, path[:-1])[path[-1]] = value

"""Personal data are cut out of what was sent before anything is written."""

from __future__ import annotations

import re
from typing import Any

from generator.checks import privacy
from generator.records import canonical, load
from generator.records.kinds import Kind
from generator.records.tree import Path

MOST_ROUNDS = 5
"""What is left after one cut can look personal again; after so many rounds the value goes whole."""

_GAP = re.compile(r"[ \t]{2,}")
_LONELY = re.compile(r"\s+([,.;:!?])|\(\s*\)")


def cut(kind: Kind, values: dict[str, Any], body: str = "") -> tuple[dict[str, Any], str, list[Path]]:
    """Cut personal data out of values and body; gives both and the paths of what was cut.

    The body has the empty path. A name without consent goes whole.
    """
    values, found = _nameless(values)
    for round in range(MOST_ROUNDS):
        spans = list(_spans(kind, values, body))
        if not spans:
            break
        for path, start, end in reversed(spans):
            if path:
                _set(values, path, _without(_get(values, path), start, end, round))
            found.append(path)
        body = _clean_body(body, [(s, e) for p, s, e in spans if not p])
    return values, body, list(dict.fromkeys(found))


def _spans(kind: Kind, values: dict[str, Any], body: str) -> list[tuple[Path, int, int]]:
    """Where personal data lie: path of a value and a piece of it; for the body, a piece of it all."""
    text = canonical.write(kind, values, body)
    document = load.read(kind, "primer", kind.path("primer"), text, {}, [])
    if document is None:
        return []
    found = []
    for said, start, end in privacy.spans(document):
        if said.path:
            found.append((said.path, start, end))
        else:
            begin = sum(len(row) + 1 for row in body.split("\n")[: _row(body, said.value)])
            found.append(((), begin + start, begin + end))
    return sorted(set(found), key=lambda f: (str(f[0]), f[1]))


def _row(body: str, line: str) -> int:
    return body.split("\n").index(line)


def _nameless(values: dict[str, Any]) -> tuple[dict[str, Any], list[Path]]:
    """Take the names of authors away who have given no consent."""
    authors = values.get("авторы")
    if not isinstance(authors, list):
        return dict(values), []
    kept: list[Any] = []
    found: list[Path] = []
    for index, author in enumerate(authors):
        named = isinstance(author, dict) and author.get("имя") and not author.get("согласие")
        if named:
            found.append(("авторы", index, "имя"))
            author = {key: value for key, value in author.items() if key != "имя"}
        kept.append(author)
    return {**values, "авторы": kept}, found


def _without(text: str, start: int, end: int, round: int) -> str:
    if round == MOST_ROUNDS - 1:
        return ""
    return _LONELY.sub(r"\1", _GAP.sub(" ", text[:start] + " " + text[end:])).strip(" ,;:")


def _clean_body(body: str, spans: list[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        body = body[:start] + body[end:]
    return body


def _get(values: Any, path: Path) -> Any:
    for step in path:
        values = values[step]
    return values


def _set(values: Any, path: Path, value: Any) -> None:
    _get(values, path[:-1])[path[-1]] = value

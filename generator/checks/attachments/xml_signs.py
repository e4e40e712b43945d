"""XML written in another way says the same: its sections of data, comments, instructions and entities."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from generator.checks.attachments.telling import Unread

_CLOSING = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}
_OPENING = re.compile(r"<!\[CDATA\[|<!--|<\?(?!xml[\s?])")
_ENTITY = re.compile(r"<!ENTITY\s+([\w:.-]{1,80})\s+(?:\"([^\"]*)\"|'([^']*)')")
_NAMED = re.compile(r"&([\w:.-]{1,80});")
_DEEPEST = 3
_LARGEST = 60 * 1024 * 1024
_FAR_ENTITY = re.compile(r"<!ENTITY\s+(?:%\s+)?[\w:.-]{1,80}\s+(?:SYSTEM|PUBLIC)\b")


def plainly(said: str) -> str:
    """Write a part with tags and words alone; what stood in comments and instructions follows below.

    Raises ``Unread`` where its entities make more of it than anybody could read.
    """
    if "<!ENTITY" in said:
        said = _expanded(said)
    return "".join(_pieces(said)) if _OPENING.search(said) else said


def takes_entities(said: str) -> bool:
    """Whether a part asks for an entity that lies elsewhere; no reader of ours follows it."""
    return _FAR_ENTITY.search(said) is not None


def _pieces(said: str) -> Iterator[str]:
    at, aside = 0, list[str]()
    while opening := _OPENING.search(said, at):
        sign = opening[0]
        end = said.find(_CLOSING[sign], opening.end())
        if end < 0:
            break
        yield said[at : opening.start()]
        inside = said[opening.end() : end]
        if sign == "<![CDATA[":
            yield html.escape(inside, quote=False)
        else:
            aside.append(inside)
        at = end + len(_CLOSING[sign])
    yield said[at:]
    yield "".join(f"\n<p>{html.escape(text, quote=False)}</p>" for text in aside)


def _expanded(said: str) -> str:
    values = {m[1]: m[2] or m[3] or "" for m in _ENTITY.finditer(said)}
    for _ in range(_DEEPEST):
        names = _NAMED.findall(said)
        if sum(len(values.get(name, "")) for name in names) > _LARGEST:
            raise Unread
        said = _NAMED.sub(lambda m: values.get(m[1], m[0]), said)
    return said

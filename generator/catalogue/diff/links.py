"""The links by name in a text that is compared: the title stands in the place of a bare id."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.records.models.kinds import KINDS
from generator.records.models.sections import TITLES
from generator.records.summary import Name
from generator.records.wikilinks import LINK


def titled(text: str, titles: Mapping[Name, str]) -> str:
    """Give a text with the titles of what its links lead to; words of a link stay before it, and an id nobody knows."""
    if "[[" not in text:
        return text
    return LINK.sub(lambda link: _worded(link, titles) if link[2] else _title(link, titles), text)


def _worded(link: re.Match[str], titles: Mapping[Name, str]) -> str:
    title = _title(link, titles)
    return link[0] if title == link[0] or _SIGNS.search(title) else f"[[{title}|{link[2]}]]"


_SIGNS = re.compile(r"[\[\]|]")
"""Signs of a link, which its parts have not."""


def _title(link: re.Match[str], titles: Mapping[Name, str]) -> str:
    section, _, id = link[1].strip().rpartition("/")
    if not section and id in TITLES:
        return TITLES[id]
    for kind in KINDS.values():
        name = (kind.name, id)
        # asked with «in»: so the cache of the history knows which titles its words rest on
        if section in ("", kind.name, kind.section) and name in titles and titles[name]:
            return titles[name]
    return link[0]

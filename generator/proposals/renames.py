"""Records that a proposal gave another name without «прежние адреса»: told by the texts that both have."""

from __future__ import annotations

from generator.records.records import Records

MOST_GONE = 50
"""Records that may have got another name: of a proposal that removes more nobody expects it."""
KEPT = 0.8
"""The share of its texts that a record keeps which only got another name."""


def find(old: Records, new: Records) -> dict[str, str]:
    """Which new records are removed ones under another name, by the texts that both have: path to path."""
    gone = [p for p, one in old.summaries.items() if one.readable and p not in new.files]
    came = [p for p, one in new.summaries.items() if one.readable and p not in old.files]
    if not gone or max(len(gone), len(came)) > MOST_GONE:
        return {}
    said = {path: frozenset(old.documents[path].tree.words) for path in gone}
    found = {}
    for path in came:
        mine, kind = frozenset(new.documents[path].tree.words), new.summaries[path].kind
        same = {p: len(mine & said[p]) for p in gone if old.summaries[p].kind == kind}
        most = max(same, key=lambda p: (same[p], p), default="")
        if most and same[most] >= KEPT * max(len(mine), len(said[most])):
            found[path] = most
    return found

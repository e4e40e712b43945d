"""What has become of a record, in words that may be shown to whoever accepts it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalogue.diff.change import Change
from generator.records.fields import Record


def told(old: Record, new: Record, changes: Iterable[Change], private: bool) -> tuple[str, ...]:
    """Say the changes between two editions; labels alone where either has personal data (``private``).

    What could not be read on one side is no change: a finding tells of it.
    """
    readable = [c for c in changes if old.source.whole(*c.at) and new.source.whole(*c.at)]
    if not private:
        return tuple(change.words for change in readable)
    keys = (" › ".join(s for s in c.at if isinstance(s, str)) or "текст" for c in readable)
    return tuple(dict.fromkeys(f"{key}: изменено" for key in keys))

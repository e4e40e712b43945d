"""What has to be read again, as lines for a methodologist."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from generator.checks.formats.text import printable
from generator.checks.freshness import Stale
from generator.language import excerpts
from generator.language.personal.mask import hide
from generator.language.russian import capital, counted

NOTHING = "Ничего перечитывать не надо: сроки не прошли, акты действуют.\n"


def show(found: Iterable[Stale], unread: Sequence[str] = ()) -> str:
    """List the records under why they have aged, most urgent first, then the ``unread`` paths."""
    found = list(found)
    rest = "".join(f"  {path}\n" for path in unread)
    if rest:
        rest = f"Не прочитаны, и когда их перечитывать, неизвестно ({len(unread)}):\n{rest}"
    if not found:
        return rest or NOTHING
    parts = []
    for why, these in groupby(found, key=lambda s: s.why):
        rows = [
            f"  {s.path} — {excerpts.quote(printable(hide(s.title)))}{f', {s.day}' if s.day else ''}\n"
            for s in these
        ]
        parts.append(f"{capital(why)} ({len(rows)}):\n{''.join(rows)}")
    total = counted(len({s.path for s in found}), "запись", "записи", "записей")
    whole = "\n".join([*parts, rest] if rest else parts)
    return f"{whole}\nВсего {total}.\n"

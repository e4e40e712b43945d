"""Who still names a record that a proposal removes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.language.russian import counted
from generator.records.models.kinds import KINDS
from generator.records.records import Records
from generator.records.summary import Name, RecordSummary

MOST = 6
"""Records that are named; each has its finding besides."""


def told(records: Records, gone: Name, titles: Mapping[Name, str]) -> str:
    """Say which records name one that is gone, and what to do; empty where none does.

    ``titles``: what may be shown, by kind and id.
    """
    users = [f"{KINDS[s.kind].one} «{titles.get(s.name, s.id)}»" for s in _users(records, *gone)]
    if not users:
        return ""
    more = f" и ещё {counted(len(users) - MOST, 'запись', 'записи', 'записей')}"
    named = ", ".join(users[:MOST]) + more * (len(users) > MOST)
    return (
        f"На неё ссылаются: {named}. "
        "Верните запись или замените в них ссылки: с такими ссылками проверка не пройдёт"
    )


def _users(records: Records, kind: str, id: str) -> Iterator[RecordSummary]:
    ways = {f"{section}/{id}" for section in (kind, KINDS[kind].section)}
    if not records.find(id):  # otherwise the bare name leads to a record of another kind
        ways.add(id)
    for summary in records.summaries.values():
        if ways & set(summary.mentions) or any(
            _leads(said, kind, id, records) for said in summary.targets
        ):
            yield summary


def _leads(said: str, kind: str, id: str, records: Records) -> bool:
    """Whether a reference of a field, «kinds:id», led to this record and leads nowhere now."""
    kinds, _, target = said.partition(":")
    wanted = kinds.split("|")
    return target == id and kind in wanted and not records.find(id, wanted)

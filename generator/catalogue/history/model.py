"""What is known of the past: editions, events between them, the whole of a record, of all records."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from generator.catalogue.diff.change import Change
from generator.records.summary import Name

NONE = "Истории нет: папка портала не лежит в git. Показаны нынешние редакции."
SHORT = (
    "История неполная: взяты не все прежние версии портала, поэтому у старых редакций нет номеров."
)
UNREAD = "Историю прочитать не удалось: git не ответил. Показаны нынешние редакции."
MOST_OLD = 20
"""Older editions of one record that have a page of their own."""


class Edition(Struct, frozen=True):
    """One edition of a record.

    ``day`` is empty while the edition is not in git. ``blob`` and ``path`` are where it lies there.
    """

    number: int
    day: str
    fingerprint: str
    path: str
    blob: str
    merge: bool = False
    """Whether it came with a merge: a proposal that was accepted."""
    back: int = 0
    """The number of the earlier edition whose meaning came back, or 0."""
    private: bool = False
    """Whether it held personal data: it is counted and never shown."""
    authors: tuple[tuple[str, str, str], ...] = ()
    """Role, organisation and name of each author; the name only for those who may be named today."""
    changes: tuple[Change, ...] = ()
    """What changed since the edition before."""
    since: tuple[Change, ...] = ()
    """What has changed from this edition to the newest one."""
    parts: tuple[tuple[str, str], ...] = ()
    """Of an older edition of a route: where its activities stand now; empty if they did not move."""


class Event(Struct, frozen=True):
    """Something that happened to a record between editions; ``after`` is the edition before it."""

    day: str
    what: str
    """``renamed``, ``removed`` or ``returned``."""
    id: str
    after: int


class Past(Struct, frozen=True):
    """The past of one record: its editions, oldest first, and what else happened to it."""

    title: str
    editions: tuple[Edition, ...]
    events: tuple[Event, ...] = ()
    partial: bool = False
    """Whether it may be longer than what was read, so that its numbers are not those of all."""

    @property
    def newest(self) -> Edition:
        """The newest edition."""
        return self.editions[-1]


class History(Struct, frozen=True):
    """The past of every record by kind and id, of those that are gone too."""

    past: Mapping[Name, Past] = field(default_factory=dict)
    note: str = NONE
    """Why there is less history than there could be, in words; empty where it is whole."""
    digests: Mapping[Name, str] = field(default_factory=dict)
    """What sums up the past of each record: with the same digest it is the same."""
    refused: str = ""
    """Why git did not answer, in Russian; no page says it."""

    def of(self, kind: str, id: str) -> Past | None:
        """The past of one record, where anything is known of it."""
        return self.past.get((kind, id))


def older(past: Past) -> tuple[Edition, ...]:
    """The older editions that may be shown as they were; none where their numbers are not known."""
    if past.partial:
        return ()
    return tuple(e for e in past.editions[:-1] if e.day and not e.private)[-MOST_OLD:]

"""From the versions of one record to its past: which of them are editions, what changed in each."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from generator.catalogue.diff import records
from generator.catalogue.diff.change import Change, What
from generator.catalogue.history.cache import AskedTitles
from generator.catalogue.history.model import Edition, Event, Past
from generator.catalogue.history.versions import Version, VersionLine
from generator.language.personal import mask
from generator.records.fingerprint import fingerprint_of, read_by_people
from generator.records.models.enums import READABLE
from generator.records.version_reader import VersionReader, VersionValues

_WITHHELD = Change((), What.CHANGED, "исправлено; подробности не показаны: там были личные данные")


class HistoryBuilder:
    """Tells the past of one record from its versions."""

    def __init__(self, reader: VersionReader, titles: AskedTitles) -> None:
        self.kind = reader.kind
        self.reader = reader
        self.titles = titles
        self.editions: list[Edition] = []
        self.said: list[VersionValues] = []
        self.events: list[Event] = []

    def tell(self, line: VersionLine, data: Mapping[str, bytes], until: str = "") -> Past:
        """Count the editions, say what changed in each, and what happened between them."""
        away, id = False, line[0].id
        for version in line:
            there = data.get(version.blob) if version.blob else None
            if mask.path(version.path) != version.path:
                there = None  # a file that is named after a person is not read
            values = self.reader.read(version.path, there) if there is not None else None
            if version.blob and values is None:
                continue  # what could not be read was never shown
            if values is None or not _is_shown(values):
                if self.editions and not away:
                    self._event(version, "removed", version.id)
                away = True
                continue
            if away and self.editions:
                self._event(version, "returned", version.id)
            if version.id != id and self.editions:
                self._event(version, "renamed", id)
            away, id = False, version.id
            self._edition(version, values)
        self._cut(until)
        last = str(self.said[-1].values.get("название", id)) if self.said else id
        return Past(last, self._with_since(), tuple(self.events), line[0].first)

    def _cut(self, fingerprint: str) -> None:
        """Forget what came after the newest edition with a fingerprint, where there is one."""
        last = next((e.number for e in reversed(self.editions) if e.fingerprint == fingerprint), 0)
        if last:
            del self.editions[last:], self.said[last:]
            self.events = [e for e in self.events if e.after <= last]

    def _event(self, version: Version, what: str, id: str) -> None:
        self.events.append(Event(version.day, what, id, len(self.editions)))

    def _edition(self, version: Version, values: VersionValues) -> None:
        said = read_by_people(self.kind.model, values.values)
        values = replace(values, values=said)
        fingerprint = fingerprint_of(said, values.body)
        if self.editions and self.editions[-1].fingerprint == fingerprint:
            return
        back = next((e.number for e in reversed(self.editions) if e.fingerprint == fingerprint), 0)
        private = values.flagged
        number = len(self.editions) + 1
        made = Edition(
            number=number,
            day=version.day,
            fingerprint=fingerprint,
            path=version.path,
            blob=version.blob,
            merge=version.merge,
            back=back,
            private=private,
            authors=_authors(values),
        )
        if self.editions:
            made = replace(made, changes=self._between(number - 2, values, private))
        self.editions.append(made)
        self.said.append(values)

    def _between(self, index: int, new: VersionValues, private: bool) -> tuple[Change, ...]:
        old = self.said[index]
        if private or self.editions[index].private:
            return (_WITHHELD,)
        found = records.compare(
            self.kind.model, (old.values, old.body), (new.values, new.body), self.titles
        )
        return tuple(replace(c, path=()) for c in found)

    def _with_since(self) -> tuple[Edition, ...]:
        """Add to each older edition what has changed from it to the newest."""
        if not self.editions:
            return ()
        newest, values = self.editions[-1], self.said[-1]
        *older, last = self.editions
        for index, old in enumerate(older):
            if old.fingerprint != newest.fingerprint:
                near = old is older[-1]
                since = newest.changes if near else self._between(index, values, newest.private)
                parts = self._parts(self.said[index], values)
                older[index] = replace(old, since=since, parts=parts)
        return (*older, last)

    def _parts(self, old: VersionValues, new: VersionValues) -> tuple[tuple[str, str], ...]:
        if self.kind.name != "route":
            return ()
        return tuple(records.parts(old.values, new.values).items())


def _is_shown(values: VersionValues) -> bool:
    """Whether a version was open to readers: a draft of a route was not."""
    return str(values.values.get("состояние", READABLE[0])) in READABLE


def _authors(values: VersionValues) -> tuple[tuple[str, str, str], ...]:
    found = values.values.get("авторы", ())
    return tuple((a.get("роль", ""), a.get("организация", ""), a.get("имя", "")) for a in found)

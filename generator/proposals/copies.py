"""Texts that stand in another record already: a route that was copied under a new title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from generator.language.personal.mask import hide
from generator.language.russian import lowered
from generator.records.models.enums import State
from generator.records.records import Records

WORD = re.compile(r"[0-9a-zа-я]+")
RUN = 5
"""Words in a row that two people seldom write alike."""
FEWEST, ALIKE = 20, 0.5
"""The fewest runs by which a text can be told, and the share of them that makes it a copy."""

Run = tuple[str, ...]


class Copy(Struct, frozen=True):
    """A record that says the same, and the share of the newer text (0–1) that stands in it."""

    id: str
    path: str
    title: str
    share: float

    def say(self) -> str:
        """Tell a reviewer by the title of the record that is there; the new text is not quoted."""
        return (
            f"Текст уже есть: {round(self.share * 100)} % слов стоят и в «{self.title}» ({self.id}). "
            "Если это тот же маршрут, попросите прислать правку; если другой, спросите, чем он отличается"
        )


class Copies(Struct):
    """What the records of one kind say, by runs of words; read when it is first asked."""

    records: Records
    kind: str
    _places: dict[Run, list[str]] = field(default_factory=dict)
    _read: bool = False

    def find(self, texts: Iterable[str], path: str) -> Copy | None:
        """Find the record that says most of the texts of the one at ``path``, if one says half of them."""
        mine = set(_runs(texts))
        if len(mine) < FEWEST:
            return None
        self._index()
        met = Counter(other for run in mine for other in self._places.get(run, ()) if other != path)
        if not met:
            return None
        most = max(met.values())
        other = min(one for one, count in met.items() if count == most)
        found, share = self.records.summaries[other], most / len(mine)
        return Copy(found.id, other, hide(found.title), share) if share >= ALIKE else None

    def of(self, path: str) -> Copy | None:
        """Find the same of a record that is there."""
        return self.find(self.records.documents[path].tree.words, path)

    def _index(self) -> None:
        if self._read:
            return
        self._read = True
        for path, summary in self.records.summaries.items():
            archived = summary.brief is not None and summary.brief.state == State.ARCHIVED
            if summary.kind != self.kind or not summary.readable or archived:
                continue
            for run in set(_runs(self.records.documents[path].tree.words)):
                self._places.setdefault(run, []).append(path)


def _runs(texts: Iterable[str]) -> Iterator[Run]:
    for text in texts:
        words = WORD.findall(lowered(text))
        yield from (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))

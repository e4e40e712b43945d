"""What the catalogue holds, as mappings that note what is read of them (``catalogue/reads.py``)."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping, Sequence, ValuesView
from typing import Any, TypeVar

from generator.catalogue import reads
from generator.catalogue.history.model import Past
from generator.records.fields import Record
from generator.records.summary import Name, RecordSummary
from generator.system.lazy_mapping import Lazy

K = TypeVar("K")
V = TypeVar("V")
R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Watched(Lazy[K, V]):
    """A mapping that notes what is read of it."""

    whole = ""
    """The name of all of it."""
    keyed = ""
    """The name of which keys it has."""

    def __init__(self, found: Mapping[K, V]) -> None:
        super().__init__(found)
        self._found = found

    def one(self, key: K) -> str:
        """The name of one value."""
        raise NotImplementedError

    def there(self, key: K) -> str:
        """The name of whether there is a value."""
        return self.one(key)

    def __getitem__(self, key: K) -> V:
        reads.note(self.one(key))
        return self._found[key]

    def __contains__(self, key: object) -> bool:
        reads.note(self.there(key))  # type: ignore[arg-type]
        return key in self._found

    def __iter__(self) -> Iterator[K]:
        reads.note(self.keyed)
        return iter(self._found)

    def __len__(self) -> int:
        reads.note(self.keyed)
        return len(self._found)

    def values(self) -> ValuesView[V]:
        """All values, noted as one."""
        reads.note(self.whole)
        return self._found.values()

    def items(self) -> ItemsView[K, V]:
        """All keys and values, noted as one."""
        reads.note(self.whole)
        return self._found.items()


class RecordsOfKind(Watched[str, Record]):
    """The records of one kind by id."""

    def __init__(self, kind: str, found: Mapping[str, Record]) -> None:
        super().__init__(found)
        self.kind = kind
        self.whole, self.keyed = reads.every_record(kind), reads.ids(kind)

    def one(self, key: str) -> str:
        """The whole record."""
        return reads.record((self.kind, key))

    def there(self, key: str) -> str:
        """Whether the id is taken."""
        return reads.lies(key)


class Summaries(Watched[Name, RecordSummary]):
    """What is told of each record."""

    whole, keyed = reads.every_summary(), reads.ids("")

    def one(self, key: Name) -> str:
        """What is told of it."""
        return reads.summary(key)

    def there(self, key: Name) -> str:
        """Whether the id is taken."""
        return reads.lies(key[1])


class ByInitial(Watched[str, tuple[Name, ...]]):
    """The records whose titles begin with each letter."""

    def one(self, key: str) -> str:
        """Those of one letter."""
        return reads.initial(key)


class Links(Watched[Name, tuple[Name, ...]]):
    """Where records lead."""

    def one(self, key: Name) -> str:
        """Where one leads."""
        return reads.links(key)


class Backlinks(Watched[Name, Mapping[str, tuple[Name, ...]]]):
    """What leads to records."""

    def one(self, key: Name) -> str:
        """What leads to one."""
        return reads.backlinks(key)


class RoutesOn(Watched[str, tuple[RecordSummary, ...]]):
    """What is told of the routes on each deficit."""

    def one(self, key: str) -> str:
        """Of those on one."""
        return reads.routes_on(key)


class RoutesBy(Watched[str, tuple[RecordSummary, ...]]):
    """What is told of the routes that rest on each method."""

    def one(self, key: str) -> str:
        """Of those on one."""
        return reads.routes_by(key)


class Sources(Watched[str, str]):
    """The texts of files by their paths."""

    whole, keyed = reads.EVERY_SOURCE, reads.PATHS

    def one(self, key: str) -> str:
        """One text."""
        return reads.source(key)


class Pasts(Watched[Name, Past]):
    """The past of every record."""

    whole, keyed = reads.EVERY_PAST, reads.EVERY_PAST

    def one(self, key: Name) -> str:
        """That of one."""
        return reads.past(key)


class Noted(tuple[T, ...]):
    """Values of which only all can be read."""

    name = ""

    @classmethod
    def of(cls, values: Sequence[T], name: str) -> Noted[T]:
        """Have a name noted by whoever looks at the values."""
        made = cls(values)
        made.name = name
        return made

    def __iter__(self) -> Iterator[T]:
        reads.note(self.name)
        return super().__iter__()

    def __len__(self) -> int:
        reads.note(self.name)
        return super().__len__()

    def __contains__(self, value: object) -> bool:
        reads.note(self.name)
        return super().__contains__(value)

    def __getitem__(self, at: Any) -> Any:
        reads.note(self.name)
        return super().__getitem__(at)


class ChangedRecords(Lazy[str, R]):
    """Records of one kind, each changed when it is asked for."""

    def __init__(self, found: Mapping[str, R], change: Callable[[str, R], R]) -> None:
        super().__init__(found)
        self._found = found
        self._change = change

    def __getitem__(self, id: str) -> R:
        return self._change(id, self._found[id])


class EveryRecord(Watched[Name, Record]):
    """Records of every kind by kind and id, in the order of the summaries."""

    keyed = reads.ids("")

    def __init__(
        self, by_kind: Mapping[str, Mapping[str, Record]], names: Mapping[Name, object]
    ) -> None:
        self._by_kind = by_kind
        with reads.unnoted():
            super().__init__(dict.fromkeys(names))  # type: ignore[arg-type]

    def there(self, key: Name) -> str:
        """Whether the id is taken."""
        return reads.lies(key[1])

    def __getitem__(self, name: Name) -> Record:
        return self._by_kind[name[0]][name[1]]

    def values(self) -> ValuesView[Record]:
        """All records, each noted as it is read."""
        return ValuesView(self)

    def items(self) -> ItemsView[Name, Record]:
        """All names and records, each noted as it is read."""
        return ItemsView(self)

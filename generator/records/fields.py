"""The words a model is written with: keys, limits, closed lists, references."""

from __future__ import annotations

import itertools
import types
import typing
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from typing import Annotated, Any

from msgspec import NODEFAULT, Struct, structs

from generator.findings import Place
from generator.records.yaml_text.nodes import KeyPath

FULL_TEXT = 5000
"""Characters of a text field where the model says nothing: one printed page and a half."""


class Key(Struct, frozen=True):
    """What a field is to a person: its key in the file, its help, its bounds.

    Bounds of a list field belong to each of its texts; ``fewest`` is 1 where a list may not be empty.
    """

    label: str
    help: str
    example: Any = None
    limit: int = FULL_TEXT
    line: bool = False
    registry: str = ""
    refers: tuple[str, ...] = ()
    or_text: bool = False
    smallest: float | None = None
    largest: float | None = None
    fewest: int = 0
    loose: bool = False
    public: bool = True
    edition: bool = True
    shape: str = ""
    section: str = ""
    noun: str = "пункт"


def key(
    label: str,
    help: str,  # the word of argparse and click for the same thing
    example: Any = None,
    **bounds: Any,
) -> Key:
    """Declare a field of a model, in its annotation: read when a file is, and not when the module is.

    ``line``: a plain line without markup. ``registry``: a closed list of ``content/registries``.
    ``refers``: kinds whose ids may stand here; ``or_text`` allows a text of one's own beside them or beside the list.
    ``loose``: one text is read as a list of one. ``shape``: a name of ``decode_scalar.SHAPES``.
    ``edition``: whether another value makes another edition; not where no reader of the page sees it.
    ``section``: the step of the builder. ``noun``: what a difference calls one item of a list.
    """
    return Key(label, help, example, **bounds)


def same_key(model: type[Model], name: str, **other: Any) -> Key:
    """Declare a field by the key of another model's field: its label, its bounds, and all that ``other`` leaves."""
    known = next(spec.key for spec in specs(model) if spec.name == name)
    return structs.replace(known, **other)


class Model(Struct, frozen=True, kw_only=True):
    """A mapping with keys of its own: a record, or a part of one. A field with a default may be left out of the file."""


class Source(Struct, frozen=True):
    """Where a record comes from: its file and the places of its values.

    ``holes`` are the paths of values that could not be read; each has a finding of its own.
    """

    path: str
    find: Callable[..., Place] | None = None
    """Gives the place of a value by keys and indexes, or of its nearest parent."""
    holes: frozenset[KeyPath] = frozenset()

    def at(self, *path: str | int) -> Place:
        """Give the place of a value by keys and indexes; of the file where no more is known."""
        return self.find(*path) if self.find else Place(self.path, 1, 1, 1)

    def whole(self, *path: str | int) -> bool:
        """Whether nothing at, under or above ``path`` was unreadable, so that a rule may judge it.

        What was read of a file with something odd in it may be judged: the hole ``()`` is above nothing.
        """
        return not any(
            hole[: len(path)] == path or (hole and path[: len(hole)] == hole) for hole in self.holes
        )


class Record(Model, frozen=True, kw_only=True, eq=False):
    """What every record has: an id, a source, and the ids it had before.

    Two are equal that say the same, wherever they lie.
    """

    id: str
    source: Source
    body: str = ""
    body_line: int = 1
    may_name: Annotated[
        tuple[str, ...],
        key(
            "можно назвать",
            "Авторы книг и герои, которых называет запись и которых нет в списке портала.",
            ["Мерзляк А. Г."],
            line=True,
            limit=80,
            loose=True,
            public=False,
            edition=False,
        ),
    ] = ()
    former: Annotated[
        tuple[str, ...],
        key(
            "прежние адреса",
            "Прежние имена записи: со старых адресов откроется новая страница.",
            ["staryy-id"],
            line=True,
            limit=60,
            shape="id",
            noun="адрес",
            edition=False,
        ),
    ] = ()

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and _said(self) == _said(other)

    def __hash__(self) -> int:
        return hash(_said(self))

    def at(self, *path: str | int) -> Place:
        """Give the place of a value in the file of this record."""
        return self.source.at(*path)


_PLACED = ("source", "body_line")


def _said(record: Any) -> tuple[Any, ...]:
    return tuple(getattr(record, n) for n in record.__struct_fields__ if n not in _PLACED)


class Spec(Struct, frozen=True):
    """One field of a model as the decoder, the schema and the reference see it."""

    name: str
    key: Key
    type: Any
    many: bool
    """Whether the field is a list; ``type`` is then the type of one item."""
    default: Any = NODEFAULT

    @property
    def required(self) -> bool:
        """Whether a file has to have it."""
        return self.default is NODEFAULT


_LAST = {"may_name": 1, "former": 2}


@cache
def specs(model: type[Model]) -> tuple[Spec, ...]:
    """List the fields of a model that have a key, in the order of the file."""
    found = []
    for name, hint in typing.get_type_hints(model, include_extras=True).items():
        if typing.get_origin(hint) is Annotated:
            kind, many = _unwrap(hint.__origin__)
            found.append(Spec(name, hint.__metadata__[0], kind, many, _defaults(model)[name]))
    # what every record has stands first in the class and last in a file
    return tuple(sorted(found, key=lambda s: _LAST.get(s.name, 0)))


def _defaults(model: type[Model]) -> dict[str, Any]:
    given = model.__struct_defaults__
    fields = model.__struct_fields__
    none = (NODEFAULT,) * (len(fields) - len(given))
    return dict(zip(fields, (*none, *given), strict=True))


@cache
def labels(model: type[Model]) -> dict[str, Spec]:
    """The same fields by the keys of the file; not to be changed."""
    return {spec.key.label: spec for spec in specs(model)}


def _unwrap(hint: Any) -> tuple[Any, bool]:
    """Take ``X | None`` and ``tuple[X, ...]`` apart into the type of one value and «many»."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        left = [arg for arg in typing.get_args(hint) if arg is not type(None)]
        if len(left) == 1:
            return _unwrap(left[0])
    if typing.get_origin(hint) is tuple:
        return typing.get_args(hint)[0], True
    return hint, False


@cache
def is_model(kind: Any) -> bool:
    """Whether a type is a mapping with keys of its own."""
    return isinstance(kind, type) and issubclass(kind, Model)


@cache
def is_closed(kind: Any) -> bool:
    """Whether a type is a closed list of words."""
    return isinstance(kind, type) and issubclass(kind, StrEnum)


@cache
def variants(kind: Any) -> dict[str, type]:
    """The models a tagged union chooses from, by their tag; empty for any other type."""
    if typing.get_origin(kind) not in (typing.Union, types.UnionType):
        return {}
    return {model.TAG: model for model in typing.get_args(kind)}


@cache
def nested(model: type[Model]) -> tuple[Key, ...]:
    """List the keys of a model and of all models in it; none holds itself."""
    found: list[Key] = []
    for spec in specs(model):
        found.append(spec.key)
        for inner in (spec.type, *variants(spec.type).values()):
            found += nested(inner) if is_model(inner) else ()
    return tuple(found)


def walk(record: Record) -> Iterator[tuple[KeyPath, Key, str]]:
    """Yield every text of a record with its path in the file and key, in the order of the model."""
    return _walk(record, record.source.holes, ())


def _walk(model: Any, holes: frozenset[KeyPath], at: KeyPath) -> Iterator[tuple[KeyPath, Key, str]]:
    kind: type = type(model)
    for spec in specs(kind):
        value = getattr(model, spec.name)
        path = (*at, spec.key.label)
        for where, item in _items(value, spec.many, path, holes):
            if isinstance(item, str) and not isinstance(item, StrEnum):
                yield where, spec.key, item
            elif is_model(item.__class__):
                tag = getattr(type(item), "TAG", None)
                yield from _walk(item, holes, (*where, *([tag] if tag else [])))


def _items(
    value: Any, many: bool, path: KeyPath, holes: frozenset[KeyPath]
) -> Iterator[tuple[KeyPath, Any]]:
    """Yield the values of a field; an unreadable item left a list, but its number stays taken."""
    if many:
        places = (i for i in itertools.count() if (*path, i) not in holes)
        for index, item in zip(places, value or (), strict=False):
            yield (*path, index), item
    elif value is not None:
        yield path, value

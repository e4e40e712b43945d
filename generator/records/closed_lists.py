"""Closed lists and their other names: what «учитель-логопед» and «химия и биология» are called in them.

The names are data: synonyms of the entries in ``content/registries``. Words that the model itself lists
(«молодой», «проба») have theirs in ``document-words``, in the group that is called as the key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from generator.language.russian import lowered
from generator.records.fields import Spec, is_closed, is_model, specs
from generator.records.models.registry import Registry
from generator.system.digests import digest

MODEL_WORDS = "document-words"
JOINED = re.compile(r"\s*[,;/]\s*|\s+и\s+")
"""What stands between two values that were written as one."""

_WORD = re.compile(r"[^\W_]+")
Names = Mapping[str, str]
"""Values by their folded names."""


class ClosedList(tuple[str, ...]):
    """The values of a list in their order; ``names`` has its synonyms by group, the empty one all of them."""

    names: Mapping[str, Names]

    def __new__(cls, values: Iterable[str], names: Mapping[str, Names] | None = None) -> ClosedList:
        """Make a list of values."""
        made = super().__new__(cls, values)
        made.names = names or {}
        return made

    def __repr__(self) -> str:
        """The values with their names: a cache goes by it."""
        return f"{super().__repr__()} {dict(self.names)!r}"

    @cached_property
    def digest(self) -> str:
        """The digest of what a cache goes by; every file that is read asks for it."""
        return digest(repr(self))


Registries = Mapping[str, tuple[str, ...]]


class AskedLists(dict[str, tuple[str, ...]]):
    """The closed lists as one file is read by them: ``asked`` says what it would be read otherwise for.

    «subjects=химия»: the value is in the list; «subjects#…»: a digest of the whole list.
    """

    def __init__(self, lists: Registries) -> None:
        super().__init__(lists)
        self.asked: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:
        """A whole list."""
        values = super().get(name)
        self.asked.add(f"{name}#{summed(values)}")
        return default if values is None else values

    def __getitem__(self, name: str) -> tuple[str, ...]:
        self.asked.add(f"{name}#{summed(super().get(name))}")
        return super().__getitem__(name)

    def has(self, name: str, value: str) -> bool:
        """Whether a value is in a list; of one that is not, the whole list will be looked at."""
        if value in super().get(name, ()):
            self.asked.add(f"{name}={value}")
            return True
        return False


def has(registries: Registries, name: str, value: str) -> bool:
    """Whether a value is in a list."""
    if isinstance(registries, AskedLists):
        return registries.has(name, value)
    return value in registries.get(name, ())


def summed(values: tuple[str, ...] | None) -> str:
    """The digest of a list, or of none."""
    return values.digest if isinstance(values, ClosedList) else digest(repr(values))


class ListsNow:
    """The closed lists as they are, to see whether what was read by others would be read the same."""

    def __init__(self, lists: Registries) -> None:
        self._values = {name: frozenset(values) for name, values in lists.items()}
        self._digests = {f"{name}#{summed(values)}" for name, values in lists.items()}
        self._lists = lists
        self._same: set[str] = set()
        """What they answer the same to: ten thousand files ask for the same few things."""

    def answer(self, asked: Iterable[str]) -> bool:
        """Whether they answer the same to all that was asked."""
        new = [one for one in asked if one not in self._same]
        if not all(map(self._answers, new)):
            return False
        self._same.update(new)
        return True

    def _answers(self, one: str) -> bool:
        name, equals, value = one.partition("=")
        if equals:
            return value in self._values.get(name, ())
        name = one.partition("#")[0]
        return one in self._digests if name in self._lists else one == f"{name}#{summed(None)}"


def of(registry: Registry) -> ClosedList:
    """Make the list of a registry."""
    names: dict[str, dict[str, str]] = {}
    for entry in registry.entries:
        for group in dict.fromkeys(("", entry.group)):
            for name in entry.synonyms:
                names.setdefault(group, {}).setdefault(folded(name), entry.value)
    return ClosedList((v.value for v in registry.entries if v.value), names)


def folded(text: str) -> str:
    """One way of writing a name: its words in small letters, «ё» as «е»; signs are no words."""
    return " ".join(_WORD.findall(lowered(text)))


def names(spec_type: Any, label: str, registry: str, registries: Registries) -> Names:
    """The synonyms of what a field may hold: of its registry, or of the words of the model."""
    closed = is_closed(spec_type)
    found = registries.get(MODEL_WORDS if closed else registry, ())
    return found.names.get(label if closed else "", {}) if isinstance(found, ClosedList) else {}


def meant(text: str, values: Iterable[str], known: Names) -> tuple[str, ...]:
    """The values that a text means by their names, two that are joined too; nothing where a part is none."""
    all_names = {**known, **{folded(value): value for value in values}}
    whole = all_names.get(folded(text))
    found = [whole] if whole else [all_names.get(folded(one), "") for one in JOINED.split(text)]
    return tuple(dict.fromkeys(found)) if all(found) else ()


def placed(model: type, values: Mapping[str, Any], registries: Registries) -> dict[str, Any]:
    """Put the listed value in the place of every other name of it; a text of one's own stays as it is."""
    known = {spec.key.label: spec for spec in specs(model)}
    return {
        key: _value(known[key], value, registries) if key in known else value
        for key, value in values.items()
    }


def _value(spec: Spec, value: Any, registries: Registries) -> Any:
    if is_model(spec.type):
        if isinstance(value, list):
            return [_value(spec, one, registries) for one in value]
        return placed(spec.type, value, registries) if isinstance(value, dict) else value
    if spec.key.or_text or not (spec.key.registry or is_closed(spec.type)):
        return value
    many = value if isinstance(value, list) else [value]
    if spec.many:
        parts = [part for one in many for part in _listed(spec, one, registries)]
        return value if parts == many else list(dict.fromkeys(parts))
    found = _listed(spec, value, registries)
    return found[0] if len(found) == 1 else value


def _listed(spec: Spec, text: Any, registries: Registries) -> tuple[Any, ...]:
    values = [str(one) for one in spec.type] if is_closed(spec.type) else None
    listed = registries.get(spec.key.registry, ()) if values is None else values
    if not isinstance(text, str) or text in listed:
        return (text,)
    said = names(spec.type, spec.key.label, spec.key.registry, registries)
    return meant(text, listed, said) or (text,)

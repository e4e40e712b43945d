"""What differs between two records, or two sets of records, in words, field by field.

The words are plain text without markup; whoever prints them escapes them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator import bodies, likeness, quotes
from generator.records.field import (
    Date,
    Record,
    Spec,
    is_closed,
    is_model,
    read_date,
    specs,
    variants,
)
from generator.records.kinds import OF_MODEL, Kind
from generator.records.plain import plain
from generator.records.route import Route
from generator.russian import date, number

MOST = 200
"""Changes that are told; of two texts that have nothing in common nobody reads more."""

Name = tuple[str, str]
Labels = tuple[str, ...]
At = tuple[str | int, ...]


class What(StrEnum):
    """What happened to a value."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    TYPO = "typo"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    ``path`` are labels for people; ``at`` is the place of the value in the new record, or in the old
    one where the value was removed: it answers to ``record.at(*at)``.
    """

    path: Labels
    kind: What
    words: str
    at: At = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One record of two sets that is not the same in both; a record that is new has no ``old``."""

    kind: str
    old: str
    new: str
    changes: tuple[Change, ...]


_NOUNS = {
    "дорожная карта": "дефицит",
    "диагностика": "метод",
    "задачи": "задача",
    "мероприятия": "мероприятие",
    "риски": "риск",
    "источники": "источник",
    "авторы": "автор",
    "вопросы": "вопрос",
    "этапы": "этап",
    "ход": "шаг",
    "блоки": "блок",
    "колонки": "столбец",
    "строки": "строка",
    "утверждения": "утверждение",
    "роли": "роль",
    "формулы": "формула",
    "ограничения": "ограничение",
    "бланки": "бланк",
    "методы": "метод",
    "семинары": "семинар",
    "маршруты": "маршрут",
    "файлы": "файл",
    "материалы": "материал",
    "ресурсы": "ресурс",
    "сопровождение": "роль",
    "трудовые функции": "функция",
    "группы компетенций": "группа",
    "уровни": "уровень",
    "предметы": "предмет",
    "сокращения": "сокращение",
    "синонимы": "синоним",
    "значения": "значение",
    "прежние адреса": "адрес",
}
_FEMININE = frozenset({"задача", "строка", "роль", "формула", "функция", "группа", "страница"})
_NEUTER = frozenset({"мероприятие", "утверждение", "ограничение", "сокращение", "значение"})


def done(stem: str, noun: str) -> str:
    """Make a short participle agree with a noun: «добавлен», «добавлена», «добавлено»."""
    return stem + ("а" if noun in _FEMININE else "о" if noun in _NEUTER else "")


def kind_of(record: Record) -> Kind:
    """The kind of a record."""
    return OF_MODEL[type(record)]


def between(
    old: Record | None, new: Record | None, titles: Mapping[Name, str] | None = None
) -> tuple[Change, ...]:
    """Say what differs between two editions of a record, in the order of its model.

    ``titles`` (by kind and id) name the records that are referred to; without them stands the id.
    A record that was not there before, or is there no more, is one change.
    """
    there = new or old
    if there is None:
        return ()
    said = quotes.quote(str(getattr(there, "title", "")) or there.id)
    noun = kind_of(there).one
    if old is None:
        return (Change((), What.ADDED, f"{done('добавлен', noun)} {noun} {said}"),)
    if new is None:
        return (Change((), What.REMOVED, f"{done('убран', noun)} {noun} {said}"),)
    return compare(type(new), (plain(old), old.body), (plain(new), new.body), titles)


def compare(
    model: type[Record],
    old: tuple[dict[str, Any], str],
    new: tuple[dict[str, Any], str],
    titles: Mapping[Name, str] | None = None,
) -> tuple[Change, ...]:
    """Say what differs between two editions given as plain values and bodies."""
    found: list[Change] = []
    for change in _Fields(titles or {}).fields(model, old[0], new[0], (), ()):
        found.append(change)
        if len(found) >= MOST:
            break
    found += [
        Change(c.path, What(c.kind), _sentence(c.path, c.words))
        for c in bodies.compare(old[1], new[1])
    ]
    return tuple(found[:MOST])


def sets(
    old: Mapping[Name, Record], new: Mapping[Name, Record], titles: Mapping[Name, str] | None = None
) -> tuple[Difference, ...]:
    """Say what differs between two sets of records, in the order of the new one, removals last.

    A record whose «прежние адреса» name an id that is gone is that record, renamed.
    """
    former = {
        (kind, was): (kind, id) for (kind, id), record in new.items() for was in record.former
    }
    renamed = {
        to: was for was, to in former.items() if was in old and was not in new and to not in old
    }
    found = []
    for name, record in new.items():
        was = renamed.get(name, name)
        changes = between(old.get(was), record, titles)
        if changes or was != name:
            found.append(Difference(name[0], was[1] if was in old else "", name[1], changes))
    for name, record in old.items():
        if name not in new and name not in renamed.values():
            found.append(Difference(name[0], name[1], "", between(record, None, titles)))
    return tuple(found)


def _sentence(path: Labels, words: str) -> str:
    return f"{' › '.join(path)}: {words}" if path else words


@dataclass(frozen=True, slots=True)
class _Fields:
    """Compares plain values by their model."""

    titles: Mapping[Name, str]

    def fields(
        self, model: type, old: dict[str, Any], new: dict[str, Any], path: Labels, at: At
    ) -> Iterator[Change]:
        for spec in specs(model):
            label = spec.key.label
            before, after = old.get(label), new.get(label)
            if before == after:
                continue
            here, there = (*path, label), (*at, label)
            if spec.many:
                yield from self.items(spec, before or [], after or [], here, there)
            elif is_model(spec.type):
                yield from self.fields(spec.type, before or {}, after or {}, here, there)
            else:
                yield self.value(spec, before, after, here, there)

    def value(self, spec: Spec, old: Any, new: Any, path: Labels, at: At) -> Change:
        """One value that is not a list and has no keys of its own."""
        kind, words = What.CHANGED, "изменено"
        if not spec.key.public:
            pass  # a name is never quoted: consent may have ended
        elif old is None:
            kind, words = What.ADDED, f"добавлено {self.said(spec, new)}"
        elif new is None:
            kind, words = What.REMOVED, f"убрано {self.said(spec, old)}"
        elif _is_prose(spec):
            slip = quotes.slip(old, new)
            kind = What.TYPO if slip else What.CHANGED
            words = slip or " → ".join(quotes.sides(old, new))
        else:
            words = f"{self.said(spec, old)} → {self.said(spec, new)}"
        return Change(path, kind, _sentence(path, words), at)

    def items(
        self, spec: Spec, old: Sequence[Any], new: Sequence[Any], path: Labels, at: At
    ) -> Iterator[Change]:
        """A list: what was edited, added, removed, and what left its place."""
        noun = _NOUNS.get(spec.key.label, "пункт")
        # a list inside an item is clear from its noun: «дефицит «…»: добавлена задача «…»»
        around = path[:-1] if len(at) > 2 and isinstance(at[-2], int) else path
        pairs = likeness.match(old, new, lambda i: _name(spec, i), _text)
        for index, item in enumerate(new):
            place = (*at, index)
            if index not in pairs:
                words = f"{done('добавлен', noun)} {noun} {self.item(spec, item)}"
                yield Change(around, What.ADDED, _sentence(around, words), place)
            elif old[pairs[index]] != item:
                yield from self.edited(spec, old[pairs[index]], item, noun, around, place)
        for index, item in enumerate(old):
            if index not in pairs.values():
                words = f"{done('убран', noun)} {noun} {self.item(spec, item)}"
                yield Change(around, What.REMOVED, _sentence(around, words), (*at, index))
        for index in likeness.moved(pairs):
            said = self.item(spec, new[index])
            words = (
                f"{done('переставлен', noun)} {noun} {said}: место {pairs[index] + 1} → {index + 1}"
            )
            yield Change(around, What.MOVED, _sentence(around, words), (*at, index))

    def edited(
        self, spec: Spec, old: Any, new: Any, noun: str, path: Labels, at: At
    ) -> Iterator[Change]:
        """One item that is in both lists and not the same."""
        if not isinstance(new, dict):
            yield self.value(spec, old, new, (*path, noun), at)
            return
        (model, tag, after), (was, _, before) = _opened(spec, new), _opened(spec, old)
        at = (*at, tag) if tag else at
        if model is not was:
            words = f"{noun} {self.item(spec, old)} → {self.item(spec, new)}"
            yield Change(path, What.CHANGED, _sentence(path, words), at)
            return
        first = _first(model)
        label = first.key.label if first else ""
        if first and before.get(label) != after.get(label):
            yield self.value(
                first, before.get(label), after.get(label), (*path, noun), (*at, label)
            )
            before = {**before, label: after.get(label)}
        yield from self.fields(model, before, after, (*path, self.label(spec, new, noun)), at)

    def label(self, spec: Spec, item: Any, noun: str) -> str:
        """How an item is called inside a path: «проба», «задача «Освоить…»»."""
        model, _, value = _opened(spec, item)
        first = _first(model)
        if first is None or value.get(first.key.label) is None:
            return noun
        said = self.said(first, value[first.key.label], 40)
        return said if is_closed(first.type) else f"{noun} {said}"

    def item(self, spec: Spec, item: Any) -> str:
        """How an item is called in a sentence: «проба, «Провести шесть уроков»»."""
        if not isinstance(item, dict):
            return self.said(spec, item)
        model, _, value = _opened(spec, item)
        said = []
        for inner in specs(model):
            given = value.get(inner.key.label)
            if isinstance(given, str) and inner.key.public and inner.type is not Date:
                said.append(self.said(inner, given, 60))
                if not is_closed(inner.type):
                    break
        return ", ".join(said)

    def said(self, spec: Spec, value: Any, longest: int = quotes.LONGEST) -> str:
        """One value in words."""
        if spec.type is Date and (found := read_date(str(value))):
            return date(found.year, found.month, found.day)
        if isinstance(value, float | int):
            return number(value)
        for kind in spec.key.refers:
            if (kind, value) in self.titles:
                return quotes.quote(self.titles[(kind, value)], longest)
        if is_closed(spec.type) or spec.key.registry:
            return str(value)
        return quotes.quote(str(value), longest)


def parts(old: dict[str, Any], new: dict[str, Any]) -> dict[str, str]:
    """Tell where each activity of a route went: «0.1.2» (deficit, task, activity) to its new place.

    An activity that is no more is left out; empty where every one stands where it stood.
    """
    found: dict[str, str] = {}
    if old.get("дорожная карта") == new.get("дорожная карта"):
        return found
    _paired(Route, ("дорожная карта", "задачи", "мероприятия"), old, new, ("", ""), found)
    count = sum(
        len(task["мероприятия"]) for stage in old["дорожная карта"] for task in stage["задачи"]
    )
    same = len(found) == count and all(was == now for was, now in found.items())
    return {} if same else found


def _paired(
    model: type,
    labels: tuple[str, ...],
    old: dict[str, Any],
    new: dict[str, Any],
    at: tuple[str, str],
    found: dict[str, str],
) -> None:
    """Pair the items of a list, and of the lists inside them, as ``compare`` does."""
    spec = next(s for s in specs(model) if s.key.label == labels[0])
    before, after = old.get(labels[0], []), new.get(labels[0], [])
    for fresh, was in likeness.match(before, after, lambda i: _name(spec, i), _text).items():
        there = (f"{at[0]}{was}", f"{at[1]}{fresh}")
        if labels[1:]:
            inside = (f"{there[0]}.", f"{there[1]}.")
            _paired(spec.type, labels[1:], before[was], after[fresh], inside, found)
        else:
            found[there[0]] = there[1]


def _is_prose(spec: Spec) -> bool:
    return spec.type is str and not spec.key.registry and not spec.key.refers


def _opened(spec: Spec, item: dict[str, Any]) -> tuple[type, str, dict[str, Any]]:
    """The model of an item, its tag where the list holds several models, and its fields."""
    models = variants(spec.type)
    if not models:
        return spec.type, "", item
    tag, value = next(iter(item.items()))
    return models[tag], tag, value


def _first(model: type) -> Spec | None:
    """The field that names an item: its first word or text."""
    return next((s for s in specs(model) if not s.many and _names(s)), None)


def _names(spec: Spec) -> bool:
    return spec.key.public and (spec.type is str or is_closed(spec.type))


def _name(spec: Spec, item: Any) -> str:
    if not isinstance(item, dict):
        return str(item)
    model, tag, value = _opened(spec, item)
    first = _first(model)
    return f"{tag} {value.get(first.key.label, '') if first else ''}".strip()


def _text(item: Any) -> str:
    """Everything an item says, for weighing."""
    return item if isinstance(item, str) else json.dumps(item, ensure_ascii=False)

"""What differs between two values of one model, in words, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from msgspec import Struct

from generator.catalogue.diff import links
from generator.catalogue.diff.change import Change, Labels, What, done, sentence
from generator.language import excerpts, matching
from generator.language.russian import date, number
from generator.records.dates import Date, read_date
from generator.records.fields import Spec, is_closed, is_model, specs, variants
from generator.records.summary import Name
from generator.records.yaml_text.nodes import KeyPath


class Fields(Struct, frozen=True):
    """Compares plain values by their model."""

    titles: Mapping[Name, str]

    def fields(
        self, model: type, old: dict[str, Any], new: dict[str, Any], path: Labels, at: KeyPath
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

    def value(self, spec: Spec, old: Any, new: Any, path: Labels, at: KeyPath) -> Change:
        """One value that is not a list and has no keys of its own."""
        kind, words = What.CHANGED, "изменено"
        if not spec.key.public:
            pass  # a name is never quoted: consent may have ended
        elif old is None:
            kind, words = What.ADDED, f"добавлено {self.said(spec, new)}"
        elif new is None:
            kind, words = What.REMOVED, f"убрано {self.said(spec, old)}"
        elif _is_prose(spec):
            before, after = (links.titled(text, self.titles) for text in (old, new))
            slip = excerpts.slip(before, after)
            kind = What.TYPO if slip else What.CHANGED
            words = slip or " → ".join(excerpts.sides(before, after))
        else:
            before, after = self.said(spec, old), self.said(spec, new)
            renamed = spec.key.refers and before == after
            words = f"у записи {after} новый адрес" if renamed else f"{before} → {after}"
        return Change(path, kind, sentence(path, words), at)

    def items(
        self, spec: Spec, old: Sequence[Any], new: Sequence[Any], path: Labels, at: KeyPath
    ) -> Iterator[Change]:
        """A list: what was edited, added, removed, and what left its place."""
        noun = spec.key.noun
        # a list inside an item is clear from its noun: «дефицит «…»: добавлена задача «…»»
        around = path[:-1] if len(at) > 2 and isinstance(at[-2], int) else path
        pairs = matching.match(old, new, partial(self.name, spec), text_of)
        for index, item in enumerate(new):
            place = (*at, index)
            if index not in pairs:
                words = f"{done('добавлен', noun)} {noun} {self.item(spec, item)}"
                yield Change(around, What.ADDED, sentence(around, words), place)
            elif old[pairs[index]] != item:
                yield from self.edited(spec, old[pairs[index]], item, noun, around, place)
        for index, item in enumerate(old):
            if index not in pairs.values():
                words = f"{done('убран', noun)} {noun} {self.item(spec, item)}"
                yield Change(around, What.REMOVED, sentence(around, words), (*at, index))
        for index in matching.moved(pairs):
            said = self.item(spec, new[index])
            words = (
                f"{done('переставлен', noun)} {noun} {said}: место {pairs[index] + 1} → {index + 1}"
            )
            yield Change(around, What.MOVED, sentence(around, words), (*at, index))

    def edited(
        self, spec: Spec, old: Any, new: Any, noun: str, path: Labels, at: KeyPath
    ) -> Iterator[Change]:
        """One item that is in both lists and not the same."""
        if not isinstance(new, dict):
            yield self.value(spec, old, new, (*path, noun), at)
            return
        (model, tag, after), (was, _, before) = opened(spec, new), opened(spec, old)
        at = (*at, tag) if tag else at
        if model is not was:
            words = f"{noun} {self.item(spec, old)} → {self.item(spec, new)}"
            yield Change(path, What.CHANGED, sentence(path, words), at)
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
        model, _, value = opened(spec, item)
        first = _first(model)
        if first is None or value.get(first.key.label) is None:
            return noun
        said = self.said(first, value[first.key.label], 40)
        return said if is_closed(first.type) else f"{noun} {said}"

    def name(self, spec: Spec, item: Any) -> str:
        """What an item is known by in another list: a record by its title, for it may have got another id."""
        if not isinstance(item, dict):
            return self.said(spec, item) if spec.key.refers else str(item)
        model, tag, value = opened(spec, item)
        first = _first(model)
        named = value.get(first.key.label, "") if first else ""
        if first and named and first.key.refers:
            named = self.said(first, named)
        return f"{tag} {named}".strip()

    def item(self, spec: Spec, item: Any) -> str:
        """How an item is called in a sentence: «проба, «Провести шесть уроков»»."""
        if not isinstance(item, dict):
            return self.said(spec, item)
        model, _, value = opened(spec, item)
        said = []
        for inner in specs(model):
            given = value.get(inner.key.label)
            if isinstance(given, str) and inner.key.public and inner.type is not Date:
                said.append(self.said(inner, given, 60))
                if not is_closed(inner.type):
                    break
        return ", ".join(said)

    def said(self, spec: Spec, value: Any, longest: int = excerpts.LONGEST) -> str:
        """One value in words."""
        if spec.type is Date and (found := read_date(str(value))):
            return date(found.year, found.month, found.day)
        if isinstance(value, float | int):
            return number(value)
        for kind in spec.key.refers:
            if (kind, value) in self.titles:
                return excerpts.quote(self.titles[(kind, value)], longest)
        if is_closed(spec.type) or spec.key.registry:
            return str(value)
        return excerpts.quote(links.titled(str(value), self.titles), longest)


def _is_prose(spec: Spec) -> bool:
    return spec.type is str and not spec.key.registry and not spec.key.refers


def opened(spec: Spec, item: dict[str, Any]) -> tuple[type, str, dict[str, Any]]:
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


def text_of(item: Any) -> str:
    """Everything an item says, for weighing."""
    return item if isinstance(item, str) else json.dumps(item, ensure_ascii=False)

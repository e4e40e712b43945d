"""From a plain tree to a typed record: every fault becomes a finding, nothing raises."""

from __future__ import annotations

import itertools
import re
from typing import Any

from generator.findings import Finding, error
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records import decode_scalar, key_places
from generator.records.dates import Date
from generator.records.decode_scalar import DecodeContext, Registries
from generator.records.fields import Key, Spec, is_closed, is_model, labels, specs, variants
from generator.records.models.kinds import OF_MODEL
from generator.records.yaml_text.nodes import KeyPath, Node
from generator.records.yaml_text.parser import YamlTree

MOST_UNKNOWN = 50
"""Unknown keys of one part that are told: looking for what each could mean takes its time."""

_TARGET = re.compile(r"[a-z0-9][a-z0-9/#-]*(?:\||$)")
"""What stands between the brackets of a link to a record: its id."""


def decode(
    model: type, tree: YamlTree, registries: Registries
) -> tuple[dict[str, Any], list[Finding], frozenset[KeyPath]]:
    """Read the attributes of ``model`` from a tree.

    Returns the attributes, the findings and the paths of what could not be read;
    what could not be read is ``None`` or missing from its list.
    """
    context = DecodeContext(tree, registries, [], set(), model)
    if not isinstance(tree.value, dict):
        what = "пуст" if tree.value in (None, "") else "начинается не с ключа"
        context.invalid("type-wrong", (), *_nothing(model, what, "#" in tree.text))
        return {}, context.findings, frozenset(context.holes)
    return _fields(context, model, tree.value, ()), context.findings, frozenset(context.holes)


def _nothing(model: type, what: str, noted: bool) -> tuple[str, str]:
    """Say that a file has no keys; only a record has an empty one beside it to copy.

    ``noted``: a note is there; the builder begins an empty file with one, to be written over.
    """
    if "{id}" in getattr(OF_MODEL.get(model), "file", ""):
        return say("record-notes" if noted and what == "пуст" else "record-empty", what=what)
    needed = (label for label, spec in labels(model).items() if spec.required)
    return say("settings-empty", what=what, keys=", ".join(needed))


def decode_key(
    model: type, label: str, tree: YamlTree, registries: Registries
) -> tuple[Spec | None, Any, bool]:
    """Read the value of one key of ``model`` from a tree that holds it.

    Returns the field, its value and whether it could be read; an unknown key has no field.
    """
    spec = labels(model).get(label)
    value = tree.value.get(label) if isinstance(tree.value, dict) else None
    if spec is None or value in (None, "", [], {}):
        return spec, None, True
    context = DecodeContext(tree, registries, [], set())
    found = _value(context, spec, value, (label,))
    return spec, found, not context.holes


def _fields(
    context: DecodeContext, model: type, value: dict[str, Node], path: KeyPath
) -> dict[str, Any]:
    known = labels(model)
    if not value.keys() <= known.keys():
        unknown = (name for name in value if name not in known)
        for name in itertools.islice(unknown, MOST_UNKNOWN):
            _unknown_key(context, name, known, value, path)
    result: dict[str, Any] = {}
    for label, spec in known.items():
        if given := value.get(label):  # neither absent nor empty
            found = _value(context, spec, given, (*path, label))
            if found is not None or spec.required:
                result[spec.name] = found
        elif spec.required:
            _missing(context, spec, label in value, path)
            result[spec.name] = () if spec.many else None
    return result


def _missing(context: DecodeContext, spec: Spec, present: bool, path: KeyPath) -> None:
    label = spec.key.label
    said = say(
        "key-empty" if present else "key-absent",
        label=label,
        inside=f" в части «{_part(path)}»" if path else "",
        help=decode_scalar.lowered(spec.key.help).rstrip("."),
        example=decode_scalar.example(spec.key),
    )
    context.holes.add((*path, label))
    place = context.tree.key_at(*path, label) if present else context.tree.key_at(*path)
    context.findings.append(error("key-missing", place, *said))


def _unknown_key(
    context: DecodeContext,
    name: str,
    known: dict[str, Spec],
    present: dict[str, Node],
    path: KeyPath,
) -> None:
    place = context.tree.key_at(*path, name)
    alike = name.translate(decode_scalar.TO_CYRILLIC)
    if alike != name and alike in known:
        context.findings.append(
            error(
                "letters-mixed",
                place,
                *say("key-latin", name=name, alike=alike),
            )
        )
        return
    if name != name.strip() and name.strip() in known:
        context.findings.append(error("key-unknown", place, *say("yaml-odd-space")))
        return
    if whole := _fraction(name, present):
        context.findings.append(error("key-unknown", place, *say("key-fraction", whole=whole)))
        return
    other = key_places.place(context.model, name) if context.model else None
    near = decode_scalar.nearest(
        name, [label for label in known if label not in present] or list(known)
    )
    phrase, part = other or ("key-near" if near else "key-other", "")
    said = say(phrase, name=quote(name, 40), near=near, known=", ".join(known), part=part)
    context.findings.append(error("key-unknown", place, *said))


def _fraction(name: str, present: dict[str, Node]) -> str:
    """The number that a comma has parted inside of brackets, «{часов: 1,5}»; empty where it is none."""
    names = list(present)
    at = names.index(name)
    before = present[names[at - 1]] if at else None
    parted = isinstance(before, str) and f"{before}{name}".isascii() and before.isdecimal()
    read = parted and name.isdecimal() and len(name) < 4 and not present[name]
    return f"{before},{name}" if read else ""


def _value(context: DecodeContext, spec: Spec, value: Node, path: KeyPath) -> Any:
    if not spec.many:
        return _one(context, spec, value, path)
    if isinstance(value, str) and spec.key.loose:
        decode_scalar.whole(context, spec.key, value, path)
        value = [value]
    elif spec.key.loose and isinstance(value, list) and len(value) == 1 and type(value[0]) is str:
        decode_scalar.whole(context, spec.key, value[0], (*path, 0))
    bare = _is_bare_link(spec, value)
    if bare or not isinstance(value, list):
        said = say(
            "link-bare" if bare else "list-wanted",
            label=spec.key.label,
            named=_named(value),
            example=_item(spec.key, "; например: - "),
        )
        context.invalid("type-wrong", path, *said)
        return ()
    items = [_one(context, spec, item, (*path, index)) for index, item in enumerate(value)]
    return tuple(item for item in items if item is not None)


def _one(context: DecodeContext, spec: Spec, value: Node, path: KeyPath) -> Any:
    kind = spec.type
    if kind is str and type(value) is str:  # most values are
        return decode_scalar.text(context, spec.key, value, path)
    if models := variants(kind):
        return _variant(context, spec, models, value, path)
    if is_model(kind):
        return _mapping(context, kind, spec.key, value, path)
    if not isinstance(value, str):
        said = "пусто" if value is None else f"стоит {_named(value)}"
        told = say(
            "link-bare" if _is_bare_link(spec, value) else "value-wanted",
            label=spec.key.label,
            wanted=_wanted(kind),
            said=said,
            example=_item(spec.key, "; например: "),
        )
        context.invalid("type-wrong", path, *told)
        return None
    return decode_scalar.read(context, kind, spec.key, value, path)


def _mapping(context: DecodeContext, kind: type, key: Key, value: Node, path: KeyPath) -> Any:
    short = getattr(kind, "SHORT", None)
    if isinstance(value, str) and short:
        value = {short: value}
    if not isinstance(value, dict):
        inner = ", ".join(spec.key.label for spec in specs(kind)[:4])
        context.invalid(
            "type-wrong",
            path,
            *say("part-wanted", label=key.label, named=_named(value), inner=inner),
        )
        return None
    return kind(**_fields(context, kind, value, path))


def _variant(
    context: DecodeContext, spec: Spec, models: dict[str, type], value: Node, path: KeyPath
) -> Any:
    if isinstance(value, dict) and len(value) == 1:
        tag, inner = next(iter(value.items()))
        if tag in models:
            return _mapping(
                context, models[tag], Key(tag, spec.key.help), inner or {}, (*path, tag)
            )
        near = decode_scalar.nearest(tag, list(models))
        place = context.tree.key_at(*path, tag)
        context.holes.add(path)
        phrase = "block-near" if near else "block-other"
        said = say(phrase, tag=quote(tag, 40), near=near, known=", ".join(models))
        context.findings.append(error("key-unknown", place, *said))
        return None
    context.invalid(
        "type-wrong",
        path,
        *say("block-wanted", label=spec.key.label, known=", ".join(models)),
    )
    return None


def _part(path: KeyPath) -> str:
    names = [str(step) for step in path if isinstance(step, str)]
    return names[-1] if names else ""


def _wanted(kind: Any) -> str:
    """Name what a field asks for."""
    if kind is Date:
        return "нужна дата"
    if kind in (int, float):
        return "нужно число"
    return "нужно слово из списка" if is_closed(kind) else "нужен текст"


def _named(value: Node) -> str:
    """Name what stands in the file."""
    if isinstance(value, list):
        return "список"
    return "набор ключей" if isinstance(value, dict) else f"«{quote(str(value), 30)}»"


def _item(key: Key, before: str) -> str:
    """Say the example of one value after a message, also where the key has a list of them."""
    one = decode_scalar.one_of(key.example)
    return "" if one is None else f"{before}{decode_scalar.shown(one)}"


def _is_bare_link(spec: Spec, value: Node) -> bool:
    """Whether a text is «[[keysy]]» without quotation marks: YAML reads a list in a list."""
    return (
        spec.type is str
        and not spec.key.registry
        and not spec.key.refers
        and isinstance(value, list)
        and len(value) == 1
        and isinstance(value[0], list)
        and bool(value[0])
        and all(isinstance(word, str) for word in value[0])
        and bool(_TARGET.match(str(value[0][0])))
    )

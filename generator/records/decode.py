"""From a plain tree to a typed record: every fault becomes a finding, nothing raises."""

from __future__ import annotations

import difflib
import itertools
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from generator.findings import Finding, error, remark
from generator.phrases import say
from generator.records.field import (
    Date,
    Key,
    Spec,
    is_closed,
    is_model,
    labels,
    read_date,
    specs,
    variants,
)
from generator.records.tree import Node, Path, Tree

NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d{1,4})?")
CYRILLIC = "АВЕКМНОРСТХаеорсухі"
LATIN = "ABEKMHOPCTXaeopcyxi"
"""Letters that look alike, in the same places."""

SHAPES = {
    "address": re.compile(r"https?://[\w.-]+(?::\d{1,5})?(?:/[\w.~%+@/-]*)?"),
    "mail": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "branch": re.compile(r"\w[\w./-]*"),
    "id": re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"),
}
"""What becomes part of an address, and not only a text, has one of these shapes."""

MOST_UNKNOWN = 50
"""Unknown keys of one part that are told: looking for what each could mean takes its time."""

_TO_LATIN = str.maketrans(CYRILLIC, LATIN)
_TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)

Registries = dict[str, tuple[str, ...]]
"""Names of the closed lists of ``content/registries`` and their values."""


@dataclass(slots=True)
class _Work:
    tree: Tree
    registries: Registries
    findings: list[Finding]
    holes: set[Path]

    def hole(self, rule: str, path: Path, message: str, fix: str) -> None:
        self.holes.add(path)
        self.findings.append(error(rule, self.tree.at(*path), message, fix))


def decode(
    model: type, tree: Tree, registries: Registries
) -> tuple[dict[str, Any], list[Finding], frozenset[Path]]:
    """Read the attributes of ``model`` from a tree.

    Returns the attributes, the findings and the paths of what could not be read;
    what could not be read is ``None`` or missing from its list.
    """
    work = _Work(tree, registries, [], set())
    if not isinstance(tree.value, dict):
        what = "пуст" if tree.value in (None, "") else "начинается не с ключа"
        work.hole(
            "type-wrong",
            (),
            *say("record-empty", what=what),
        )
        return {}, work.findings, frozenset(work.holes)
    return _fields(work, model, tree.value, ()), work.findings, frozenset(work.holes)


def decode_key(
    model: type, label: str, tree: Tree, registries: Registries
) -> tuple[Spec | None, Any, bool]:
    """Read the value of one key of ``model`` from a tree that holds it.

    Returns the field, its value and whether it could be read; an unknown key has no field.
    """
    spec = labels(model).get(label)
    value = tree.value.get(label) if isinstance(tree.value, dict) else None
    if spec is None or value in (None, "", [], {}):
        return spec, None, True
    work = _Work(tree, registries, [], set())
    found = _value(work, spec, value, (label,))
    return spec, found, not work.holes


def _fields(work: _Work, model: type, value: dict[str, Node], path: Path) -> dict[str, Any]:
    known = labels(model)
    if not value.keys() <= known.keys():
        unknown = (name for name in value if name not in known)
        for name in itertools.islice(unknown, MOST_UNKNOWN):
            _unknown_key(work, name, known, set(value), path)
    result: dict[str, Any] = {}
    for label, spec in known.items():
        if given := value.get(label):  # neither absent nor empty
            found = _value(work, spec, given, (*path, label))
            if found is not None or spec.required:
                result[spec.name] = found
        elif spec.required:
            _missing(work, spec, label in value, path)
            result[spec.name] = () if spec.many else None
    return result


def _missing(work: _Work, spec: Spec, present: bool, path: Path) -> None:
    label = spec.key.label
    said = say(
        "key-empty" if present else "key-absent",
        label=label,
        where=f" в части «{_part(path)}»" if path else "",
        help=_lower(spec.key.help).rstrip("."),
        example=_example(spec.key),
    )
    work.holes.add((*path, label))
    place = work.tree.key_at(*path, label) if present else work.tree.key_at(*path)
    work.findings.append(error("key-missing", place, *said))


def _unknown_key(
    work: _Work, name: str, known: dict[str, Spec], present: set[str], path: Path
) -> None:
    place = work.tree.key_at(*path, name)
    alike = name.translate(_TO_CYRILLIC)
    if alike != name and alike in known:
        work.findings.append(
            error(
                "letters-mixed",
                place,
                *say("key-latin", name=name, alike=alike),
            )
        )
        return
    near = nearest(name, [label for label in known if label not in present] or list(known))
    phrase = "key-near" if near else "key-other"
    said = say(phrase, name=name[:40], near=near, known=", ".join(known))
    work.findings.append(error("key-unknown", place, *said))


def _value(work: _Work, spec: Spec, value: Node, path: Path) -> Any:
    if not spec.many:
        return _one(work, spec, value, path)
    if isinstance(value, str) and spec.key.loose:
        value = [value]
    if not isinstance(value, list):
        work.hole(
            "type-wrong",
            path,
            *say(
                "list-wanted",
                label=spec.key.label,
                named=_named(value),
                example=_example(spec.key, ": "),
            ),
        )
        return ()
    items = [_one(work, spec, item, (*path, index)) for index, item in enumerate(value)]
    return tuple(item for item in items if item is not None)


def _one(work: _Work, spec: Spec, value: Node, path: Path) -> Any:
    kind = spec.type
    if kind is str and type(value) is str:  # most values are
        return _text(work, spec.key, value, path)
    if models := variants(kind):
        return _variant(work, spec, models, value, path)
    if is_model(kind):
        return _mapping(work, kind, spec.key, value, path)
    if not isinstance(value, str):
        said = "пусто" if value is None else f"стоит {_named(value)}"
        work.hole(
            "type-wrong",
            path,
            *say(
                "value-wanted",
                label=spec.key.label,
                wanted=_wanted(kind),
                said=said,
                example=_example(spec.key),
            ),
        )
        return None
    if is_closed(kind):
        return _closed(work, kind, spec.key, value, path)
    if kind is Date:
        return _date(work, spec.key, value, path)
    if kind in (int, float):
        return _number(work, kind, spec.key, value, path)
    return _text(work, spec.key, value, path)


def _mapping(work: _Work, kind: type, key: Key, value: Node, path: Path) -> Any:
    short = getattr(kind, "SHORT", None)
    if isinstance(value, str) and short:
        value = {short: value}
    if not isinstance(value, dict):
        inner = ", ".join(spec.key.label for spec in specs(kind)[:4])
        work.hole(
            "type-wrong",
            path,
            *say("part-wanted", label=key.label, named=_named(value), inner=inner),
        )
        return None
    return kind(**_fields(work, kind, value, path))


def _variant(work: _Work, spec: Spec, models: dict[str, type], value: Node, path: Path) -> Any:
    if isinstance(value, dict) and len(value) == 1:
        tag, inner = next(iter(value.items()))
        if tag in models:
            return _mapping(work, models[tag], Key(tag, spec.key.help), inner or {}, (*path, tag))
        near = nearest(tag, list(models))
        place = work.tree.key_at(*path, tag)
        work.holes.add(path)
        phrase = "block-near" if near else "block-other"
        said = say(phrase, tag=tag[:40], near=near, known=", ".join(models))
        work.findings.append(error("key-unknown", place, *said))
        return None
    work.hole(
        "type-wrong",
        path,
        *say("block-wanted", label=spec.key.label, known=", ".join(models)),
    )
    return None


def _closed(work: _Work, kind: type[StrEnum], key: Key, value: str, path: Path) -> Any:
    words = _listed(kind)
    found = words.get(" ".join(value.split()).lower())
    if found is None:
        _not_listed(work, key.label, value, [str(word) for word in kind], path)
    return found


@cache
def _listed(kind: type[StrEnum]) -> dict[str, StrEnum]:
    """The words of a closed list as they are compared."""
    return {word.lower(): word for word in reversed(kind)}


def _not_listed(work: _Work, label: str, value: str, words: list[str], path: Path) -> None:
    near = nearest(value, words)
    listed = ", ".join(words[:12]) + (" и другие" if len(words) > 12 else "")
    phrase = "word-near" if near else "word-other"
    said = say(phrase, label=label, value=value[:40], near=near, listed=listed)
    work.hole("value-unlisted", path, *said)


def _date(work: _Work, key: Key, value: str, path: Path) -> Date | None:
    found = read_date(value)
    if found is None:
        work.hole(
            "date-wrong",
            path,
            *say("date-wrong", label=key.label, value=value[:30]),
        )
    return found


def _number(work: _Work, kind: type, key: Key, value: str, path: Path) -> float | None:
    text = value.strip().replace("\u00a0", "")
    if not NUMBER.fullmatch(text) or (kind is int and not re.fullmatch(r"-?\d+", text)):
        want = "целое число" if kind is int else "число"
        work.hole(
            "type-wrong",
            path,
            *say(
                "number-wanted",
                label=key.label,
                want=want,
                value=value[:30],
                example=_example(key),
            ),
        )
        return None
    number = kind(text.replace(",", "."))
    low, high = key.smallest, key.largest
    if (low is not None and number < low) or (high is not None and number > high):
        bounds = f"от {low:g} до {high:g}" if high is not None else f"не меньше {low:g}"
        work.hole(
            "number-out-of-range",
            path,
            *say("number-out-of-range", label=key.label, value=text, bounds=bounds),
        )
        return None
    return float(number) if kind is float else int(number)


def _text(work: _Work, key: Key, value: str, path: Path) -> str | None:
    text = value.strip()
    if not text:
        said = say("key-empty", label=key.label, help=_lower(key.help), example="")
        work.hole("key-missing", path, *said)
        return None
    if len(text) > key.limit:
        work.hole(
            "text-too-long",
            path,
            *say("text-too-long", label=key.label, count=len(text), limit=key.limit),
        )
        return None
    if key.line:
        text = " ".join(text.split())
    if key.shape and not SHAPES[key.shape].fullmatch(text):
        said = say("shape-wrong", label=key.label, value=text[:40], example=shown(key.example))
        work.findings.append(error("link-broken", work.tree.at(*path), *said))
        return None  # as if it were not there: the district itself is never left out
    return _registered(work, key, text, path) if key.registry else text


def _registered(work: _Work, key: Key, value: str, path: Path) -> str | None:
    words = work.registries.get(key.registry)
    if words is None or value in words:  # a list that is absent has a finding of its own
        return value
    for word in words:
        if word.casefold() == value.casefold():
            return word
    latin = value.translate(_TO_LATIN)
    if latin in words:
        work.findings.append(
            remark(
                "letters-mixed",
                work.tree.at(*path),
                *say("word-cyrillic", value=value, latin=latin),
            )
        )
        return latin
    _not_listed(work, key.label, value, list(words), path)
    return None


def nearest(word: str, known: list[str]) -> str | None:
    """The known word that lies close enough to be meant, or ``None``."""
    lower = {name.lower(): name for name in known}
    found = difflib.get_close_matches(word.lower()[:60], lower, n=1, cutoff=0.72)
    return lower[found[0]] if found else None


def _wanted(kind: Any) -> str:
    if kind is Date:
        return "дата"
    return "число" if kind in (int, float) else "слово из списка" if is_closed(kind) else "текст"


def _named(value: Node) -> str:
    if isinstance(value, list):
        return "список"
    return "набор ключей" if isinstance(value, dict) else f"«{str(value)[:30]}»"


def _part(path: Path) -> str:
    names = [str(step) for step in path if isinstance(step, str)]
    return names[-1] if names else ""


def _example(key: Key, before: str = "; например: ") -> str:
    return f"{before}{shown(key.example)}" if key.example is not None else ""


def shown(example: Any) -> str:
    """Write an example as it would stand in the file, on one line."""
    if isinstance(example, (list, tuple)):
        return f"[{', '.join(shown(item) for item in example)}]"
    if isinstance(example, dict):
        return f"{{{', '.join(f'{k}: {shown(v)}' for k, v in example.items())}}}"
    return str(example)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text

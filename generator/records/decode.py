"""From a plain tree to a typed record: every fault becomes a finding, nothing raises."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.findings import Finding, error, remark
from generator.records.field import (
    Date,
    Key,
    Spec,
    is_closed,
    is_model,
    read_date,
    specs,
    variants,
)
from generator.records.tree import Node, Path, Tree

_NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d{1,4})?")
_LATIN = str.maketrans("АВЕКМНОРСТХаеорсухі", "ABEKMHOPCTXaeopcyxi")
_CYRILLIC = str.maketrans("ABEKMHOPCTXaeopcyxi", "АВЕКМНОРСТХаеорсухі")

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
            f"файл {what}: записи в нём нет",
            "скопируйте файл _blank этого вида и заполните его",
        )
        return {}, work.findings, frozenset(work.holes)
    return _fields(work, model, tree.value, ()), work.findings, frozenset(work.holes)


def decode_key(
    model: type, label: str, tree: Tree, registries: Registries
) -> tuple[Spec | None, Any, bool]:
    """Read the value of one key of ``model`` from a tree that holds it.

    Returns the field, its value and whether it could be read; an unknown key has no field.
    """
    spec = next((s for s in specs(model) if s.key.label == label), None)
    value = tree.value.get(label) if isinstance(tree.value, dict) else None
    if spec is None or value in (None, "", [], {}):
        return spec, None, True
    work = _Work(tree, registries, [], set())
    found = _value(work, spec, value, (label,))
    return spec, found, not work.holes


def _fields(work: _Work, model: type, value: dict[str, Node], path: Path) -> dict[str, Any]:
    known = {spec.key.label: spec for spec in specs(model)}
    for name in value:
        if name not in known:
            _unknown_key(work, name, known, set(value), path)
    result: dict[str, Any] = {}
    for label, spec in known.items():
        given = value.get(label)
        empty = given is None or given == "" or given == [] or given == {}
        if not empty:
            found = _value(work, spec, given, (*path, label))
            if found is not None or spec.required:
                result[spec.name] = found
        elif spec.required:
            _missing(work, spec, label in value, path)
            result[spec.name] = () if spec.many else None
    return result


def _missing(work: _Work, spec: Spec, present: bool, path: Path) -> None:
    label = spec.key.label
    where = f" в части «{_part(path)}»" if path else ""
    said = f"ключ «{label}» пуст" if present else f"нет ключа «{label}»{where}"
    example = f"; например: {_shown(spec.key.example)}" if spec.key.example is not None else ""
    work.holes.add((*path, label))
    place = work.tree.key_at(*path, label) if present else work.tree.key_at(*path)
    work.findings.append(
        error("key-missing", place, said, f"{_lower(spec.key.help).rstrip('.')}{example}")
    )


def _unknown_key(
    work: _Work, name: str, known: dict[str, Spec], present: set[str], path: Path
) -> None:
    place = work.tree.key_at(*path, name)
    alike = name.translate(_CYRILLIC)
    if alike != name and alike in known:
        work.findings.append(
            error(
                "letters-mixed",
                place,
                f"в ключе «{name}» есть латинские буквы, похожие на русские",
                f"наберите ключ заново русскими буквами: {alike}",
            )
        )
        return
    near = nearest(name, [label for label in known if label not in present] or list(known))
    hint = (
        f"возможно, это «{near}»"
        if near
        else f"здесь бывают: {', '.join(known)}; если это текст, возьмите его в кавычки"
    )
    work.findings.append(
        error("key-unknown", place, f"ключа «{name[:40]}» в этой части записи нет", hint)
    )


def _value(work: _Work, spec: Spec, value: Node, path: Path) -> Any:
    if not spec.many:
        return _one(work, spec, value, path)
    if isinstance(value, str) and spec.key.loose:
        value = [value]
    if not isinstance(value, list):
        work.hole(
            "type-wrong",
            path,
            f"в «{spec.key.label}» нужен список, а стоит {_named(value)}",
            f"начните каждый пункт с новой строки и «- »: {_shown(spec.key.example)}",
        )
        return ()
    items = [_one(work, spec, item, (*path, index)) for index, item in enumerate(value)]
    return tuple(item for item in items if item is not None)


def _one(work: _Work, spec: Spec, value: Node, path: Path) -> Any:
    kind = spec.type
    if models := variants(kind):
        return _variant(work, spec, models, value, path)
    if is_model(kind):
        return _mapping(work, kind, spec.key, value, path)
    if not isinstance(value, str):
        said = "пусто" if value is None else f"стоит {_named(value)}"
        work.hole(
            "type-wrong",
            path,
            f"в «{spec.key.label}» нужно {_wanted(kind)}, а {said}",
            f"впишите значение в одну строку; например: {_shown(spec.key.example)}",
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
        work.tree.values[(*path, short)] = work.tree.values.get(path, (1, 1, 1))
    if not isinstance(value, dict):
        inner = ", ".join(spec.key.label for spec in specs(kind)[:4])
        work.hole(
            "type-wrong",
            path,
            f"в «{key.label}» нужны ключи со значениями, а стоит {_named(value)}",
            f"впишите под ним с отступом: {inner}",
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
        fix = f"возможно, это «{near}»" if near else f"здесь бывают: {', '.join(models)}"
        work.findings.append(error("key-unknown", place, f"блока «{tag[:40]}» нет", fix))
        return None
    work.hole(
        "type-wrong",
        path,
        f"пункт «{spec.key.label}» начинается не с названия блока",
        f"начните пункт с одного из слов и двоеточия: {', '.join(models)}",
    )
    return None


def _closed(work: _Work, kind: type[StrEnum], key: Key, value: str, path: Path) -> Any:
    words = [str(word) for word in kind]
    cleaned = " ".join(value.split()).lower()
    for word in words:
        if word.lower() == cleaned:
            return kind(word)
    _not_listed(work, key.label, value, words, path)
    return None


def _not_listed(work: _Work, label: str, value: str, words: list[str], path: Path) -> None:
    near = nearest(value, words)
    listed = ", ".join(words[:12]) + (" и другие" if len(words) > 12 else "")
    fix = f"возможно, это «{near}»; в списке: {listed}" if near else f"выберите из списка: {listed}"
    work.hole("value-unlisted", path, f"в «{label}» значения «{value[:40]}» нет в списке", fix)


def _date(work: _Work, key: Key, value: str, path: Path) -> Date | None:
    found = read_date(value)
    if found is None:
        work.hole(
            "date-wrong",
            path,
            f"в «{key.label}» дата «{value[:30]}» не читается",
            "запишите дату как ГГГГ-ММ-ДД или ГГГГ-ММ; например: 2026-09",
        )
    return found


def _number(work: _Work, kind: type, key: Key, value: str, path: Path) -> float | None:
    text = value.strip().replace("\u00a0", "")
    if not _NUMBER.fullmatch(text) or (kind is int and not re.fullmatch(r"-?\d+", text)):
        want = "целое число" if kind is int else "число"
        work.hole(
            "type-wrong",
            path,
            f"в «{key.label}» нужно {want}, а стоит «{value[:30]}»",
            f"запишите число цифрами без слов; например: {_shown(key.example)}",
        )
        return None
    number = kind(text.replace(",", "."))
    low, high = key.smallest, key.largest
    if (low is not None and number < low) or (high is not None and number > high):
        bounds = f"от {low:g} до {high:g}" if high is not None else f"не меньше {low:g}"
        work.hole(
            "number-out-of-range",
            path,
            f"в «{key.label}» стоит {text}, можно {bounds}",
            f"впишите число {bounds}",
        )
        return None
    return float(number) if kind is float else int(number)


def _text(work: _Work, key: Key, value: str, path: Path) -> str | None:
    text = value.strip()
    if not text:
        work.hole("key-missing", path, f"ключ «{key.label}» пуст", _lower(key.help))
        return None
    if len(text) > key.limit:
        work.hole(
            "text-too-long",
            path,
            f"в «{key.label}» {len(text)} знаков, помещается {key.limit}",
            "сократите текст или перенесите подробности в другое поле",
        )
        return None
    if key.line:
        text = " ".join(text.split())
    return _registered(work, key, text, path) if key.registry else text


def _registered(work: _Work, key: Key, value: str, path: Path) -> str | None:
    words = work.registries.get(key.registry)
    if words is None or value in words:  # a list that is absent has a finding of its own
        return value
    for word in words:
        if word.casefold() == value.casefold():
            return word
    latin = value.translate(_LATIN)
    if latin in words:
        work.findings.append(
            remark(
                "letters-mixed",
                work.tree.at(*path),
                f"в «{value}» русские буквы вместо латинских",
                f"наберите латиницей: {latin}",
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


def _shown(example: Any) -> str:
    if isinstance(example, (list, tuple)):
        return f"[{', '.join(_shown(item) for item in example)}]"
    if isinstance(example, dict):
        return f"{{{', '.join(f'{k}: {_shown(v)}' for k, v in example.items())}}}"
    return str(example)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text

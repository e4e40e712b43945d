"""The model said for people: every kind with its keys, their meaning and an example."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.records.dates import Date
from generator.records.fields import Spec, is_closed, is_model, specs, variants
from generator.records.models.kinds import KINDS, Kind

_HEAD = """# Модель записей

Этот файл собран из модели (`generator/records/`) командой `make schemas`; тест следит, чтобы он не отстал.
Ключи пишут по-русски; «атрибут» — имя того же поля в коде. Звёздочкой отмечены обязательные ключи.
"""


def write() -> str:
    """Write the whole reference as Markdown."""
    parts = [_HEAD, *(_kind(kind) for kind in KINDS.values())]
    return "\n".join(parts).rstrip() + "\n"


def _kind(kind: Kind) -> str:
    rows = "\n".join(_rows(kind.model, ""))
    where = kind.file.replace("{id}", "<имя>")
    body = " После ключей — текст в Markdown." if kind.has_body else ""
    return (
        f"## {kind.one.capitalize()} — `{where}`\n\n{_first(kind.model)}{body}\n\n"
        f"| ключ | атрибут | вид значения | что это | пример |\n|---|---|---|---|---|\n{rows}\n"
    )


def _first(model: type) -> str:
    return f"Класс `{model.__module__}.{model.__name__}`."


def _rows(model: type, prefix: str) -> Iterator[str]:
    for spec in specs(model):
        label = f"{prefix}{spec.key.label}"
        star = " \\*" if spec.required else ""
        example = _cell(spec.key.example) if not _nested(spec) else ""
        yield f"| `{label}`{star} | `{spec.name}` | {_type(spec)} | {_cell(spec.key.help)} | {example} |"
        inner = f"{label}[]." if spec.many else f"{label}."
        if is_model(spec.type):
            yield from _rows(spec.type, inner)
        for tag, variant in variants(spec.type).items():
            yield from _rows(variant, f"{inner}{tag}.")


def _nested(spec: Spec) -> bool:
    return is_model(spec.type) or bool(variants(spec.type))


def _type(spec: Spec) -> str:
    said = _one(spec)
    if spec.many:
        said = f"список: {said}"
        said += f", не меньше {spec.key.fewest}" if spec.key.fewest > 1 else ""
    return said


def _one(spec: Spec) -> str:
    key, kind = spec.key, spec.type
    if models := variants(kind):
        return f"один из блоков: {', '.join(models)}"
    if is_model(kind):
        return "набор ключей"
    if is_closed(kind):
        return ", ".join(f"«{word}»" for word in kind)
    if kind is Date:
        return "дата ГГГГ-ММ-ДД или ГГГГ-ММ"
    if kind in (int, float):
        bounds = [
            f"от {key.smallest:g}" if key.smallest is not None else "",
            f"до {key.largest:g}" if key.largest is not None else "",
        ]
        return " ".join(["число", *(b for b in bounds if b)])
    if key.registry:
        return f"слово из списка `{key.registry}`{' или текст' if key.or_text else ''}"
    if key.refers:
        names = ", ".join(KINDS[name].one for name in key.refers)
        return f"имя записи ({names}){' или текст' if key.or_text else ''}"
    return f"{'строка' if key.line else 'текст'} до {key.limit} знаков"


def _cell(value: Any) -> str:
    if value in (None, ""):
        return ""
    if isinstance(value, (list, tuple)):
        return ", ".join(_cell(item) for item in value)
    return str(value).replace("|", "\\|").replace("\n", " ")

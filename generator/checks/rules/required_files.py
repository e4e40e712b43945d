"""The portal has its district and its closed lists."""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Finding, Place, error
from generator.records.fields import Spec, is_model, specs, variants
from generator.records.models.kinds import KINDS
from generator.records.records import Records


def find(records: Records, today: str) -> Iterable[Finding]:  # noqa: ARG001
    """Find what the whole portal lacks."""
    closed = records.closed
    if "content/portal.yaml" not in records.files and "content/" not in closed:
        yield error(
            "portal-missing",
            Place("content/portal.yaml"),
            "нет файла района content/portal.yaml",
            "создайте его: в нём название портала, учреждение, район и город",
        )
    for name in sorted(_registries()):
        path = f"content/registries/{name}.yaml"
        if path not in records.files and not path.startswith(closed):
            yield error(
                "registry-missing",
                Place(path),
                f"нет закрытого списка «{name}»",
                f"создайте {path}: название и значения",
            )


def _registries() -> set[str]:
    found: set[str] = set()
    stack: list[type] = [kind.model for kind in KINDS.values()]
    while stack:
        for spec in specs(stack.pop()):
            if not spec.key.or_text:  # beside a text of one's own a list only helps
                found |= {spec.key.registry} - {""}
            stack.extend(_models(spec))
    return found


def _models(spec: Spec) -> list[type]:
    return [spec.type] if is_model(spec.type) else list(variants(spec.type).values())

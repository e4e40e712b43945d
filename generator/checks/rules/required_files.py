"""The portal has its district and its closed lists."""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Finding, Place, error
from generator.records.records import Records

REGISTRIES = ("competence-groups", "labour-functions", "levels", "roles", "subjects")
"""The closed lists that the keys of some kind name, but not those beside which a text of one's own may stand."""


def find(records: Records) -> Iterable[Finding]:
    """Find what the whole portal lacks."""
    closed = records.closed
    if "content/portal.yaml" not in records.files and "content/" not in closed:
        yield error(
            "portal-missing",
            Place("content/portal.yaml"),
            "нет файла района content/portal.yaml",
            "создайте его: в нём название портала, учреждение, район и город",
        )
    for name in REGISTRIES:
        path = f"content/registries/{name}.yaml"
        if path not in records.files and not path.startswith(closed):
            yield error(
                "registry-missing",
                Place(path),
                f"нет закрытого списка «{name}»",
                f"создайте {path}: название и значения",
            )

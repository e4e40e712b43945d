"""The model said for people: every key of every kind, its meaning, an example."""

from __future__ import annotations

import re

import pytest

from generator.records import docs_schema
from generator.records.fields import specs
from generator.records.models.kinds import KINDS

TEXT = docs_schema.write()


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_key_has_a_row(kind) -> None:  # type: ignore[no-untyped-def]
    part = TEXT.split(f"## {kind.one.capitalize()} — ")[1].split("\n## ")[0]
    for spec in specs(kind.model):
        star = r" \*" if spec.required else ""
        assert f"| `{spec.key.label}`{star} | `{spec.name}` |" in part


def test_a_table_is_whole() -> None:
    for row in (line for line in TEXT.splitlines() if line.startswith("| ")):
        assert len(re.findall(r"(?<!\\)\|", row)) == 6, row


def test_a_key_of_a_part_is_named_by_its_way() -> None:
    assert "`срок.месяцев`" in TEXT
    assert "`дорожная карта[].задачи[].задача`" in TEXT
    assert "число от " in TEXT

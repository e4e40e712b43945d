"""What a rule found in the same files is known, and found anew in others."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from generator.checks import cached_findings
from generator.checks.rules.sheet_cell import CELLS
from generator.findings import Finding, Place, error
from generator.records.records import Records
from generator.system import cache, cached_values


def test_a_rule_looks_again_where_a_file_or_a_list_is_another(tmp_path: Path) -> None:
    asked: list[str] = []
    records = Records(digests={"a": "1"}, registries={"roles": ("учитель",)})

    def find(records: Records, path: str = "a") -> list[Finding]:
        def looked() -> list[Finding]:
            asked.append(path)
            return [error("sheet-cell", Place("a"), f"{len(asked)}", "")]

        return [*cached_findings.of_files(CELLS, records, [path], looked)]

    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        assert find(records) == find(records)
        find(replace(records, digests={"a": "2"}))
        find(replace(records, registries={"roles": ()}))
        assert find(records, "b") != find(records, "b")  # its bytes were not summed up
    assert asked == ["a", "a", "a", "b", "b"]

"""What a draft lacks is a remark; what is wrong in it, and any other state, is as strict as before."""

from __future__ import annotations

import pytest

from generator.checks import run
from generator.records.load import load
from generator.system import files
from tests.conftest import Portal

ROUTE = "routes/primer.yaml"


def severities(portal: Portal, state: str) -> dict[str, str]:
    text = (portal.root / ROUTE).read_text("utf-8").replace("опубликован", state)
    cut = "\n".join(line for line in text.splitlines() if not line.startswith("кратко:"))
    changed = portal.write(ROUTE, f"{cut}\nусловия: 'звоните: 8 (900) 000-00-00'\n")
    found = run.run(load(files.read(changed.root)), "2026-11-28")
    return {f.rule: f.severity.value for f in found if f.place.path == ROUTE}


@pytest.mark.parametrize(("state", "weight"), [("черновик", "remark"), ("на экспертизе", "error")])
def test_a_missing_key_weighs_by_the_state(portal: Portal, state: str, weight: str) -> None:
    found = severities(portal, state)
    assert found["key-missing"] == weight
    assert found["personal-phone"] == "error"

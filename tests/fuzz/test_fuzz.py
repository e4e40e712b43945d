"""A bounded run over every door; what was ever found is tried again. ``make fuzz`` goes on for longer."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.__main__ import GUIDED, NAMES, SAMPLES, fuzz
from tests.fuzz.targets import TARGETS

KEPT = sorted(path for path in SAMPLES.rglob("*") if path.is_file())
QUICK = settings(max_examples=80, suppress_health_check=list(HealthCheck))
RUNS = 150 if GUIDED else 0
"""Tries of the guided engine: a few seconds a target; numbers of runs, so that no clock decides."""


@pytest.mark.parametrize("path", KEPT, ids=lambda p: f"{p.parent.name}-{p.name}")
def test_what_was_found_once_is_mended(path: Path) -> None:
    TARGETS[path.parent.name].run(path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_good_input_passes(name: str) -> None:
    for seed in TARGETS[name].seeds():
        TARGETS[name].run(seed)


def test_every_door_is_named() -> None:
    assert tuple(TARGETS) == NAMES
    assert {path.name for path in SAMPLES.iterdir()} <= set(NAMES)


@pytest.mark.parametrize("name", TARGETS)
@QUICK
@given(st.data())
def test_any_bytes_pass(name: str, data: st.DataObject) -> None:
    """Bytes out of nothing, and good input with pieces replaced."""
    if data.draw(st.booleans()):
        TARGETS[name].run(data.draw(st.binary(max_size=300)))
        return
    seed = data.draw(st.sampled_from(TARGETS[name].seeds()))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(seed)))
        cut = data.draw(st.integers(0, 40))
        seed = seed[:at] + data.draw(st.binary(max_size=12)) + seed[at + cut :]
    TARGETS[name].run(seed)


@pytest.mark.parametrize("name", TARGETS)
def test_a_bounded_run_finds_nothing(name: str, tmp_path: Path) -> None:
    outcome = fuzz(name, seconds=20, runs=RUNS, kept=tmp_path)
    assert not outcome.crashes, outcome.said

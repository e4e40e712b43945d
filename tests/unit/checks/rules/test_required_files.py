"""A portal without its district or without a closed list is told what it lacks."""

from __future__ import annotations

from generator.checks.rules.required_files import REGISTRIES
from generator.records.fields import nested
from generator.records.models.kinds import KINDS
from tests.conftest import Portal


def test_the_lists_are_those_that_the_keys_of_the_models_name() -> None:
    keys = [key for kind in KINDS.values() for key in nested(kind.model)]
    named = {key.registry for key in keys if key.registry and not key.or_text}
    assert sorted(named) == [*REGISTRIES]


def test_each_file_that_is_not_there_is_told(portal: Portal) -> None:
    paths = ["content/portal.yaml", "content/registries/levels.yaml"]
    for path in paths:
        (portal.root / path).unlink()
    found = {f.place.path: f.rule for f in portal.check() if f.rule.endswith("-missing")}
    assert {path: found[path] for path in paths} == dict(
        zip(paths, ("portal-missing", "registry-missing"), strict=True)
    )

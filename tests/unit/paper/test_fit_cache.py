"""What was measured on paper is kept until something on a sheet is another."""

from __future__ import annotations

import pytest

from tests.conftest import Portal
from tests.unit.paper.test_fit import FORM, ROWS, check, without_what_is_filled_in

__all__ = ["without_what_is_filled_in"]


def test_what_was_measured_is_measured_again_only_after_a_change(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal.change(FORM, ROWS.format(pages=1, rows=40))
    before = check(portal)
    with monkeypatch.context() as patch:
        patch.delattr("generator.paper.fit.find")
        assert check(portal) == before
    portal.change(FORM, ROWS.format(pages=4, rows=40))
    assert check(portal) == (0, [])

"""``iom check`` remarks signs that a sheet would show as numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from generator.findings import Finding
from generator.paper import packet, signs
from tests.conftest import Portal
from tests.unit.paper.test_fit import FORM, check, without_what_is_filled_in

__all__ = ["without_what_is_filled_in"]


def test_all_that_lies_on_paper_is_looked_through() -> None:
    assert set(signs.PRINTED) == packet.PAPER.keys()


def test_a_sign_that_no_sheet_can_show_is_a_remark_at_its_place(portal: Portal) -> None:
    said = "кратко: Пришли и ушли \U0001f600, снова \U0001f600 и \u4e2d — «да» № 5\n"
    portal.change(FORM, said)
    code, found = check(portal)
    assert code == 0
    assert [f["rule"] for f in found] == ["sign-unprinted"] * 2
    text = (portal.root / FORM).read_text("utf-8").splitlines()
    for one, sign in zip(found, "\U0001f600\u4e2d", strict=True):
        assert text[one["line"] - 1][one["column"] - 1] == sign
        assert f"«□ (U+{ord(sign):04X})»" in one["message"]


def test_what_has_no_such_sign_is_not_looked_through_again(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal.change(FORM, "кратко: Пришли и ушли \U0001f600\n")
    first = check(portal)
    looked: list[str] = []
    of = signs._of

    def watched(path: str, text: str, known: Callable[[str], bool]) -> Iterator[Finding]:
        looked.append(path)
        return of(path, text, known)

    monkeypatch.setattr(signs, "_of", watched)
    assert check(portal) == first
    assert looked == [FORM]
    portal.change(FORM, "кратко: Пришли и ушли\n")
    assert check(portal) == (0, [])
    assert looked == [FORM, FORM]

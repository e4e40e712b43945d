"""A text is brought to the canonical form whole, or left as it is."""

from __future__ import annotations

import pytest

from generator.records.models.kinds import KINDS
from generator.records.yaml_text import formatter
from generator.records.yaml_text.formatter import rewrite
from tests.conftest import TINY

TERM = KINDS["term"]


def test_keys_come_in_the_order_of_the_model_with_their_comments() -> None:
    text = "значение: слово # мысль\n# о слове\nназвание: ИОМ\n"
    written, findings = rewrite(TERM, "x.yaml", text)
    assert findings == ()
    assert written.index("название") < written.index("значение")
    assert written.index("# о слове") < written.index("название")
    assert "# мысль" in written
    assert rewrite(TERM, "x.yaml", written) == (written, ())


def test_line_ends_of_windows_are_no_difference() -> None:
    text = "название: ИОМ\nзначение: слово\n"
    assert rewrite(TERM, "x.yaml", text.replace("\n", "\r\n")) == rewrite(TERM, "x.yaml", text)


@pytest.mark.parametrize("text", ["- а\n", 'название: "ИОМ\n', "название: а\nназвание: б\n", ""])
def test_what_cannot_be_read_is_left_alone(text: str) -> None:
    written, findings = rewrite(TERM, "x.yaml", text)
    assert written == text
    assert findings


def test_a_text_without_keys_is_left_alone() -> None:
    assert rewrite(KINDS["method"], "x.md", "# Ход\n")[0] == "# Ход\n"


def test_nothing_is_replaced_by_less(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last check: a writer that forgets a value or a comment changes no file."""
    text = "название: ИОМ # мысль\nзначение: слово\n"
    for forgetful in ("название: ИОМ\nзначение: слово\n", "название: ИОМ # мысль\n", "- а\n"):
        monkeypatch.setattr(formatter.writer, "write", lambda *_, said=forgetful: said)
        written, findings = rewrite(TERM, "x.yaml", text)
        assert written == text
        assert "без потерь" in findings[0].message


@pytest.mark.parametrize(
    "path", sorted(p.relative_to(TINY).as_posix() for p in TINY.glob("routes/*.yaml"))
)
def test_a_route_of_the_sample_survives(path: str) -> None:
    text = (TINY / path).read_text("utf-8")
    written, findings = rewrite(KINDS["route"], path, text)
    assert findings == ()
    assert rewrite(KINDS["route"], path, written) == (written, ())

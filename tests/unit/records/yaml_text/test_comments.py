"""Comments by the path of what they stand at."""

from __future__ import annotations

import pytest

from generator.records.yaml_text import comments
from generator.records.yaml_text.comments import Notes
from generator.records.yaml_text.parser import parse


def find(text: str) -> dict[object, Notes]:
    return dict(comments.find(text, parse("x.yaml", text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# о записи\nа: б\n", {(): Notes(above=("# о записи",))}),
        ("а: б\n# о в\nв: г\n", {("в",): Notes(above=("# о в",))}),
        ("а: б  # рядом\n", {("а",): Notes(beside=("# рядом",))}),
        ("а:\n  - б\n  # о втором\n  - в\n", {("а", 1): Notes(above=("# о втором",))}),
        ("а:\n  - б # рядом\n", {("а", 0): Notes(beside=("# рядом",))}),
        ("а:\n  - к: 1 # рядом\n    л: 2\n", {("а", 0, "к"): Notes(beside=("# рядом",))}),
        ("а: б\n# конец\n", {(): Notes(below=("# конец",))}),
        ("а: # у ключа\n  - б\n", {("а",): Notes(beside=("# у ключа",))}),
    ],
)
def test_a_comment_belongs_to_what_it_stands_at(text: str, found: dict[object, Notes]) -> None:
    assert find(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "а: б#в\n",
        "а: 'б # в'\n",
        'а: "б # в"\n',
        "а: |\n  # это текст\n  ещё\n",
        "а: https://example.org/#якорь\n",
    ],
)
def test_a_sign_inside_a_value_is_no_comment(text: str) -> None:
    assert find(text) == {}


def test_comments_are_joined_and_counted() -> None:
    one, other = Notes(("# а",), ("# б",)), Notes(("# в",), (), ("# г",))
    assert one.joined(other) == Notes(("# а", "# в"), ("# б",), ("# г",))
    assert comments.count(one.joined(other)) == 4

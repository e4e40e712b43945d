"""The canonical form loses nothing: what is written reads back, what is rewritten keeps its comments."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records.dates import Date
from generator.records.decode import decode
from generator.records.fields import Spec, is_closed, is_model, specs, variants
from generator.records.models.kinds import ID, KINDS
from generator.records.to_plain import plain
from generator.records.yaml_text import comments, parser, writer
from generator.records.yaml_text.formatter import rewrite
from tests.property.test_reading import KEYS

QUIET = settings(max_examples=300)
LINES = st.text(max_size=30).map(writer.tidy)
TRICKY = st.sampled_from(["no", "010", "12:30", "a: b", "- x", "# x", "a #b", "|-", "'", '"', "\\"])
PROSE = st.one_of(TRICKY, st.lists(LINES, max_size=4).map("\n".join), st.text(max_size=60))
TEXT = PROSE.map(lambda text: writer.tidy(text).strip()).filter(bool)
KIND = st.sampled_from([kind for kind in KINDS.values() if kind.name != "portal"])


def values(model: type) -> st.SearchStrategy[dict[str, Any]]:
    """Any record of a model as plain values."""
    fields = {spec.key.label: field(spec) for spec in specs(model)}
    must = [spec.key.label for spec in specs(model) if spec.required]
    return st.fixed_dictionaries(
        {label: fields[label] for label in must},
        optional={label: value for label, value in fields.items() if label not in must},
    )


def field(spec: Spec) -> st.SearchStrategy[Any]:
    one = single(spec)
    return st.lists(one, min_size=1, max_size=3) if spec.many else one


def single(spec: Spec) -> st.SearchStrategy[Any]:
    kind, key = spec.type, spec.key
    if models := variants(kind):
        return st.one_of(*(st.fixed_dictionaries({t: values(m)}) for t, m in models.items()))
    if is_model(kind):
        return values(kind)
    if is_closed(kind):
        return st.sampled_from([str(word) for word in kind])
    if kind is Date:
        return st.dates().filter(lambda day: day.year >= 1900 and day.year <= 2200).map(str)
    if kind is int:
        return st.integers(int(key.smallest or 0), int(key.largest or 100))
    if kind is float:
        return st.integers(1, 100).map(lambda n: n / 4)
    if key.shape == "id":
        return st.from_regex(ID, fullmatch=True).map(lambda id: id[:40].strip("-") or "zapis")
    return TEXT.map(lambda text: " ".join(text.split()) if key.line else text).map(
        lambda text: text[: min(key.limit, 40)].strip() or "текст"
    )


@QUIET
@given(st.data())
def test_what_is_written_decodes_to_the_same_values(data: st.DataObject) -> None:
    kind = data.draw(KIND)
    given_values = data.draw(values(kind.model))
    text = writer.write(kind, given_values, "Тело.")
    front = parser.split(text)[0] if kind.has_body else text  # type: ignore[index]
    read = parser.parse("x", front)
    attributes, found, holes = decode(kind.model, read, {})
    assert (read.findings, found, holes) == ([], [], frozenset())
    record = kind.model(id="x", source=None, body="Тело.", **attributes)  # type: ignore[arg-type]
    again = writer.record(record)
    assert rewrite(kind, "x", again) == (again, ())
    assert plain(record) == plain(kind.model(id="x", source=None, **attributes))  # type: ignore[arg-type]
    _contains(plain(record), given_values)


def _contains(whole: Any, part: Any) -> None:
    """Assert that a record says what was given; defaults may have joined."""
    if isinstance(part, dict):
        for key, value in part.items():
            _contains(whole[key], value)
    elif isinstance(part, list):
        assert len(whole) == len(part)
        for one, other in zip(whole, part, strict=True):
            _contains(one, other)
    else:
        assert whole == part


TREES = st.recursive(
    st.one_of(st.none(), PROSE),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), PROSE), inner, max_size=6),
    ),
    max_leaves=30,
)
ANY = st.dictionaries(st.one_of(st.sampled_from(KEYS), PROSE), TREES, min_size=1, max_size=8)


@QUIET
@given(KIND, ANY, st.sampled_from([None, 1]))
def test_any_tree_is_rewritten_once_and_for_all(kind: Any, value: Any, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    text = f"---\n{text}\n---\nТело.\n" if kind.has_body else text
    written, found = rewrite(kind, "x", text)
    if not found:
        assert rewrite(kind, "x", written) == (written, ())


WORDS = st.text("абв #:-[]'\"", min_size=1, max_size=8)


@st.composite
def commented(draw: st.DrawFn) -> str:
    """A text of YAML with comments in every odd place."""
    rows: list[str] = []
    labels = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=5, unique=True))
    note = st.one_of(st.just(""), WORDS.map(lambda word: f" # {word}"))
    remark = st.one_of(
        st.just(None), st.tuples(st.integers(0, 6), WORDS).map(lambda p: " " * p[0] + f"# {p[1]}")
    )
    word = st.text("абв", min_size=1, max_size=5)

    def put(row: str) -> None:
        if above := draw(remark):
            rows.append(above)
        rows.append(row + draw(note))

    for label in labels:
        shape = draw(st.sampled_from(["text", "list", "flow", "map", "items", "literal"]))
        if shape == "text":
            put(f"{label}: {draw(word)}")
        elif shape == "flow":
            put(f"{label}: [{draw(word)},")
            put(f"  {draw(word)}, {{а: {draw(word)}}}]")
        elif shape == "literal":
            put(f"{label}: {draw(st.sampled_from(['|-', '>']))}")
            rows.extend([f"    {draw(word)} # {draw(word)}", "", f"    {draw(word)}"])
        else:
            put(f"{label}:")
            for index in range(draw(st.integers(1, 3))):
                pad = draw(st.sampled_from(["  "])) if shape == "map" else "  - "
                put(f"{pad}{f'к{index}: ' if shape != 'list' else ''}{draw(word)}")
                if shape == "items":
                    put(f"    вложенный: {draw(word)}")
    if last := draw(remark):
        rows.append(last)
    return "\n".join(rows) + "\n"


@QUIET
@given(commented())
def test_no_comment_is_lost(text: str) -> None:
    kind = KINDS["route"]
    written, found = rewrite(kind, "x", text)
    assert not found, (found, text)
    assert said(written) == said(text)
    assert rewrite(kind, "x", written) == (written, ())


def said(text: str) -> list[str]:
    notes = comments.find(text, parser.parse("x", text)).values()
    return sorted(c for n in notes for c in (*n.above, *n.beside, *n.below))

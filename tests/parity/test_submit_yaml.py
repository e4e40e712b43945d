"""The builder reads and writes YAML as the portal does: the same values, the same bytes, the same comments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.records.models.kinds import IN_BUILDER, KINDS
from generator.records.yaml_text import parser, writer
from generator.records.yaml_text.formatter import rewrite
from tests.conftest import ROOT
from tests.parity.test_canonical import CASES
from tests.property.test_canonical import ANY, PROSE, commented, values
from tests.support.browser import address, whole
from tests.unit.records.yaml_text.test_likely import FAULTS

QUIET = settings(
    max_examples=250,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
FILES = sorted(
    path
    for pattern in (
        "routes/*.yaml",
        "content/deficits/*.yaml",
        "content/terms/*.yaml",
        "content/forms/*.yaml",
    )
    for path in ROOT.glob(pattern)
)
KIND_OF = {"routes": "route", "deficits": "deficit", "terms": "term", "forms": "form"}

WRITE = """([kind, value]) => {
  const s = portal.submit;
  const node = (v) => v && v.pairs ? s.map(v.pairs.map(([k, w]) => [k, node(w)]))
    : Array.isArray(v) ? s.list(v.map(node)) : s.plain(v);
  const root = s.entry(node(value));
  return s.write(root, s.model.kinds[kind].fields);
}"""
AGAIN = """([kind, text]) => {
  const s = portal.submit, read = s.read(text);
  return read.root ? s.write(read.root, s.model.kinds[kind].fields) : read.findings;
}"""
READ = """(text) => {
  const plain = (v) => v && v.map ? Object.fromEntries(v.map.map((e) => [e.key, plain(e.value)]))
    : v && v.list ? v.list.map((e) => plain(e.value)) : v;
  const read = portal.submit.read(text);
  return read.root ? {value: plain(read.root.value), findings: read.findings} : {findings: read.findings};
}"""


def paired(value: Any) -> Any:
    """Keep the order of keys that look like numbers: an object of JavaScript would sort them."""
    if isinstance(value, dict):
        return {"pairs": [[key, paired(inner)] for key, inner in value.items()]}
    return [paired(inner) for inner in value] if isinstance(value, list) else value


OFFERED = [kind.name for kind in IN_BUILDER]


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path) -> Iterator[Page]:
    shown = browser.new_page()
    shown.goto(address(site, "submit/"))
    whole(shown)
    yield shown
    shown.close()


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_of_the_portal_reads_and_writes_as_in_python(page: Page, path: Path) -> None:
    text = path.read_text("utf-8")
    kind = KINDS[KIND_OF[path.parent.name]]
    assert page.evaluate(READ, text) == {"value": parser.parse("x", text).value, "findings": []}
    assert page.evaluate(AGAIN, [kind.name, text]) == rewrite(kind, "x", text)[0]


@pytest.mark.parametrize("case", CASES["values"], ids=lambda case: repr(case["value"]))
def test_a_text_is_written_as_agreed(page: Page, case: dict[str, str]) -> None:
    assert page.evaluate(WRITE, ["term", paired({"значение": case["value"]})]) == case["text"]


@pytest.mark.parametrize(
    "case",
    [case for case in CASES["typed"] + CASES["records"] if case["kind"] in OFFERED],
    ids=lambda case: case["kind"],
)
def test_a_record_is_written_as_agreed(page: Page, case: dict[str, Any]) -> None:
    assert page.evaluate(WRITE, [case["kind"], paired(case["values"])]) == case["text"]


@pytest.mark.parametrize(
    "case",
    [case for case in CASES["rewritten"] if case["kind"] in OFFERED],
    ids=lambda case: case["before"][:20],
)
def test_comments_stay_where_they_belong(page: Page, case: dict[str, str]) -> None:
    assert page.evaluate(AGAIN, [case["kind"], case["before"]]) == case["after"]
    assert page.evaluate(AGAIN, [case["kind"], case["after"]]) == case["after"]


@QUIET
@given(st.data())
def test_any_record_is_written_byte_for_byte(page: Page, data: st.DataObject) -> None:
    kind = KINDS[data.draw(st.sampled_from(OFFERED))]
    value = data.draw(values(kind.model))
    ours = writer.write(kind, value)
    assert page.evaluate(WRITE, [kind.name, paired(value)]) == ours
    assert page.evaluate(AGAIN, [kind.name, ours]) == ours


@QUIET
@given(commented())
def test_any_comment_comes_out_where_python_puts_it(page: Page, text: str) -> None:
    assert page.evaluate(AGAIN, ["route", text]) == rewrite(KINDS["route"], "x", text)[0]


@QUIET
@given(ANY, st.sampled_from([None, 1]))
def test_any_tree_in_brackets_reads_as_in_python(
    page: Page, value: Any, indent: int | None
) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    python = parser.parse("x", text)
    ours = page.evaluate(READ, text)
    if not python.findings:
        assert ours == {"value": python.value, "findings": []}


def test_marks_that_git_left_are_told_as_in_python(page: Page) -> None:
    text = "а: б\n<<<<<<< HEAD\nв: г\n=======\nв: д\n>>>>>>> vetka\n"
    (ours,) = page.evaluate(READ, text)["findings"]
    (theirs,) = parser.parse("x", text).findings
    assert (ours["rule"], ours["message"], ours["line"]) == (theirs.rule, theirs.message, 2)


@pytest.mark.parametrize("text", [text for text, *_ in FAULTS])
def test_what_was_most_likely_done_is_told_as_in_python(page: Page, text: str) -> None:
    (theirs,) = parser.parse("x", text).findings
    ours = page.evaluate(READ, text)["findings"][0]
    assert (ours["rule"], ours["message"], ours["fix"], ours["line"], ours["column"]) == (
        theirs.rule,
        theirs.message,
        theirs.fix,
        theirs.place.line,
        theirs.place.column,
    )


@QUIET
@given(st.text("аб:-#>|'\"[]{},&*! \n\t", max_size=40), PROSE)
def test_any_text_reads_as_in_python_or_gives_a_message(page: Page, text: str, more: str) -> None:
    whole = f"ключ: {text}\nещё: {more}\n"
    ours = page.evaluate(READ, whole)
    python = parser.parse("x", whole)
    if ours["findings"]:
        assert all(f["message"] and f["fix"] and f["line"] >= 1 for f in ours["findings"])
    elif not python.findings:
        assert ours["value"] == python.value

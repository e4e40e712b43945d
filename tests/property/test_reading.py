"""Any file gives a record or findings: never an exception, never a place outside the file."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.run import run
from generator.findings import Finding
from generator.records import load
from generator.records.fields import is_model, specs
from generator.records.models.kinds import KINDS
from generator.system import files
from tests.conftest import TINY, tiny
from tests.unit.records.test_load import inside

QUIET = settings(max_examples=150)


def labels(model: type) -> list[str]:
    """Every key of a model and of the models inside it."""
    found = []
    for spec in specs(model):
        found.append(spec.key.label)
        if is_model(spec.type):
            found += labels(spec.type)
    return found


KEYS = sorted({label for kind in KINDS.values() for label in labels(kind.model)})
WORDS = st.sampled_from(
    ["проба", "учитель", "типовой", "2026-09", "2026-13", "keysy", "[[keysy]]", "-1", "0", "да", ""]
)
TEXTS = st.one_of(WORDS, st.text(max_size=30))
NAMES = st.one_of(st.sampled_from(KEYS), st.text(max_size=8))
TREES = st.recursive(
    st.one_of(st.none(), TEXTS, st.integers(), st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(NAMES, inner, max_size=8)),
    max_leaves=40,
)
RECORDS = st.dictionaries(st.sampled_from(KEYS), TREES, max_size=12)


def check(path: str, data: bytes) -> tuple[Finding, ...]:
    """Check the small portal with one file replaced; assert that places lie inside."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "portal"
        tiny(root)
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        found = run(load.load(files.read(root)), "2026-11-24")
        for finding in found:
            assert inside(finding, root), finding
            assert "\n" not in finding.message
    return found


PATHS = st.sampled_from(
    [
        "routes/primer.yaml",
        "content/methods/keysy/index.md",
        "content/deficits/pr-1.yaml",
        "content/acts/r-76.yaml",
        "content/forms/protokol.yaml",
        "content/terms/iom.yaml",
        "content/portal.yaml",
        "content/registries/roles.yaml",
        "content/seminars/vstrecha/index.md",
    ]
)


def file(path: str, text: str) -> bytes:
    front = f"---\n{text}\n---\nТекст [[keysy]].\n" if path.endswith(".md") else text
    return front.encode("utf-8", "surrogatepass")


@QUIET
@given(PATHS, st.one_of(TREES, RECORDS))
def test_any_tree_gives_a_record_or_findings(path: str, tree: object) -> None:
    check(path, file(path, json.dumps(tree, ensure_ascii=False)))


@QUIET
@given(PATHS, st.text(max_size=200))
def test_any_text_gives_a_record_or_findings(path: str, text: str) -> None:
    check(path, file(path, text))


@QUIET
@given(PATHS, st.binary(max_size=200))
def test_any_bytes_give_a_record_or_findings(path: str, data: bytes) -> None:
    check(path, data)


@QUIET
@given(PATHS, st.data())
def test_a_good_file_with_a_piece_cut_out_gives_findings_inside_it(
    path: str, data: st.DataObject
) -> None:
    good = (TINY / path).read_text("utf-8")
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 60)))
    check(path, (good[:start] + good[end:]).encode())


@QUIET
@given(st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(random: object) -> None:
    tree = files.read(TINY)
    shuffled = dict(sorted(tree.files.items(), key=lambda _: random.random()))  # type: ignore[attr-defined]
    one = load.load(tree)
    other = load.load(files.SourceTree(tree.root, shuffled, tree.findings))
    assert run(one, "") == run(other, "")
    assert list(one.documents) == list(other.documents)

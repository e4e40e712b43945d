"""A few documents changed: the shards that are written anew make the index that is made whole."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from generator.search import bundles, published_index, shards, term_parts, update
from generator.search import index as indexing
from generator.search.counting import DocumentCounter, IndexedDocument, Tally
from generator.search.index_state import DocumentChange, IndexState
from generator.search.moved import Moved
from tests.support.published import everything

WORDS = "маршрут урок физика химия музыка зюзюбрик разбор случай встреча группа отзыв".split()  # noqa: SIM905
BEFORE = [
    IndexedDocument(
        "route",
        f"r-{n}",
        f"/routes/r-{n}/",
        f"Маршрут {WORDS[n % 11]}",
        "Ход",
        f"{WORDS[n % 7]} и {WORDS[(n * 3) % 11]} A/0{n % 5}.6",
        {"year": (str(2020 + n % 3),), "kind": ("route",)},
        WORDS[n % 5],
        (f"route/r-{n}", f"route/r-{n // 2}"),
    )
    for n in range(12)
]
EDITS = {
    "a word more": {3: replace(BEFORE[3], body=BEFORE[3].body + " совершенно новый кубрик")},
    "a word less": {0: replace(BEFORE[0], body="")},
    "a title": {5: replace(BEFORE[5], title="Иначе названный")},
    "a facet said twice": {7: replace(BEFORE[7], facets={"year": ("2031", "2031")})},
    "a facet": {7: replace(BEFORE[7], facets={"year": ("2031",), "kind": ("route",)})},
    "a link": {7: replace(BEFORE[7], links=("route/r-7", "deficit/m-1", "route/r-11"))},
    "no link any more": {9: replace(BEFORE[9], links=())},
    "a summary": {4: replace(BEFORE[4], summary="Иначе зюзюбрик")},
    "a word of no dictionary": {1: replace(BEFORE[1], body="зюзюбриками зюзюбрики")},
    "a small word": {2: replace(BEFORE[2], body="ведь физика")},
    "several": {n: replace(BEFORE[n], title=f"Встреча {n}", body="отзыв") for n in (2, 4, 11)},
}


def publish(site: Path, documents: list[IndexedDocument]) -> IndexState:
    """Write every shard of an index, and what only a whole build knows."""
    counter, tally = DocumentCounter(["ИОМ"]), Tally()
    plains = []
    for number, document in enumerate(documents):
        tally.add(number, document, counter.count(document))
        plains.append(shards.text(document))
    made = indexing.finish(tally, counter.analyser, ())
    sizes = shards.sizes(made)
    for plain in [*plains, *bundles.make(shards.make(made, sizes), len(documents))]:
        put(site, plain.address, plain.data)
    return IndexState.of(sizes, tally)


def put(site: Path, address: str, data: bytes) -> None:
    (site / address).parent.mkdir(parents=True, exist_ok=True)
    (site / address).write_bytes(data)


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("largest", [60, term_parts.LARGEST])
@pytest.mark.parametrize("bundle", [0, 400, 100_000])
def test_what_is_renewed_is_what_would_be_made_whole(
    tmp_path: Path, edit: str, largest: int, bundle: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "LARGEST", {"s": bundle, "p": bundle, "d": bundle})
    if not bundle:
        monkeypatch.setattr(bundles, "MOST_BUNDLED", 0)
    monkeypatch.setattr(term_parts, "LARGEST", largest)
    changed = EDITS[edit]
    after = [changed.get(n, document) for n, document in enumerate(BEFORE)]
    state = publish(tmp_path / "renewed", BEFORE)
    whole = publish(tmp_path / "whole", after)
    counter = DocumentCounter(["ИОМ"])
    changes = [
        DocumentChange(
            n,
            counter.count(published_index.document(tmp_path / "renewed", n, "route", f"r-{n}")),
            counter.count(document),
            document,
        )
        for n, document in changed.items()
    ]
    made, gone = update.renew(tmp_path / "renewed", state, changes)
    for plain in [*made, *(shards.text(document) for document in changed.values())]:
        put(tmp_path / "renewed", plain.address, plain.data)
    for name in gone:
        (tmp_path / "renewed" / shards.file(name)).unlink()
    assert everything(tmp_path / "renewed") == everything(tmp_path / "whole")
    assert (state.sizes, state.stop_words) == (whole.sizes, whole.stop_words)
    assert dict(state.unknown) == dict(whole.unknown)


@pytest.mark.parametrize("bundle", [0, 100_000])
@pytest.mark.parametrize("chunk", [5, shards.CHUNK])
def test_documents_that_came_and_went_give_the_others_new_numbers(
    tmp_path: Path, bundle: int, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "LARGEST", {"s": bundle, "p": bundle, "d": bundle})
    if not bundle:
        monkeypatch.setattr(bundles, "MOST_BUNDLED", 0)
    monkeypatch.setattr(shards, "CHUNK", chunk)
    section = replace(BEFORE[0], kind="page", id="sektsiya", title="Раздел")
    fresh = replace(BEFORE[0], id="a-new", body="совершенно новый кубрик зюзюбриками ведь")
    before, after = [*BEFORE, section], [fresh, *BEFORE[:3], *BEFORE[4:-1], section]
    left = [BEFORE[3], BEFORE[-1]]
    state = publish(tmp_path / "renewed", before)
    whole = publish(tmp_path / "whole", after)
    count = DocumentCounter(["ИОМ"]).count
    moved = Moved(*([(d.kind, d.id) for d in some[:-1]] for some in (before, after)))
    changes = [DocumentChange(0, None, count(fresh), fresh)]
    made, gone = update.renew(
        tmp_path / "renewed", state, changes, moved, [count(one) for one in left]
    )
    for plain in [*made, shards.text(fresh)]:
        put(tmp_path / "renewed", plain.address, plain.data)
    for name in [*gone, *(shards.text_shard(one.kind, one.id) for one in left)]:
        (tmp_path / "renewed" / shards.file(name)).unlink()
    assert everything(tmp_path / "renewed") == everything(tmp_path / "whole")
    assert (state.sizes, state.stop_words) == (whole.sizes, whole.stop_words)
    assert dict(state.unknown) == dict(whole.unknown)


def test_the_state_comes_back_as_it_was(tmp_path: Path) -> None:
    state = publish(tmp_path, BEFORE)
    assert msgspec.json.decode(msgspec.json.encode(state), type=IndexState) == state

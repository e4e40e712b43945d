"""What others need to know of a record: told from its text, and the same after the cache."""

from __future__ import annotations

import msgspec
import pytest

from generator.records import load
from generator.records import summary as summaries
from generator.records.summary import RecordSummary
from generator.system import files
from tests.conftest import ROOT, TINY, Portal

ROUTE = "routes/primer.yaml"


def of(portal: Portal, path: str = ROUTE) -> RecordSummary:
    return load.load(files.read(portal.root)).summaries[path]


@pytest.mark.parametrize("root", [TINY, ROOT], ids=["tiny", "portal"])
def test_a_summary_comes_back_from_json_as_it_was(root) -> None:  # type: ignore[no-untyped-def]
    found = load.load(files.read(root)).summaries.values()
    assert len(found) > 5
    for one in found:
        assert msgspec.json.decode(msgspec.json.encode(one), type=RecordSummary) == one


def test_summaries_share_what_is_equal_in_them_and_say_the_same() -> None:
    routes = [f for f in load.load(files.read(ROOT)).summaries.values() if f.brief]
    decode = msgspec.json.Decoder(RecordSummary).decode
    apart = [decode(msgspec.json.encode(f)) for f in (*routes, *routes)]
    same: dict[object, object] = {}
    shared = [summaries.sharing(one, same) for one in apart]
    assert shared == apart
    one, other = shared[0], shared[len(routes)]
    assert one.brief
    assert other.brief
    assert one.targets is other.targets
    assert one.brief.audience is other.brief.audience
    assert one.kind is shared[1].kind


def test_references_come_in_the_order_of_the_text_each_once(portal: Portal) -> None:
    targets = of(portal).targets
    assert targets.index("method:keysy") < targets.index("method:refleksiya")
    assert "deficit:pr-1" in targets
    assert len(set(targets)) == len(targets)


def test_a_link_of_a_text_is_a_reference_too(portal: Portal) -> None:
    portal.change(ROUTE, "условия: См. [[iom|маршрут]] и [[terms]]")
    found = of(portal)
    assert {":iom", ":terms"} <= set(found.targets)
    assert set(found.mentions) == {"iom", "terms"}


def test_a_drawing_is_inserted_and_not_linked(portal: Portal) -> None:
    portal.change(ROUTE, "условия: '[[схема:krug]] и [[iom]]'")
    assert of(portal).mentions == ("iom",)


def test_links_of_a_broken_record_are_known(portal: Portal) -> None:
    portal.write(ROUTE, "название: [[iom]]\nчужой: 'См. [[keysy]]'\n")
    found = of(portal)
    assert (found.whole, found.fingerprint, found.brief) == (False, "", None)
    assert "keysy" in found.mentions


def test_a_form_is_told_with_its_code_and_an_act_with_its_number(portal: Portal) -> None:
    known = load.load(files.read(portal.root)).summaries.values()
    numbers = {f.path: f.number for f in known}
    assert numbers["content/forms/protokol.yaml"] == "ФГ-4"
    assert numbers["content/acts/r-174.yaml"] == "Р-174"
    assert numbers[ROUTE] == ""
    called = {f.path: f.called for f in known if f.called}
    assert called["content/acts/r-174.yaml"] == "распоряжение № Р-174"
    assert {path.split("/")[1] for path in called} == {"acts"}


def test_what_cannot_be_read_has_no_number(portal: Portal) -> None:
    for wrong in ("", "реквизиты: 5\n", "реквизиты: {вид: приказ, номер: [1]}\n"):
        portal.write("content/acts/r-174.yaml", f"название: Об утверждении\n{wrong}")
        assert of(portal, "content/acts/r-174.yaml").number == ""


def test_the_line_of_a_route_tells_its_deficits_and_methods(portal: Portal) -> None:
    brief = of(portal).brief
    assert brief
    assert (brief.deficits, brief.methods) == (("pr-1",), ("keysy", "refleksiya"))
    assert (brief.months, brief.named) == (24, False)
    portal.change(ROUTE, "авторы: [{роль: учитель, организация: Школа, имя: Иванова Н. П.}]")
    named = of(portal).brief
    assert named
    assert named.named


def test_the_order_changes_with_the_address_and_not_with_the_words(portal: Portal) -> None:
    before = summaries.order(of(portal))
    portal.change(ROUTE, "название: Иначе")
    assert summaries.order(of(portal)) == before
    portal.change(ROUTE, "прежние адреса: [staryy]")
    assert summaries.order(of(portal)) != before

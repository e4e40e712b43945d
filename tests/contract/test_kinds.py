"""A kind stands in every registry: what its line in ``KINDS`` says of it is there, and nothing else is."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.build import write_whole
from generator.catalogue import urls
from generator.pages import registry
from generator.pages.portal import submit
from generator.paper import packet
from generator.records.fields import specs
from generator.records.models.kinds import IN_BUILDER, KINDS, MENU, NEWS, PAGED, Kind
from generator.records.models.sections import RESERVED
from generator.records.yaml_text import parser
from generator.search import ranking
from generator.system import strays
from generator.system.late import Late
from tests.conftest import ROOT, TINY
from tests.support.sheets import portal

UNASKED = {
    "не разложено": "его пишет iom intake: в черновик из чужого документа",
    "прежние адреса": "новую запись ещё не переименовывали",
    "можно назвать": "понадобится, когда проверка примет за личное имя автора книги",
    "вместо": "он стоит в образце пояснением: нужен бланку, который заменяет другой",
    "файлы": "рядом с новой записью ещё ничего не лежит",
    "заменён": "бывает только у акта, который утратил силу",
    "спрашивают так": "вписывают, когда страницу ищут вопросом и не находят",
    "отбор": "нужен одной странице из многих: той, что помогает выбрать",
    "источники": "у бланка, дефицита и страницы их обычно нет",
}
"""Keys that a form to copy may leave out, each with its reason."""


def test_every_kind_with_pages_has_its_page_and_the_menu_its_lists() -> None:
    assert registry.PAGES.keys() == {kind.name for kind in PAGED}
    listed = {name for name, page in registry.PAGES.items() if page.listing and page.sought}
    assert listed == {kind.name for kind in MENU} == {kind.name for kind in PAGED if kind.section}


def test_what_is_read_late_is_there() -> None:
    late = [one for page in registry.PAGES.values() for one in (page.one, page.listing) if one]
    late += [one for paper in packet.PAPER.values() for one in (paper.make, paper.mark) if one]
    late += [Late("generator", path) for path in write_whole.FILES.values()]
    assert all(callable(one.function) for one in late)


def test_what_the_search_knows_of_kinds_are_kinds() -> None:
    assert {*ranking.PRIOR, *ranking.NAMED.values()} <= {kind.name for kind in PAGED}


def test_orders_are_whole() -> None:
    assert [kind.menu for kind in MENU] == [*range(1, len(MENU) + 1)]
    assert [kind.news for kind in NEWS] == [*range(1, len(PAGED) + 1)]
    assert [kind.in_builder for kind in IN_BUILDER] == [*range(1, len(IN_BUILDER) + 1)]


def test_what_the_builder_writes_has_no_body_and_an_empty_form() -> None:
    assert not [kind.name for kind in IN_BUILDER if kind.has_body]
    assert submit.SORTS.keys() - {"case"} == {kind.name for kind in IN_BUILDER}


def test_a_folder_that_is_nearly_the_one_of_a_kind_is_noticed() -> None:
    folders = {PurePosixPath(kind.file).parent.name for kind in PAGED if "/{id}/" not in kind.file}
    assert folders <= strays.NEAR


def test_paper_is_of_kinds_with_pages() -> None:
    assert packet.PAPER.keys() <= registry.PAGES.keys()


def test_every_page_that_is_no_record_stands_in_a_section() -> None:
    addresses = [make().address for _, make in registry.listings(portal(TINY))]
    assert {a.partition("/")[0] for a in addresses} - RESERVED == {urls.HOME, urls.NOT_FOUND}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.name))
def test_every_kind_has_a_name_a_heading_and_what_tests_need(kind: Kind) -> None:
    assert kind.one
    assert kind.many
    assert bool(kind.heading) == kind.has_pages
    assert bool(kind.title) == bool(kind.section) == bool(kind.menu)


@pytest.mark.parametrize("kind", list(KINDS.values())[1:], ids=lambda kind: str(kind.name))
def test_every_form_to_copy_asks_for_every_key(kind: Kind) -> None:
    text = (ROOT / kind.blank).read_text("utf-8")
    parts = parser.split(text) if kind.has_body else (text,)
    assert parts
    asked = parser.parse(kind.blank, parts[0]).value
    assert isinstance(asked, dict)
    assert {spec.key.label for spec in specs(kind.model)} - asked.keys() <= UNASKED.keys()
    assert asked.keys() <= {spec.key.label for spec in specs(kind.model)}

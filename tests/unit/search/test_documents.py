"""What of a record can be found: all its words, without marks, and what it is filtered by."""

from __future__ import annotations

import pytest

from generator.build import prepare
from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.search import documents
from generator.search.counting import IndexedDocument
from generator.settings import Settings
from tests.conftest import TINY, Portal
from tests.support import here


def of(portal: Portal, kind: str, id: str) -> IndexedDocument:
    return documents.document(prepare.prepare(Settings(portal.root, "2026-11-24")), (kind, id))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return prepare.prepare(Settings(TINY, "2026-11-24"))


def test_every_record_and_every_section_can_be_found(catalogue: Catalogue) -> None:
    found = list(documents.documents(catalogue))
    assert len(found) == len(catalogue.records) + len(list(documents.listings(catalogue)))
    assert len({document.url for document in found}) == len(found)
    assert {document.id for document in documents.listings(catalogue)} <= set(urls.LISTINGS)


def test_texts_come_without_marks_of_markdown(portal: Portal) -> None:
    portal.change(
        "routes/primer.yaml", "условия: '**Важно:** `код`, [[keysy|разбор]] и [сайт](https://a.b)'"
    )
    body = of(portal, "route", "primer").body
    assert "разбор" in body
    assert "Важно" in body
    assert not set("*`[]|") & set(body)


def test_a_reference_is_found_by_its_title(portal: Portal) -> None:
    portal.change("content/methods/keysy/index.md", "название: Разбор зюзюбриков")
    assert "Разбор зюзюбриков" in of(portal, "route", "primer").body


def test_headings_of_a_body_are_told_from_its_text(portal: Portal) -> None:
    path = portal.root / "content/methods/keysy/index.md"
    portal.write(
        "content/methods/keysy/index.md", path.read_text("utf-8") + "\n## Зюзюбрик\n\nСлово.\n"
    )
    document = of(portal, "method", "keysy")
    assert "Зюзюбрик" in document.headings
    assert "Зюзюбрик" not in document.body


def test_a_name_without_consent_is_not_found(portal: Portal) -> None:
    author = "роль: учитель, организация: Школа, имя: Зюзюбрикова Н. П."
    for consent, shown in (("", False), (", согласие: {дата: 2026-01-01, до: 2030-01-01}", True)):
        portal.change("routes/primer.yaml", f"вид: авторский\nавторы: [{{{author}{consent}}}]")
        try:
            body = of(portal, "route", "primer").body
        except KeyError:
            body = ""  # set aside whole
        assert ("Зюзюбрикова" in body) is shown


def test_facets_say_only_what_there_is(catalogue: Catalogue) -> None:
    for document in documents.documents(catalogue):
        assert set(document.facets) <= set(documents.FACETS)
        assert all(document.facets.values())
    route = documents.document(catalogue, ("route", "primer")).facets
    assert route["length"] == ("до двух лет",)
    assert route["year"] == ("2026",)
    assert len(route["method"]) == 2


def test_synonyms_are_those_of_the_glossary(catalogue: Catalogue) -> None:
    short, groups = documents.words(catalogue)
    term = catalogue.terms["iom"]
    assert set(term.abbreviations) <= set(short)
    assert any(group[0] == term.title for group in groups)


def test_pages_of_service_are_found_by_what_people_call_them() -> None:
    found = {document.id: document for document in documents.listings(here.catalogue())}
    assert {"god", "cnppm", "collect", "offline", "submit", "matrix", "guide", "history"} <= set(
        found
    )
    assert "офлайн" in found["offline"].body


def test_a_summary_is_one_sentence_of_the_record() -> None:
    catalogue = here.catalogue()
    for document in documents.documents(catalogue):
        assert " · " not in document.summary
        assert len(document.summary) <= 241
    route = documents.document(catalogue, ("route", "geometriya-dokazatelstvo"))
    assert route.summary == catalogue.routes["geometriya-dokazatelstvo"].summary


def test_a_route_is_found_by_the_words_of_its_deficit(portal: Portal) -> None:
    before = of(portal, "route", "primer").headings
    portal.change("content/deficits/pr-1.yaml", "говорят так: [зюзюбрики не доказывают]")
    assert "зюзюбрики не доказывают" not in before
    assert "зюзюбрики не доказывают" in of(portal, "route", "primer").headings


@pytest.mark.parametrize(
    ("path", "kind", "id"),
    [
        ("content/pages/o-portale.md", "page", "o-portale"),
        ("content/forms/protokol.yaml", "form", "protokol"),
        ("content/acts/r-174.yaml", "act", "r-174"),
        ("content/terms/iom.yaml", "term", "iom"),
        ("content/methods/keysy/index.md", "method", "keysy"),
        ("content/seminars/vstrecha/index.md", "seminar", "vstrecha"),
        ("content/surveys/osen.yaml", "survey", "osen"),
        ("content/dossiers/zapolnennyy.yaml", "dossier", "zapolnennyy"),
    ],
)
def test_a_record_is_found_by_what_it_is_asked(
    portal: Portal, path: str, kind: str, id: str
) -> None:
    portal.change(path, "спрашивают так: [где тут зюзюбрики]")
    found = of(portal, kind, id)
    assert "где тут зюзюбрики" in found.headings
    assert "зюзюбрики" not in found.body + found.summary


def test_links_lead_to_what_a_record_points_at_and_to_itself_but_to_no_route(
    catalogue: Catalogue,
) -> None:
    for name, record in catalogue.records.items():
        links = documents.document(catalogue, name).links
        assert not any(link.startswith("route/") for link in links)
        if name[0] == "route":
            assert set(links) == {f"deficit/{stage.deficit}" for stage in record.map}
        else:
            assert "/".join(name) in links
    form = documents.document(catalogue, ("method", "keysy")).links
    assert any(link.startswith("form/") for link in form)

"""What of a record can be found: all its words, without marks, and what it is filtered by."""

from __future__ import annotations

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.records.models.sections import SECTIONS
from generator.search import documents, listing_documents
from tests.conftest import Portal
from tests.support.indexed import of


def test_every_record_and_every_section_can_be_found(catalogue: Catalogue) -> None:
    found = list(documents.documents(catalogue))
    assert len(found) == len(catalogue.records) + len(list(listing_documents.make(catalogue)))
    assert len({document.url for document in found}) == len(found)
    sections = {section.name for section in SECTIONS}
    listed = {document.id for document in listing_documents.make(catalogue)}
    assert listed <= {*urls.LISTINGS, *sections}


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


def test_synonyms_and_abbreviations_are_those_of_the_glossary_and_of_lists(
    catalogue: Catalogue,
) -> None:
    short, groups = documents.words(catalogue)
    term = catalogue.terms["iom"]
    assert set(term.abbreviations) <= set(short)
    assert "ОБЖ" in short  # a subject by its list
    assert any(group[0] == term.title for group in groups)


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

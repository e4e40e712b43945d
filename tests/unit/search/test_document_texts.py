"""The words of a record in the index: without marks, by the words of others that it names, in one sentence."""

from __future__ import annotations

import pytest

from generator.search import document_texts, documents
from generator.search.counting import PARTED
from tests.conftest import Portal
from tests.support import here
from tests.support.indexed import of


def test_texts_come_without_marks_of_markdown(portal: Portal) -> None:
    portal.change(
        "routes/primer.yaml", "условия: '**Важно:** `код`, [[keysy|разбор]] и [сайт](https://a.b)'"
    )
    body = of(portal, "route", "primer").body
    assert "разбор" in body
    assert "Важно" in body
    assert not set("*`[]|") & set(body)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("7–9 классы", "7–9 классы"),
        ("45 минут\n15 минут", "45 минут 15 минут"),
        ("1. Прочесть\n2) сказать\n- 3 раза", "Прочесть сказать 3 раза"),
        ("## 2. Ход\n> 1.5 часа", "Ход 1.5 часа"),
    ],
)
def test_a_number_that_numbers_no_item_stays(text: str, shown: str) -> None:
    assert document_texts.line(here.catalogue(), text) == shown


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


def test_an_act_is_titled_by_its_kind_and_number() -> None:
    catalogue = here.catalogue()
    named = documents.document(catalogue, ("act", "zakon-273-fz")).title
    assert named == "Об образовании в Российской Федерации (федеральный закон № 273-ФЗ)"
    assert documents.document(catalogue, ("act", "gost-52872")).title.endswith(
        "(ГОСТ Р 52872-2019)"
    )


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


def test_a_deficit_is_found_by_its_number_and_a_term_by_its_synonyms(portal: Portal) -> None:
    assert of(portal, "deficit", "pr-1").headings.split(PARTED)[-1] == "ПР-1"
    portal.change("content/terms/iom.yaml", "синонимы: [план роста]")
    found = of(portal, "term", "iom")
    assert "план роста" in found.headings.split(PARTED)
    assert "план роста" not in found.body


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

"""Two small indexes that are asked."""

from __future__ import annotations

import pytest

from generator.search.counting import IndexedDocument
from generator.search.index import Index, build


@pytest.fixture(scope="module")
def index() -> Index:
    documents = [
        IndexedDocument(
            "route", "a", "/a/", "Маршрут педагога-психолога", "", "Урок по A/01.6 и ИОМ"
        ),
        IndexedDocument("method", "b", "/b/", "Кейсы", "", "Разбор случая. Дефициты учителя."),
    ]
    return build(documents, ["ИОМ"], [("маршрут", "траектория"), ("дорожная карта", "план")])


@pytest.fixture(scope="module")
def school() -> Index:
    texts = [
        "Учитель и логопед: какой урок делать до семинара",
        "Дом детей",
        "Опыт учителя",
        "Опыты",
    ]
    documents = [IndexedDocument("route", f"{n}", f"/{n}/", t) for n, t in enumerate(texts)]
    return build(
        documents,
        ["ИОМ"],
        [("детский дом", "ДОУ"), ("семинар", "урок"), ("ИОМ", "опыт"), ("дом детей", "логопед")],
    )

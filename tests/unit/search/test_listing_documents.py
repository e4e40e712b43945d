"""Sections and pages that are no records are found by what people call them."""

from __future__ import annotations

from generator.search import listing_documents
from tests.support import here


def test_pages_of_service_are_found_by_what_people_call_them() -> None:
    found = {document.id: document for document in listing_documents.make(here.catalogue())}
    assert {"god", "cnppm", "collect", "offline", "submit", "matrix", "guide", "history"} <= set(
        found
    )
    assert "печать" in found["handout"].body.lower()
    assert "офлайн" in found["offline"].body
    assert "новости" in found["history"].body.lower()
    assert "матрица" in found["matrix"].body.lower()

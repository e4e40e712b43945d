"""What the index has of one record."""

from __future__ import annotations

from generator.build import prepare
from generator.search import documents
from generator.search.counting import IndexedDocument
from generator.settings import Settings
from tests.conftest import Portal


def of(portal: Portal, kind: str, id: str) -> IndexedDocument:
    """Make the document of a record as it is now."""
    return documents.document(prepare.prepare(Settings(portal.root, "2026-11-24")), (kind, id))

"""An answer as programs get it: what ``iom search --json`` prints and ``portal.search`` promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.search.engine import search
from generator.search.index import Index

LIMIT = 10
"""Results where nobody asked for more."""


def answer(
    index: Index,
    text: str,
    filters: Mapping[str, Sequence[str]] | None = None,
    limit: int = LIMIT,
    own: bool = False,
) -> dict[str, Any]:
    """Answer with plain values; ``total`` counts all that answers, ``results`` are the first ``limit``."""
    found = search(index, text, filters, own)
    documents = [(index.documents[hit.number], hit.score) for hit in found.hits[:limit]]
    return {
        "query": text,
        "searched": found.searched,
        "like": found.like,
        "total": len(found.hits),
        "results": [
            {"id": d.id, "kind": d.kind, "url": d.url, "title": d.title, "score": score}
            for d, score in documents
        ],
    }

"""A portal as if no check existed: what has to hold even then is what a page is safe by."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unittest import mock

from msgspec.structs import replace

from generator.checks import quarantine
from generator.checks.quarantined import Quarantined
from generator.records.records import Records


def published() -> Any:
    """Publish all that can be read while this lasts."""
    return mock.patch.multiple(quarantine, apply=_everything, lists=lambda records, root: {})  # noqa: ARG005


def _everything(
    records: Records,
    findings: Any,  # noqa: ARG001
    root: Path | None,  # noqa: ARG001
    today: str = "",  # noqa: ARG001
) -> tuple[Records, tuple[Quarantined, ...]]:
    """Stand in for the quarantine: publish all that can be read, as if no check existed."""
    broken = {
        path: None
        for path, document in records.documents.items()
        if not document.record or document.record.source.holes
    }
    return replace(records.with_documents(broken), findings=()), ()

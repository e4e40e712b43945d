"""«Предложить правку»: the text of a published record beside its page, for the builder to open."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Link, Plain, edit_address
from generator.records.fields import Record
from generator.records.models.kinds import KINDS
from generator.records.models.route import Route
from generator.records.summary import Name


def make(catalogue: Catalogue, name: Name) -> Iterator[Plain]:
    """Give the text of a record that may be opened, exactly as its file has it."""
    kind, id = name
    if KINDS[kind].in_builder and address(catalogue, kind, record := catalogue.records[name]):
        yield Plain(
            urls.source(kind, id), call("source", id, catalogue.sources[record.source.path])
        )


def correction_links(
    catalogue: Catalogue, kind: str, record: Record
) -> tuple[str, tuple[Link, ...]]:
    """Where a correction is proposed: the page of the forge, or the builder as an action of the page."""
    if correct := address(catalogue, kind, record):
        return "", (Link("Предложить правку", correct),)
    return edit_address(catalogue, record.source.path), ()


def address(catalogue: Catalogue, kind: str, record: Record) -> str:
    """Where the builder opens a record.

    Empty for a kind that it cannot write, and where the file names an author whose consent is over:
    that file may not be published.
    """
    if not KINDS[kind].in_builder:
        return ""
    authors = record.authors if isinstance(record, Route) else ()
    named = any(a.name and not a.may_be_named(catalogue.today) for a in authors)
    if named or record.source.path not in catalogue.sources:
        return ""
    what = "" if kind == "route" else f"kind={kind}&"
    return f"{urls.SUBMIT}?{what}edit={record.id}"


def call(name: str, *values: Any) -> bytes:
    """Write a script that calls a function of ours; no text in it can end a string or a line."""
    said = ", ".join(json.dumps(v, ensure_ascii=False, separators=(",", ":")) for v in values)
    said = said.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'"use strict";\nportal.{name}({said});\n'.encode()

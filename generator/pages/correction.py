"""«Предложить правку»: the text of a published route beside its page, for the builder to open."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator import urls
from generator.catalogue import Catalogue, Name
from generator.pages.page import Plain
from generator.records.route import Route


def make(catalogue: Catalogue, name: Name) -> Iterator[Plain]:
    """Give the text of a route that may be opened, exactly as its file has it."""
    if name[0] == "route" and address(catalogue, route := catalogue.routes[name[1]]):
        text = catalogue.sources[route.source.path]
        yield Plain(urls.source("route", route.id), call("source", route.id, text))


def address(catalogue: Catalogue, route: Route) -> str:
    """Where a correction of a route is written.

    Empty where its file names an author whose consent is over: that file may not be published.
    """
    named = any(
        a.name and not (a.consent and a.consent.in_force(catalogue.today)) for a in route.authors
    )
    known = route.source.path in catalogue.sources
    return f"{urls.SUBMIT}?edit={route.id}" if known and not named else ""


def call(name: str, *values: Any) -> bytes:
    """Write a script that calls a function of ours; no text in it can end a string or a line."""
    said = ", ".join(json.dumps(v, ensure_ascii=False, separators=(",", ":")) for v in values)
    said = said.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'"use strict";\nportal.{name}({said});\n'.encode()

"""A template uses exactly the fields of its context."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from jinja2 import meta, nodes

from generator.pages.chrome import Chrome
from generator.pages.portal.search import letter
from generator.pages.registry import make
from tests.support import here

ROOT = Path(__file__).resolve().parents[2]
PORTAL = ROOT / "theme" / "portal"
GLOBALS = {"nbsp", "range", "parts"}


def used(template: str) -> set[str]:
    """The names that a template and what it includes take from outside."""
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(PORTAL), trim_blocks=True)
    environment.filters |= dict.fromkeys(("prose", "block", "line", "href"), str)
    tree = environment.parse((PORTAL / template).read_text("utf-8"))
    names = meta.find_undeclared_variables(tree)
    for other in meta.find_referenced_templates(tree):
        if other and other.startswith("parts/"):
            names |= used(other) - _set_in(template)
    return names - GLOBALS


def _set_in(template: str) -> set[str]:
    """Loop variables that an included part may use."""
    return {"block"} if "for block in" in (PORTAL / template).read_text("utf-8") else set()


PAGES = (*make(here.catalogue()), letter(here.catalogue(), "А"))
CONTEXTS = {page.template: type(page.context) for page in PAGES}


PARTS = {"files": "actions", "steps": "actions"}
"""What of the chrome is a part of a field."""
UNPRINTED = {"mark", "unpublished", "archived"}
"""What of the chrome no template prints: the fingerprint goes into the shell and the sheet."""


@pytest.mark.parametrize("template", sorted(CONTEXTS))
def test_a_template_uses_exactly_the_fields_of_its_context(template: str) -> None:
    fields = {*CONTEXTS[template].__struct_fields__}
    assert used(template) - {"chrome"} == fields


def test_templates_print_exactly_the_fields_of_the_chrome() -> None:
    environment = jinja2.Environment()
    environment.filters |= dict.fromkeys(("prose", "block", "line", "href"), str)
    printed = {
        PARTS.get(node.attr, node.attr)
        for folder in ("pages", "parts", "macros")
        for path in (PORTAL / folder).glob("*.html")
        for node in environment.parse(path.read_text("utf-8")).find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == "chrome"
    }
    assert printed == {*Chrome.__struct_fields__} - UNPRINTED


def test_every_page_template_belongs_to_a_page() -> None:
    found = {f"pages/{path.name}" for path in (PORTAL / "pages").glob("*.html")}
    assert found == set(CONTEXTS)


def test_every_file_that_replaces_one_of_material_says_why() -> None:
    for path in (ROOT / "theme" / "partials").rglob("*.html"):
        assert path.read_text("utf-8").startswith("{#-"), path

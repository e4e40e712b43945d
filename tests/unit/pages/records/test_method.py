"""The page of a method in the order in which it is held."""

from __future__ import annotations

from generator.build import prepare
from generator.pages.records import method
from generator.settings import Settings
from tests.conftest import Portal

METHOD = "content/methods/keysy/index.md"


def context(portal: Portal, body: str) -> method.MethodContext:
    front = (portal.root / METHOD).read_text("utf-8").split("---\n", 2)[1]
    portal.write(METHOD, f"---\n{front}---\n{body}")
    found = prepare.prepare(Settings(portal.root, "2026-11-24"))
    made = method.make(found, found.methods["keysy"]).context
    assert isinstance(made, method.MethodContext)
    return made


def test_the_run_stands_between_when_to_take_a_method_and_how_to_read_its_data(
    portal: Portal,
) -> None:
    made = context(portal, "\n## Суть\n\nА.\n\n## Когда да\n\nБ.\n\n## Как разобрать\n\nВ.\n")
    assert made.opening.strip().endswith("Б.")
    assert made.body == "## Как разобрать\n\nВ.\n"


def test_a_body_without_that_section_follows_the_run(portal: Portal) -> None:
    made = context(portal, "\n## Суть\n\nА.\n")
    assert made.opening == ""
    assert "## Суть" in made.body


def test_a_body_that_ends_with_that_section_leaves_nothing_below(portal: Portal) -> None:
    made = context(portal, "## Когда да\n\nБ.\n")
    assert (made.opening.strip(), made.body) == ("## Когда да\n\nБ.", "")

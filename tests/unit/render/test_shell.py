"""The shell is cut at its slots once; what is put into them is never looked into."""

from __future__ import annotations

from generator.build import prepare
from generator.pages import chrome, registry
from generator.render.renderer import Body
from generator.render.shell import Shell
from generator.settings import Settings
from tests.conftest import TINY, Portal


def fill(html: str, portal: Portal | None = None, body: str = "") -> str:
    catalogue = prepare.prepare(Settings(portal.root if portal else TINY, "2026-11-24"))
    page = next(iter(registry.of(catalogue, ("route", "primer"))))
    around = chrome.make(catalogue, page)
    return Shell.cut(html).fill(page, around, Body(body, "", ""), catalogue)


def test_literal_text_and_slots_take_turns() -> None:
    assert Shell.cut("<p>%%title%%\n\n\n%%body%%</p>").parts == (
        "<p>",
        "title",
        "\n",
        "body",
        "</p>\n",
    )


def test_a_slot_inside_a_value_stays_a_text() -> None:
    made = fill("<main>%%body%%</main>", body="сто %%title%% процентов")
    assert made == "<main>сто %%title%% процентов</main>\n"


def test_a_title_is_escaped(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "название: 'Урок <b> & «слово»'")
    made = fill("<title>%%title%%</title>", portal)
    assert made.startswith("<title>Урок &lt;b&gt; &amp; «слово» — ")


def test_a_slot_that_a_page_has_nothing_for_is_empty() -> None:
    assert fill("[%%current-terms%%][%%banner%%][%%net-takogo%%]") == "[][][]\n"
    assert fill("[%%current-routes%%]") == '[ aria-current="true"]\n'


def test_the_way_to_the_root_goes_up_from_the_page() -> None:
    assert fill('<a href="%%root%%terms/">') == '<a href="../../terms/">\n'

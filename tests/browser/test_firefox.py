"""What people come for once more, in Firefox: tasks of readers, search, worksheets, the builder, paper.

The tests are those of Chromium; only the browser is another one. Each task is done once, by keyboard: what a
click does there Enter does here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browser import test_keyboard as keyboard
from tests.browser import test_search as search
from tests.browser import test_submit as submit
from tests.browser import test_submit_foreign as foreign
from tests.browser import test_submit_send as send
from tests.browser import test_tasks as tasks
from tests.browser import test_worksheets as worksheets
from tests.browser.test_keyboard import *  # noqa: F403 - every task once more, without a mouse
from tests.support import browser as browsers
from tests.support import here, paper
from tests.support.browser import address

reader = tasks.reader
still_typist = keyboard.still_typist

page, strict = search.page, search.strict
test_control_k = search.test_control_k_opens_escape_closes_and_focus_comes_back
test_policy = search.test_dialog_and_page_work_under_a_strict_policy
test_filters = search.test_filters_stand_in_the_address_and_their_counts_are_true
test_kept_queries = search.test_queries_are_kept_in_the_browser_and_can_be_forgotten
test_keyboard_of_the_search = search.test_the_keyboard_alone_finds_and_opens_a_page
test_typed_early = search.test_what_is_typed_before_the_dialog_has_loaded_is_not_lost

test_shared_draft = foreign.test_a_draft_is_shared_in_the_address
test_correction = submit.test_a_published_route_is_corrected_and_keeps_its_comments
test_keyboard_of_the_builder = submit.test_a_short_route_is_written_by_keyboard_alone
test_personal_data = send.test_personal_data_is_not_sent
test_undo = submit.test_what_is_removed_comes_back

test_month = tasks.test_the_next_seminar_is_told_by_the_month_of_the_reader
test_chain = tasks.test_the_builder_opens_with_the_chain_and_keeps_what_was_begun
test_still = tasks.test_without_scripts_the_lists_are_whole

test_file = worksheets.test_a_file_brings_back_what_it_took
test_turned_numbers = worksheets.test_five_by_four_numbers_are_never_three_objects
test_kept_numbers = worksheets.test_numbers_outlive_the_page_until_they_are_cleared
test_heads = worksheets.test_the_form_is_pasted_with_its_heads_and_the_result_names_them
test_copy = worksheets.test_word_takes_a_table_with_lines


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Firefox without a window."""
    started = browsers.firefox(playwright)
    yield started
    started.close()


@pytest.fixture(scope="module")
def unscripted(playwright: Playwright) -> Iterator[Browser]:
    """A Firefox in which no script runs."""
    started = browsers.firefox(playwright, scripts=False)
    yield started
    started.close()


@pytest.fixture
def still(unscripted: Browser) -> Iterator[Page]:
    """A page on which no script runs."""
    page = unscripted.new_page()
    yield page
    page.close()


@pytest.fixture
def typist(browser: Browser, site: Path) -> Iterator[keyboard.Typist]:
    """On a phone, where most lies over what has the focus."""
    page = browser.new_page(viewport={"width": 360, "height": 768})
    page.set_default_timeout(30_000)
    yield keyboard.Typist(page, site)
    page.close()


def test_it_is_firefox(reader: tasks.Reader) -> None:
    assert "Firefox/" in reader.page.evaluate("navigator.userAgent")


def test_a_page_is_printed_whole(browser: Browser, site: Path) -> None:
    opened = browser.new_page()
    opened.goto(address(site, "methods/fokus-gruppa/"))
    said = opened.evaluate(paper.ARTICLE)
    found = paper.sheets(paper.printed(opened))
    opened.close()
    assert paper.lost(said, found) == set()


@pytest.mark.parametrize("id", ["blank-fg-4", "blank-e-1", "blank-chek-list"])
def test_a_form_prints_on_the_sheets_it_promises(browser: Browser, site: Path, id: str) -> None:
    opened = browser.new_page()
    opened.goto(address(site, f"forms/{id}/"))
    said = opened.evaluate(paper.ARTICLE)
    found = paper.sheets(paper.printed(opened))
    opened.close()
    form = here.catalogue().forms[id]
    assert paper.lost(said, found) == set()
    assert len(found) == form.pages
    assert {sheet.lies for sheet in found} == {form.orientation == "альбомная"}

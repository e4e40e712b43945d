"""Drafts of several tabs, of a browser that keeps nothing, and of one who goes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.support.builder import opened, panel, settle
from tests.support.drafts import DRAFTS, TITLE, file, titled, unfold
from tests.support.wait import until


def test_two_tabs_know_of_each_other(context: BrowserContext, site: Path) -> None:
    first = opened(context, site)
    titled(first, "Общий")
    second = opened(context, site)
    for shown in (first, second):
        shown.get_by_text("Этот черновик открыт и в другой вкладке").wait_for()
    second.close()
    first.get_by_text("Этот черновик открыт и в другой вкладке").wait_for(state="detached")


def test_an_idle_tab_shows_the_newer_save_and_never_writes_over_it(
    context: BrowserContext, site: Path
) -> None:
    idle = opened(context, site)
    titled(idle, "Общий")
    busy = opened(context, site)
    panel(busy).get_by_label("Кратко").fill("Новое из второй вкладки")
    settle(busy)
    until(idle, "portal.submit.text().includes('Новое из второй вкладки')")
    idle.evaluate("portal.submit.saveDraft()")
    idle.close(run_before_unload=True)
    busy.reload()
    busy.wait_for_selector(".step__title:visible")
    expect(panel(busy).get_by_label("Кратко")).to_have_value("Новое из второй вкладки")
    assert busy.evaluate(DRAFTS) == ["Общий"]


def test_a_tab_that_slept_through_a_save_looks_again_before_it_writes(
    context: BrowserContext, site: Path
) -> None:
    """A frozen tab hears nothing: it must not write what it remembers over what is newer."""
    context.add_init_script(
        "window.deaf = false; const add = window.addEventListener.bind(window);"
        "window.addEventListener = (name, hear, more) =>"
        "  add(name, (event) => { if (!(window.deaf && name === 'storage')) hear(event); }, more);"
    )
    frozen = opened(context, site)
    titled(frozen, "Общий")
    frozen.evaluate("window.deaf = true")
    busy = opened(context, site)
    panel(busy).get_by_label("Кратко").fill("Из второй")
    settle(busy)
    panel(frozen).get_by_label("Кратко").fill("Из первой")
    settle(frozen)
    expect(frozen.get_by_text("Написанное здесь сохранено отдельным черновиком")).to_be_visible()
    briefs = "portal.submit.store.all().map((d) => portal.submit.get(d.root.value, 'кратко'))"
    assert sorted(busy.evaluate(briefs)) == ["Из второй", "Из первой"]
    expect(panel(busy).get_by_label("Кратко")).to_have_value("Из второй")


OFF = {
    "forbidden": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    "absent": "Object.defineProperty(window, 'localStorage', { value: null });",
}


@pytest.mark.parametrize("why", OFF)
def test_a_browser_that_keeps_nothing_says_so_and_asks_at_leaving(
    context: BrowserContext, site: Path, why: str
) -> None:
    context.add_init_script(OFF[why])
    shown = opened(context, site)
    asked: list[str] = []
    shown.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss())[1])
    expect(shown.get_by_text("Этот браузер не хранит черновики")).to_be_visible()
    titled(shown, "Мой")
    file(shown, "Другой")
    assert sorted(shown.evaluate(DRAFTS)) == ["Другой", "Мой"]
    unfold(shown)
    shown.get_by_role("button", name="Открыть: Мой").click()
    until(shown, f"{TITLE} === 'Мой'")
    shown.close(run_before_unload=True)
    shown.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    assert shown.evaluate(TITLE) == "Мой"


def test_whoever_has_the_file_is_not_asked(context: BrowserContext, site: Path) -> None:
    context.add_init_script(OFF["full"])
    shown = opened(context, site)
    titled(shown, "Мой")
    with shown.expect_download() as waiting:
        shown.get_by_role("button", name="Скачать файл черновика").click()
    assert "название: Мой" in waiting.value.path().read_text("utf-8")
    assert shown.evaluate("portal.submit.mayLeave()")
    panel(shown).get_by_label("Кратко").fill("И ещё.")
    settle(shown)
    assert not shown.evaluate("portal.submit.mayLeave()")


def test_a_browser_that_keeps_asks_nothing(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    titled(shown, "Мой")
    expect(shown.get_by_text("Этот браузер не хранит черновики")).to_have_count(0)
    assert shown.evaluate("portal.submit.mayLeave()")


def test_back_goes_a_step_back(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    titled(shown, "Мой")
    for _ in range(2):
        panel(shown).get_by_role("button", name="Дальше").click()
    at = "portal.submit.draft.step"
    assert shown.evaluate(at) == 2
    for number in (1, 0):
        shown.go_back()
        until(shown, f"{at} === {number}")
    assert shown.url.split("?")[0].endswith("submit/index.html")
    shown.go_forward()
    until(shown, f"{at} === 1")
    assert shown.evaluate("document.activeElement.className") == "step__title"
    file(shown, "Другой")
    shown.go_back()
    until(shown, f"{TITLE} === 'Мой'")
    shown.go_forward()
    until(shown, f"{TITLE} === 'Другой'")

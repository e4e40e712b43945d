"""A draft is never lost: a list of drafts with their saves, two tabs, a browser that keeps nothing, «Back»."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.support import axe
from tests.support.builder import opened, step
from tests.support.drafts import DRAFTS, TITLE, file, titled, unfold
from tests.support.wait import until


def test_a_link_that_is_opened_again_finds_its_draft(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    packed = shown.evaluate("portal.submit.packed('route', '', 'название: По ссылке\\n')")
    follow = "f => { location.hash = '#d=' + f; }"
    shown.evaluate(follow, packed)
    until(shown, f"{TITLE} === 'По ссылке'")
    titled(shown, "По ссылке, с правкой")
    shown.evaluate(follow, packed)
    shown.get_by_text("Эту ссылку вы уже открывали").wait_for()
    assert shown.evaluate(DRAFTS) == ["По ссылке, с правкой"]
    other = shown.evaluate("portal.submit.packed('route', '', 'название: Другая ссылка\\n')")
    shown.evaluate(follow, other)
    until(shown, f"{TITLE} === 'Другая ссылка'")
    shown.evaluate(follow, packed)
    until(shown, f"{TITLE} === 'По ссылке, с правкой'")
    assert len(shown.evaluate(DRAFTS)) == 2
    shown.get_by_role("button", name="Вернуть", exact=True).click()
    until(shown, f"{TITLE} === 'Другая ссылка'")


def test_a_file_and_a_link_become_drafts_beside_ones_own(
    context: BrowserContext, site: Path
) -> None:
    shown = opened(context, site)
    titled(shown, "Мой")
    file(shown, "Из файла")
    packed = shown.evaluate("portal.submit.packed('route', '', 'название: По ссылке\\n')")
    shown.evaluate("f => { location.hash = '#d=' + f; }", packed)
    until(shown, f"{TITLE} === 'По ссылке'")
    assert sorted(shown.evaluate(DRAFTS)) == ["Из файла", "Мой", "По ссылке"]
    unfold(shown)
    shown.get_by_role("button", name="Открыть: Мой").click()
    until(shown, f"{TITLE} === 'Мой'")
    shown.get_by_role("button", name="Вернуть", exact=True).click()
    until(shown, f"{TITLE} === 'По ссылке'")
    shown.reload()
    shown.wait_for_selector(".step__title:visible")
    assert shown.evaluate(TITLE) == "По ссылке"
    assert len(shown.evaluate(DRAFTS)) == 3


def test_an_earlier_save_comes_back_and_so_does_the_later_one(
    context: BrowserContext, site: Path
) -> None:
    shown = opened(context, site)
    titled(shown, "Сначала")
    step(shown, 2)
    titled(shown, "Потом")
    unfold(shown)
    shown.get_by_text("Прежние сохранения").first.click()
    shown.get_by_role("button", name="Вернуть такой: Потом").last.click()
    until(shown, f"{TITLE} === 'Сначала'")
    shown.get_by_role("button", name="Вернуть", exact=True).click()
    until(shown, f"{TITLE} === 'Потом'")


def test_saves_are_bounded(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    titled(shown, "Много")
    count, size = shown.evaluate(
        """() => {
          const { store, draft } = portal.submit;
          const many = Array.from({ length: 50 }, (_, at) => ({ at, name: "", text: "а".repeat(30000) + at }));
          store.putSaves(draft.uid, many);
          const kept = store.saves(draft.uid);
          return [kept.length, kept.reduce((sum, one) => sum + one.text.length, 0), kept.pop().at];
        }"""
    )[:2]
    assert 1 < count <= 20
    assert size <= 256 * 1024


def test_what_is_deleted_comes_back_with_its_saves(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    titled(shown, "Первый")
    file(shown, "Второй")
    unfold(shown)
    shown.get_by_role("button", name="Удалить все").click()
    assert shown.evaluate(DRAFTS) == []
    assert not any("portal" in key for key in shown.evaluate("Object.keys(localStorage)"))
    shown.get_by_role("button", name="Вернуть", exact=True).click()
    until(shown, f"{TITLE} === 'Второй'")
    assert sorted(shown.evaluate(DRAFTS)) == ["Второй", "Первый"]
    saves = "portal.submit.store.all().every((d) => portal.submit.store.saves(d.uid).length)"
    assert shown.evaluate(saves)


OLD = """() => {
  const root = (title) => ({ ...portal.submit.entry(portal.submit.map([["название", title]])) });
  const old = { name: "staryy", named: true, mine: null, step: 2 };
  localStorage.setItem("portal.submit.route", JSON.stringify({ ...old, kind: "route", exists: "", root: root("Старый") }));
  localStorage.setItem("portal.submit.edit.term.x", JSON.stringify({ ...old, kind: "term", exists: "x", root: root("Слово") }));
  localStorage.setItem("portal.submit.case", "{ broken");
}"""


def test_drafts_of_the_earlier_page_are_taken_over(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    shown.evaluate(OLD)
    shown.reload()
    shown.wait_for_selector(".step__title:visible")
    assert shown.evaluate(TITLE) == "Старый"
    assert sorted(shown.evaluate(DRAFTS)) == ["Слово", "Старый"]
    left = [
        k for k in shown.evaluate("Object.keys(localStorage)") if k.startswith("portal.submit.")
    ]
    assert not {"portal.submit.route", "portal.submit.edit.term.x"} & set(left)
    assert shown.evaluate("localStorage.getItem('portal.submit.case')") == "{ broken"
    shown.reload()
    shown.wait_for_selector(".step__title:visible")
    assert len(shown.evaluate(DRAFTS)) == 2


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_list_is_accessible_and_fits(browser: Browser, site: Path, dark: bool) -> None:
    context = browser.new_context(
        viewport={"width": 1440, "height": 900},
        color_scheme="dark" if dark else "light",
        locale="ru-RU",
    )
    shown = opened(context, site)
    titled(shown, "Доказательство в геометрии: запись рассуждения в седьмом классе сельской школы")
    file(shown, "Второй")
    other = opened(context, site)
    unfold(shown)
    shown.get_by_text("Прежние сохранения").first.click()
    for width in (1440, 768, 360):
        shown.set_viewport_size({"width": width, "height": 900})
        assert axe.faults(shown) == [], width
        assert shown.evaluate("document.documentElement.scrollWidth") <= width
    other.close()
    context.close()


def test_the_list_is_used_by_keyboard_alone(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    titled(shown, "Первый")
    file(shown, "Второй")
    shown.locator(".drafts > summary").focus()
    shown.keyboard.press("Enter")
    shown.locator(".drafts__item").first.wait_for()
    for _ in range(20):
        shown.keyboard.press("Tab")
        if shown.evaluate("document.activeElement.ariaLabel") == "Открыть: Первый":
            break
    shown.keyboard.press("Enter")
    until(shown, f"{TITLE} === 'Первый'")
    assert shown.evaluate("document.activeElement.className") == "step__title"

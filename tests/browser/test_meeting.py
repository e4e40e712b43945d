"""A printing job for a meeting from a folder: asked for on a page, counted, printed as planned."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support import axe
from tests.support.browser import address
from tests.support.sheets import pages

METHOD = "methods/keysy/"


def asked(shown: Page, site: Path, of: str, people: int, *boxes: str) -> int:
    """Ask for a job; gives the leaves of its plan."""
    shown.goto(f"{address(site, 'handout/')}?for={of}&people={people}")
    caption = shown.locator(".meeting__plan caption")
    caption.filter(has_text="Всего").wait_for()
    for box in boxes:
        shown.check(f"[name={box}]")
    return int(re.search(r"\d+", caption.inner_text())[0])  # type: ignore[index]


def printed(shown: Page) -> list[str]:
    shown.evaluate("window.print = () => {}")
    shown.get_by_role("button", name="Напечатать").click()
    return pages(shown.pdf(prefer_css_page_size=True))


def test_a_method_leads_to_its_job(shown: Page, site: Path) -> None:
    shown.goto(address(site, METHOD))
    shown.get_by_role("link", name="Распечатать на встречу").click()
    shown.locator(".meeting__plan caption").filter(has_text="Всего").wait_for()
    expect(shown.locator('[data-portal="of"]')).to_have_text("Кейсы")
    expect(shown.locator("[name=people]")).to_have_value("20")
    expect(shown.locator('[data-portal="handout"]')).to_be_hidden()


@pytest.mark.parametrize(
    "of", ["methods/keysy", "methods/fokus-gruppa", "seminars/uchimsya-razrabatyvat-iom"]
)
def test_the_job_prints_what_the_plan_says(shown: Page, site: Path, of: str) -> None:
    leaves = asked(shown, site, of, 3)
    said = printed(shown)
    assert len(said) == leaves
    assert all(re.search(r"(Ведущему|Участнику|Групп|Эксперту|Наблюдателю)", page) for page in said)
    closed = [page for page in said if "Только ведущему" in page]
    assert all("Ведущему" in page for page in closed)


def test_packs_never_share_a_leaf(shown: Page, site: Path) -> None:
    leaves = asked(shown, site, "methods/keysy", 3, "duplex")
    said = printed(shown)
    plan = " ".join(said[0].split())
    assert "с двух сторон, переворот по длинному краю" in plan
    assert "наклейки с кодами У1–У3: разрезать заранее" in plan
    assert len(said) == 2 * leaves
    whose = [
        re.findall(r"(?:Ведущему|Участнику У\d|Эксперту \d: о У\d)(?=\r?\n?\d|\s)", p) for p in said
    ]
    fronts = said[::2]
    assert all(page.strip() for page in fronts)
    for front, back in zip(whose[::2], whose[1::2], strict=True):
        assert not back or back[-1] == front[-1]


def test_another_number_of_people_is_another_plan(shown: Page, site: Path) -> None:
    few = asked(shown, site, "methods/keysy", 3)
    shown.fill("[name=people]", "33")
    caption = shown.locator(".meeting__plan caption")
    assert int(re.search(r"\d+", caption.inner_text())[0]) > few  # type: ignore[index]
    assert axe.faults(shown) == []
    shown.fill("[name=people]", "350")
    assert "посчитано на 300 участников, бывает от 1 до 300" in " ".join(
        caption.inner_text().split()
    )
    shown.fill("[name=people]", "")
    assert "посчитано на 1 участника" in " ".join(caption.inner_text().split())


def test_sheets_of_other_roles_go_into_the_packs_of_the_last(shown: Page, site: Path) -> None:
    leaves = asked(shown, site, "methods/refleksiya", 3)
    shown.get_by_label("Р-7. Самодиагностика воспитателя").fill("1")
    shown.get_by_label("Р-9. Самодиагностика завуча").fill("9")  # more than there are
    caption = shown.locator(".meeting__plan caption").inner_text()
    assert "по должностям названо 10, а участников 3" in " ".join(caption.split())
    said = printed(shown)
    assert len(said) == leaves - 2  # the leader's own sheets of both roles
    cards = [re.search(r"Р-\d(?=\. Самодиагностика)", page) for page in said if "Участнику" in page]
    assert [found[0] for found in cards if found] == ["Р-7", "Р-9", "Р-9"]
    plan = next(page for page in said if "Что ещё взять" in page)
    assert "завуча, методиста, наставника»: У2–У3" in " ".join(plan.split())


def test_a_strange_address_asks_for_nothing(shown: Page, site: Path) -> None:
    asked_for: list[str] = []
    shown.on("request", lambda request: asked_for.append(request.url))
    shown.goto(f"{address(site, 'handout/')}?for=../../etc/passwd&people=3")
    expect(shown.locator('[data-portal="meeting"]')).to_be_hidden()
    assert not [url for url in asked_for if "passwd" in url and "handout" not in url]


def test_where_no_job_is_known_the_page_itself_is_printed(shown: Page, site: Path) -> None:
    shown.goto(f"{address(site, 'handout/')}?for=methods/net-takogo&people=20")
    expect(shown.locator("[data-portal=unknown]")).to_be_visible()
    said = pages(shown.pdf(prefer_css_page_size=True))
    assert "Раздатка" in " ".join(said)

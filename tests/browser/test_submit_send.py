"""The last step of the builder: to whom a record goes, how, and what is never sent."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from generator.catalogue.urls import anchor
from generator.records.models.enums import ForgeKind
from tests.support.browser import address, whole
from tests.support.builder import (
    forge_data,
    last_step,
    opened,
    panel,
    settle,
    step,
    text,
)
from tests.support.wait import until

EXPECTED: dict[str, tuple[str, str, str]] = {
    # forge: step for a short text, for a long one, for a correction
    "github": ("filled", "paste", "edit"),
    "gitlab": ("paste", "paste", "edit"),
    "gitea": ("filled", "paste", "edit"),
    "forgejo": ("filled", "paste", "edit"),
    "gitverse": ("repository", "repository", "repository"),
    "gitflic": ("repository", "repository", "repository"),
    "none": ("letter", "letter", "letter"),
}

SHORT, LONG = "название: Короткий\n", "название: " + "Длинный " * 200 + "\n"


@pytest.mark.parametrize("kind", ForgeKind)
def test_the_ladder_takes_the_right_step(
    context: BrowserContext, site: Path, kind: ForgeKind
) -> None:
    data, repository = forge_data(kind)
    shown = opened(context, site)
    shown.evaluate("data => { portal.submit.model.forge = data; }", data)
    path = "routes/korotkiy.yaml"

    def ladder(words: str, exists: bool) -> dict[str, Any]:
        return dict(
            shown.evaluate("([p, t, e]) => portal.submit.ladder(p, t, e)", [path, words, exists])
        )

    steps = (ladder(SHORT, False), ladder(LONG, False), ladder(LONG, True))
    assert tuple(one["step"] for one in steps) == EXPECTED[kind.value]
    if EXPECTED[kind.value][2] == "edit":
        assert steps[0]["address"] in (repository.prefilled(path, SHORT), repository.new(path))
        assert steps[2]["address"] == repository.edit(path)
        assert all(len(one["address"].encode()) <= 5000 for one in steps)
        assert repository.prefilled(path, LONG) == ""


@pytest.mark.parametrize("kind", ForgeKind)
def test_sending_saves_first_and_opens_the_forge(
    context: BrowserContext, site: Path, kind: ForgeKind
) -> None:
    data, _ = forge_data(kind)
    shown = opened(context, site)
    shown.evaluate("window.open = (url) => { window.went = [url, localStorage.length]; }")
    shown.evaluate("data => { portal.submit.model.forge = data; }", data)
    panel(shown).get_by_label("Название").fill("Короткий")
    if kind is not ForgeKind.NONE:
        panel(shown).get_by_label("Кратко").fill("Текст " * 200)
    step(shown, 10)
    if kind is ForgeKind.NONE:
        mail = panel(shown).get_by_role("link", name="Написать письмо").get_attribute("href") or ""
        assert mail.startswith("mailto:metodist@example.ru?subject=")
        assert len(mail) < 500
        return
    panel(shown).get_by_role("button", name=re.compile("^Скопировать текст и открыть")).click()
    url, saved = shown.evaluate("window.went")
    assert url.startswith("https://example.org/rayon/portal")
    assert saved > 0
    assert shown.evaluate("portal.submit.store.all().map((d) => d.name)") == ["korotkiy"]


LETTER_FIRST = {ForgeKind.FORGEJO, ForgeKind.GITVERSE, ForgeKind.GITFLIC, ForgeKind.NONE}


@pytest.mark.parametrize("kind", ForgeKind)
def test_the_letter_comes_first_where_the_browser_is_not_enough(
    context: BrowserContext, site: Path, kind: ForgeKind
) -> None:
    shown = last_step(context, site, kind)
    heads = panel(shown).locator(".ways .way h3").all_inner_texts()
    assert heads[0].startswith("Отправить письмом") is (kind in LETTER_FIRST)
    assert len(heads) == (1 if kind is ForgeKind.NONE else 2)
    tools = panel(shown).locator(".way__tools", has=shown.get_by_text("Написать письмо"))
    expect(tools.get_by_text("metodist@example.ru", exact=True)).to_be_visible()


def test_a_late_check_loses_nothing_of_an_address_that_is_typed(
    context: BrowserContext, site: Path
) -> None:
    shown = last_step(context, site, ForgeKind.GITFLIC)
    panel(shown).get_by_label("Что у вас на").select_option("copy")
    field = panel(shown).get_by_label("Адрес вашей копии")
    field.focus()
    shown.keyboard.type("https://example.org/mar")
    shown.evaluate("portal.submit.emit('refresh')")
    shown.keyboard.type("fa/portal")
    expect(field).to_have_value("https://example.org/marfa/portal")
    shown.evaluate("portal.submit.emit('redraw')")  # a chain of the bank that comes late
    expect(field).to_have_value("https://example.org/marfa/portal")
    opens = panel(shown).get_by_role("button", name=re.compile("открыть GitFlic", re.I))
    expect(opens).to_be_visible()


@pytest.mark.parametrize("kind", [k for k in ForgeKind if k is not ForgeKind.NONE])
def test_each_situation_has_its_steps_and_its_address(
    context: BrowserContext, site: Path, kind: ForgeKind
) -> None:
    shown = last_step(context, site, kind)
    data, repository = forge_data(kind)
    for one in data["situations"]:
        panel(shown).get_by_label("Что у вас на").select_option(one["name"])
        said = panel(shown).locator(".way ol li").all_inner_texts()
        assert len(said) == len(one["steps"])
        for words, written in zip(said, one["steps"], strict=True):
            assert words == written or (written == "{put}" and "Ctrl+V" in words)
        copying = (
            panel(shown)
            .locator(".way--forge")
            .get_by_role("button", name=f"открыть {data['name']}")
        )
        assert copying.count() == 0 or one["name"] in ("account", "writer")
    panel(shown).get_by_label("Что у вас на").select_option("copy")
    for wrong in (
        "javascript:alert(1)",
        "http://example.org/a/b",
        "просто слова",
        "https://example.org/",
    ):
        panel(shown).get_by_label("Адрес вашей копии").fill(wrong)
        panel(shown).get_by_label("Адрес вашей копии").blur()
        expect(panel(shown).get_by_text("Адрес начинается с https://")).to_be_visible()
    panel(shown).get_by_label("Адрес вашей копии").fill("https://example.org/marfa/portal.git/")
    panel(shown).get_by_label("Адрес вашей копии").blur()
    panel(shown).get_by_role("button", name=re.compile(f"открыть {data['name']}", re.I)).click()
    went = shown.evaluate("window.went")
    assert went.startswith("https://example.org/marfa/portal")
    assert went.removeprefix("https://example.org/marfa/portal").startswith(
        repository.new("routes/korotkiy.yaml").removeprefix(repository.base).partition("?")[0]
    )


def test_personal_data_is_not_sent(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site, "?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    panel(shown).get_by_label("Кратко").fill("Звоните 8 900 000-00-00")
    panel(shown).get_by_label("Название").focus()
    settle(shown)
    expect(panel(shown).get_by_text("похоже на номер телефона")).to_be_visible()
    step(shown, 10)
    expect(panel(shown).get_by_text("Сначала уберите личные данные")).to_be_visible()
    expect(panel(shown).get_by_role("button", name=re.compile("Скачать"))).to_have_count(0)


def test_an_author_of_a_book_may_be_named(context: BrowserContext, site: Path) -> None:
    """A false alarm closes no exit: the name is kept with the record, and the file can be saved anyhow."""
    shown = opened(context, site, "?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    panel(shown).get_by_label("Кратко").fill("Разобрать главу у Ковылькиной К. К.")
    panel(shown).get_by_label("Название").focus()
    settle(shown)
    step(shown, 10)
    with shown.expect_download() as waiting:
        panel(shown).get_by_role("button", name=re.compile("^Сохранить себе")).click()
    assert "Ковылькиной К. К." in waiting.value.path().read_text("utf-8")
    step(shown, 1)
    panel(shown).get_by_role("button", name="Это автор книги или герой").click()
    settle(shown)
    assert "можно назвать:\n  - Ковылькиной К. К.\n" in text(shown)
    assert shown.evaluate("portal.submit.draft.findings.map((f) => f.rule)") == [
        "personal-name-vouched"
    ]
    step(shown, 10)
    expect(panel(shown).get_by_text("Сначала уберите личные данные")).to_have_count(0)


def test_a_name_in_a_title_or_a_comment_closes_no_exit(context: BrowserContext, site: Path) -> None:
    shown = last_step(context, site, ForgeKind.NONE)
    whole(shown)
    words = "# по книге Тестовой_Анны_Борисовны\nназвание: Уроки КОВЫЛЬКИНОЙ К. К.\n"
    shown.evaluate("text => portal.submit.openText(text, '', '')", words)
    settle(shown)
    step(shown, 10)
    vouching = panel(shown).get_by_role("button", name="автор книги или герой")
    expect(vouching).to_have_count(2)
    expect(panel(shown).get_by_role("button", name=re.compile("^Сохранить себе"))).to_be_visible()
    for left in (1, 0):
        vouching.first.click()
        expect(vouching).to_have_count(left)
    assert "можно назвать:\n  - " in text(shown)
    assert "Тестовой Анны Борисовны" in text(shown)
    expect(panel(shown).get_by_role("button", name=re.compile("^Скачать"))).to_be_visible()


def test_a_proposed_name_is_that_of_the_address(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    for title in (
        "Доказательство в геометрии 7–9 классов",
        "Съёмка и объём",
        "Щука, ёж — №5",
        "А" * 90,
    ):
        assert shown.evaluate("t => portal.submit.idOf(t)", title) == anchor(title)


def test_nothing_is_sent_before_personal_data_were_looked_for(
    context: BrowserContext, site: Path
) -> None:
    shown = context.new_page()
    shown.route("**/submit/personal.js", lambda route: route.abort())
    shown.goto(address(site, "submit/"))
    shown.wait_for_selector(".step__title:visible")
    panel(shown).get_by_label("Название", exact=True).fill("Вопросы на уроке")
    shown.get_by_text("Личные данные искать пока нечем").wait_for()
    expect(shown.locator(".ways .way")).to_have_count(1)
    assert "Ищем личные данные" in str(shown.locator(".ways").text_content())
    expect(shown.locator(".ways button, .ways a")).to_have_count(0)

"""What comes into the builder from elsewhere: pastes, files, shared drafts; nothing of it runs or takes the place of one's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Route, expect

from tests.support.builder import (
    opened,
    panel,
    paste,
    said,
    settle,
    step,
    text,
)
from tests.support.wait import until

WORD = "“Умные кавычки”,\u00a0неразрывный\u00a0пробел, «ёлочки» и\u00ad перенос\u200b."

LIST = "•\tПервый пункт\r\n•\tВторой «пункт»\r\n\uf0b7 Третий пункт\r\n– Четвёртый\r\n5. Пятый"


def test_a_paste_from_word_comes_out_clean(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    paste(shown, panel(shown).get_by_label("Кратко"), WORD)
    assert (
        panel(shown).get_by_label("Кратко").input_value()
        == "«Умные кавычки», неразрывный пробел, «ёлочки» и перенос."
    )
    step(shown, 3)
    paste(shown, panel(shown).get_by_label("Задачи"), LIST)
    assert (
        "задачи:\n    - Первый пункт\n    - Второй «пункт»\n    - Третий пункт\n    - Четвёртый\n    - Пятый\n"
        in text(shown)
    )


def test_two_megabytes_give_a_message_and_lose_nothing(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    field = panel(shown).get_by_label("Кратко")
    field.fill("Что уже написано.")
    paste(shown, field, "а" * 2_000_000)
    expect(shown.get_by_text("Вставлено слишком много: 2000000 знаков")).to_be_visible()
    expect(field).to_have_value("Что уже написано.")
    shown.get_by_text("Открыть файл или вставить текст").click()
    paste(shown, shown.get_by_label("Или вставьте текст файла"), "а" * 2_000_000)
    expect(shown.get_by_role("alert").get_by_text("открыть можно до 512 КБ")).to_be_visible()
    shown.set_input_files(
        "input[type=file]", {"name": "x.yaml", "mimeType": "text/yaml", "buffer": b"a" * 2_000_000}
    )
    expect(shown.get_by_role("alert").get_by_text("Файл занимает 1953 КБ")).to_be_visible()
    expect(field).to_have_value("Что уже написано.")


HOSTILE = {
    "alias": "название: &a x\nкратко: *a\n",
    "tag": "название: !!python/object/apply:os.system [echo]\n",
    "bomb": "a: [" * 3000,
    "second": "название: x\n---\nназвание: y\n",
    "list": "- a\n- b\n",
    "empty": "# только слова\n",
    "tab": "срок:\n\tначало: 2026-09\n",
    "bytes": "название: \x01",
    "html": "<html><script>window.hurt = 1</script></html>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gives_a_message_and_leaves_the_draft(
    context: BrowserContext, site: Path, name: str
) -> None:
    shown = opened(context, site)
    panel(shown).get_by_label("Кратко").fill("Мой черновик.")
    shown.get_by_text("Открыть файл или вставить текст").click()
    shown.get_by_label("Или вставьте текст файла").fill(HOSTILE[name])
    shown.get_by_role("button", name="Открыть текст").click()
    alarm = shown.get_by_role("alert").inner_text()
    assert "ваш черновик остался как был" in alarm.lower()
    assert "Как исправить" in alarm
    expect(panel(shown).get_by_label("Кратко")).to_have_value("Мой черновик.")


PLAN = (
    "План самообразования\nТема: Доказательство в геометрии\nЦель: научить записывать обоснование\n"
)


@pytest.mark.parametrize(
    "words", [PLAN, PLAN.partition("\n")[2], "- Изучить критерии\n- Провести уроки\n"]
)
def test_a_plan_that_is_pasted_is_read_as_one_that_was_sent(
    context: BrowserContext, site: Path, words: str
) -> None:
    """Of a text without a key of a record nobody is told to copy «_blank»; a broken record is told what is wrong."""
    shown = opened(context, site)
    assert shown.evaluate("text => portal.submit.isProse(text)", words)
    for ours in (
        "название: А\n вид: типовой\n",
        "# Вставьте сюда текст\n",
        "{название: А, вид: пример}",
    ):
        assert not shown.evaluate("text => portal.submit.isProse(text)", ours)
    shown.get_by_text("Открыть файл или вставить текст").click()
    shown.get_by_label("Или вставьте текст файла").fill(words)
    shown.get_by_role("button", name="Открыть текст").click()
    expect(shown.get_by_text("Что понято из документа")).to_be_visible()
    expect(shown.get_by_text("_blank")).to_have_count(0)


def test_keys_of_objects_are_only_words(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    assert shown.evaluate(
        "portal.submit.openText('__proto__: {polluted: yes}\\nconstructor: x\\nназвание: y\\n', '', '')"
    )
    assert shown.evaluate("({}).polluted") is None
    assert text(shown).startswith('__proto__:\n  polluted: "yes"\n')


ATTACK = '<script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">'


def test_markup_in_every_field_stays_text(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site, "?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    for number in range(1, 10):
        step(shown, number)
        for field in panel(shown).locator("input[type=text], textarea").all():
            if field.is_visible():
                field.fill(ATTACK)
    settle(shown)
    step(shown, 10)
    settle(shown)
    assert shown.evaluate("window.hurt") is None
    expect(shown.locator(".submit img, .submit script")).to_have_count(0)
    assert ATTACK in (shown.locator(".preview__sheet--page").text_content() or "")
    shown.reload()
    shown.wait_for_selector(".step__title:visible")
    assert shown.evaluate("window.hurt") is None
    assert shown.evaluate("portal.submit.get(portal.submit.draft.root.value, 'название')") == ATTACK


def test_a_draft_is_shared_in_the_address(
    context: BrowserContext, browser: Browser, site: Path
) -> None:
    shown = opened(context, site)
    panel(shown).get_by_label("Название").fill("Маршрут для коллеги")
    step(shown, 10)
    panel(shown).get_by_role("button", name="Сделать ссылку").click()
    link = panel(shown).get_by_label("Ссылка на черновик")
    link.wait_for()
    there = link.input_value()
    assert "#d=1" in there
    other = browser.new_context()
    got = other.new_page()
    got.goto(there)
    got.get_by_text("Открыт присланный черновик.").wait_for()
    assert got.evaluate("portal.submit.text()") == text(shown)
    other.close()


@pytest.mark.parametrize(
    "forged",
    ["1!!!", "1AAAA", "0e30", "2abc", "0WzEsMiwzXQ", "1" + "A" * 5000, "0WyJ4IiwieSIsInoiXQ"],
)
def test_a_forged_fragment_gives_a_message(
    context: BrowserContext, site: Path, forged: str
) -> None:
    shown = opened(context, site)
    panel(shown).get_by_label("Кратко").fill("Мой черновик.")
    settle(shown)
    shown.evaluate("f => { location.hash = '#d=' + f; }", forged)
    shown.get_by_role("alert").get_by_text("Ссылка с черновиком повреждена").wait_for()
    expect(panel(shown).get_by_label("Кратко")).to_have_value("Мой черновик.")


def test_a_bomb_in_the_fragment_is_stopped(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    bomb = shown.evaluate(
        """async () => {
          const stream = new Blob([new Uint8Array(50_000_000)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
          const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
          let said = ""; bytes.forEach((b) => { said += String.fromCharCode(b); });
          return "1" + btoa(said).replace(/\\+/g, "-").replace(/\\//g, "_").replace(/=+$/, "");
        }"""
    )
    shown.evaluate("f => { location.hash = '#d=' + f; }", bomb)
    shown.get_by_role("alert").get_by_text("Ссылка с черновиком повреждена").wait_for()


def test_a_shared_draft_never_takes_the_place_of_ones_own(
    context: BrowserContext, site: Path
) -> None:
    shown = opened(context, site)
    panel(shown).get_by_label("Название").fill("Мой маршрут")
    settle(shown)
    packed = shown.evaluate("portal.submit.packed('route', 'chuzhoy', 'название: Чужой\\n')")
    shown.evaluate("f => { location.hash = '#d=' + f; }", packed)
    shown.get_by_text("Открыт присланный черновик вместо вашего.").wait_for()
    expect(panel(shown).get_by_label("Название")).to_have_value("Чужой")
    shown.get_by_role("button", name="Вернуть").click()
    expect(panel(shown).get_by_label("Название")).to_have_value("Мой маршрут")


POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'"

TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}


def test_it_works_under_a_strict_policy_and_asks_nobody(
    context: BrowserContext, site: Path
) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        path = route.request.url.split("?")[0].removeprefix("http://portal.test/")
        file = site / path / "index.html" if path.endswith("/") else site / path
        headers = {"Content-Security-Policy": POLICY, "Content-Type": TYPES[file.suffix]}
        route.fulfill(body=file.read_bytes(), headers=headers)

    context.route("http://portal.test/**", answer)
    shown = context.new_page()
    faults: list[str] = []
    shown.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    shown.on("pageerror", lambda fault: faults.append(str(fault)))
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto("http://portal.test/submit/?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    panel(shown).get_by_label("Кратко").fill(said("Новые слова", 200))
    step(shown, 10)
    with shown.expect_download():
        panel(shown).get_by_role("button", name=re.compile("^Скачать")).first.click()
    panel(shown).get_by_role("button", name="Сделать ссылку").click()
    panel(shown).get_by_label("Ссылка на черновик").wait_for()
    assert faults == []
    assert [url for url in asked if not url.startswith(("http://portal.test/", "blob:"))] == []
    assert not any("Новые" in url or "%D0" in url for url in asked)

"""The builder as a teacher meets it: from an empty form to a file that passes the checks, losing nothing."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from generator.catalogue.forges import registry
from generator.catalogue.urls import anchor
from generator.records import format_files
from generator.records.fields import Source
from generator.records.models.enums import ForgeKind
from generator.records.models.portal import Forge, Portal
from generator.system.files import File
from tests.conftest import ROOT
from tests.conftest import Portal as Folder
from tests.support.browser import address, whole
from tests.support.wait import pause, until

HERE = ROOT / "content"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1440, "height": 900}, locale="ru-RU")
    made.set_default_timeout(30_000)
    yield made
    made.close()


def opened(context: BrowserContext, site: Path, query: str = "") -> Page:
    """Open the builder; an error of a script fails the test that caused it."""
    shown = context.new_page()
    shown.on("pageerror", lambda fault: pytest.fail(f"{fault}\n{fault.stack}"))
    shown.goto(address(site, "submit/") + query)
    shown.wait_for_selector(".step__title:visible")
    whole(shown)
    return shown


def step(shown: Page, number: int) -> None:
    """Go to a step by its button; on a phone the list of steps is opened first."""
    every = shown.get_by_role("button", name="все шаги")
    if every.is_visible():
        every.click()
    shown.locator(".steps__step").nth(number - 1).click()


def panel(shown: Page) -> Locator:
    return shown.locator(".step:visible")


def settle(shown: Page) -> None:
    """Let the form check and save what was typed."""
    pause(shown, 350)


def text(shown: Page) -> str:
    settle(shown)
    return str(shown.evaluate("portal.submit.text()"))


def said(base: str, size: int) -> str:
    """A text of about ``size`` signs without names, numbers and repeated blanks."""
    return (f"{base} " + "разбираю работы учеников и записываю наблюдения " * 20)[:size].strip()


def keyboard(shown: Page, label: str, words: str) -> None:
    """Reach the next field of a label with Tab alone and type; a field of a month has three stops."""
    shown.evaluate("window.was = document.activeElement")
    for _ in range(200):
        shown.keyboard.press("Tab")
        if shown.evaluate("document.activeElement === window.was"):
            continue
        here = shown.evaluate(
            "(document.activeElement.labels && document.activeElement.labels[0] || {}).textContent"
            " || document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
        )
        if str(here).startswith(label):
            shown.keyboard.type(words)
            return
    raise AssertionError(f"no way to «{label}» by Tab")


def press(shown: Page, label: str) -> None:
    keyboard(shown, label, "")
    shown.keyboard.press("Enter")


def test_a_short_route_is_written_by_keyboard_alone(
    context: BrowserContext, site: Path, portal: Folder
) -> None:
    shown = opened(context, site)
    keyboard(shown, "Начать с цепочки банка", "")
    choose(shown, "pr-1")
    press(shown, "Начать")
    keyboard(shown, "Название", "Маршрут с клавиатуры")
    keyboard(shown, "Кратко", "Как обойтись без мыши.")
    press(shown, "Дальше")
    press(shown, "Дальше")
    keyboard(shown, "Метод", "")
    choose(shown, "keysy")
    keyboard(shown, "Что показала", "вижу ошибку, не знаю, как учить")
    keyboard(shown, "Тема самообразования", "Запись рассуждения")
    keyboard(shown, "Цель", "Ученики записывают обоснование.")
    keyboard(shown, "Задачи", "Разобрать критерии")
    keyboard(shown, "Ожидаемый результат", "Задания работают.")
    keyboard(shown, "Форма", "лист встречи")
    keyboard(shown, "Периодичность", "раз в четверть")
    press(shown, "Дальше")
    keyboard(shown, "Начало", "")
    month(shown, 9, "2026")
    press(shown, "Дальше")
    for number, year in ((9, "2026"), (11, "2026"), (1, "2027"), (4, "2027")):
        keyboard(shown, "Когда", "")
        month(shown, number, year)
    press(shown, "Дальше")
    keyboard(shown, "Вопросы", "Что изменилось?")
    press(shown, "Дальше")
    press(shown, "Дальше")
    press(shown, "Дальше")
    press(shown, "Проверить")
    settle(shown)
    assert panel(shown).locator(".summary").inner_text() == "Ошибок нет: можно отправлять"
    portal.write("routes/novyy.yaml", text(shown))
    assert portal.check("2026-11-24") == ()


def choose(shown: Page, value: str) -> None:
    """Go down a list with the arrow to a value."""
    for _ in range(100):
        shown.keyboard.press("ArrowDown")
        if shown.evaluate("document.activeElement.value") == value:
            return
    raise AssertionError(f"no «{value}» in the list")


def month(shown: Page, number: int, year: str) -> None:
    """Choose a month with the arrows and type the year: the same in every language of the browser.

    Firefox has no field of a month, only one of text.
    """
    if shown.evaluate("document.activeElement.type") == "text":
        shown.keyboard.type(f"{number:02}.{year}")
        return
    for _ in range(number):
        shown.keyboard.press("ArrowUp")
    shown.keyboard.press("ArrowRight")
    shown.keyboard.type(year)


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_no_step_scrolls_sideways(browser: Browser, site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    shown = opened(context, site, "?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    for number in range(10):
        shown.evaluate("n => document.querySelectorAll('.steps__step')[n].click()", number)
        assert shown.evaluate("document.documentElement.scrollWidth") <= width, number
    if width < 1200:
        shown.evaluate("document.querySelector('.steps__look button').click()")
        assert shown.locator(".preview__sheet--page").is_visible()
        assert shown.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize(
    "query",
    [
        "?edit=geometriya-dokazatelstvo",
        "?kind=deficit",
        "?kind=case",
        "?kind=term",
        "?kind=form",
        "",
    ],
)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_step_is_accessible(browser: Browser, site: Path, query: str, dark: bool) -> None:
    context = browser.new_context(
        viewport={"width": 320 if dark else 1440, "height": 900},
        color_scheme="dark" if dark else "light",
    )
    shown = opened(context, site, query)
    if "edit" in query:
        until(shown, "portal.submit.draft.exists")
    for number in range(shown.locator(".steps__step").count() - 1, -1, -1):
        shown.evaluate("n => document.querySelectorAll('.steps__step')[n].click()", number)
        found = Axe().run(shown, options={"resultTypes": ["violations"]}).response["violations"]
        assert [
            (v["id"], [n["target"] for n in v["nodes"]][:3], v["nodes"][0].get("failureSummary"))
            for v in found
        ] == [], number
    context.close()


def holding(shown: Page) -> None:
    """Wait until the builder holds a record; asked from outside, because the page lets nobody evaluate."""
    shown.wait_for_url("**/submit/**")
    until = time.monotonic() + 20
    while not shown.evaluate("Boolean(window.portal?.submit?.draft?.exists)"):
        assert time.monotonic() < until, "the builder has opened nothing"
        time.sleep(0.05)


def test_a_published_route_is_corrected_and_keeps_its_comments(
    context: BrowserContext, site: Path
) -> None:
    shown = context.new_page()
    shown.goto(address(site, "routes/geometriya-dokazatelstvo/"))
    shown.get_by_role("link", name="Предложить правку").click()
    holding(shown)
    before = (ROOT / "routes/geometriya-dokazatelstvo.yaml").read_text("utf-8")
    assert text(shown) == before
    shown.evaluate(
        "([t]) => portal.submit.openText(t, 'x', '', {kind: 'route', exists: 'x', name: 'x', mine: ['x']})",
        ["# голова\n" + before.replace("вид: типовой", "вид: типовой  # справа")],
    )
    panel(shown).get_by_label("Название").fill("Другое название")
    after = text(shown)
    assert after.startswith("# голова\nназвание: Другое название\n")
    assert "вид: типовой  # справа\n" in after


CORRECTED = {"deficit": "deficits/c-1", "term": "terms/attestatsiya", "form": "forms/blank-e-1"}


@pytest.mark.parametrize("kind", CORRECTED)
def test_a_deficit_a_term_and_a_form_are_corrected_there_too(
    context: BrowserContext, site: Path, kind: str
) -> None:
    shown = context.new_page()
    shown.goto(address(site, f"{CORRECTED[kind]}/"))
    shown.get_by_role("link", name="Предложить правку").click()
    holding(shown)
    path = f"content/{CORRECTED[kind]}.yaml"
    (there,) = format_files.run([File(path, (ROOT / path).read_bytes())])
    assert text(shown) == there.data.decode()
    assert shown.get_by_text("Открыт опубликованный текст").is_visible()
    panel(shown).get_by_label("Название").fill("Другое название")
    settle(shown)
    shown.reload()
    shown.get_by_text("Продолжаем вашу правку.").wait_for()
    assert "название: Другое название\n" in text(shown)
    shown.evaluate(
        "n => document.querySelectorAll('.steps__step')[n].click()",
        shown.locator(".steps__step").count() - 2,
    )
    assert shown.evaluate("portal.submit.draft.name") == CORRECTED[kind].split("/")[1]


def test_what_is_removed_comes_back(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site, "?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    before = text(shown)
    step(shown, 5)
    panel(shown).get_by_role("button", name="Убрать: задача 2").click()
    assert text(shown) != before
    shown.get_by_role("button", name="Вернуть").click()
    assert text(shown) == before
    panel(shown).get_by_role("button", name="Ниже: задача 1").click()
    assert text(shown) != before
    panel(shown).get_by_role("button", name="Выше: задача 2").click()
    assert text(shown) == before


def test_a_phase_left_empty_is_missing_not_broken(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site, "?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    step(shown, 5)
    row = panel(shown).locator(".phase-row").nth(2)
    for label in ("Что", "Когда", "До", "Часов", "Ресурсы", "С кем"):
        row.get_by_label(label, exact=True).fill("")
    step(shown, 10)
    link = panel(shown).locator(".summary a").first
    assert link.inner_text() == "Нет этапа «проба»"
    link.click()
    assert shown.evaluate("document.activeElement.labels[0].textContent") == "Задача"


WORD = "“Умные кавычки”,\u00a0неразрывный\u00a0пробел, «ёлочки» и\u00ad перенос\u200b."
LIST = "•\tПервый пункт\r\n•\tВторой «пункт»\r\n\uf0b7 Третий пункт\r\n– Четвёртый\r\n5. Пятый"


def paste(shown: Page, field: Locator, words: str) -> None:
    field.focus()
    shown.evaluate(
        """(words) => {
          const data = new DataTransfer();
          data.setData("text/plain", words);
          document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        words,
    )


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
    assert shown.get_by_text("Вставлено слишком много: 2000000 знаков").is_visible()
    assert field.input_value() == "Что уже написано."
    shown.get_by_text("Открыть файл или вставить текст").click()
    paste(shown, shown.get_by_label("Или вставьте текст файла"), "а" * 2_000_000)
    assert shown.get_by_role("alert").get_by_text("открыть можно до 512 КБ").is_visible()
    shown.set_input_files(
        "input[type=file]", {"name": "x.yaml", "mimeType": "text/yaml", "buffer": b"a" * 2_000_000}
    )
    assert shown.get_by_role("alert").get_by_text("Файл занимает 1953 КБ").is_visible()
    assert field.input_value() == "Что уже написано."


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
    assert panel(shown).get_by_label("Кратко").input_value() == "Мой черновик."


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
    assert shown.locator(".submit img, .submit script").count() == 0
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
    assert panel(shown).get_by_label("Кратко").input_value() == "Мой черновик."


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
    assert panel(shown).get_by_label("Название").input_value() == "Чужой"
    shown.get_by_role("button", name="Вернуть").click()
    assert panel(shown).get_by_label("Название").input_value() == "Мой маршрут"


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


def forge_data(kind: ForgeKind) -> tuple[dict[str, Any], Any]:
    found = Portal(
        id="portal",
        source=Source("content/portal.yaml"),
        title="П",
        summary="П",
        institution="П",
        district="Р",
        town="Г",
        mail="metodist@example.ru",
        forge=Forge(kind=kind, address="https://example.org/rayon/portal", branch="glavnaya/vetka"),
    )
    return registry.page_data(found), registry.of(found)


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


def last_step(context: BrowserContext, site: Path, kind: ForgeKind) -> Page:
    """The last panel with a short route and the data of a forge."""
    data, _ = forge_data(kind)
    shown = opened(context, site)
    shown.evaluate("window.open = (url) => { window.went = url; }")
    shown.evaluate("data => { portal.submit.model.forge = data; }", data)
    panel(shown).get_by_label("Название").fill("Короткий")
    step(shown, 10)
    return shown


@pytest.mark.parametrize("kind", ForgeKind)
def test_the_letter_comes_first_where_the_browser_is_not_enough(
    context: BrowserContext, site: Path, kind: ForgeKind
) -> None:
    shown = last_step(context, site, kind)
    heads = panel(shown).locator(".ways .way h3").all_inner_texts()
    assert heads[0].startswith("Отправить письмом") is (kind in LETTER_FIRST)
    assert len(heads) == (1 if kind is ForgeKind.NONE else 2)
    tools = panel(shown).locator(".way__tools", has=shown.get_by_text("Написать письмо"))
    assert tools.get_by_text("metodist@example.ru", exact=True).is_visible()


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
        assert panel(shown).get_by_text("Адрес начинается с https://").is_visible()
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
    assert panel(shown).get_by_text("похоже на номер телефона").is_visible()
    step(shown, 10)
    assert panel(shown).get_by_text("Сначала уберите личные данные").is_visible()
    assert panel(shown).get_by_role("button", name=re.compile("Скачать")).count() == 0


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
    assert panel(shown).get_by_text("Сначала уберите личные данные").count() == 0


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


def test_the_page_prints_its_paper_alone(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site, "?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    settle(shown)
    shown.emulate_media(media="print")
    assert shown.locator(".preview__sheet--paper").is_visible()
    for part in (
        ".submit__lasting",
        ".drafts",
        ".submit__form",
        ".submit__steps",
        ".submit__bar",
        ".preview__tabs",
        ".preview__sheet--page",
        "h1",
    ):
        assert not shown.locator(part).first.is_visible(), part


def test_without_a_script_the_page_says_what_to_do(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto(address(site, "submit/"))
    assert bare.get_by_role("link", name="Как предложить маршрут").first.is_visible()
    assert bare.get_by_text("Конструктор работает со скриптами").is_visible()
    bare.get_by_text("Бланк маршрута целиком").click()
    assert bare.get_by_text("Впишите, о чём маршрут").is_visible()
    context.close()


@pytest.mark.parametrize("kind", ["deficit", "term", "form", "case"])
def test_other_kinds_have_a_form_of_the_same_hand(
    context: BrowserContext, site: Path, kind: str
) -> None:
    shown = opened(context, site, f"?kind={kind}")
    shown.locator(".steps__step").nth(0).click()
    assert panel(shown).locator(".field").count() >= 2
    panel(shown).locator("input[type=text], textarea").first.fill("Проба")
    settle(shown)
    shown.reload()
    shown.wait_for_selector(".step__title:visible")
    assert "Проба" in text(shown)


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


def test_a_browser_without_a_month_field_takes_words(context: BrowserContext, site: Path) -> None:
    context.add_init_script(
        """const real = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "type");
        Object.defineProperty(HTMLInputElement.prototype, "type", {
          get: real.get, set(value) { real.set.call(this, value === "month" ? "text" : value); },
        });"""
    )
    shown = opened(context, site)
    step(shown, 4)
    field = panel(shown).get_by_label("Начало")
    for words in ("сентябрь 2026", "09.2026", "Сентября 2026 г.", "2026-09"):
        field.fill(words)
        panel(shown).get_by_label("Месяцев").focus()
        assert field.input_value() == "2026-09", words
    assert "начало: 2026-09\n" in text(shown)


LATE = ("js/fine.js", "js/written.js", "submit/personal.js", "js/documents.js", "submit/chains.js")


def test_what_is_not_needed_at_once_comes_when_something_is_written(
    context: BrowserContext, site: Path
) -> None:
    asked: list[str] = []
    shown = context.new_page()
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(address(site, "submit/"))
    shown.wait_for_selector(".step__title:visible")
    settle(shown)
    assert not [url for url in asked if url.endswith(LATE)]
    panel(shown).get_by_label("Название", exact=True).fill("Звоните 8 (900) 123-45-67")
    until(shown, "portal.submit.isSought()")
    settle(shown)
    assert [f["rule"] for f in shown.evaluate("portal.submit.draft.findings") if f.get("private")]
    assert not [url for url in asked if url.endswith(LATE[3:])]


def test_nothing_is_sent_before_personal_data_were_looked_for(
    context: BrowserContext, site: Path
) -> None:
    shown = context.new_page()
    shown.route("**/submit/personal.js", lambda route: route.abort())
    shown.goto(address(site, "submit/"))
    shown.wait_for_selector(".step__title:visible")
    panel(shown).get_by_label("Название", exact=True).fill("Вопросы на уроке")
    shown.get_by_text("Личные данные искать пока нечем").wait_for()
    assert shown.locator(".ways .way").count() == 1
    assert "Ищем личные данные" in str(shown.locator(".ways").text_content())
    assert shown.locator(".ways button, .ways a").count() == 0

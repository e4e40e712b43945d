"""From an empty form to the published page, for every forge: one run of a browser, then each forge.

The browser is a phone of 320 pixels without a mouse; the page is reloaded in the middle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.records.models.enums import ForgeKind
from generator.records.models.kinds import KINDS
from generator.records.yaml_text import writer
from generator.records.yaml_text.parser import parse
from tests.conftest import TODAY
from tests.conftest import Portal as Folder
from tests.support import axe
from tests.support.browser import address
from tests.support.builder import choose, forge_data, month, said, settle
from tests.support.cli import iom
from tests.support.hub import Hub
from tests.support.repository import git
from tests.workflows.test_workflows import check, comment, publish

TITLE = "Большой маршрут для проверки"
PATH = "routes/bolshoy-marshrut-dlya-proverki.yaml"
STAGES = 5
LONGEST_WAY = 400
"""Stops of Tab from one end of the longest step to the other."""

PLACE = """() => { const here = document.activeElement; return (here.labels && here.labels[0] ||
  {}).textContent || here.getAttribute("aria-label") || here.textContent; }"""
MACHINES = {"github": "github", "gitlab": "gitlab", "gitea": "gitea", "forgejo": "forgejo"}
"""Forges with machines of their own; with the others a methodologist gives the same commands."""


@dataclass
class Handed:
    """What the builder hands over: the file, and for each forge the address and the text it takes."""

    text: str = ""
    name: str = ""
    sent: dict[str, tuple[str, str]] = field(default_factory=dict)


def go(shown: Page, label: str) -> None:
    """Reach the next stop of a label by Tab alone."""
    shown.evaluate("window.was = document.activeElement")
    for _ in range(LONGEST_WAY):
        shown.keyboard.press("Tab")
        stayed, there = shown.evaluate(f"[document.activeElement === window.was, ({PLACE})()]")
        if not stayed and str(there).strip().startswith(label):
            return
    raise AssertionError(f"no way to «{label}» by Tab")


def press(shown: Page, label: str) -> None:
    go(shown, label)
    shown.keyboard.press("Enter")


def write(shown: Page, label: str, words: str) -> None:
    """Write into the next field of a label; lists are written a line an item."""
    go(shown, label)
    shown.keyboard.insert_text(words)


def clean(shown: Page) -> None:
    """Nothing scrolls sideways, and axe finds nothing."""
    assert shown.evaluate("document.documentElement.scrollWidth") <= 320
    found = axe.faults(shown)
    assert found == []


def stage(shown: Page, number: int) -> None:
    write(shown, "Дефицит: свой текст", said(f"Затрудняюсь в деле {'абвгд'[number]}:", 400))
    write(shown, "Подтверждение", said("Анализ работ и разговор:", 300))
    write(shown, "Задача", said("Освоить приём:", 300))
    for index in range(4):
        write(shown, "Что", said(f"Делаю шаг {'абвг'[index]}:", 250))
        go(shown, "Когда")
        month(shown, index + 1, "2027")
        write(shown, "Часов", "4,5")
        write(shown, "Ресурсы", "книга\nколлега")
    write(shown, "Форма", "Банк заданий с рубрикой и разбором")
    write(shown, "Признак", "Доля верных записей выросла на пятую часть")


def fill(shown: Page) -> None:
    """Fill the whole form, step by step, with a reload when three deficits of five are written."""
    write(shown, "Название", TITLE)
    write(shown, "Кратко", "Как пройти пять затруднений подряд, записывая каждое.")
    press(shown, "Дальше")
    go(shown, "Роль")
    choose(shown, "учитель")
    for box in ("ООО", "методические"):
        go(shown, box)
        shown.keyboard.press("Space")
    press(shown, "Дальше")
    go(shown, "Метод")
    choose(shown, "keysy")
    write(shown, "Что показала", said("Вижу ошибку, но не знаю, как учить:", 500))
    write(shown, "Тема самообразования", "Работа с записью рассуждения")
    write(shown, "Цель", said("Ученики записывают обоснование сами:", 500))
    write(shown, "Задачи", "Разобрать критерии\nСобрать задания\nПровести уроки")
    write(shown, "Ожидаемый результат", said("Банк заданий работает:", 900))
    write(shown, "Форма", "лист встречи")
    write(shown, "Периодичность", "раз в четверть")
    press(shown, "Дальше")
    go(shown, "Начало")
    month(shown, 9, "2026")
    press(shown, "Дальше")
    for number in range(STAGES):
        if number:
            press(shown, "Ещё дефицит")
        stage(shown, number)
        if number == 2:
            settle(shown)
            before = shown.evaluate("portal.submit.text()")
            shown.reload()
            shown.get_by_text("Продолжаем ваш черновик.").wait_for()
            assert shown.evaluate("portal.submit.text()") == before
    clean(shown)
    press(shown, "Дальше")
    write(shown, "Вопросы", "Что изменилось?\nЧто оставлю?")
    for _ in range(3):
        press(shown, "Дальше")
    press(shown, "Проверить")
    settle(shown)
    expect(shown.get_by_text("Ошибок нет: можно отправлять")).to_be_visible()
    clean(shown)


def send(shown: Page, desk: Page, kind: ForgeKind) -> tuple[str, str]:
    """Send to a forge by keyboard; gives the address that opens and the text that is taken there."""
    data, _ = forge_data(kind)
    shown.evaluate(
        "data => { portal.submit.model.forge = data; portal.submit.emit('redraw'); }", data
    )
    if kind is ForgeKind.NONE:
        with shown.expect_download() as caught:
            press(shown, "Скачать")
        return "", Path(caught.value.path()).read_text("utf-8")
    if kind is ForgeKind.FORGEJO:  # whoever has only an account is sent to make a copy first
        shown.get_by_label("Что у вас на").select_option("writer")
    press(shown, "Скопировать текст и открыть")
    opened = str(shown.evaluate("window.went"))
    desk.bring_to_front()
    area = desk.locator("textarea")
    area.fill("")
    area.press("Control+v")
    shown.bring_to_front()
    return opened, area.input_value()


@pytest.fixture(scope="module")
def handed(browser: Browser, site: Path) -> Iterator[Handed]:
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, locale="ru-RU", has_touch=True
    )
    context.set_default_timeout(30_000)
    shown, desk = context.new_page(), context.new_page()
    shown.on("pageerror", lambda fault: pytest.fail(str(fault)))
    desk.set_content("<textarea></textarea>")
    shown.goto(address(site, "submit/"))
    shown.wait_for_selector(".step__title:visible")
    shown.bring_to_front()
    shown.evaluate("window.open = (url) => { window.went = url; }")
    fill(shown)
    shown.evaluate("window.open = (url) => { window.went = url; }")
    made = Handed(sent={kind.value: send(shown, desk, kind) for kind in ForgeKind})
    with shown.expect_download() as caught:  # the button has the focus still: nothing drew it anew
        shown.keyboard.press("Enter")
    made.text = Path(caught.value.path()).read_text("utf-8")
    made.name = caught.value.suggested_filename
    yield made
    context.close()


def test_the_file_is_whole_canonical_and_without_faults(handed: Handed, portal: Folder) -> None:
    assert f"routes/{handed.name}" == PATH
    assert len(handed.text) > 10_000
    portal.write(PATH, handed.text)
    assert portal.check(TODAY) == ()
    value = parse("x", handed.text).value
    assert writer.write(KINDS["route"], value) == handed.text  # type: ignore[arg-type]
    stages = value["дорожная карта"]  # type: ignore[index,call-overload]
    assert [len(s["задачи"][0]["мероприятия"]) for s in stages] == [4] * STAGES


@pytest.mark.parametrize("kind", ForgeKind)
def test_what_a_forge_gets_is_the_file_itself(handed: Handed, kind: ForgeKind) -> None:
    opened, text = handed.sent[kind.value]
    assert text == handed.text
    _, repository = forge_data(kind)
    assert opened.startswith(repository.base if kind is not ForgeKind.NONE else "")
    if kind.value in MACHINES:
        assert "bolshoy-marshrut-dlya-proverki.yaml" in opened
        assert len(opened.encode()) <= 5000


def accept(hub: Hub, desk: Path, branch: str) -> None:
    """What the methodologist does in the end: set the state, merge, push."""
    git(desk, "checkout", "-q", branch)
    path = desk / PATH
    path.write_text(path.read_text("utf-8").replace("на экспертизе", "опубликован"), "utf-8")
    git(desk, "commit", "-q", "-a", "-m", "Опубликовать")
    git(desk, "checkout", "-q", "main")
    hub.merge(desk, branch)


def by_machines(hub: Hub, forge: str) -> tuple[str, Path]:
    """Check, review, merge and publish by the workflows of a forge."""
    code, runner = check(hub, forge)
    assert code == 0, runner.said
    if forge == "gitlab":
        review = (runner.folder / "otzyv.md").read_text("utf-8")
    else:
        code, review, runner = comment(hub, forge)
        assert code == 0, runner.said
    accept(hub, hub.desk("refs/pull/1/head"), "predlozhenie")
    return review, publish(hub, forge)


def by_hand(hub: Hub, desk: Path, branch: str) -> tuple[str, Path]:
    """The same by the commands that the methodologist is told to give."""
    root = ("--root", str(desk))
    done = iom("check", "--at", branch, "--since", "main", *root)
    assert done.exit_code == 0, done.output
    review = iom("review", "main", branch, *root).stdout
    accept(hub, desk, branch)
    done = iom("build", "--today", TODAY, "--no-paper", "--site-dir", str(desk / "site"), *root)
    assert done.exit_code == 0, done.output
    return review, desk / "site"


@pytest.mark.parametrize("kind", ForgeKind)
def test_it_goes_from_the_form_to_the_published_page(
    handed: Handed, kind: ForgeKind, tmp_path: Path
) -> None:
    hub = Hub.open(tmp_path)
    _, text = handed.sent[kind.value]
    if kind is ForgeKind.NONE:  # the file came by mail
        desk, letter = hub.desk(), tmp_path / handed.name
        letter.write_text(text, "utf-8")
        done = iom("intake", str(letter), "--root", str(desk))
        assert done.exit_code == 0, done.output
        review, site = by_hand(hub, desk, f"predlozhenie/{letter.stem}")
    else:
        hub.fork.write(PATH, text)
        hub.submit()
        if kind.value in MACHINES:
            review, site = by_machines(hub, MACHINES[kind.value])
        else:
            review, site = by_hand(hub, hub.desk("refs/pull/1/head"), "predlozhenie")
    assert f"### Маршрут «{TITLE}»: добавлено" in review
    merged = git(hub.bare, "show", f"main:{PATH}")
    assert merged == text.rstrip("\n").replace("на экспертизе", "опубликован")
    if kind.value in ("gitea", "forgejo"):
        names = git(hub.bare, "ls-tree", "-r", "--name-only", "pages")
        assert f"{PATH.removesuffix('.yaml')}/index.html" in names
    page = (site / PATH.removesuffix(".yaml") / "index.html").read_text("utf-8")
    assert f"<h1>{TITLE}</h1>" in re.sub("[\u00a0]", " ", page)
    assert page.count(">рефлексия") >= STAGES

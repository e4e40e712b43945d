"""Every type of page, in every mode and at every width, held to WCAG 2.1 A/AA by axe and by questions of our own."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.support import axe
from tests.support.install import find

TITLE = "Доступность"

HERE = Path(__file__).parent
QUESTIONS = (HERE / "page.js").read_text("utf-8")
FOCUS = (HERE / "focus.js").read_text("utf-8")

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")
"""The rules of axe that hold: WCAG 2.1 A and AA, best practices."""

CONTRAST = "color-contrast"
ENHANCED = "color-contrast-enhanced"
"""The modes for low vision are held to 7 : 1 (WCAG 2.1 AAA, criterion 1.4.6)."""

MOST_STOPS = 600
HOST = "http://portal.test/"
"""Only the page «not found» is asked from a host: it does not know how deep it is shown."""

Act = Callable[[Page], None]


def nothing(page: Page) -> None:
    """Look at the page as it opens."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A page in a state: its template, its address from the root of the site, what a person did there."""

    template: str
    address: str
    act: Act = nothing
    name: str = ""

    @property
    def title(self) -> str:
        """How the scene is called in a report."""
        return f"/{self.address}" + (f" ({self.name})" if self.name else "")


@dataclass(frozen=True, slots=True)
class Mode:
    """How the page is looked at."""

    name: str
    context: dict[str, Any] = field(default_factory=dict)
    """What the browser says of its reader."""
    sight: dict[str, Any] = field(default_factory=dict)
    """What the reader chose in the version for low vision."""
    text: int = 100
    """The size of text in the browser's settings, per cent."""
    script: bool = True


@dataclass(frozen=True, slots=True)
class Window:
    """A window; 200 % and 400 % are a window of 1280 px seen with fewer and larger pixels."""

    name: str
    width: int
    scale: int = 1


@dataclass(frozen=True, slots=True)
class Fault:
    """What does not hold, and where."""

    scene: Scene
    mode: Mode
    window: Window
    what: str

    def __str__(self) -> str:
        return f"{self.scene.title} · {self.mode.name} · {self.window.name}: {self.what}"


def _press(name: str) -> Act:
    return lambda page: page.get_by_role("button", name=name).first.click()


def _dialog(page: Page) -> None:
    page.keyboard.press("/")
    page.locator(".finder input").fill("дефицит")
    page.locator(".finder .found > li").first.wait_for()


def _answers(page: Page) -> None:
    page.locator(".found > li").first.wait_for()


def _panel(page: Page) -> None:
    page.locator(".sight__panel").evaluate("panel => { panel.open = true; }")


def _folded(page: Page) -> None:
    page.evaluate(
        "document.querySelectorAll('main details').forEach(part => { part.open = true; })"
    )


def _built(page: Page) -> None:
    page.wait_for_selector(".step__title:visible")
    page.wait_for_selector(".preview__sheet--page > *", state="attached")  # it is drawn last


def _faulty(page: Page) -> None:
    _built(page)
    page.locator(".field__input:visible").first.fill("я")
    page.locator(".field__input:visible").first.press("Tab")


def _row(page: Page) -> None:
    page.get_by_label("Образовательная задача").fill(
        "Освоить беседу. Спросить Анну Ивановну Петрову"
    )
    page.locator(".collect__said > li").first.wait_for()


def _told(page: Page) -> None:
    page.locator(".packet__sheet").nth(1).wait_for(state="attached")


SCENES = (
    Scene("home", ""),
    Scene("home", "", _dialog, "поиск открыт"),
    Scene("home", "", _panel, "настройки открыты"),
    Scene("routes", "routes/"),
    Scene("route", "routes/geometriya-dokazatelstvo/", _folded),
    Scene("route", "routes/govorenie-na-uroke/"),
    Scene("compare", "compare/?routes=geometriya-dokazatelstvo,govorenie-na-uroke"),
    Scene("offline", "offline/"),
    Scene("deficits", "deficits/"),
    Scene("matrix", "matrix/", _folded),
    Scene("guide", "guide/"),
    Scene("deficit", "deficits/pr-1/", _folded),
    Scene("methods", "methods/"),
    Scene("method", "methods/ekspertnye-otsenki/"),
    Scene("method", "methods/keysy/", _folded),
    Scene("method", "methods/keysy/history/1/", name="прежняя редакция"),
    Scene("seminars", "seminars/"),
    Scene("seminar", "seminars/uchimsya-razrabatyvat-iom/"),
    Scene("slides", "seminars/uchimsya-razrabatyvat-iom/slides/"),
    Scene("forms", "forms/"),
    Scene("form", "forms/blank-fg-4/"),
    Scene("form", "forms/blank-iom/", _press("Заполнить на экране"), "заполнение"),
    Scene("form", "forms/case-9-devyat-marshrutov/"),
    Scene("dossiers", "dossiers/"),
    Scene("dossier", "dossiers/primer-fokus-gruppa/"),
    Scene("acts", "acts/"),
    Scene("act", "acts/r-76/"),
    Scene("terms", "terms/"),
    Scene("term", "terms/iom/"),
    Scene("surveys", "surveys/"),
    Scene("survey", "surveys/primer-osen-2026/"),
    Scene("prose", "dostupnost/"),
    Scene("prose", "sistema/"),
    Scene("prose", "vybor-metoda/"),
    Scene("prose", "pravo/"),
    Scene("prose", "pravo/history/1/", name="прежняя редакция"),
    Scene("search", "search/"),
    Scene("search", "search/?q=рефлексия", _answers, "ответы"),
    Scene("year", "god/"),
    Scene("cnppm", "cnppm/"),
    Scene("handout", "handout/"),
    Scene("handout", "handout/?pages=methods/keysy/,forms/blank-fg-4/", _told, "раздатка собрана"),
    Scene("submit", "submit/", _built),
    Scene("submit", "submit/?kind=form", _faulty, "с ошибками"),
    Scene("collect", "collect/", _row),
    Scene("checks", "checks/"),
    Scene("check", "checks/key-unknown/"),
    Scene("quarantine", "checks/quarantine/"),
    Scene("news", "history/"),
    Scene("past", "deficits/c-1/history/"),
    Scene("404", "404.html"),
)
"""At least one scene of every template of ``theme/portal/pages``; a test holds it."""

SIGHT = {"on": True, "letters": "wide", "lines": "wide", "pictures": "on"}
MODES = (
    Mode("светлая"),
    Mode("тёмная", {"color_scheme": "dark"}),
    Mode("текст 200 %", text=200),
    Mode("чёрным по белому, 150 %", sight={**SIGHT, "size": "150", "colours": "black"}),
    Mode(
        "белым по чёрному, 200 %, шире всего, без рисунков",
        sight={
            "on": True,
            "size": "200",
            "colours": "white",
            "letters": "wider",
            "lines": "wider",
            "pictures": "off",
        },
    ),
    Mode("синим по голубому, 125 %", sight={**SIGHT, "size": "125", "colours": "blue"}),
    Mode("коричневым по бежевому", sight={**SIGHT, "size": "100", "colours": "beige"}),
    Mode("вынужденные цвета", {"forced_colors": "active", "color_scheme": "dark"}),
    Mode("без скрипта, для слабовидящих", script=False),
)
WINDOWS = (
    *(Window(f"{width} px", width) for width in (320, 768, 1440)),
    Window("200 %", 640, 2),
    Window("400 %", 320, 4),
)


def context(browser: Browser, site: Path, mode: Mode, scale: int = 1) -> BrowserContext:
    """Open a browser as the reader of a mode has set it."""
    made = browser.new_context(
        device_scale_factor=scale,
        reduced_motion="reduce",
        **mode.context,
    )
    made.set_default_timeout(30_000)
    made.route(f"{HOST}**", lambda route: route.fulfill(path=site / _path(route.request.url)))
    if not mode.script:  # axe itself needs scripts, so only those of the page are kept away
        made.route("**/*.js", lambda route: route.abort())
    if mode.sight:
        kept = json.dumps(json.dumps(mode.sight))
        made.add_init_script(f"localStorage.setItem('portal.sight', {kept})")
    return made


def _path(address: str) -> str:
    path = address.removeprefix(HOST).partition("?")[0]
    return f"{path}index.html" if path.endswith("/") or not path else path


def show(page: Page, site: Path, scene: Scene, mode: Mode) -> None:
    """Open a scene and bring it into its state."""
    path, mark, query = scene.address.partition("?")
    if path.endswith(".html"):
        page.goto(HOST + path)
    else:
        page.goto((site / path / "index.html").as_uri() + mark + query)
    if not mode.script:
        page.locator("#sight").press("Space")
        page.locator("#sight-larger").press("Space")
        return
    if mode.text != 100:
        page.evaluate(
            "size => { document.documentElement.style.fontSize = size; }", f"{mode.text}%"
        )
    scene.act(page)


def ask(page: Page, mode: Mode, colours: bool = True) -> list[str]:
    """Ask axe and our own questions; give what does not hold.

    Without ``colours`` the contrast of texts is left out, two thirds of the work of axe.
    """
    options: dict[str, Any] = {"runOnly": {"type": "tag", "values": TAGS}}
    if mode.sight or not colours:  # what is 7 : 1 is 4.5 : 1, too: no text is looked at twice
        options["rules"] = {
            ENHANCED: {"enabled": colours and bool(mode.sight)},
            CONTRAST: {"enabled": False},
        }
    found = axe.violations(page, **options)
    said = [
        f"{one['id']}: {node['target'][0]} — {' '.join(str(node.get('failureSummary')).split())[:160]}"
        for one in found
        for node in one["nodes"]
    ]
    return said + [f"{name}: {part}" for name, part in page.evaluate(QUESTIONS)]


def audit(
    browser: Browser,
    site: Path,
    scenes: Iterable[Scene],
    modes: Iterable[Mode],
    windows: Iterable[Window],
) -> Iterator[list[Fault]]:
    """Yield the faults of every scene in every mode and window, one list an audit."""
    windows = tuple(windows)
    for mode in modes:
        for scale in sorted({window.scale for window in windows}):
            made = context(browser, site, mode, scale)
            page = made.new_page()
            for scene in scenes if mode.script else _still(scenes):
                show(page, site, scene, mode)
                for window in (window for window in windows if window.scale == scale):
                    page.set_viewport_size({"width": window.width, "height": 900})
                    yield [Fault(scene, mode, window, what) for what in ask(page, mode)]
            made.close()


def _still(scenes: Iterable[Scene]) -> Iterator[Scene]:
    """Without a script a page has one state; those that only a script makes are left out."""
    return (scene for scene in scenes if not scene.name)


def walk(page: Page) -> list[str]:
    """Go through a page by Tab alone: every stop is seen and marked, and the end is reached."""
    faults: list[str] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if (
            stop is None or stop["again"] == 1
        ):  # past the last stop: out of the page, or its first stop
            return faults
        if stop["again"]:
            return [*faults, f"focus-trap: {stop['words']}"]
        if not stop["seen"]:
            faults.append(f"focus-not-seen: {stop['words']}")
        if not stop["outlined"]:
            faults.append(f"focus-not-marked: {stop['words']}")
    return [*faults, f"focus-endless: more than {MOST_STOPS} stops"]


def walks(browser: Browser, site: Path, scenes: Iterable[Scene]) -> Iterator[list[Fault]]:
    """Yield what the keyboard finds on every scene, in a wide and in a narrow window."""
    mode = MODES[0]
    for window in (WINDOWS[2], WINDOWS[0]):
        made = context(browser, site, mode)
        page = made.new_page()
        page.set_viewport_size({"width": window.width, "height": 900})
        for scene in scenes:
            show(page, site, scene, mode)
            yield [Fault(scene, mode, window, what) for what in walk(page)]
        made.close()


def launch(play: Any) -> Browser:
    """Start Chromium without a window."""
    return play.chromium.launch(executable_path=find(), args=["--no-sandbox", "--disable-gpu"])


def _share(site: Path, mode: Mode | None) -> tuple[int, list[str]]:
    """One share of the work, in a process of its own: a mode, or the keyboard. Gives audits and faults."""
    with sync_playwright() as play:
        browser = launch(play)
        found = list(
            audit(browser, site, SCENES, [mode], WINDOWS) if mode else walks(browser, site, SCENES)
        )
        browser.close()
    return len(found), [str(fault) for faults in found for fault in faults]


def main() -> int:
    """Audit everything and print the figures; 1 where something does not hold."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--site", type=Path, help="a site that is built already")
    words.add_argument("--jobs", type=int, default=2, help="browsers at a time")
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as aside, ProcessPoolExecutor(given.jobs) as pool:
        site = (given.site or _built_aside(Path(aside) / "site")).resolve()
        shares = (*MODES, None)
        counts: dict[str, int] = {}
        faults: list[str] = []
        for mode, (count, found) in zip(
            shares, pool.map(_share, [site] * len(shares), shares), strict=True
        ):
            counts[mode.name if mode else "клавиатура"] = count
            faults += found
            print(f"  {mode.name if mode else 'клавиатура'}: {count}, нарушений {len(found)}")
    for fault in faults:
        print(f"  {fault}")
    templates = len({scene.template for scene in SCENES})
    print(
        f"страницы × режимы × окна: {len(SCENES)} страниц ({templates} шаблонов) × {len(MODES)} × "
        f"{len(WINDOWS)}, и с клавиатуры в окнах {WINDOWS[0].name} и {WINDOWS[2].name}"
    )
    print(f"проверено axe и нашими вопросами: {sum(counts.values())}; нарушений: {len(faults)}")
    return 1 if faults else 0


def _built_aside(site: Path) -> Path:
    from tests.conftest import TODAY, build  # noqa: PLC0415 - brings pytest along

    build(site, "--no-paper", "--today", TODAY)
    return site


if __name__ == "__main__":
    sys.exit(main())

"""``python -m tests.trust.requests [SITE]`` visits pages of every type in Chromium and prints whom they asked.

Pages are served from this machine, so that they may do all that a published page may. On the way a
reader searches, changes the scheme, ticks a step, fills a form and starts a route; in the end what
the browser keeps is read.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import TODAY, build
from tests.support.host import served
from tests.support.install import find
from tests.support.wait import pause

TITLE = "Запросы к чужим узлам"

OF_EACH = 2
"""Pages that are visited of each type."""

KEPT = """async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookie: document.cookie,
  bases: (await indexedDB.databases()).map((base) => base.name),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  caches: await caches.keys(),
})"""


_DRAFT = re.compile(r"^(portal\.(?:submit|collect)\.[a-z]+\.).+")
"""Every draft has a name of its own, made by chance."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What was recorded while pages were visited."""

    pages: int
    types: int
    requests: int
    elsewhere: tuple[str, ...]
    """Addresses of other hosts that were asked, sockets too."""
    cookies: tuple[str, ...]
    keys: tuple[str, ...]
    """Names under which something lies in localStorage."""
    other: tuple[str, ...]
    """What is kept in any other way."""
    errors: tuple[str, ...]


def types(site: Path) -> dict[str, list[str]]:
    """The addresses of the pages of a site by their type: the address without its ids."""
    found: dict[str, list[str]] = {}
    for path in sorted(site.rglob("index.html")):
        if 'http-equiv="refresh"' not in path.read_text("utf-8"):
            address = path.parent.relative_to(site).as_posix().removeprefix(".")
            parts = address.split("/")
            kept = [p if p == "history" else "*" for p in parts[1:]]
            found.setdefault("/".join([parts[0], *kept]), []).append(address)
    return found


def _search(page: Page) -> None:
    page.fill("#zapros", "доказательство")
    page.locator("#zapros").press("Enter")
    page.wait_for_selector("[data-portal=results] li")


def _scheme(page: Page) -> None:
    page.get_by_role("button", name="Тёмная тема").click()


def _route(page: Page) -> None:
    page.get_by_role("button", name="В раздатку").first.click()
    page.locator("main input[type=checkbox]:visible").first.check()


def _form(page: Page) -> None:
    page.get_by_role("button", name="Заполнить на экране").click()
    page.locator("textarea:visible").first.fill("Проба пера")
    page.locator("textarea:visible").first.blur()


def _submit(page: Page) -> None:
    page.locator(
        "[data-portal=submit] input[type=text]:visible, [data-portal=submit] textarea:visible"
    ).first.fill("Проба")
    pause(page, 600)  # the draft is kept a moment after the last key


ACTS: dict[str, Callable[[Page], None]] = {
    "": _scheme,
    "search": _search,
    "routes/geometriya-dokazatelstvo": _route,
    "forms/blank-fg-4": _form,
    "submit": _submit,
}


def visit(browser: Browser, site: Path, of_each: int = OF_EACH) -> Visit:
    """Visit some pages of every type, do what a reader does, and record whom the browser asks."""
    kinds = types(site)
    chosen = dict.fromkeys(a for pages in kinds.values() for a in pages[:of_each])
    with served(site) as host:
        context = browser.new_context()
        asked: list[str] = []
        errors: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        context.on("weberror", lambda fault: errors.append(str(fault.error)))
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("websocket", lambda socket: asked.append(socket.url))
        for address in dict.fromkeys([*chosen, *ACTS]):
            page.goto(f"{host}{address}/" if address else host)
            if address in ACTS:
                ACTS[address](page)
        kept = page.evaluate(KEPT)
        cookies = [f"{c['name']} ({c['domain']})" for c in context.cookies()]
        context.close()
    own = re.compile(rf"{re.escape(host)}|data:|blob:{re.escape(host)}|about:")
    other = [f"session:{k}" for k in kept["session"]] + [f"base:{b}" for b in kept["bases"]]
    other += [f"cache:{c}" for c in kept["caches"]] + ["worker"] * kept["workers"]
    return Visit(
        len({*chosen, *ACTS}),
        len(kinds),
        len(asked),
        tuple(sorted({url for url in asked if not own.match(url)})),
        (*cookies, *filter(None, [kept["cookie"]])),
        tuple(sorted({_DRAFT.sub(r"\1…", key) for key in kept["local"]})),
        tuple(other),
        tuple(errors),
    )


def main() -> int:
    """Visit a site, or build one first, and print one line."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "site"
        if len(sys.argv) < 2:
            build(site, "--today", TODAY)
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        found = visit(browser, site)
        browser.close()
    print(
        f"страниц открыто: {found.pages} ({found.types} видов); запросов {found.requests}, "
        f"к чужим узлам {len(found.elsewhere)}, печеньев {len(found.cookies)}, "
        f"в браузере лежит: {', '.join(found.keys)}"
    )
    print(*found.elsewhere, *found.cookies, *found.other, *found.errors, sep="\n", end="")
    return 1 if found.elsewhere or found.cookies or found.other or found.errors else 0


if __name__ == "__main__":
    sys.exit(main())

"""Pages opened in Chromium without their policy: whatever is left to run shows itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Error, Page

from tests.support.wait import until
from tests.trust.outputs import SCHEMES

POKE = """(schemes) => {
  const said = [];
  for (const node of document.querySelectorAll('*')) {
    for (const name of node.getAttributeNames()) { if (name.startsWith('on')) { said.push(name); } }
    if (node.protocol && !schemes.includes(node.protocol)) { said.push('address ' + node.protocol); }
  }
  if (window.__pwned) { said.push('__pwned'); }
  if (Object.prototype.polluted) { said.push('polluted'); }
  return said;
}"""
WEB = [*(f"{scheme}:" for scheme in sorted(SCHEMES) if scheme), "file:", ":"]


class Visits:
    """One tab that goes through a site; ``count`` is how many pages it saw."""

    def __init__(self, browser: Browser, site: Path) -> None:
        self.site = site
        self.count = 0
        self.wrong: list[str] = []
        # the policy is a second wall; here the first one is tried
        self.context = browser.new_context(bypass_csp=True)
        self.context.set_default_timeout(30_000)
        self.page = self.context.new_page()
        self.page.on("dialog", self._dialog)
        self.page.on("request", lambda r: self._asked(r.url))
        self.page.on("pageerror", lambda fault: self.wrong.append(f"{self.where}: {fault}"))
        self.where = ""

    def _dialog(self, dialog: object) -> None:
        self.wrong.append(f"{self.where}: a dialog")
        dialog.dismiss()  # type: ignore[attr-defined]

    def _asked(self, url: str) -> None:
        if not url.startswith(("file:///", "blob:", "about:")):
            self.wrong.append(f"{self.where}: asked {url[:80]}")

    def open(self, address: str) -> Page:
        """Open a page and look for what ran."""
        self.where = address
        self.count += 1
        path, _, query = address.partition("?")
        self.page.goto((self.site / path).as_uri() + (f"?{query}" if query else ""))
        self._look()
        return self.page

    def _look(self) -> None:
        try:
            self.wrong += [f"{self.where}: {said}" for said in self.page.evaluate(POKE, WEB)]
        except Error as fault:
            self.wrong.append(f"{self.where}: {fault}")

    def pages(self, pattern: str = "**/*.html") -> list[str]:
        """Open every page whose path fits."""
        for path in sorted(self.site.glob(pattern)):
            self.open(path.relative_to(self.site).as_posix())
        return self.wrong

    def asked(self, texts: Iterable[str]) -> list[str]:
        """Give every text to what reads an address: search, packet, editions, builder, filters."""
        self.wrong = []
        for text in texts:
            self._search(text)
        for text in texts:
            given = quote(text, safe="")
            for address in self._addresses(given):
                self.open(address)
        return self.wrong

    def corrected(self) -> list[str]:
        """Open every route in the builder and go through all of its steps."""
        self.wrong = []
        for path in sorted(self.site.glob("routes/x-*/source.js")):
            page = self.open(f"submit/index.html?edit={path.parent.name}")
            until(page, "portal.submit && portal.submit.draft.exists")
            page.evaluate("document.querySelectorAll('.steps__step').forEach((one) => one.click())")
            self._look()
        return self.wrong

    def _addresses(self, given: str) -> Iterator[str]:
        yield f"handout/index.html?pages={given}"
        yield f"routes/index.html?{given}={given}"
        yield f"routes/x-0/index.html?v={given}"

    def _search(self, text: str) -> None:
        page = self.open(f"search/index.html?q={quote(text, safe='')}")
        until(
            page,
            "document.querySelector('[data-portal=finder] [role=status], [role=status]')"
            "?.textContent",
        )
        self._look()

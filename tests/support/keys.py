"""A reader without a mouse: she counts her stops, and sees at each of them where she is."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.support.browser import address
from tests.support.wait import until

MOST_STOPS = 40
SEEN = """() => {
  const one = document.activeElement, label = one.labels && one.labels[0];
  const ringed = (part) => part && getComputedStyle(part).outlineStyle !== "none";
  const place = [one, label].filter(Boolean).map((part) => part.getClientRects()[0] || part.getBoundingClientRect());
  const shown = (box) => box.width > 2 && box.top >= 0 && box.bottom <= innerHeight;
  const over = (box) => document.elementFromPoint(box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 12));
  const own = (part) => part && (one.contains(part) || part.contains(one) || (label && label.contains(part)));
  if (one === document.body) return "nowhere";
  if (!ringed(one) && !ringed(label)) return "no ring: " + one.outerHTML.slice(0, 120);
  if (!place.some((box) => shown(box) ? own(over(box)) : box.height > innerHeight)) return "hidden: " + one.outerHTML.slice(0, 120);
  return "";
}"""


class Typist:
    """Goes from stop to stop; fails where the ring is not seen or a way is longer than 40 stops."""

    def __init__(self, page: Page, site: Path) -> None:
        self.page, self.site = page, site
        self.open("")

    def open(self, place: str) -> None:
        """Open a page of the portal."""
        self.page.goto(address(self.site, place))

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        self.page.keyboard.type(words)

    def skip(self) -> None:
        """Go past the header, as the first stop of every page offers."""
        self.press("Tab")
        assert self.page.locator(".skip").first.evaluate("(one) => one === document.activeElement")
        self.press("Enter")
        # Chromium follows a fragment by way of another process: a Tab pressed at once may come before it.
        until(self.page, "!document.activeElement.matches('.skip')")

    def reach(self, target: Locator) -> None:
        """Go on to a control, or to the first of several that is met."""
        for _ in range(MOST_STOPS):
            self.press("Tab")
            seen = self.page.evaluate(SEEN)
            assert not seen, (self.page.url, seen)
            if target.evaluate_all("(all) => all.includes(document.activeElement)"):
                return
        raise AssertionError(f"{self.page.url}: {target} is more than {MOST_STOPS} stops away")

    def follow(self, target: Locator) -> None:
        """Go on to a link or a button and press it."""
        self.reach(target)
        self.press("Enter")

    def link(self, name: str) -> Locator:
        """The links of a name."""
        return self.page.get_by_role("link", name=name)

    def ask(self, words: str) -> Locator:
        """Ask «Что не получается?»; gives the rows that answer."""
        self.reach(self.page.get_by_label("Что не получается?"))
        self.type(words)
        self.press("Enter")
        rows = self.page.locator('[data-portal="chosen"] li[data-record]')
        rows.first.wait_for()
        return rows

    def search(self, words: str) -> None:
        """Open the search with its key, ask it, and open the first answer."""
        self.press("/")
        self.page.locator("dialog input[type=search]").wait_for()
        self.type(words)
        self.page.locator("dialog .found > li").first.wait_for()
        first = self.page.locator("dialog .found a").first
        for _ in range(MOST_STOPS):  # words that may be meant stand before the answers
            self.press("ArrowDown")
            if first.evaluate("(link) => link === document.activeElement"):
                break
        assert not self.page.evaluate(SEEN)
        self.press("Enter")

    def title(self, words: str) -> None:
        """Wait for the page of a title."""
        self.page.locator("h1").filter(has_text=words).wait_for()

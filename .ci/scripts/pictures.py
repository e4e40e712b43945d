"""Take the pictures of the README and of «Как предложить маршрут» from a site that has just been built."""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))

from install import find  # noqa: E402

README = ROOT / "docs" / "pictures"
PAGES = ROOT / "content" / "pages"
QUALITY = 82
ROUTE = "geometriya-dokazatelstvo"


PLAIN_MONTH = """
const real = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "type");
Object.defineProperty(HTMLInputElement.prototype, "type", {
  get: real.get, set(value) { real.set.call(this, value === "month" ? "text" : value); },
});"""
"""A field of a month as Firefox shows it: Chromium names months in the language it is installed in."""


def nothing(page: Page) -> None:
    """A page as it opens."""


def step(number: int, look: str = ".step:visible h2") -> Callable[[Page], None]:
    """Open a step of the builder and go to a place in it."""

    def show(page: Page) -> None:
        page.wait_for_function("portal.submit.state.exists")
        page.locator(".steps__step").nth(number - 1).click()
        page.wait_for_timeout(500)  # the form checks what it holds
        page.locator(look).first.evaluate("e => e.scrollIntoView({block: 'start'})")
        page.evaluate("document.activeElement.blur()")

    return show


def start(page: Page) -> None:
    """The empty form, with a chain of the bank about to be taken."""
    page.get_by_label("Начать с цепочки банка").select_option("pr-1")
    page.locator(".submit__steps").evaluate("e => e.scrollIntoView({block: 'start'})")
    page.evaluate("document.activeElement.blur()")


def faulty(page: Page) -> None:
    """The last step, while something is still to be mended."""
    page.wait_for_function("portal.submit.state.exists")
    page.locator(".steps__step").nth(4).click()
    row = page.locator(".phase-row:visible").nth(2)
    for label in ("Что", "Когда", "До", "Часов", "Ресурсы", "С кем"):
        row.get_by_label(label, exact=True).fill("")
    step(10)(page)


@dataclass(frozen=True)
class Picture:
    """One picture: where it goes, what it shows, its size in pixels, what is done before it is taken."""

    target: Path
    shows: str
    width: int = 1120
    height: int = 640
    prepare: Callable[[Page], None] = nothing


PICTURES = (
    Picture(README / "home.webp", "index.html", 1280, 860),
    Picture(README / "route.webp", f"routes/{ROUTE}/index.html", 1280, 860),
    Picture(PAGES / "kak-predlozhit-nachalo.webp", "submit/index.html", prepare=start),
    Picture(
        PAGES / "kak-predlozhit-karta.webp",
        f"submit/index.html?edit={ROUTE}",
        1440,
        760,
        step(5, ".phase-row:visible"),
    ),
    Picture(
        PAGES / "kak-predlozhit-proverka.webp", f"submit/index.html?edit={ROUTE}", prepare=faulty
    ),
    Picture(PAGES / "kak-predlozhit-pravka.webp", f"routes/{ROUTE}/index.html", 1120, 420),
)
FORM = Picture(PAGES / "kak-predlozhit-forma.webp", ROUTE, 1120, 640)


def take(page: Page, picture: Picture) -> None:
    """Write a picture as WebP: half of a PNG; both floors of the browsers show it."""
    page.set_viewport_size({"width": picture.width, "height": picture.height})
    picture.prepare(page)
    shot = page.context.new_cdp_session(page).send(
        "Page.captureScreenshot", {"format": "webp", "quality": QUALITY}
    )
    picture.target.write_bytes(base64.b64decode(shot["data"]))


def form(folder: Path) -> None:
    """The upper half of the first sheet of a filled Word form, as an office shows it."""
    office = shutil.which("soffice")
    if office is None:
        sys.exit("Для снимка формы Word нужен LibreOffice (libreoffice-writer-nogui).")
    words = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    filled = folder / "forma.docx"
    blank = [sys.executable, "-m", "generator", "blank", FORM.shows, "-o", str(filled)]
    subprocess.run([*blank, "--root", str(ROOT)], check=True, capture_output=True, cwd=ROOT)
    words += ["--convert-to", "pdf", "--outdir", str(folder), str(filled)]
    subprocess.run(words, check=True, capture_output=True)
    (made,) = folder.glob("*.pdf")
    sheet = pypdfium2.PdfDocument(made)[0]
    image = sheet.render(scale=FORM.width / sheet.get_width()).to_pil()
    image.crop((0, 0, FORM.width, FORM.height)).save(FORM.target, "WEBP", quality=QUALITY)


def main() -> None:
    """Write every picture."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        for picture in PICTURES:
            page = browser.new_page(color_scheme="light", locale="ru-RU")
            page.set_viewport_size({"width": picture.width, "height": picture.height})
            page.add_init_script(PLAIN_MONTH)
            page.goto(f"{(ROOT / 'site').as_uri()}/{picture.shows}")
            take(page, picture)
        browser.close()
        form(Path(folder))


if __name__ == "__main__":
    main()

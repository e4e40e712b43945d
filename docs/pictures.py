"""Take the pictures of the README from a site that has just been built."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from install import find  # noqa: E402

PICTURES = {
    "home": ("index.html", 1280, 860),
    "route": ("routes/geometriya-dokazatelstvo/index.html", 1280, 860),
}


def main() -> None:
    """Write one PNG a picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        for name, (path, width, height) in PICTURES.items():
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme="light"
            )
            page.goto((ROOT / "site" / path).as_uri())
            page.screenshot(path=str(ROOT / "docs" / "pictures" / f"{name}.png"))
        browser.close()


if __name__ == "__main__":
    main()

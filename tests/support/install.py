"""Find Chromium, Firefox and LibreOffice for the tests, or install them; print where they are."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

OFFICE = ("soffice", "libreoffice")
OFFICE_PACKAGES = ("libreoffice-writer-nogui", "libreoffice-calc-nogui")
"""Without windows: the tests only convert documents."""
SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
"""The engine of Chromium without its windows: a new page costs it a fifth of what a whole browser asks."""
FIREFOX = ("firefox-esr", "firefox")
"""The ESR first: that is what schools have, and Debian."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FIREFOX_PLACES = (
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:/Program Files/Mozilla Firefox/firefox.exe",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def find() -> str | None:
    """Give the browser of the machine, or the one Playwright keeps, or ``None``."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    for name in NAMES:
        if path := shutil.which(name):
            return path
    for place in PLACES:
        if Path(place).exists():
            return place
    return _own()


def shell() -> str | None:
    """Give the headless shell of the machine, or the one Playwright keeps, or else the whole browser."""
    whole = find()
    if os.environ.get("CHROMIUM"):
        return whole
    return next(filter(None, map(shutil.which, SHELLS)), None) or _beside(whole) or whole


def _beside(whole: str | None) -> str | None:
    """The headless shell that Playwright keeps in a folder beside its browser."""
    kept = "chromium_headless_shell-*/*/*headless*shell"
    found = (path for folder in Path(whole or "/").parents for path in folder.glob(kept))
    return next(map(str, found), None)


def _own() -> str | None:
    """The browser that Playwright keeps, if it has been fetched."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - absent while it is installed
    except ImportError:
        return None

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def firefox() -> str | None:
    """Give the Firefox of the machine, or ``None``: Playwright's own is another browser."""
    if named := os.environ.get("FIREFOX"):
        return named
    there = (place for place in FIREFOX_PLACES if Path(place).exists())
    return next((path for name in FIREFOX if (path := shutil.which(name))), next(there, None))


def office() -> str | None:
    """Give the LibreOffice of the machine, or ``None``."""
    return next((path for name in OFFICE if (path := shutil.which(name))), None)


def may_install() -> bool:
    """Whether the packages of the system can be installed here."""
    return bool(shutil.which("apt-get")) and os.geteuid() == 0


def packages(*names: str) -> None:
    """Install packages of the system."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names],
        check=True,
        env=environment,
        stdout=subprocess.DEVNULL,
    )


def lacking() -> list[str]:
    """The packages of the system that would give what is not there."""
    return [
        *(["chromium"] if not find() else []),
        *([SHELLS[0]] if shell() == find() else []),
        *([FIREFOX[0]] if not firefox() else []),
        *(OFFICE_PACKAGES if not office() else []),
    ]


def install() -> None:
    """Install what is lacking at once with the system's packages where we may."""
    names = lacking()
    if not names or not may_install():
        return
    try:
        packages(*names)
    except subprocess.CalledProcessError:  # Ubuntu has neither the headless shell nor the ESR
        for name in names:
            with contextlib.suppress(subprocess.CalledProcessError):
                packages(name)


def fetch() -> None:
    """Fetch the Chromium of Playwright where the system has given none."""
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def need(found: str | None, name: str, packages: str) -> str:
    """Give what was found, or end with what a person can do."""
    if not found:
        raise SystemExit(
            f"Тестам нужен {name}. Поставьте его сами (в Debian: sudo apt-get install {packages}) "
            "и повторите make test."
        )
    return found


if __name__ == "__main__":
    install()
    if "--system" in sys.argv:  # Playwright may not be there yet
        sys.exit()
    if not find():
        fetch()
    print("Chromium для тестов:", need(find(), "Chromium", "chromium"))
    print("Он же без окон:", shell())
    print("Firefox для тестов:", need(firefox(), "Firefox", FIREFOX[0]))
    print("LibreOffice для тестов:", need(office(), "LibreOffice", " ".join(OFFICE_PACKAGES)))

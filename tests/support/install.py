"""Find a Chromium and a LibreOffice for the tests, or install them; print where they are."""

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
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - absent while it is installed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


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


def install() -> str:
    """Install a browser: with the system's packages where we may, else with Playwright."""
    if may_install():
        packages("chromium")
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
    found = find()
    if not found:
        raise SystemExit("Не удалось поставить Chromium: поставьте его сами и повторите make test.")
    return found


def install_shell() -> str | None:
    """Install the headless shell where the system has one (Debian; Ubuntu has none): it only saves time."""
    if may_install():
        with contextlib.suppress(subprocess.CalledProcessError):
            packages(SHELLS[0])
    return shell()


def install_office() -> str:
    """Install LibreOffice with the system's packages where we may; else say which ones are needed."""
    if may_install():
        packages(*OFFICE_PACKAGES)
    found = office()
    if not found:
        raise SystemExit(
            "Тестам нужен LibreOffice, он переводит документы из одного вида в другой. Поставьте его "
            f"сами (в Debian и Ubuntu: sudo apt-get install {' '.join(OFFICE_PACKAGES)}) "
            "и повторите make test."
        )
    return found


if __name__ == "__main__":
    print("Браузер для тестов:", find() or install())
    if shell() == find():
        install_shell()
    print("Он же без окон:", shell())
    print("LibreOffice для тестов:", office() or install_office())

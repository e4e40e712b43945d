"""The only place where an address is made."""

from __future__ import annotations

import re

from generator.records.kinds import KINDS

HOME = ""
CHECKS = "checks/"
QUARANTINE = "checks/quarantine/"
SEARCH = "search/"
NOT_FOUND = "404.html"
HISTORY = "history/"
FEED = "feed.xml"
REMINDERS = "history/stale.ics"
YEAR = "seminars/seminars.ics"

LISTINGS = {
    "routes": "Маршруты",
    "deficits": "Дефициты",
    "methods": "Диагностика",
    "seminars": "Семинары",
    "forms": "Бланки",
    "acts": "Право",
    "terms": "Словарь",
    "search": "Поиск",
    "checks": "Проверки",
    "history": "Что нового",
}
"""Sections of the site by the first part of their address, in the order of the menu."""


def of(kind: str, id: str) -> str:
    """The address of a record from the root of the site, without a leading slash."""
    section = KINDS[kind].section
    return f"{section}/{id}/" if section else f"{id}/"


def listing(section: str) -> str:
    """The address of a section."""
    return f"{section}/"


def rule(id: str) -> str:
    """The address of the page that explains a rule."""
    return f"{CHECKS}{id}/"


def beside(kind: str, id: str, suffix: str) -> str:
    """The address of a file that lies beside the page of a record."""
    return f"{of(kind, id)}{id}.{suffix}"


def history(kind: str, id: str) -> str:
    """The address of the history of a record."""
    return f"{of(kind, id)}history/"


def edition(kind: str, id: str, number: int) -> str:
    """The address of one edition of a record, as it was."""
    return f"{history(kind, id)}{number}/"


def editions(kind: str, id: str) -> str:
    """The address of the editions of a record for scripts."""
    return f"{of(kind, id)}history.js"


def frozen(tag: str) -> str:
    """The address of the portal as it was at a tag."""
    return f"editions/{tag}/"


def feed(subject: str) -> str:
    """The address of the feed of a subject."""
    return f"feed/{anchor(subject)}.xml"


def api(kind: str) -> str:
    """The address of the machine-readable list of a kind."""
    return f"api/{KINDS[kind].section or 'pages'}.json"


def up(address: str) -> str:
    """The way from a page to the root of the site: «../../», or «./» on the home page."""
    return "../" * address.count("/") or "./"


def file(address: str) -> str:
    """The file that answers to an address."""
    return f"{address}index.html" if address == "" or address.endswith("/") else address


_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_LATIN = dict(
    zip(
        _LETTERS,
        "a b v g d e e zh z i y k l m n o p r s t u f h c ch sh sch - y - e yu ya".split(),  # noqa: SIM905
        strict=True,
    )
)


def anchor(text: str, separator: str = "-") -> str:
    """Make a readable anchor of a Cyrillic heading: «Как провести» → «kak-provesti»."""
    latin = "".join(_LATIN.get(c, c) for c in text.lower() if c not in "ъь")
    words = re.findall(r"[a-z0-9]+", latin)
    return separator.join(words)[:60].strip(separator) or "razdel"

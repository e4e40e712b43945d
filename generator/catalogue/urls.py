"""Where the addresses of pages are made, and of what lies beside them.

Fixed names that others look for, ``sitemap.xml``, ``robots.txt`` and ``_headers``, stand where they are written.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.language.latin import LATIN, anchor, latin
from generator.records.models.kinds import KINDS
from generator.records.models.sections import TITLES

__all__ = ["LATIN", "anchor", "latin"]
"""How words become a part of an address."""

HOME = ""
CHECKS = "checks/"
QUARANTINE = "checks/quarantine/"
SEARCH = "search/"
NOT_FOUND = "404.html"
HISTORY = "history/"
FEED = "feed.xml"
REMINDERS = "history/stale.ics"
HANDOUT = "handout/"
MATRIX = "matrix/"
GUIDE = "guide/"
SUBMIT = "submit/"
COLLECT = "collect/"
WORD_FORM = "submit/marshrut.docx"
YEAR = "seminars/seminars.ics"
CARDS = "methods/cards.pdf"
CNPPM = "cnppm/"
OFFLINE = "offline/"
COMPARE = "compare/"
ZIP = "portal.zip"
WORKER = "worker.js"
MANIFEST = "manifest.json"
PLAN = "god/"
PLAN_CALENDAR = "god/god.ics"
PLAN_PAPER = "god/god.pdf"
PLAN_POSTER = "god/god-a3.pdf"
PLAN_WORD = "god/god.docx"

LISTINGS = TITLES
"""Sections of the site by the first part of their address; those of records stand in the menu."""


def of(kind: str, id: str) -> str:
    """The address of a record from the root of the site, without a leading slash."""
    section = KINDS[kind].section
    return f"{section}/{id}/" if section else f"{id}/"


def listing(section: str) -> str:
    """The address of a section."""
    return f"{section}/"


def letter(number: int) -> str:
    """The address of a letter of the index from А to Я, by its place among all."""
    return f"{SEARCH}bukva-{number}/"


def rule(id: str) -> str:
    """The address of the page that explains a rule."""
    return f"{CHECKS}{id}/"


def beside(kind: str, id: str, suffix: str, part: str = "") -> str:
    """The address of a file that lies beside the page of a record; ``part`` tells several apart."""
    return f"{of(kind, id)}{id}{'-' if part else ''}{part}.{suffix}"


def slides(id: str) -> str:
    """The address of the slides of a seminar."""
    return f"{of('seminar', id)}slides/"


def source(kind: str, id: str) -> str:
    """The address of the script that gives the builder the text of a record."""
    return f"{of(kind, id)}source.js"


def history(kind: str, id: str) -> str:
    """The address of the history of a record."""
    return f"{of(kind, id)}history/"


def as_was(kind: str, id: str, number: int) -> str:
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


def marked(address: str, mark: str) -> str:
    """The address behind a QR code: the page is told which sheet lies on the table."""
    return f"{address}?v={mark}" if mark else address


def sheet(address: str) -> str:
    """The script from which a packet takes a page."""
    return f"{address}sheet.js"


def packet(addresses: Iterable[str]) -> str:
    """The address of a packet: it carries what lies in it."""
    return f"{HANDOUT}?pages={','.join(a.rstrip('/') for a in addresses)}"


def job(kind: str, id: str) -> str:
    """The script from which the printing job of a method or seminar is made."""
    return f"{of(kind, id)}job.js"


def meeting(kind: str, id: str, people: int) -> str:
    """The address where a job for a meeting is put together."""
    return f"{HANDOUT}?for={of(kind, id).rstrip('/')}&people={people}"


def up(address: str) -> str:
    """The way from a page to the root of the site: «../../», or «./» on the home page."""
    return "../" * address.count("/") or "./"


def file(address: str) -> str:
    """The file that answers to an address."""
    return f"{address}index.html" if address == "" or address.endswith("/") else address

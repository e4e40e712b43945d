"""«Что нового»: the whole portal by month, and the ways to follow it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history.model import Edition, Event, Past
from generator.language.russian import alphabet, capital, counted
from generator.pages import formatting
from generator.pages.files import atom
from generator.pages.page import Head, Link, Page, PageContext
from generator.pages.portal import reprint
from generator.pages.portal.reprint import Reprint
from generator.records.dates import Date
from generator.records.models.kinds import KINDS, NEWS
from generator.records.summary import Name

MOST_MONTHS = 24
"""Months that are shown; older ones are in the histories of the records."""

MOST_ROWS = 200
"""Changed records of one month that are shown."""

MOST_CHANGES = 4
"""Changes of one record in a month that are told; the rest is in its history."""

MOST_FRESH = 12
"""Records that the home page may tell of after a visit long ago; a link leads to the others."""

FOLDED = 12
"""New records of one kind from which on their list is folded."""


class Added(Struct, frozen=True):
    """New records of one kind in a month."""

    title: str
    links: tuple[Link, ...]
    folded: bool


class NewsItem(Struct, frozen=True):
    """One record that changed in a month; ``more`` leads to the rest of what changed."""

    link: Link
    label: str
    changes: tuple[str, ...]
    more: Link


class FreshItem(Struct, frozen=True):
    """One record as it came to the home page: when it appeared or changed last."""

    day: str
    """«ГГГГ-ММ-ДД», for the page to compare with the last visit."""
    link: Link
    label: str


class NewsMonth(Struct, frozen=True):
    """What happened in one month."""

    title: str
    anchor: str
    added: tuple[Added, ...]
    changed: tuple[NewsItem, ...]
    left_out: str
    gone: tuple[str, ...]
    reprint: Reprint


class NewsContext(PageContext, frozen=True):
    """What ``pages/news.html`` prints."""

    note: str
    months: tuple[NewsMonth, ...]
    feeds: tuple[Link, ...]
    reminders: Link
    frozen: tuple[Link, ...]
    frozen_last: str
    """The newest kept edition and its day; empty where none is kept."""
    reprint: Reprint
    """What to print again of what was printed by that edition."""


Happened = tuple[Name, Past, "Edition | Event"]


def make(catalogue: Catalogue) -> Page[NewsContext]:
    """Make the page of everything that is new, newest month first."""
    by_month: dict[str, list[Happened]] = {}
    for happened in _happened(catalogue):
        by_month.setdefault(happened[2].day[:7], []).append(happened)
    order = sorted(by_month, key=lambda m: m or "9999", reverse=True)[:MOST_MONTHS]
    last = max(catalogue.snapshots, key=lambda tag: tag.day, default=None)
    return Page(
        address=urls.HISTORY,
        template="pages/news.html",
        context=NewsContext(
            head=Head(
                title="Что нового",
                lead="Что появилось, изменилось и ушло с портала — словами, по месяцам. И что перепечатать.",
            ),
            note=catalogue.history.note,
            months=tuple(_month(catalogue, month, by_month[month]) for month in order),
            feeds=(
                Link("Весь портал", urls.FEED),
                *(Link(capital(s), urls.feed(s)) for s in atom.subjects(catalogue)),
            ),
            reminders=Link("Напоминания о пересмотре (.ics)", urls.REMINDERS),
            frozen=tuple(
                Link(f"Редакция {tag.name}", urls.frozen(tag.name), formatting.day(tag.day))
                for tag in reversed(catalogue.snapshots)
            ),
            frozen_last=f"{last.name} от {formatting.day(last.day)}" if last else "",
            reprint=reprint.since(catalogue, last.day) if last else Reprint(),
        ),
        printable=False,
        description="Новые и изменённые маршруты, методы, бланки и акты по месяцам.",
        section="history",
        contents=True,
        glossary=False,
    )


def newest(catalogue: Catalogue) -> tuple[FreshItem, ...]:
    """The records that appeared or changed last, each once; nothing where git tells no days."""
    last = {
        name: past.newest
        for name, past in catalogue.history.past.items()
        if name in catalogue.records and past.newest.day
    }
    order = sorted(last, key=lambda n: _order(catalogue, n))
    order.sort(key=lambda n: last[n].day, reverse=True)
    return tuple(
        FreshItem(
            last[n].day,
            Link(catalogue.title(n), catalogue.address(n)),
            f"{KINDS[n[0]].one}, {formatting.day(last[n].day)}",
        )
        for n in order[:MOST_FRESH]
    )


def _happened(catalogue: Catalogue) -> Iterable[Happened]:
    for name, past in catalogue.history.past.items():
        for one in past.editions:
            if one.number > 1 or not past.partial:
                yield name, past, one
        for event in past.events:
            if event.what != "renamed":
                yield name, past, event


def _month(catalogue: Catalogue, month: str, happened: list[Happened]) -> NewsMonth:
    shown = [h for h in happened if h[0] in catalogue.records]
    new = {n for n, _, what in shown if isinstance(what, Edition) and what.number == 1}
    changed: dict[Name, tuple[Past, list[Edition]]] = {}
    for name, past, what in shown:
        if isinstance(what, Edition) and name not in new:
            changed.setdefault(name, (past, []))[1].append(what)
    rows = sorted(changed.items(), key=lambda item: _order(catalogue, item[0]))
    over = len(rows) - MOST_ROWS
    gone = {n: p for n, p, w in happened if n not in catalogue.records and isinstance(w, Event)}
    title = formatting.date(Date(int(month[:4]), int(month[5:]))) if month else "ещё не в git"
    return NewsMonth(
        title=capital(title),
        anchor=f"m-{month}" if month else "m-novoe",
        added=tuple(_added(catalogue, new)),
        changed=tuple(_row(catalogue, n, p, e) for n, (p, e) in rows[:MOST_ROWS]),
        left_out=f"И ещё {counted(over, 'запись', 'записи', 'записей')}." if over > 0 else "",
        gone=tuple(f"{KINDS[n[0]].one} «{p.title}»" for n, p in sorted(gone.items())),
        reprint=reprint.make(catalogue, {n for n, _, what in shown if _again(what)}),
    )


def _again(what: Edition | Event) -> bool:
    """Whether there was an edition before, that somebody may have printed."""
    return isinstance(what, Edition) and what.number > 1


_ORDER = [kind.name for kind in NEWS]


def _order(catalogue: Catalogue, name: Name) -> tuple[int, object, str]:
    return _ORDER.index(name[0]), alphabet(catalogue.title(name)), name[1]


def _added(catalogue: Catalogue, names: set[Name]) -> Iterable[Added]:
    by_kind: dict[str, list[Name]] = {}
    for name in sorted(names, key=lambda n: _order(catalogue, n)):
        by_kind.setdefault(name[0], []).append(name)
    for kind, these in by_kind.items():
        links = tuple(Link(catalogue.title(n), catalogue.address(n)) for n in these)
        yield Added(f"{KINDS[kind].heading}: {len(these)}", links, len(these) > FOLDED)


def _row(catalogue: Catalogue, name: Name, past: Past, editions: list[Edition]) -> NewsItem:
    words = list(dict.fromkeys(c.words for e in reversed(editions) for c in e.changes))
    over = len(words) - MOST_CHANGES
    newest = max(editions, key=lambda e: e.number)
    day = f" от {formatting.day(newest.day)}" if newest.day else ""
    number = "редакция" if past.partial else f"редакция {newest.number}"
    return NewsItem(
        Link(catalogue.title(name), catalogue.address(name)),
        f"{KINDS[name[0]].one} · {number}{day}",
        tuple(words[:MOST_CHANGES]),
        Link(
            f"и ещё {counted(over, 'изменение', 'изменения', 'изменений')}"
            if over > 0
            else "вся история",
            urls.history(*name),
        ),
    )

"""The past of a record: what changed in each edition, each edition as it was, the same for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeVar

from msgspec import Struct, structs

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.diff.change import Change, What
from generator.catalogue.history.model import Edition, Event, Past, older
from generator.language.russian import capital, counted
from generator.pages import formatting
from generator.pages.page import Head, Link, Page, PageContext, Plain
from generator.pages.records.colophon import said
from generator.records.fields import Record
from generator.records.models.route import Route
from generator.records.summary import Name

MOST_LINKED = 5
"""Records that a sheet leans on whose newest changes are told."""

R = TypeVar("R", bound=Record)

MOST_SHOWN = 12
"""Changes of one edition that are seen at once; the rest is folded."""


class HistoryEntry(Struct, frozen=True):
    """One step of the past; an event has no changes and no page."""

    title: str
    details: str
    changes: tuple[str, ...]
    more: tuple[str, ...]
    more_title: str
    page: Link


class PastContext(PageContext, frozen=True):
    """What ``pages/past.html`` prints."""

    note: str
    entries: tuple[HistoryEntry, ...]


def make(catalogue: Catalogue, name: Name) -> Page[PastContext]:
    """Make the history of one record, newest edition first."""
    past = catalogue.history.of(*name)
    title = catalogue.title(name)
    return Page(
        address=urls.history(*name),
        template="pages/past.html",
        context=PastContext(
            head=Head(
                title=f"История: {title}",
                lead=_lead(past),
            ),
            note=catalogue.history.note,
            entries=tuple(_entries(catalogue, name, past)) if past else (),
        ),
        crumbs=crumbs(catalogue, name, "история"),
        printable=False,
        description=f"Что и когда менялось: {title}.",
        section=urls.of(*name).split("/")[0],
        in_sitemap=False,
        glossary=False,
    )


def _lead(past: Past | None) -> str:
    if past is None:
        return "Показана нынешняя редакция, о прежних ничего не известно."
    if len(past.editions) == 1:
        return f"{capital(said(past, past.newest))}. Других не было."
    count = counted(len(past.editions), "редакция", "редакции", "редакций")
    return f"Всего {count}. Действует {said(past, past.newest)}."


def crumbs(catalogue: Catalogue, name: Name, last: str) -> tuple[Link, ...]:
    """The way from the section over the record to a page of its past."""
    section = urls.of(*name).split("/")[0]
    listed = (
        (Link(urls.LISTINGS[section], urls.listing(section)),) if section in urls.LISTINGS else ()
    )
    return (*listed, Link(catalogue.title(name), urls.of(*name)), Link(last))


def _entries(catalogue: Catalogue, name: Name, past: Past) -> Iterator[HistoryEntry]:
    pages = {e.number for e in older(past)}
    named = _named(catalogue.records.get(name), catalogue.today)
    events = list(past.events)
    for one in reversed(past.editions):
        while events and events[-1].after >= one.number:
            yield _event(events.pop())
        words = tuple(c.words for c in one.changes)
        over = len(words) - MOST_SHOWN
        yield HistoryEntry(
            title=capital(said(past, one)),
            details=" · ".join(_details(past, one, named)),
            changes=words if over < 3 else words[:MOST_SHOWN],
            more=() if over < 3 else words[MOST_SHOWN:],
            more_title=f"И ещё {counted(over, 'изменение', 'изменения', 'изменений')}",
            page=Link("Как было", urls.as_was(*name, one.number))
            if one.number in pages
            else Link(""),
        )


def _details(past: Past, one: Edition, named: frozenset[str]) -> Iterator[str]:
    if one is past.newest:
        yield "действует"
    if one.number == 1 and not past.partial:
        yield "первая"
    if one.merge:
        yield "принято предложение"
    if one.back:
        yield (
            f"возвращена редакция {one.back}" if not past.partial else "возвращена прежняя редакция"
        )
    if one.private:
        yield "не показывается: там были личные данные"
    if who := "; ".join(_who(author, named) for author in one.authors):
        yield f"составили: {who}"


def _who(author: tuple[str, str, str], named: frozenset[str]) -> str:
    role, organisation, name = author
    return ", ".join(p for p in (name if name in named else "", role, organisation) if p)


def _named(record: Record | None, today: str) -> frozenset[str]:
    """The names that may be told today: those that the record tells now, with consent in force."""
    authors = record.authors if isinstance(record, Route) else ()
    return frozenset(a.name for a in authors if a.name and a.may_be_named(today))


_EVENTS = {"removed": "Снято с портала", "returned": "Снова на портале", "renamed": "Новый адрес"}


def _event(event: Event) -> HistoryEntry:
    day = f" {formatting.day(event.day)}" if event.day else ""
    details = f"прежний адрес записи — «{event.id}»" if event.what == "renamed" else ""
    return HistoryEntry(f"{_EVENTS[event.what]}{day}", details, (), (), "", Link(""))


def replaced_by(catalogue: Catalogue, name: Name, one: Edition) -> str:
    """Say on the page of an older edition which one is in force."""
    past = catalogue.history.past[name]
    now = f"[[{'/'.join(name)}|{said(past, past.newest)}]]"
    return f"Это прежняя редакция. Это была {said(past, one)}. Действует {now}."


def old(page: Page[PageContext], name: Name, one: Edition) -> Page[PageContext]:
    """Put the page of an older edition at its own address; search engines are shown the newest."""
    return structs.replace(
        page,
        address=urls.as_was(*name, one.number),
        title=f"{page.title} (редакция {one.number})",
        linked=(),
        in_sitemap=False,
        canonical=urls.of(*name),
        older=one,
    )


def without_names(record: R, shown: Record | None, today: str) -> R:
    """Take the names out of an older edition that may not be told today."""
    if not isinstance(record, Route):
        return record
    named = _named(shown, today)
    authors = tuple(a if a.name in named else structs.replace(a, name="") for a in record.authors)
    return structs.replace(record, authors=authors)


def script(catalogue: Catalogue, name: Name) -> Iterator[Plain]:
    """Make the script that tells the page of a record its editions by their fingerprints."""
    if past := catalogue.history.of(*name):
        told = {one.fingerprint: _told(past, one) for one in past.editions}
        if linked := list(_linked(catalogue, name)):
            told[past.newest.fingerprint]["linked"] = linked
        data = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        data = data.replace("\u2028", " ").replace("\u2029", " ")
        yield Plain(urls.editions(*name), f"portal.editions({data});\n".encode())


def _linked(catalogue: Catalogue, name: Name) -> Iterator[dict[str, str]]:
    """The newest changes of what a record leans on: they change its sheets, though not the record."""
    found = []
    for target in catalogue.links.get(name, ()):
        past = catalogue.history.of(*target)
        if past and past.newest.changes and not past.newest.private:
            found.append((past.newest.day or "9", target, past.newest))
    for _, target, newest in sorted(found, key=lambda one: (one[0], one[1]), reverse=True)[
        :MOST_LINKED
    ]:
        day = formatting.day(newest.day) if newest.day else "ещё не в git"
        words = "; ".join(change.words for change in newest.changes[:3])
        said = f"{capital(catalogue.called(target))}, {day}: {words}"
        yield {"words": said, "part": "", "day": newest.day or "9"}


def _told(past: Past, one: Edition) -> dict[str, Any]:
    """One edition for a script: what changed from it to the newest, and where its parts are now."""
    told: dict[str, Any] = {
        "said": said(past, one),
        "number": 0 if past.partial else one.number,
        "day": one.day,
        "changes": [_change(c) for c in one.since],
    }
    if one.parts:
        told["parts"] = dict(one.parts)
    return told


def _change(change: Change) -> dict[str, str]:
    """A change with the part of a route it belongs to: «0.1.2», or the beginning of it.

    What was removed belongs to the part around it, which is still there.
    """
    steps = [str(step) for step in change.at if isinstance(step, int)]
    if change.kind is What.REMOVED and change.at and isinstance(change.at[-1], int):
        steps.pop()
    part = ".".join(steps[:3]) if change.at[:1] == ("дорожная карта",) else ""
    return {"words": change.words, "part": part}

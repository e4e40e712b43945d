"""What has become of a record, in words that may be shown to whoever accepts it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from generator.catalogue import urls
from generator.catalogue.diff.change import Change
from generator.language.personal import mask
from generator.pages import formatting
from generator.records.fields import Record, specs
from generator.records.models.enums import READABLE
from generator.records.models.kinds import OF_MODEL
from generator.records.models.portal import Portal
from generator.records.models.route import Route
from generator.records.records import Records


def told(old: Record, new: Record, changes: Iterable[Change], private: bool) -> tuple[str, ...]:
    """Say the changes between two editions; labels alone where either has personal data (``private``).

    What could not be read on one side is no change: a finding tells of it.
    """
    readable = [c for c in changes if old.source.whole(*c.at) and new.source.whole(*c.at)]
    if not private:
        return tuple(change.words for change in readable)
    keys = (" › ".join(s for s in c.at if isinstance(s, str)) or "текст" for c in readable)
    return tuple(dict.fromkeys(f"{key}: изменено" for key in keys))


def unread(old: Records, new: Records, path: str) -> str:
    """Say that one edition of a file was read down to a fault of it: below nothing is known, and nothing told."""
    for label, records in (("Файл прочитан", new), ("Прежний файл был прочитан", old)):
        document = records.documents.get(path)
        if document is not None and document.record is not None and document.tree.cut:
            return f"{label} только до ошибки: что стоит ниже неё, не пересказано"
    return ""


_WAYS = ("address", "mail", "phone", "forge")
"""Of the portal: where readers come, and where what they send goes."""


def other_ways(old: Record, new: Record | None) -> Iterator[str]:
    """Say that readers and what they send would go to another place; the values stand among the changes."""
    if not (isinstance(old, Portal) and isinstance(new, Portal)):
        return
    ways = (spec for spec in specs(Portal) if spec.name in _WAYS)
    labels = [s.key.label for s in ways if getattr(old, s.name) != getattr(new, s.name)]
    if labels:
        yield f"Куда идут читатели и присланное ими: изменено «{'», «'.join(labels)}». {_UNASKED}"


_UNASKED = "Если район этого не просил, не принимайте: письма и предложения уйдут по новому адресу"


def newly_named(old: Record | None, new: Record | None) -> Iterator[str]:
    """Say that the name of an author would be told, or longer than before; the name itself is not repeated."""
    known = _consents(old)
    for who, until in _consents(new).items():
        if known.get(who) != until:
            yield f"Имя автора будет на сайте до {until}: {_SIGNED}"


def _consents(record: Record | None) -> dict[str, str]:
    """Until what day each author of a route may be named, in words; what could not be read is a finding."""
    authors = record.authors or () if isinstance(record, Route) else ()
    named = [(a.name, a.consent.until) for a in authors if a and a.name and a.consent]
    return {who: formatting.date(until) for who, until in named if until}


_SIGNED = "подписанное согласие должно лежать в учреждении, без него не принимайте"


def redirected(records: Records) -> Mapping[str, Set[str]]:
    """The former ids whose addresses are redirects, by kind."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for summary in records.summaries.values():
        found[summary.kind].update(summary.former)
    return found


def other_name(id: str) -> str:
    """Say of a new record that it is an old one, ``id``, under another name, whose address is led nowhere."""
    was = mask.path(id)
    return (
        f"Похоже на новое имя: слова те же, что у удалённой записи «{was}». Впишите сюда «прежние адреса: [{was}]»: "
        "история останется одна, а со старого адреса откроется новый"
    )


def lost_address(old: Record, redirects: Set[str]) -> str:
    """Say that the address of a record goes with it; empty where it had none or is one of ``redirects``."""
    kind = OF_MODEL[type(old)]
    shown = kind.has_pages and not (isinstance(old, Route) and old.state not in READABLE)
    if not shown or old.id in redirects:
        return ""
    where, id = mask.path(urls.of(kind.name, old.id)), mask.path(old.id)
    said = (
        f"Адрес /{where} пропадёт: его могли напечатать и разослать. "
        f"Если запись переименована, впишите в новую «прежние адреса: [{id}]»"
    )
    if isinstance(old, Route):
        said += "; если маршрут больше не нужен, оставьте файл и поставьте «состояние: архив»"
    return said

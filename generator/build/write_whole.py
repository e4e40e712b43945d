"""The files that are made of all records: calendars, feeds, the data of the builder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from generator.build.plan import BuildPlan
from generator.catalogue import reads, urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Plain
from generator.records.summary import Name
from generator.render import csp
from generator.system.late import Late
from generator.system.output import OutputTree

Make = Callable[[], Iterable[Plain]]


def files(catalogue: Catalogue) -> dict[str, Make]:
    """How the files are made, by what a plan names them."""
    late = FILES if not catalogue.frozen else {"calendars": FILES["calendars"]}
    found: dict[str, Make] = {
        key: partial(_made, Late("generator", path), catalogue) for key, path in late.items()
    }
    if not catalogue.frozen:
        found["policy"] = lambda: [Plain(csp.ADDRESS, csp.published().encode())]
    return found


def tidy(tree: OutputTree, plan: BuildPlan, key: str, written: Iterable[str]) -> None:
    """Remove what a file made of all records came to before and comes to no more: a feed without entries."""
    known = plan.known.get(key)
    for address in sorted({*(known.pages if known else ())} - {*written}):
        tree.drop(address)


FILES = {
    "calendars": "pages.files.calendar.make",
    "builder": "pages.portal.submit_model.model",
    "chains": "pages.portal.submit_model.chains",
    "personal": "pages.portal.submit_model.personal",
    "written": "pages.portal.submit_model.written",
    "lists": "proposals.intake.page_data.of",
    "school sheet": "proposals.collect.page_data.make",
    "school bank": "proposals.collect.page_data.make_bank",
    "feeds": "pages.files.atom.make",
    "manifest": "pages.portal.offline.manifest",
}
"""How the files are made, by what a plan names them; few edits need any of these modules."""


def _made(make: Late, catalogue: Catalogue) -> list[Plain]:
    found = make(catalogue)
    return [found] if isinstance(found, Plain) else [*found]


def remind(
    catalogue: Catalogue, tree: OutputTree, plan: BuildPlan, events: Sequence[bytes]
) -> None:
    """Write the reminders of all records: those that were not made now are as they were."""
    if catalogue.frozen or not (plan.everything or _due(catalogue, plan)):
        return
    from generator.pages.files import reminders  # noqa: PLC0415 - few edits need it

    if plan.everything:
        plain = reminders.make(catalogue, events)
    else:
        old = (tree.root / urls.REMINDERS).read_bytes()
        before = reminders.read(old)
        events = _renewed(catalogue, plan, before)
        if list(events) == before:
            return
        plain = reminders.renewed(old, events)
    tree.put(plain.address, plain.data)


def _due(catalogue: Catalogue, plan: BuildPlan) -> bool:
    """Whether a record that has a reminder says something else in it."""
    gone = any(f.review or f.kind == "act" for f in plan.gone)
    return gone or any(_is_due(catalogue, n) and _is_told(n, plan) for n in plan.own)


def _is_due(catalogue: Catalogue, name: Name) -> bool:
    return bool(catalogue.summaries[name].review) or name[0] == "act"


def _is_told(name: Name, plan: BuildPlan) -> bool:
    return name[0] == "act" or reads.summary(name) in plan.changed


def _renewed(catalogue: Catalogue, plan: BuildPlan, old: Sequence[bytes]) -> list[bytes]:
    from generator.pages.files import reminders  # noqa: PLC0415

    due = [n for n in catalogue.summaries if _is_due(catalogue, n)]
    before = {reminders.name(one): one for one in old}
    fresh = {n: reminders.event(catalogue, n) for n in due if n in plan.own}
    return [one for n in due if (one := fresh[n] if n in fresh else before.get(n, b""))]

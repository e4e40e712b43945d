"""Who leads to whom, worked out of the summaries of all records at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from generator.records.summary import Name, RecordSummary

NOBODY: Mapping[str, tuple[Name, ...]] = {}
"""What leads to most records."""

MOST_OTHERS = 8
"""Other routes that the page of one names."""


class _Leads(dict[str, Name | None]):
    """A memo of where references lead: ten thousand routes share a few targets."""

    def __init__(self, resolve: Callable[[str], Name | None]) -> None:
        super().__init__()
        self._resolve = resolve

    def __missing__(self, target: str) -> Name | None:
        found = self[target] = self._resolve(target)
        return found


def of(
    summaries: Mapping[Name, RecordSummary], resolve: Callable[[str], Name | None]
) -> dict[Name, tuple[Name, ...]]:
    """Where each record points, in the order of its text, each place once."""
    leads = _Leads(resolve)
    found: dict[Name, tuple[Name, ...]] = {}
    for name, summary in summaries.items():
        targets = dict.fromkeys(map(leads.__getitem__, summary.targets))
        found[name] = tuple(n for n in targets if n and n != name)
    return found


def turned(links: Mapping[Name, tuple[Name, ...]]) -> dict[Name, Mapping[str, tuple[Name, ...]]]:
    """Which records point at each record, by their kinds: thousands of routes lead to a deficit, which names few."""
    found: dict[Name, dict[str, list[Name]]] = {}
    for name, targets in links.items():
        for target in targets:
            found.setdefault(target, {}).setdefault(name[0], []).append(name)
    return {
        name: {kind: tuple(sources) for kind, sources in found[name].items()}
        if name in found
        else NOBODY
        for name in links
    }


def routes(
    summaries: Mapping[Name, RecordSummary], keys: Callable[[RecordSummary], Iterable[str]]
) -> dict[str, tuple[RecordSummary, ...]]:
    """The routes under each of their keys, in the order of their ids."""
    found: dict[str, list[RecordSummary]] = {}
    for summary in summaries.values():
        for key in keys(summary) if summary.brief else ():
            found.setdefault(key, []).append(summary)
    return {key: tuple(held) for key, held in found.items()}


def deficits(route: RecordSummary) -> tuple[str, ...]:
    """The deficits that a route works on."""
    return route.brief.deficits if route.brief else ()


def methods(route: RecordSummary) -> tuple[str, ...]:
    """The methods that a route names, each once."""
    named = (t.removeprefix("method:") for t in route.targets if t.startswith("method:"))
    return tuple(dict.fromkeys(named))

"""What a strange document said and nobody has placed yet never goes to readers."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding, error
from generator.messages import say
from generator.records.models.enums import READABLE
from generator.records.models.route import Route
from generator.records.records import Records

KEY = "не разложено"


def find(records: Records) -> Iterable[Finding]:
    """Find routes for readers that still have texts without a key."""
    for route in records.of(Route).values():
        if route.unplaced and route.state in READABLE:
            said = say("text-unplaced", count=len(route.unplaced))
            yield error("text-unplaced", route.at(KEY), *said)


RULE = Rule(
    group=RuleGroup.ROUTE,
    id="text-unplaced",
    title="В маршруте осталось неразложенное",
    reason="В «не разложено» лежит то, что в присланном документе не нашло места: это материал для автора, не для читателя.",
    bad=Example("не разложено: [Неделя открытых уроков]"),
    good=Example("состояние: черновик\nне разложено: [Неделя открытых уроков]"),
    check=find,
    alone=True,
)

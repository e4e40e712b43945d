"""Two records of one kind are told apart by their titles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding, Severity
from generator.messages import say
from generator.records.models.enums import State
from generator.records.models.kinds import IN_BUILDER
from generator.records.records import Records
from generator.records.summary import RecordSummary

WORD = re.compile(r"[0-9A-Za-zА-Яа-яЁё]+")


def alike(title: str) -> str:
    """Give what two titles have in common that a reader would take for one."""
    return " ".join(WORD.findall(title)).lower().replace("ё", "е")


def find(records: Records, today: str) -> Iterable[Finding]:  # noqa: ARG001
    """Find records whose title another one of their kind has; a route in the archive has made way.

    Only of kinds that people send: acts are told apart by their numbers.
    """
    groups: dict[tuple[str, str], list[RecordSummary]] = defaultdict(list)
    kinds = {kind.name for kind in IN_BUILDER}
    for summary in records.summaries.values():
        title = alike(summary.title) if summary.kind in kinds and summary.readable else ""
        if title and not (summary.brief and summary.brief.state == State.ARCHIVED):
            groups[summary.kind, title].append(summary)
    for twins in groups.values():
        for one in twins if len(twins) > 1 else ():
            other = next(t for t in twins if t is not one)
            yield RULE.finding(
                records.documents[one.path].tree.at("название"),
                *say("title-twin", id=other.id),
                also=(records.documents[other.path].tree.at("название"), "такое же название"),
            )


RULE = Rule(
    id="title-twin",
    group=RuleGroup.LINKS,
    title="Такое название уже есть",
    reason="В каталоге и в поиске две записи с одним названием не различить; чаще всего это один маршрут, присланный дважды.",
    bad=Example("название: другой маршрут."),
    good=Example("название: Другой маршрут, для начинающих"),
    check=find,
    severity=Severity.REMARK,
)

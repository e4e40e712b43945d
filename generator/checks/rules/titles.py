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
    yield from _twins(records, groups.values(), RULE, "название", "такое же название")


def find_codes(records: Records, today: str) -> Iterable[Finding]:  # noqa: ARG001
    """Find forms whose code another one has: a code is what is asked for, printed and searched by."""
    groups: dict[str, list[RecordSummary]] = defaultdict(list)
    for summary in records.summaries.values():
        if summary.kind == "form" and summary.number:
            groups[alike(summary.number)].append(summary)
    yield from _twins(records, groups.values(), CODE_RULE, "код", "такой же код")


def _twins(
    records: Records, groups: Iterable[list[RecordSummary]], rule: Rule, key: str, same: str
) -> Iterable[Finding]:
    """Tell every record of a group of the first other one."""
    for twins in groups:
        for one in twins if len(twins) > 1 else ():
            other = next(t for t in twins if t is not one)
            yield rule.finding(
                records.documents[one.path].tree.at(key),
                *say(rule.id, id=other.id),
                also=(records.documents[other.path].tree.at(key), same),
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

CODE_RULE = Rule(
    id="code-twin",
    group=RuleGroup.LINKS,
    title="Такой код уже есть у другого бланка",
    reason="Бланк ищут, печатают и называют вслух по коду: из двух с одним кодом возьмут не тот.",
    bad=Example(
        "код: ФГ–4\nназвание: Второй протокол\nкто заполняет: ассистент\nблоки:\n  - поле: Дата\n",
        "form",
        "content/forms/vtoroy.yaml",
    ),
    good=Example(
        "код: ФГ-5\nназвание: Второй протокол\nкто заполняет: ассистент\nблоки:\n  - поле: Дата\n",
        "form",
        "content/forms/vtoroy.yaml",
    ),
    check=find_codes,
    severity=Severity.REMARK,
)

"""Two records of one kind are told apart by their titles, two values of a closed list by their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding, Severity
from generator.language.personal.mask import quote
from generator.language.russian import lowered
from generator.messages import say
from generator.records.models.enums import State
from generator.records.models.kinds import IN_BUILDER
from generator.records.models.registry import Registry
from generator.records.records import Records
from generator.records.summary import RecordSummary

WORD = re.compile(r"[0-9A-Za-zА-Яа-яЁё]+")


def alike(title: str) -> str:
    """Give what two titles have in common that a reader would take for one."""
    return lowered(" ".join(WORD.findall(title)))


def find(records: Records) -> Iterable[Finding]:
    """Find records whose title another one of their kind has; a route in the archive has made way.

    Only of kinds that people send: acts are told apart by their numbers.
    """
    groups: dict[tuple[str, str], list[RecordSummary]] = defaultdict(list)
    kinds = {kind.name for kind in IN_BUILDER}
    for summary in records.summaries.values():
        title = alike(summary.title) if summary.kind in kinds and summary.readable else ""
        if title and not (summary.brief and summary.brief.state == State.ARCHIVED):
            groups[summary.kind, title].append(summary)
    yield from _twins(records, groups.values(), TITLE, "название", "такое же название")


def find_codes(records: Records) -> Iterable[Finding]:
    """Find forms whose code another one has: a code is what is asked for, printed and searched by."""
    groups: dict[str, list[RecordSummary]] = defaultdict(list)
    for summary in records.summaries.values():
        if summary.kind == "form" and summary.number:
            groups[alike(summary.number)].append(summary)
    yield from _twins(records, groups.values(), CODE, "код", "такой же код")


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


WORD_GROUPS = "synonyms"
"""The list whose values head groups of words for the search: two groups may well have one head."""


def find_values(records: Records) -> Iterable[Finding]:
    """Find values that stand twice in a closed list, or twice in one of its groups."""
    for document in records.documents.values():
        first: dict[tuple[str, str], int] = {}
        record = document.record
        if not isinstance(record, Registry) or document.id == WORD_GROUPS:
            continue
        for number, one in enumerate(record.entries or ()):
            if not one.value:
                continue
            said = " ".join(lowered(one.value).split())
            where = first.setdefault((one.group, said), number)
            if where != number:
                yield VALUE.finding(
                    document.tree.at("значения", number),
                    *say("value-twin", value=quote(one.value, 50)),
                    also=(document.tree.at("значения", where), "впервые здесь"),
                )


TITLE = Rule(
    id="title-twin",
    group=RuleGroup.LINKS,
    title="Такое название уже есть",
    reason="В каталоге и в поиске две записи с одним названием не различить; чаще всего это один маршрут, присланный дважды.",
    bad=Example("название: другой маршрут."),
    good=Example("название: Другой маршрут, для начинающих"),
    check=find,
    severity=Severity.REMARK,
)

CODE = Rule(
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

VALUE = Rule(
    id="value-twin",
    group=RuleGroup.VALUES,
    title="Одно значение в списке дважды",
    reason="В отборе и в конструкторе значение встанет двумя строками; пояснение второго никто не прочтёт.",
    bad=Example("значения: [учитель, воспитатель, Учитель]", "registry"),
    good=Example("значения: [учитель, воспитатель]", "registry"),
    check=find_values,
    severity=Severity.REMARK,
    alone=True,
)

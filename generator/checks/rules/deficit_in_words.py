"""A deficit of the bank is named by its id: by its number in Russian letters or its title nothing leads to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding, Severity
from generator.language.latin import latin
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.models.kinds import is_id
from generator.records.models.route import Route
from generator.records.records import Records
from generator.records.summary import RecordSummary


def plain(said: str) -> str:
    """A number or a title in Latin letters, without signs: «ПР-1», «пр 1» and «[[pr-1]]» are one."""
    return latin(said, "")


def find(records: Records) -> Iterable[Finding]:
    """Find them in the road maps of routes."""
    bank = _bank(records)
    for path in (path for path, one in records.summaries.items() if _says(one, bank)):
        document = records.documents[path]
        stages = document.record.map if isinstance(document.record, Route) else ()
        for number, stage in enumerate(stages or ()):
            said = stage.deficit
            if said and not is_id(said) and (id := bank.get(plain(said))):
                place = document.tree.at("дорожная карта", number, "дефицит")
                yield RULE.finding(place, *say(RULE.id, said=quote(said, 50), id=id))


def _bank(records: Records) -> dict[str, str]:
    """What a deficit is called in words, with its id: its title, its number, both."""
    found: dict[str, str] = {}
    for one in records.summaries.values():
        if one.kind == "deficit" and one.readable:
            for said in (one.title, f"{one.id} {one.title}", one.id):
                found[plain(said)] = one.id
    return found


def _says(summary: RecordSummary, bank: Mapping[str, str]) -> bool:
    """Whether a route has a deficit of the bank in words; one that could not be read whole is looked at."""
    if summary.kind != "route" or not summary.readable:
        return False
    if summary.brief is None:
        return True
    return any(not is_id(said) and plain(said) in bank for said in summary.brief.deficits)


_STAGE = """дорожная карта:
  - дефицит: {}
    задачи:
      - задача: Освоить разбор задач
        мероприятия:
          - {{этап: теоретическое осмысление, что: Разобрать критерии, когда: 2026-09}}
          - {{этап: проектирование пробы, что: Составить задания, когда: 2026-11}}
          - {{этап: проба, что: Провести шесть уроков, когда: 2027-01}}
          - {{этап: рефлексия, что: Сравнить работы, когда: 2027-04}}
        результат: {{форма: банк заданий, признак: доля верных выросла на 20 п. п.}}
"""

RULE = Rule(
    id="deficit-in-words",
    group=RuleGroup.LINKS,
    title="Дефицит банка назван словами",
    reason="Со слов «ПР-1» или с названия читатель не попадёт в банк, и в «Покрытии» маршрут не посчитан.",
    bad=Example(_STAGE.format("ПР-1")),
    good=Example(_STAGE.format("pr-1")),
    check=find,
    severity=Severity.REMARK,
)

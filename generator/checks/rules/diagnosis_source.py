"""A line of the diagnosis names a method of the portal or another means, and one of them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding, error
from generator.messages import say
from generator.records.models.note import Note
from generator.records.models.route import Route
from generator.records.records import Records

_PATH = ("пояснительная записка", "диагностика")


def find(records: Records) -> Iterable[Finding]:
    """Find lines that name neither, which a draft may, and lines that name both."""
    for route in records.of(Route).values():
        note: Note | None = route.note
        if note is None or not route.source.whole(*_PATH):
            continue
        for number, line in enumerate(note.diagnosis):
            if not line.method and not line.means:
                yield error("key-missing", route.at(*_PATH, number), *say("diagnosis-none"))
            elif line.method and line.means:
                yield RULE.finding(route.at(*_PATH, number, "чем"), *say("diagnosis-both"))


_NOTE = """\
пояснительная записка:
  диагностика:
    - {%s, что показала: показываю готовое решение}
  тема самообразования: Обучение доказательству
  цель: Ученики записывают обоснование.
  задачи: [Разобрать критерии]
  форма самообразования: индивидуальная
  ожидаемый результат: Банк заданий работает.
  отчёт: {форма: лист встречи, периодичность: раз в четверть}
"""

RULE = Rule(
    group=RuleGroup.ROUTE,
    id="diagnosis-source",
    title="В одной строке диагностики два источника",
    reason="Метод портала и другой способ — два разных источника: у каждого своё «что показала».",
    bad=Example(_NOTE % "метод: keysy, чем: наблюдение"),
    good=Example(_NOTE % "чем: наблюдение"),
    check=find,
    alone=True,
)

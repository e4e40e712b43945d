"""The four phases stand all, and in their order."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding
from generator.language.russian import listed
from generator.messages import say
from generator.records.models.deficit import Deficit
from generator.records.models.enums import PHASES, Phase
from generator.records.models.route import Route
from generator.records.records import Records
from generator.records.yaml_text.nodes import KeyPath

_ORDER = ", ".join(PHASES)


PlacedPhase = tuple[Phase, KeyPath]
"""A phase and where it lies in the record."""


def _sequences(records: Records) -> Iterator[tuple[Route | Deficit, KeyPath, list[PlacedPhase]]]:
    """Yield a record, the path of a task or of the chain in it, and the steps of that.

    Places are looked up only for a finding: for them the file is read once more.
    """
    steps: list[PlacedPhase]
    for route in records.of(Route).values():
        for task, path in route.whole_tasks():
            steps = [
                (a.phase, (*path, "мероприятия", n, "этап")) for n, a in enumerate(task.activities)
            ]
            yield route, (*path, "задача"), steps
    for deficit in records.of(Deficit).values():
        if deficit.source.whole("этапы"):
            steps = [(s.phase, ("этапы", n, "этап")) for n, s in enumerate(deficit.steps)]
            yield deficit, ("этапы",), steps


def missing(records: Records) -> Iterable[Finding]:
    """Find tasks and chains that leave a phase out."""
    for record, path, phases in _sequences(records):
        present = [phase for phase, _ in phases]
        absent = [phase for phase in PHASES if phase not in present]
        if absent:
            said = say(
                "phase-missing" if len(absent) < 3 else "phases-missing",
                word="этапа" if len(absent) == 1 else "этапов",
                names=listed([f"«{p}»" for p in absent]),
                count=len(absent),
                order=_ORDER,
            )
            yield MISSING.finding(record.at(*path), *said)
        elif isinstance(record, Deficit) and len(phases) > len(PHASES):
            yield MISSING.finding(
                record.at(*path),
                *say("phases-extra", count=len(phases), order=_ORDER),
            )


def disordered(records: Records) -> Iterable[Finding]:
    """Find actions whose phase, or whose date, comes before that of an earlier phase."""
    for record, _, phases in _sequences(records):
        yield from _disorder(record, phases)
    for route in records.of(Route).values():
        yield from _too_early(route)


def _too_early(route: Route) -> Iterator[Finding]:
    for task, path in route.whole_tasks():
        for n, (before, after) in enumerate(itertools.pairwise(task.activities)):
            later = PHASES.index(after.phase) > PHASES.index(before.phase)
            if later and after.when.months < before.when.months:
                yield DISORDERED.finding(
                    route.at(*path, "мероприятия", n + 1, "когда"),
                    *say(
                        "phase-early",
                        after=after.phase,
                        later=after.when,
                        before=before.phase,
                        sooner=before.when,
                    ),
                    also=(route.at(*path, "мероприятия", n, "когда"), f"этап «{before.phase}»"),
                )


def _disorder(record: Route | Deficit, phases: Sequence[PlacedPhase]) -> Iterator[Finding]:
    for (before, first), (after, path) in itertools.pairwise(phases):
        if PHASES.index(after) < PHASES.index(before):
            yield DISORDERED.finding(
                record.at(*path),
                *say("phase-disordered", after=after, before=before, order=_ORDER),
                also=(record.at(*first), f"этап «{before}»"),
            )


GOOD = """
дорожная карта:
  - дефицит: pr-1
    задачи:
      - задача: Освоить пошаговое обучение доказательству
        мероприятия:
          - {этап: теоретическое осмысление, что: Разобрать критерии, когда: 2026-09}
          - {этап: проектирование пробы, что: Составить шесть заданий, когда: 2026-11}
          - {этап: проба, что: Провести шесть уроков, когда: 2027-01}
          - {этап: рефлексия, что: Сравнить работы, когда: 2027-04}
        результат: {форма: банк заданий, признак: доля обоснований выросла на 20 п. п.}
"""

MISSING = Rule(
    id="phase-missing",
    group=RuleGroup.ROUTE,
    title="В задаче нет одного из четырёх этапов",
    reason="Без пробы приём останется прочитанным, без рефлексии — неосмысленным: этапы работают вместе.",
    bad=Example(
        "\n".join(line for line in GOOD.splitlines() if "рефлексия" not in line),
    ),
    good=Example(GOOD),
    check=missing,
    alone=True,
)

DISORDERED = Rule(
    id="phase-out-of-order",
    group=RuleGroup.ROUTE,
    title="Этапы стоят не по порядку",
    reason="Порядок этапов — сама логика маршрута: сначала понять, потом спроектировать, попробовать, оценить.",
    bad=Example(
        GOOD.replace("проектирование пробы", "X")
        .replace("этап: проба", "этап: проектирование пробы")
        .replace("этап: X", "этап: проба")
    ),
    good=Example(GOOD),
    check=disordered,
    alone=True,
)

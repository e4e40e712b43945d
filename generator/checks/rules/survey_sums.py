"""The sums of a survey tell of nobody: none is small, none gives a small one by subtraction, none contradicts another.

The usual rules for tables of frequencies: a minimum count, and complementary suppression against what
can be worked out from totals (Hundepool et al., «Statistical Disclosure Control», 2012, ch. 4).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding
from generator.records.models.enums import SurveyKind
from generator.records.models.survey import APART, SCHOOLS, Survey
from generator.records.records import Records
from generator.records.yaml_text.nodes import KeyPath


class Sum(Struct, frozen=True):
    """A number of teachers that is shown: where it stands, what it is, from how many schools (0: of all)."""

    path: KeyPath
    name: str
    teachers: int
    schools: int = 0


class Difference(Struct, frozen=True):
    """What one can work out: the larger sum, what is taken from it, what is left."""

    total: Sum
    taken: str
    path: KeyPath
    left: int


def chain(survey: Survey) -> list[Sum]:
    """The sums each of which is a part of the one before it: all teachers, those who took part, the stages."""
    stages = survey.stages
    found = [
        (("педагогов",), "педагогов", survey.all_teachers),
        (("участвовали",), "участвовали", survey.teachers),
        (("этапы", "диагностика"), "диагностика", stages.diagnosis),
        (("этапы", "маршрут"), "маршрут", stages.route),
        (("этапы", "проба"), "проба", stages.trial),
        (("этапы", "итог"), "итог", stages.result),
    ]
    return [Sum(path, name, count) for path, name, count in found if count is not None]


def named(survey: Survey) -> list[Sum]:
    """The sums of the deficits."""
    return [
        Sum(("дефициты", number, "педагогов"), one.deficit, one.teachers, one.schools)
        for number, one in enumerate(survey.deficits)
    ]


def small(survey: Survey) -> Iterator[tuple[KeyPath, str]]:
    """Yield what is shown of too few teachers or of too few schools, each said in words."""
    for one in (*chain(survey), *named(survey)):
        if one.teachers < survey.threshold:
            yield one.path, f"{one.name}: {one.teachers} меньше порога {survey.threshold}"
    places: list[tuple[KeyPath, str, int]] = [(("школ",), "школ", survey.schools)]
    places += [
        (("дефициты", n, "школ"), d.deficit, d.schools) for n, d in enumerate(survey.deficits)
    ]
    places += [(("запросы", n, "школ"), "запрос", w.schools) for n, w in enumerate(survey.wishes)]
    for path, name, schools in places:
        if schools < SCHOOLS:
            yield path, f"{name}: одна школа — это все её педагоги"


def derived(survey: Survey) -> Iterator[Difference]:
    """Yield every small number of teachers that the shown sums give by subtraction."""
    nested, deficits = chain(survey), named(survey)
    for whole, part in pairwise(nested):
        yield from _left(survey, whole, part.name, part.path, part.teachers)
    for whole in (one for one in nested if one.name in WHOLE):
        for part in deficits:
            yield from _left(survey, whole, part.name, part.path, part.teachers)
        if len(deficits) > 1:
            total = sum(part.teachers for part in deficits)
            yield from _left(survey, whole, "все дефициты вместе", ("дефициты",), total)


WHOLE = ("педагогов", "участвовали", "диагностика")
"""The sums of which those who named a deficit are a part."""


def _left(survey: Survey, whole: Sum, name: str, path: KeyPath, taken: int) -> Iterator[Difference]:
    if 0 < whole.teachers - taken < survey.threshold:
        yield Difference(whole, name, path, whole.teachers - taken)


def contradictions(survey: Survey) -> Iterator[tuple[KeyPath, str]]:
    """Yield the parts that are larger than their whole."""
    nested = chain(survey)
    for whole, part in pairwise(nested):
        if part.teachers > whole.teachers:
            yield (
                part.path,
                f"«{part.name}» ({part.teachers}) больше, чем «{whole.name}» ({whole.teachers})",
            )
    for part in named(survey):
        if part.teachers > survey.teachers:
            yield (
                part.path,
                f"{part.name}: назвали {part.teachers}, а участвовали {survey.teachers}",
            )
        if part.schools > min(part.teachers, survey.schools):
            yield (
                (*part.path[:-1], "школ"),
                f"{part.name}: школ {part.schools} — больше, чем может быть",
            )
    for number, wish in enumerate(survey.wishes):
        if wish.schools > survey.schools:
            yield (
                ("запросы", number, "школ"),
                f"запрос {wish.schools} школ, а школ {survey.schools}",
            )


def twin(survey: Survey, others: Iterable[Survey]) -> Survey | None:
    """Another record of the same gathering; an example has numbers that were made up."""
    real = (one for one in others if one.kind is SurveyKind.REAL and one.id != survey.id)
    near = (one for one in real if abs(one.period.months - survey.period.months) <= APART)
    return next(near, None) if survey.kind is SurveyKind.REAL else None


def _whole(survey: Survey) -> bool:
    return not survey.source.holes


def _small(records: Records) -> Iterable[Finding]:
    for survey in filter(_whole, records.of(Survey).values()):
        for path, said in small(survey):
            yield SMALL.finding(
                survey.at(*path),
                said,
                "уберите это число или возьмите сбор больше: iom collect --publish",
            )


def _derived(records: Records) -> Iterable[Finding]:
    for survey in filter(_whole, records.of(Survey).values()):
        for one in derived(survey):
            yield DERIVED.finding(
                survey.at(*one.path),
                f"«{one.total.name}» без «{one.taken}» — {one.left}: меньше порога {survey.threshold}",
                "уберите одно из двух чисел: малое получается вычитанием",
                also=(survey.at(*one.total.path), f"{one.total.name}: {one.total.teachers}"),
            )


def _contradicting(records: Records) -> Iterable[Finding]:
    for survey in filter(_whole, records.of(Survey).values()):
        for path, said in contradictions(survey):
            yield WRONG.finding(survey.at(*path), said, "сверьте числа с таблицей iom collect")


def _twice(records: Records) -> Iterable[Finding]:
    """Tell of two surveys of one gathering at the later one: that before it may be on the site already."""
    whole = filter(_whole, records.of(Survey).values())
    found = sorted(whole, key=lambda one: (one.period.months, one.id))
    for number, survey in enumerate(found):
        if other := twin(survey, found[:number]):
            yield TWIN.finding(
                survey.at("период"),
                f"за этот месяц уже есть сбор «{other.id}»: разница двух сборов выдала бы одну школу",
                "оставьте один из двух: отправленный раньше — как есть",
                also=(other.at("период"), "его месяц"),
            )


SMALL = Rule(
    id="survey-small",
    group=RuleGroup.PERSONAL,
    title="В сборе число меньше порога или из одной школы",
    reason="В районе, где все знакомы, трое педагогов одной школы — это три имени.",
    bad=Example("дефициты: [{дефицит: pr-1, педагогов: 3, школ: 2}]", "survey"),
    good=Example("дефициты: [{дефицит: pr-1, педагогов: 14, школ: 6}]", "survey"),
    check=_small,
    alone=True,
)

DERIVED = Rule(
    id="survey-derived",
    group=RuleGroup.PERSONAL,
    title="В сборе малое число получается вычитанием",
    reason="Из «участвовали 40» и «дошли до маршрута 38» видно, что двое не дошли.",
    bad=Example("участвовали: 40\nэтапы: {маршрут: 38}", "survey"),
    good=Example("участвовали: 40\nэтапы: {маршрут: 30}", "survey"),
    check=_derived,
    alone=True,
)

_SECOND = """название: Ещё раз
период: {month}
школ: 7
участвовали: 52
проверено: 2027-04
"""

WRONG = Rule(
    id="survey-contradiction",
    group=RuleGroup.ROUTE,
    title="Числа сбора противоречат друг другу",
    reason="Часть больше целого: читатель не поверит и остальным числам.",
    bad=Example("участвовали: 40\nэтапы: {диагностика: 60}", "survey"),
    good=Example("участвовали: 60\nэтапы: {диагностика: 60}", "survey"),
    check=_contradicting,
    alone=True,
)

TWIN = Rule(
    id="survey-twin",
    group=RuleGroup.PERSONAL,
    title="Два сбора за один месяц",
    reason="Школа прислала лист позже, и сбор записан второй раз: разница двух чисел — её педагоги.",
    bad=Example(_SECOND.format(month="2026-10"), "survey", "content/surveys/vtoroy.yaml"),
    good=Example(_SECOND.format(month="2027-03"), "survey", "content/surveys/vtoroy.yaml"),
    check=_twice,
)

RULES = (SMALL, DERIVED, WRONG, TWIN)

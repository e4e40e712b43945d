"""The page of a survey, the list of surveys, and what they tell on other pages."""

from __future__ import annotations

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import counted
from generator.pages import bars, formatting
from generator.pages.bars import Amount, Bars, draw
from generator.pages.page import (
    Group,
    Head,
    Link,
    Page,
    PageContext,
    Row,
    Section,
    Status,
    crumbs,
    fact,
    facts,
    refer,
    related,
)
from generator.records.models.enums import SurveyKind
from generator.records.models.survey import SCHOOLS, Named, Survey

EXAMPLE = Status("учебный пример", "draft")
NEAR = 2
"""Months by which a gathering of a year before may lie off."""

STEPS = (
    "Школа заполняет лист «Образовательные задачи школы» из [[forms|бланков]]: строка на педагога, код вместо имени.",
    "Методист складывает листы командой `iom collect`; строки остаются у него.",
    "Команда `iom collect --publish` пишет в портал одни суммы: не меньше пяти педагогов и двух школ в каждой.",
)


class SurveyContext(PageContext, frozen=True):
    """What ``pages/survey.html`` prints."""

    example: bool
    named: Bars
    stages: Bars
    wishes: Bars
    reading: str
    related: tuple[Group, ...]


class SurveysContext(PageContext, frozen=True):
    """What ``pages/surveys.html`` prints."""

    sections: tuple[Section, ...]
    steps: tuple[str, ...]


def ordered(catalogue: Catalogue, kind: SurveyKind = SurveyKind.REAL) -> list[Survey]:
    """The surveys of one kind, the newest first."""
    found = (s for s in catalogue.of(Survey).values() if s.kind is kind)
    return sorted(found, key=lambda s: (-s.period.months, s.id))


def newest(catalogue: Catalogue) -> Survey | None:
    """The newest survey of the district, if there is one."""
    return next(iter(ordered(catalogue)), None)


def before(catalogue: Catalogue, survey: Survey) -> Survey | None:
    """The survey to compare with: that of a year before, or else the last one before."""
    earlier = [s for s in ordered(catalogue, survey.kind) if s.period.months < survey.period.months]
    year = survey.period.months - 12
    near = [s for s in earlier if abs(s.period.months - year) <= NEAR]
    return (
        min(near, key=lambda s: abs(s.period.months - year)) if near else next(iter(earlier), None)
    )


def said(one: Named) -> str:
    """Say how many teachers named a deficit: «14 педагогов из 6 школ»."""
    return f"{bars.teachers(one.teachers)} из {bars.schools(one.schools)}"


def told(catalogue: Catalogue, deficit: str) -> tuple[Link, ...]:
    """What real surveys say of a deficit, the newest first."""
    return tuple(
        Link(
            f"{said(one)} {formatting.season(survey.period)}",
            urls.of("survey", survey.id),
        )
        for survey in ordered(catalogue)
        for one in survey.deficits
        if one.deficit == deficit
    )


def make(catalogue: Catalogue, survey: Survey) -> Page[SurveyContext]:
    """Make the page of one survey."""
    groups = related(catalogue, "survey", survey.id, skip=("deficit",))
    return page(catalogue, survey, before(catalogue, survey), groups)


def page(
    catalogue: Catalogue, survey: Survey, old: Survey | None, groups: tuple[Group, ...]
) -> Page[SurveyContext]:
    """Make the page of sums, beside those of ``old``."""
    context = SurveyContext(
        head=_head(survey, old),
        example=survey.kind is SurveyKind.EXAMPLE,
        named=_named(catalogue, survey, old),
        stages=_stages(survey, old),
        wishes=_wishes(survey, old),
        reading=_reading(survey),
        related=groups,
    )
    return Page(
        address=urls.of("survey", survey.id),
        template="pages/survey.html",
        context=context,
        crumbs=crumbs("surveys", formatting.date(survey.period)),
        title=f"{survey.title} — сбор",
        description=f"{_size(survey)}: какие дефициты назвали педагоги и до какого этапа дошли.",
        section="surveys",
        record=("survey", survey.id),
    )


def _head(survey: Survey, old: Survey | None) -> Head:
    return Head(
        title=survey.title,
        lead=f"{_size(survey)}. Только суммы: ни имён, ни школ.",
        status=EXAMPLE if survey.kind is SurveyKind.EXAMPLE else None,
        facts=facts(
            fact("Когда", formatting.date(survey.period)),
            fact("Педагогов в этих школах", str(survey.all_teachers or "")),
            fact("Порог", f"от {survey.threshold} педагогов и {SCHOOLS} школ"),
            fact("Сравниваем с", Link(old.title, urls.of("survey", old.id))) if old else None,
        ),
    )


def _size(survey: Survey) -> str:
    part = counted(survey.schools, "школа", "школы", "школ")
    return f"{part}, {bars.teachers(survey.teachers)}"


def _named(catalogue: Catalogue, survey: Survey, old: Survey | None) -> Bars:
    past = {one.deficit: one.teachers for one in old.deficits} if old else {}
    amounts = (
        Amount(
            refer(catalogue, "deficit", one.deficit),
            one.teachers,
            said(one),
            past.get(one.deficit, 0),
        )
        for one in survey.deficits
    )
    return draw(
        _caption("Сколько педагогов назвали дефицит", old), "Дефицит", "Назвали", amounts, _was(old)
    )


def _stages(survey: Survey, old: Survey | None) -> Bars:
    past = _counts(old) if old else {}
    amounts = (
        Amount(Link(name), count, bars.teachers(count), past.get(name) or 0)
        for name, count in _counts(survey).items()
        if count
    )
    return draw(
        _caption("Сколько педагогов дошли до этапа или дальше", old),
        "Этап",
        "Дошли",
        amounts,
        _was(old),
    )


def _counts(survey: Survey) -> dict[str, int | None]:
    stages = survey.stages
    return {
        "участвовали": survey.teachers,
        "диагностика": stages.diagnosis,
        "маршрут": stages.route,
        "проба": stages.trial,
        "итог: рефлексия": stages.result,
    }


def _wishes(survey: Survey, old: Survey | None) -> Bars:
    past = {wish.topic.casefold(): wish.schools for wish in old.wishes} if old else {}
    amounts = (
        Amount(
            Link(wish.topic),
            wish.schools,
            counted(wish.schools, "школа", "школы", "школ"),
            past.get(wish.topic.casefold(), 0),
        )
        for wish in survey.wishes
    )
    return draw(
        _caption("Сколько школ об этом просят", old), "Запрос", "Просят", amounts, _was(old)
    )


def _caption(said: str, old: Survey | None) -> str:
    return f"{said}; пунктиром — {old.title}" if old else said


def _was(old: Survey | None) -> str:
    return formatting.date(old.period) if old else ""


def _reading(survey: Survey) -> str:
    return (
        f"Числа меньше {survey.threshold} и числа одной школы не показаны, и такие, из которых малое число "
        "получается вычитанием. Один педагог мог назвать два дефицита: складывать строки нельзя. "
        f"Чего нет в списке, называли реже или показать нельзя. Сверено: {formatting.date(survey.checked)}."
    )


def listing(catalogue: Catalogue) -> Page[SurveysContext]:
    """Make the list of surveys: real ones, then examples."""
    real, examples = (ordered(catalogue, kind) for kind in SurveyKind)
    sections = [
        Section(title, anchor, tuple(_row(catalogue, s) for s in found), note)
        for title, anchor, found, note in (
            ("Сборы района", "rayon", real, ""),
            ("Учебные примеры", "primery", examples, "Числа выдуманы: так будет выглядеть сбор."),
        )
        if found
    ]
    return Page(
        address=urls.listing("surveys"),
        template="pages/surveys.html",
        context=SurveysContext(
            head=Head(
                title="Сборы",
                lead="Что называют педагоги района: дефициты, этапы, запросы школ — суммами, год к году.",
            ),
            sections=tuple(sections),
            steps=STEPS,
        ),
        description="Дефициты и образовательные задачи педагогов района: суммы по школам без имён.",
        section="surveys",
    )


def _row(catalogue: Catalogue, survey: Survey) -> Row:
    top = "".join(
        f"; чаще всего — «{refer(catalogue, 'deficit', one.deficit).text}», {bars.teachers(one.teachers)}"
        for one in survey.deficits[:1]
    )
    status = EXAMPLE if survey.kind is SurveyKind.EXAMPLE else None
    return Row(
        Link(survey.title, urls.of("survey", survey.id)),
        f"{_size(survey)}{top}",
        formatting.date(survey.period),
        status,
    )

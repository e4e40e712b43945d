"""Surveys of several districts added up: only of sums that each district has published itself.

Every sum of a district is over its threshold or is not there, so no sum here tells more than all of them do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from generator.catalogue import urls
from generator.language.russian import counted
from generator.pages import formatting
from generator.pages.bars import Bars
from generator.pages.page import Head, Link, Page, PageContext, Row, Section
from generator.pages.records import survey as pages
from generator.pages.records.survey import SurveysContext
from generator.pages.region.kept import District, below
from generator.records.models.survey import Named, Stages, Survey, Wish

STEPS = (
    "Каждый район складывает листы своих школ и публикует суммы сам.",
    "Здесь сложено только опубликованное; чего район не показал, того нет и в сумме.",
    "Поэтому сумма значит «не меньше»: районы, где дефицит назвали реже порога, в неё не вошли.",
)


class Sum(Struct, frozen=True):
    """The surveys of one month, added up."""

    survey: Survey
    districts: tuple[District, ...]
    links: dict[str, Link]
    """The page of each deficit, by what it is called in the sum."""

    @property
    def address(self) -> str:
        """The address of its page."""
        return urls.of("survey", self.survey.id)


def sums(districts: Iterable[District]) -> list[Sum]:
    """Add the real surveys of the districts up by month, the newest first; one a district and month counts."""
    found: dict[str, list[tuple[District, Survey]]] = {}
    for district in districts:
        for one in pages.ordered(district.catalogue):
            held = found.setdefault(str(one.period), [])
            if all(there is not district for there, _ in held):
                held.append((district, one))
    return [_sum(month, found[month]) for month in sorted(found, reverse=True)]


def _sum(month: str, held: list[tuple[District, Survey]]) -> Sum:
    surveys = [one for _, one in held]
    teachers: dict[str, list[Named]] = {}
    links: dict[str, Link] = {}
    for district, survey in held:
        for one in survey.deficits:
            name = ("deficit", one.deficit)
            there = name in district.catalogue.records
            title = district.catalogue.title(name) if there else one.deficit
            teachers.setdefault(title, []).append(one)
            where = below(district, urls.of(*name)) if there else ""
            links.setdefault(title, Link(title, where))
    named = [
        Named(deficit=t, teachers=sum(n.teachers for n in all), schools=sum(n.schools for n in all))
        for t, all in teachers.items()
    ]
    newest = max(surveys, key=lambda s: s.checked.months)
    survey = Survey(
        id=month,
        source=newest.source,
        title=f"Сборы районов: {formatting.date(newest.period)}",
        period=newest.period,
        schools=sum(s.schools for s in surveys),
        all_teachers=_whole([s.all_teachers for s in surveys]),
        teachers=sum(s.teachers for s in surveys),
        threshold=min(s.threshold for s in surveys),  # no number of any of them is smaller
        deficits=tuple(sorted(named, key=lambda n: (-n.teachers, n.deficit))),
        stages=Stages(
            **{
                name: _whole([getattr(s.stages, name) for s in surveys])
                for name in Stages.__struct_fields__
            }
        ),
        wishes=tuple(_wishes(surveys)),
        checked=newest.checked,
    )
    return Sum(survey, tuple(district for district, _ in held), links)


def _whole(counts: list[int | None]) -> int | None:
    """A sum where every district has said its number: a part would look like all of it."""
    said = [count for count in counts if count is not None]
    return sum(said) if len(said) == len(counts) else None


def _wishes(surveys: list[Survey]) -> Iterator[Wish]:
    schools: dict[str, Wish] = {}
    for survey in surveys:
        for wish in survey.wishes:
            key = wish.topic.casefold()
            before = schools.get(key)
            schools[key] = Wish(
                topic=before.topic if before else wish.topic,
                schools=wish.schools + (before.schools if before else 0),
            )
    yield from sorted(schools.values(), key=lambda w: (-w.schools, w.topic))


def make(found: Sum, plain: District) -> Page[PageContext]:
    """Make the page of one sum; ``plain`` is the region itself, which has no records."""
    page = pages.page(plain.catalogue, found.survey, None, ())
    context = page.context
    rows = tuple(
        structs.replace(row, link=found.links.get(row.link.text, row.link))
        for row in context.named.rows
    )
    named: Bars = structs.replace(context.named, rows=rows)
    who = ", ".join(one.title for one in found.districts)
    reading = f"Сложено опубликованное: {who}. {STEPS[2]} {context.reading}"
    return structs.replace(
        page, context=structs.replace(context, named=named, reading=reading), record=None
    )


def listing(found: list[Sum]) -> Page[PageContext]:
    """List the sums."""
    rows = tuple(row(one) for one in found)
    return Page(
        address=urls.listing("surveys"),
        template="pages/surveys.html",
        context=SurveysContext(
            Head("Сборы", "Что называют педагоги районов: суммы без имён и школ."),
            (Section("Сборы районов", "rayony", rows),) if rows else (),
            STEPS,
        ),
        title="Сборы",
        description="Дефициты и образовательные задачи педагогов всех районов: суммы без имён.",
        section="surveys",
        glossary=False,
    )


def row(found: Sum) -> Row:
    """The row of a sum."""
    count = counted(len(found.districts), "район", "района", "районов")
    people = counted(found.survey.teachers, "педагог", "педагога", "педагогов")
    return Row(Link(found.survey.title, found.address), f"{count}, {people}")

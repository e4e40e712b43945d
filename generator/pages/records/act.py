"""The page of an act, and the list of acts by status."""

from __future__ import annotations

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import capital
from generator.pages import formatting
from generator.pages.page import (
    Fact,
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
    link,
    related,
)
from generator.records.models.act import Act
from generator.records.models.enums import ActStatus

LOOKS = {
    ActStatus.VALID: "valid",
    ActStatus.AMENDED: "valid",
    ActStatus.LOST: "lost",
    ActStatus.UNSURE: "draft",
}
HEADINGS = {
    ActStatus.VALID: "Действуют",
    ActStatus.AMENDED: "Действуют с изменениями",
    ActStatus.UNSURE: "Проверьте перед ссылкой",
    ActStatus.LOST: "Утратили силу",
}


class ActContext(PageContext, frozen=True):
    """What ``pages/act.html`` prints."""

    meaning: str
    replaced: Link
    replaced_text: str
    note: str
    origin: str
    related: tuple[Group, ...]


class ActsContext(PageContext, frozen=True):
    """What ``pages/acts.html`` prints."""

    sections: tuple[Section, ...]


def status(act: Act) -> Status:
    """The status of an act as a word and a shape."""
    return Status(act.status.value, LOOKS[act.status])


def short(act: Act) -> str:
    """The act by its requisites: «распоряжение Минпросвещения России № Р-174 от 16.12.2020»."""
    found = act.requisites
    if act.called == found.number:
        return f"{found.kind} {found.number} от {_day(act)}"
    who = f" {found.body}" if found.body else ""
    return f"{found.kind}{who} № {found.number} от {_day(act)}"


def _day(act: Act) -> str:
    date = act.requisites.date
    return f"{date.day:02d}.{date.month:02d}.{date.year}" if date.day else formatting.date(date)


def _checked(act: Act) -> Fact | None:
    """When the status was compared with the source; what is still open was only looked at."""
    if act.note or act.status is ActStatus.UNSURE:
        return fact("Просмотрен", f"{formatting.date(act.checked)}, сверьте с источником")
    return fact("Статус проверен", formatting.date(act.checked))


def make(catalogue: Catalogue, act: Act) -> Page[ActContext]:
    """Make the page of one act."""
    replaced = ("act", act.replaced)
    known = replaced in catalogue.records
    found = act.requisites
    context = ActContext(
        head=Head(
            title=act.title,
            lead=capital(short(act)),
            status=status(act),
            facts=facts(
                fact("Номер и дата", f"{act.called} от {_day(act)}"),
                fact("Принял", found.body),
                _checked(act),
            ),
        ),
        meaning=act.meaning,
        replaced=link(catalogue, replaced) if known else Link(""),
        replaced_text="" if known else act.replaced,
        note=act.note,
        origin=act.origin,
        related=related(catalogue, "act", act.id),
    )
    return Page(
        address=urls.of("act", act.id),
        template="pages/act.html",
        context=context,
        crumbs=crumbs("acts", act.called),
        title=f"{capital(act.called)} — {act.status}",
        description=f"{act.title}. Статус: {act.status}. Что это значит для педагога.",
        section="acts",
        record=("act", act.id),
    )


def row(act: Act) -> Row:
    """The row of an act in a list."""
    return Row(
        Link(capital(act.called), urls.of("act", act.id)),
        act.title,
        "",
        status(act),
    )


def listing(catalogue: Catalogue) -> Page[ActsContext]:
    """Make the list of acts: what is in force first."""
    sections = tuple(
        Section(heading, urls.anchor(heading), tuple(row(a) for a in these))
        for state, heading in HEADINGS.items()
        if (these := [a for a in catalogue.acts.values() if a.status is state])
    )
    return Page(
        address=urls.listing("acts"),
        template="pages/acts.html",
        contents=True,
        beside=False,
        context=ActsContext(
            head=Head(
                title="Право",
                lead="На что можно сослаться в положении и приказе, что изменилось и что утратило силу.",
            ),
            sections=sections,
        ),
        description="Акты об ИОМ и сопровождении педагогов: статус, дата проверки, смысл для педагога.",
        section="acts",
    )

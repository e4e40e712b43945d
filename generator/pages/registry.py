"""Every page of the portal, in the order of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from msgspec import Struct

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history.model import Edition
from generator.checks.registry import RULES
from generator.language.russian import INITIALS
from generator.pages.page import Page, PageContext
from generator.pages.portal import search
from generator.records.fields import Record
from generator.records.models.kinds import MENU
from generator.records.models.seminar import Seminar
from generator.records.summary import Name
from generator.system.late import Late

Make = Callable[[], Page[PageContext]]


def late(path: str) -> Late:
    """A function of this room that makes a page; its module is read when the page is made."""
    return Late("generator.pages", path)


_SLIDES, _HISTORY = late("records.slides.make"), late("records.history.make")


def make(catalogue: Catalogue) -> Iterator[Page[PageContext]]:
    """Yield every page; the order is fixed and never depends on the order of files."""
    yield from (one() for _, one in listings(catalogue))
    for name in catalogue.records:
        yield from of(catalogue, name)
        yield from past(catalogue, name)


def of(catalogue: Catalogue, name: Name) -> Iterator[Page[PageContext]]:
    """Yield the pages of one record as it is."""
    record = catalogue.records[name]
    yield of_record(catalogue, name[0], record)
    if isinstance(record, Seminar) and record.slides:
        yield _SLIDES(catalogue, record)


def past(catalogue: Catalogue, name: Name) -> Iterator[Page[PageContext]]:
    """Yield the page that tells what one record was."""
    if not catalogue.frozen:
        yield _HISTORY(catalogue, name)


def of_record(catalogue: Catalogue, kind: str, record: Record) -> Page[PageContext]:
    """Make the page of one record as it is given."""
    made: Page[PageContext] = PAGES[kind].one(catalogue, record)
    return made


def older(
    catalogue: Catalogue, editions: Iterable[tuple[Name, Edition, Record]]
) -> Iterator[Page[PageContext]]:
    """Yield the page of each older edition: as it was, made by the module of its kind."""
    from generator.pages.records import history  # noqa: PLC0415 - of a portal without a past nothing is old

    for name, one, record in editions:
        record = history.without_names(record, catalogue.records[name], catalogue.today)
        yield history.old(of_record(catalogue, name[0], record), name, one)


class PageKind(Struct, frozen=True):
    """The pages of a kind: how that of a record is made, and that of all of them where there is one.

    ``sought`` are the words by which people look for the list, beside its title.
    """

    one: Late
    listing: Late | None = None
    sought: str = ""


PAGES = {
    "route": PageKind(
        late("records.route.make"),
        late("portal.routes.listing"),
        "Каталог маршрутов педагогов: готовые ИОМ, образцы и примеры по предметам.",
    ),
    "deficit": PageKind(
        late("records.deficit.make"),
        late("records.deficit.listing"),
        "Банк дефицитов: типовые затруднения педагогов и цепочки, которые их закрывают.",
    ),
    "method": PageKind(
        late("records.method.make"),
        late("records.method.listing"),
        "Методы диагностики: как выявить дефициты и какой метод выбрать.",
    ),
    "seminar": PageKind(
        late("records.seminar.make"),
        late("records.seminar.listing"),
        "Год семинаров: программы, материалы и раздатка семинаров, календарь занятий.",
    ),
    "form": PageKind(
        late("records.form.make"),
        late("records.form.listing"),
        "Шаблоны, образцы и бланки: скачать, распечатать, заполнить.",
    ),
    "act": PageKind(
        late("records.act.make"),
        late("records.act.listing"),
        "Право и нормы: законы, приказы, распоряжения и ГОСТы: что действует и что утратило силу.",
    ),
    "term": PageKind(
        late("records.term.make"),
        late("records.term.listing"),
        "Термины и сокращения: что значит и с чем путают.",
    ),
    "survey": PageKind(
        late("records.survey.make"),
        late("records.survey.listing"),
        "Что назвали педагоги района: дефициты, этапы и запросы школ, суммы без имён.",
    ),
    "page": PageKind(late("records.prose.make")),
    "dossier": PageKind(
        late("records.dossier.make"),
        late("records.dossier.listing"),
        "Учебные примеры: заполненные бланки, образец заполнения.",
    ),
}
"""By kind: what the menu leads to and what it is made of."""


def listings(catalogue: Catalogue, rules: bool = True) -> list[tuple[str, Make]]:
    """Every page that is not that of one record, by its name, each made when it is called.

    ``rules``: whether with those of the rules, which no record changes.
    """
    made = [
        late("portal.home.make"),
        *(one for kind in MENU if (one := PAGES[kind.name].listing)),
        *map(late, _OF_ALL),
    ]
    if not catalogue.frozen:
        made += map(late, _OF_TODAY)
    found: list[tuple[str, Make]] = [(one.path, partial(one, catalogue)) for one in made]
    if search.has_letters(len(catalogue.summaries)):
        one = late("portal.search.letter")
        found += [(f"{one.path} {i}", partial(one, catalogue, i)) for i in INITIALS]
    one = late("portal.checks.make")
    found += [(f"{one.path} {rule.id}", partial(one, rule)) for rule in RULES.values() if rules]
    if not catalogue.frozen:
        absent = late("portal.not_found.make")
        found.append((absent.path, partial(absent, catalogue)))
    return found


_OF_ALL = (
    "portal.year.make",
    "portal.cnppm.make",
    "portal.guide.make",
    "portal.matrix.make",
    "portal.compare.make",
    "portal.handout.make",
    "portal.search.make",
    "portal.checks.listing",
    "portal.checks.quarantine",
)
_OF_TODAY = (
    "portal.submit.make",
    "portal.collect.make",
    "portal.offline.make",
    "portal.news.make",
)
"""Pages that are none of a record or a kind; the second have no place in an old edition."""

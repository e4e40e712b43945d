"""What others need to know of a record without reading it: plain values that a cache can keep.

The title for whoever links to it, its references for the links both ways, a line of the catalogue.
Of ten thousand routes this is kept at hand; the rest of a record is read when its page is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, cast
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from generator.records import targets, wikilinks
from generator.records.fields import Key, Record, Spec, is_model, specs, variants, walk
from generator.records.fingerprint import fingerprint
from generator.records.models.act import Act
from generator.records.models.audience import Audience
from generator.records.models.enums import State
from generator.records.models.form import Form
from generator.records.models.kinds import is_id
from generator.records.models.route import Route
from generator.records.models.survey import Survey
from generator.records.wikilinks import INSERTIONS, LINK

T = TypeVar("T")

Name = tuple[str, str]
"""A record by kind and id."""


class RouteSummary(Struct, frozen=True, array_like=True):
    """A route as a line of the catalogue."""

    sort: str
    state: str
    audience: Audience
    competences: tuple[str, ...]
    deficits: tuple[str, ...]
    methods: tuple[str, ...]
    means: tuple[str, ...]
    """What else than methods of the portal the diagnosis rests on."""
    months: int
    named: bool
    """Whether an author has a name or a consent."""
    conditions: str


class RecordSummary(Struct, frozen=True, array_like=True):
    """What lists, links and other pages need to know of a record, so that it need not be opened."""

    kind: str
    id: str
    path: str
    readable: bool = False
    """Whether there is a record at all; it may have holes."""
    whole: bool = False
    """Whether everything in it could be read, so that it may be shown."""
    title: str = ""
    """Empty where the record has none yet: whoever shows it says its id instead."""
    summary: str = ""
    fingerprint: str = ""
    former: tuple[str, ...] = ()
    checked: str = ""
    review: str = ""
    """When it was read, and by when again; empty where it stays as it was (``_stays``)."""
    targets: tuple[str, ...] = ()
    """What it refers to, in the order of its text: «method|act:id» of a field, «:id» of a link."""
    mentions: tuple[str, ...] = ()
    """The links of its texts, those of unknown keys too."""
    beside: bool = False
    """Whether it names files or pictures."""
    sections: tuple[str, ...] = ()
    """The sections of other records that its texts lead to: «id#section»."""
    brief: RouteSummary | None = None
    number: str = ""
    """What it is called by besides its title: the code of a form, the number of an act."""
    called: str = ""
    """How it is called inside a sentence, where that is not its title: an act by its kind and number."""

    @property
    def name(self) -> Name:
        """The record by kind and id."""
        return self.kind, self.id


def of(kind: str, id: str, path: str, words: str, record: Record | None) -> RecordSummary:
    """Sum up a record; ``words`` are all texts of its file."""
    found = list(_links(path, words))
    mentions = tuple(dict.fromkeys(target for target, _ in found))
    sections = tuple(dict.fromkeys(f"{target}#{part}" for target, part in found if part))
    if record is None:
        beside = "![" in words
        return RecordSummary(kind, id, path, mentions=mentions, beside=beside, sections=sections)
    whole, stays = not record.source.holes, _stays(record)
    return RecordSummary(
        kind,
        id,
        path,
        readable=True,
        whole=whole,
        title=getattr(record, "title", id) or "",
        summary=str(getattr(record, "summary", "") or ""),
        fingerprint=fingerprint(record) if whole else "",
        former=record.former,
        checked="" if stays else str(getattr(record, "checked", None) or ""),
        review="" if stays else str(getattr(record, "review", None) or ""),
        targets=tuple(dict.fromkeys(_targets(record, bool(found), path))),
        mentions=mentions,
        beside="![" in words or bool(getattr(record, "files", ())),
        sections=sections,
        brief=_brief(record) if whole and isinstance(record, Route) else None,
        number=_number(record) if whole else "",
        called=record.called if whole and isinstance(record, Act) else "",
    )


def _stays(record: Record) -> bool:
    """Whether nobody reads it again: a route in the archive, the sums of a past month."""
    return isinstance(record, Survey) or (
        isinstance(record, Route) and record.state is State.ARCHIVED
    )


def _number(record: Record) -> str:
    if isinstance(record, Act):
        return record.requisites.number
    return record.code if isinstance(record, Form) else ""


def _links(path: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield what the links of a text name, with the section or an empty one: by name, then by file."""
    for match in LINK.finditer(text) if "[[" in text else ():
        if match[1].partition(":")[0] not in INSERTIONS:
            yield match[1].strip(), wikilinks.section(match[0])
    for part in text.split("\0") if "](" in text or "]:" in text else ():
        for link in targets.of(part, whole=True):
            where, section = link.to_file or ("", "")
            if target := wikilinks.beside(path, where):
                yield target, unquote(section)


def _targets(record: Record, has_links: bool, path: str) -> Iterator[str]:
    if not has_links:
        yield from _references(record, type(record))
        return
    for _, key, value in walk(record):
        yield from _referred(key, value)
        if "[" in value:
            yield from (f":{target}" for target, _ in _links(path, value))
    yield from (f":{target}" for target, _ in _links(path, record.body))


def _references(value: Any, model: type) -> Iterator[str]:
    """Yield the references of the fields alone: most records have no link in a text."""
    for spec in _ways(model):
        found = getattr(value, spec.name)
        for item in (found or ()) if spec.many else (found,):
            if isinstance(item, str):
                yield from _referred(spec.key, item)
            elif item is not None:
                yield from _references(item, type(item))


def _referred(key: Key, value: str) -> Iterator[str]:
    if value and key.refers and (is_id(value) or not key.or_text):
        yield f"{'|'.join(key.refers)}:{value}"


_WAYS: dict[type, tuple[Spec, ...]] = {}


def _ways(model: type) -> tuple[Spec, ...]:
    """The fields of a model that are references or lead to some."""
    if model not in _WAYS:
        _WAYS[model] = tuple(s for s in specs(model) if s.key.refers or _leads(s))
    return _WAYS[model]


def _leads(spec: Spec) -> bool:
    models = [spec.type] if is_model(spec.type) else list(variants(spec.type).values())
    return any(_ways(model) for model in models)


def _brief(route: Route) -> RouteSummary:
    return RouteSummary(
        sort=route.kind.value,
        state=route.state.value,
        audience=route.audience,
        competences=route.competences,
        deficits=tuple(dict.fromkeys(stage.deficit for stage in route.map)),
        methods=tuple(dict.fromkeys(d.method for d in route.note.diagnosis if d.method)),
        means=tuple(dict.fromkeys(d.means for d in route.note.diagnosis if d.means)),
        months=route.term.months,
        named=any(a.name or a.consent for a in route.authors),
        conditions=route.conditions,
    )


def sharing(one: RecordSummary, same: dict[Any, Any]) -> RecordSummary:
    """The same summary with those parts that equal ones in ``same``, which learns them: a portal has few."""

    def part(value: T) -> T:
        return cast(T, same.setdefault(value, value))

    def parts(values: tuple[str, ...]) -> tuple[str, ...]:
        return part(tuple(map(part, values))) if values else ()

    return replace(
        one,
        kind=part(one.kind),
        checked=part(one.checked),
        review=part(one.review),
        targets=parts(one.targets),
        mentions=parts(one.mentions),
        sections=parts(one.sections),
        brief=one.brief
        and replace(
            one.brief,
            sort=part(one.brief.sort),
            state=part(one.brief.state),
            audience=part(one.brief.audience),
            competences=parts(one.brief.competences),
            deficits=parts(one.brief.deficits),
            methods=parts(one.brief.methods),
            means=parts(one.brief.means),
            conditions=part(one.brief.conditions),
        ),
    )


def order(summary: RecordSummary) -> tuple[str, str, bool, tuple[str, ...]]:
    """What decides whether and where a record stands among all, and at which addresses."""
    return summary.kind, summary.id, summary.whole, summary.former

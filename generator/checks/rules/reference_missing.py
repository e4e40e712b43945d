"""A reference names a record that exists, once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.texts import links, texts
from generator.findings import Finding, Place, error
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records import wikilinks
from generator.records.closed_lists import folded
from generator.records.decode_scalar import nearest
from generator.records.document import Document
from generator.records.fields import Key, walk
from generator.records.models.kinds import ID, KINDS, is_id
from generator.records.models.sections import TITLES
from generator.records.records import Records
from generator.records.summary import RecordSummary
from generator.records.wikilinks import INSERTIONS, LINK


def find(records: Records) -> Iterable[Finding]:
    """Look at the references of every record and at the links of every text."""
    good = _Good(records)
    for place in (
        p
        for p, summary in records.summaries.items()
        if not all(map(good.__getitem__, _said(summary)))
    ):
        document = records.documents[place]
        if document.record is not None:
            for path, key, value in walk(document.record):
                if value and key.refers:
                    yield from _field(records, document, path, key, value)
        for text in texts(document):
            for match in LINK.finditer(text.value):
                if match[1].partition(":")[0] not in INSERTIONS:
                    yield from _link(records, match[1].strip(), text.place(*match.span()))
        for text, link in links(document):
            if target := wikilinks.beside(document.path, (link.to_file or ("",))[0]):
                yield from _link(records, target, text.place(link.start, link.end))


def _said(summary: RecordSummary) -> Iterator[str]:
    """The references of fields, «kinds:id», and those of texts, «:target»."""
    yield from (target for target in summary.targets if target[0] != ":")
    yield from (f":{mention}" for mention in summary.mentions)


class _Good(dict[str, bool]):
    """Whether a reference leads to one record: then nothing more has to be read for it.

    Ten thousand routes say the same few again and again.
    """

    def __init__(self, records: Records) -> None:
        super().__init__()
        self._records = records

    def __missing__(self, said: str) -> bool:
        kinds, _, target = said.partition(":")
        if kinds:
            good = len(self._records.find(target, kinds.split("|"))) == 1
        else:
            good = not any(True for _ in _link(self._records, target, Place("")))
        self[said] = good
        return good


def _field(
    records: Records, document: Document, path: tuple[Any, ...], key: Key, value: str
) -> Iterator[Finding]:
    if key.or_text and not is_id(value):
        return
    if len(records.find(value, key.refers)) == 0:
        place = document.tree.at(*path)
        yield _missing(records, value, key.refers, place)
    elif len(records.find(value, key.refers)) > 1:
        yield _ambiguous(
            value, document.tree.at(*path), KINDS[records.find(value, key.refers)[0]].section
        )


def _link(records: Records, target: str, place: Place) -> Iterator[Finding]:
    if target in TITLES:
        return
    section, _, id = target.rpartition("/")
    kinds = tuple(k.name for k in KINDS.values() if section and section in (k.name, k.section))
    if section and not kinds:
        yield _missing(records, target, (), place)
        return
    found = records.find(id, kinds)
    if not found:
        yield _missing(records, id, kinds, place)
    elif len(found) > 1:
        yield _ambiguous(id, place, KINDS[found[0]].section)


def _missing(records: Records, id: str, kinds: tuple[str, ...], place: Place) -> Finding:
    names = kinds or tuple(k for k in KINDS if KINDS[k].has_pages)
    now = _renamed(records, id, names)
    near = now or nearest(id, [known for kind in names for known in records.ids(kind)])
    near = near or (_titled(records, id, kinds) if kinds else None)
    noun = KINDS[kinds[0]].one if len(kinds) == 1 else "запись"
    found = "не найдена" if noun in ("запись", "страница") else "не найден"
    files = [KINDS[name].path(id if ID.fullmatch(id) else "имя") for name in names]
    shut = next((one for one in records.closed if any(f.startswith(one) for f in files)), "")
    if shut:
        folder = shut.removesuffix("/")
        said = say("reference-unread", noun=noun, id=quote(id, 50), folder=folder)
        return RULE.finding(place, *said)
    create = say("reference-create" if len(kinds) == 1 else "reference-check", file=files[0])[1]
    phrase = "reference-former" if now else "reference-near" if near else "reference-missing"
    said = say(phrase, noun=noun, id=quote(id, 50), found=found, near=near, create=create)
    return RULE.finding(place, *said)


def _renamed(records: Records, id: str, kinds: tuple[str, ...]) -> str | None:
    """The id that a record has now, if this is one that it had before."""
    known = (s for s in records.summaries.values() if s.kind in kinds and id in s.former)
    return next((one.id for one in known), None)


def _titled(records: Records, said: str, kinds: tuple[str, ...]) -> str | None:
    """The record whose title stands where its id should: in files of these kinds both are at hand."""
    known = {
        folded(one.title): one.id
        for one in records.summaries.values()
        if one.kind in kinds and one.readable and one.title
    }
    near = nearest(folded(said), list(known))
    return known[near] if near else None


def _ambiguous(id: str, place: Place, section: str) -> Finding:
    said = say("reference-ambiguous", id=id, section=section)
    return error("reference-ambiguous", place, *said)


RULE = Rule(
    id="reference-missing",
    group=RuleGroup.LINKS,
    title="Ссылка ведёт на запись, которой нет",
    reason="Читатель нажмёт на слово и никуда не попадёт; опечатка в имени незаметна на глаз.",
    bad=Example("связано: {методы: [keysyy]}"),
    good=Example("связано: {методы: [keysy]}"),
    check=find,
)

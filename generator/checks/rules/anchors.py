"""A link to a section leads to one that is there: on this page, on the page of another record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import unquote

from generator.checks.personal_texts import found_in
from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.rules.page_empty import on_page
from generator.checks.texts import links, texts
from generator.findings import Finding, Place, Severity
from generator.language import excerpts
from generator.language.latin import anchor
from generator.language.personal import allowed_names, mask
from generator.language.personal.mask import COVER, hide, quote
from generator.messages import say
from generator.records import wikilinks
from generator.records.decode_scalar import nearest
from generator.records.document import Document
from generator.records.records import Records

HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.+?)[ \t#]*")

_ALWAYS = ("istochniki", "svyazano")

ANCHORS = {
    "method": (
        *("podgotovka", "roli", "hod", "blanki", "formuly", "ogranicheniya", "etika"),
        *("fayly", "marshruty"),
    ),
    "form": ("blank", "vedushchemu"),
    "deficit": ("tsepochka", "marshruty"),
    "route": ("karta", "itogi", "zapiska", "itog", "riski", "titul", "drugie"),
    "seminar": ("programma", "razdatka", "fayly"),
    "act": ("smysl",),
    "term": (),
    "survey": ("nazvali", "etapy", "zaprosy", "kak-chitat"),
    "page": ("fayly",),
    "dossier": (),
}
"""The sections that the page of a kind has by itself; a test looks for them in the templates."""


def own(records: Records) -> Iterable[Finding]:
    """Find links to sections of the same page that are not there."""
    for document in records.documents.values():
        for text, link in links(document) if "#" in document.body else ():
            if not text.path and not link.picture and link.address[:1] == "#" != link.address:
                place = text.place(link.start, link.end)
                found = _missing(records, document, link.address[1:], place, "этой странице")
                yield from (OWN_RULE.finding(*said) for said in found)


def others(records: Records) -> Iterable[Finding]:
    """Find links to sections of other pages that are not there."""
    for path in (p for p, summary in records.summaries.items() if summary.sections):
        document = records.documents[path]
        for text in texts(document):
            for match in wikilinks.LINK.finditer(text.value):
                if section := wikilinks.section(match[0]):
                    yield from _led(records, match[1].strip(), section, text.place(*match.span()))
        for text, link in links(document) if document.kind.has_body else ():
            where, section = link.to_file or ("", "")
            target = wikilinks.beside(path, where)
            if target and section:
                yield from _led(records, target, section, text.place(link.start, link.end))


def doubled(records: Records) -> Iterable[Finding]:
    """Find headings whose anchor the page has already: a link to one would open the other."""
    for document in records.documents.values():
        taken = {*ANCHORS[document.kind.name], *_ALWAYS} if "#" in document.body else ()
        sample = False
        for text in texts(document) if taken else ():
            sample ^= not text.path and text.value.lstrip().startswith(("```", "~~~"))
            match = HEADING.fullmatch(text.value) if not (sample or text.path) else None
            if match and (name := anchor(excerpts.plain(match[1]))) in taken:
                said = say("anchor-doubled", heading=quote(match[1], 40), section=f"#{name}")
                yield DOUBLED_RULE.finding(text.place(*match.span()), *said)


def _led(records: Records, target: str, section: str, place: Place) -> Iterable[Finding]:
    folder, _, id = target.rpartition("/")
    for summary in records.summaries.values():
        kind = records.documents[summary.path].kind if summary.id == id else None
        if kind and kind.has_pages and (not folder or folder in (kind.name, kind.section)):
            called = quote(summary.title or summary.id, 40)
            where, other = f"странице «{called}»", records.documents[summary.path]
            found = _missing(records, other, section, place, where)
            yield from (OTHERS_RULE.finding(*said) for said in found)
            return


def _missing(
    records: Records, document: Document, section: str, place: Place, where: str
) -> Iterable[tuple[Place, str, str]]:
    known, name = of(document), unquote(section)
    if name in known or name.lower() in known:
        return
    listed = records.registries.get(allowed_names.REGISTRY, ())
    near = "" if found_in(document, listed) else nearest(name, list(known))
    fix = f"возможно, это «#{near}»" if near else "проверьте заголовок, на который ведёт ссылка"
    said = say("anchor-missing", section=f"#{_shown(name)[:40]}", where=where, fix=fix)
    yield place, *said


def _shown(name: str) -> str:
    """An anchor without what is personal in it: it is the words of a heading in small letters, with strokes."""
    words = hide(name.replace("-", " ").title())
    covered = (COVER if word == COVER else sign for sign, word in zip(name, words, strict=False))
    return mask.path("".join(covered))


@lru_cache(maxsize=64)
def of(document: Document) -> Mapping[str, str]:
    """The anchors of the page of a record, under every name that a forge has for them."""
    from generator.records.markup import anchors  # noqa: PLC0415 - slow to import, and seldom needed
    from generator.records.markup.engine import MarkdownRenderer  # noqa: PLC0415

    fixed = (*ANCHORS[document.kind.name], *_ALWAYS)
    found = anchors.of(MarkdownRenderer().block(document.body)) if document.body.strip() else {}
    return {**{name: name for name in fixed}, **found}


def _page(link: str) -> Example:
    return on_page(f"{link}\n\n## Что дальше\n\nТекст.")


OWN_RULE = Rule(
    group=RuleGroup.LINKS,
    id="anchor-missing",
    title="Раздела, на который ведёт ссылка, нет",
    reason="Читатель нажмёт на слово и останется на месте: заголовок переименовали или в ссылке опечатка.",
    bad=_page("Смотрите [дальше](#chto-potom)."),
    good=_page("Смотрите [дальше](#что-дальше)."),
    check=own,
    severity=Severity.REMARK,
    alone=True,
)

DOUBLED_RULE = Rule(
    group=RuleGroup.LINKS,
    id="anchor-doubled",
    title="У страницы уже есть такой раздел",
    reason="Два раздела с одним адресом: ссылка на ваш заголовок откроет тот, что стоит выше.",
    bad=_page("## Связано"),
    good=_page("## С чем связано"),
    check=doubled,
    severity=Severity.REMARK,
    alone=True,
)

OTHERS_RULE = Rule(
    group=RuleGroup.LINKS,
    id="anchor-elsewhere",
    title="На другой странице нет такого раздела",
    reason="Страница откроется с начала, и читатель будет искать раздел сам.",
    bad=_page("Смотрите [[keysy#net-takogo]]."),
    good=_page("Смотрите [[keysy#hod|ход по минутам]]."),
    check=others,
    severity=Severity.REMARK,
)

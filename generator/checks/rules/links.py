"""Links lead somewhere safe, pictures have words, files lie where they are named."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.rules.page_empty import on_page
from generator.checks.texts import Text, links
from generator.findings import Finding
from generator.language.personal.mask import hide, quote
from generator.messages import say
from generator.records import wikilinks
from generator.records.document import Document
from generator.records.models.kinds import Kind
from generator.records.records import Records
from generator.records.targets import Target
from generator.system import endings, files, strays

_SCHEMES = frozenset({"http", "https"})
_OWN_MACHINE = re.compile(
    r"localhost|127\.[0-9.]+|0\.0\.0\.0|10\.[0-9.]+|192\.168\.[0-9.]+|172\.(?:1[6-9]|2[0-9]|3[01])\.[0-9.]+"
    r"|[^/]+\.(?:local|localhost|lan)",
    re.IGNORECASE,
)
"""Hosts that another computer does not find, or where it finds another one: a page of a preview was copied."""
_HOST = re.compile(r"[/\\]{2}")


_OF_ADDRESSES = re.compile(r"[#%?]")
"""Signs that mean something else in an address: behind a link to such a file there is nothing."""


def broken(records: Records) -> Iterable[Finding]:
    """Find links that no browser should follow or that would break when a page moves."""
    for document in records.documents.values():
        for text, link in links(document):
            if not link.picture and not _is_known(document, text, link):
                phrase, scheme = _fault(link.address)
                shown = _shown(text, link)
                if phrase == "link-path" and _could_be_beside(document, text, link):
                    phrase, shown = "link-unlisted", _whole(hide(text.value), link)[:40]
                if phrase:
                    said = say(phrase, scheme=quote(scheme, 20), target=shown)
                    yield BROKEN.finding(text.place(link.start, link.end), *said)


def _is_known(document: Document, text: Text, link: Target) -> bool:
    """Whether it leads to a record, which is asked of every reference, or to a file that this one names."""
    if _beside(text, link) in _files(document):
        return True
    path = link.address.partition("#")[0]
    return document.kind.has_body and bool(wikilinks.beside(document.path, path))


_WHOLE = re.compile(r"<([^<>\n]*)>|((?:[^()\s<>]|\([^()\s]*\))*)")
"""An address as CommonMark 6.3 has it: between angle brackets with blanks, or with brackets in pairs."""


def _beside(text: Text, link: Target) -> str:
    """The name of the file beside a record to which a link leads, as the folder writes it."""
    name = unquote(_whole(text.value, link).partition("#")[0]).removeprefix("./")
    return unicodedata.normalize("NFC", name)


def _whole(said: str, link: Target) -> str:
    """The address of a link with its blanks or its brackets."""
    angle = said[link.at - 1 : link.at] == "<"
    found = _WHOLE.match(said, link.at - angle)
    return (found[1] or found[2] or "") if found else ""


def _could_be_beside(document: Document, text: Text, link: Target) -> bool:
    """Whether a link leads to a file that could lie beside this record, if it were named there."""
    name = _beside(text, link)
    return hasattr(document.record, "files") and not _outside(name) and files.attachable(name)


def _shown(text: Text, link: Target) -> str:
    """What may be said of an address."""
    return hide(text.value)[link.at : link.at + len(link.address)][:40]


def _fault(target: str) -> tuple[str, str]:
    """Give the phrase that says what is wrong with a target, or an empty one, and its scheme."""
    if target.startswith("#") and len(target) > 1:
        return "", ""
    try:
        parts = urlsplit(target)
        host = parts.hostname
    except ValueError:
        return "link-unreadable", ""
    if parts.scheme in _SCHEMES and host:
        return ("link-own-machine" if _OWN_MACHINE.fullmatch(host) else ""), ""
    if parts.scheme:
        return "link-scheme", parts.scheme
    return "link-schemeless" if _HOST.match(target) else "link-path", ""


def wordless(records: Records) -> Iterable[Finding]:
    """Find pictures without alternative text."""
    for document in records.documents.values():
        for text, link in links(document):
            if link.picture and not link.words.strip():
                yield WORDLESS.finding(text.place(link.start, link.end), *say("alt-missing"))


def missing(records: Records) -> Iterable[Finding]:
    """Find files that are named and do not lie beside the record, and pictures not named."""
    for path in (p for p, summary in records.summaries.items() if summary.beside):
        document = records.documents[path]
        folder = document.path.rsplit("/", 1)[0]
        named = _files(document)
        for index, name in enumerate(named):
            if _outside(name) or f"{folder}/{name}" not in records.files:
                yield _missing(document, name, index, _near(records, folder, name))
            elif not files.attachable(name):
                yield _unfit(document, name, index)
            elif _OF_ADDRESSES.search(name):
                place = document.tree.at("файлы", index)
                yield MISSING.finding(place, *say("file-sign", name=quote(name, 50)))
        for text, link in links(document):
            if link.picture and ("#" in link.address or _beside(text, link) not in named):
                shown = _whole(hide(text.value), link)[:40]
                said = say(_unnamed(document.kind), target=shown)
                yield MISSING.finding(text.place(link.start, link.end), *said)


def _files(document: Document) -> tuple[str, ...]:
    """The files that a record names."""
    named: tuple[str, ...] = getattr(document.record, "files", ())
    return named


def _unnamed(kind: Kind) -> str:
    """Where a picture of such a record could lie: only texts in Markdown have files beside them."""
    if not kind.has_body:
        return "picture-nowhere"
    return "picture-unnamed" if kind.has_folder else "picture-unnamed-page"


def _outside(name: str) -> bool:
    return "/" in name or "\\" in name or name.startswith(".")


def _near(records: Records, folder: str, name: str) -> str:
    """A file of the folder whose name only looks the same."""
    lying = (path for path in records.files if path.startswith(f"{folder}/"))
    return strays.alike(f"{folder}/{name}", lying).rpartition("/")[2]


def _missing(document: Document, name: str, index: int, near: str) -> Finding:
    fix = "положите файл в папку записи; имя — без папок, как в папке"
    if near:
        fix = f"рядом лежит «{quote(near, 50)}»: имя отличается видом букв; запишите его так же"
    return MISSING.finding(
        document.tree.at("файлы", index),
        f"файла «{quote(name, 50)}» рядом с записью нет",
        fix,
    )


def _unfit(document: Document, name: str, index: int) -> Finding:
    kinds = ", ".join(sorted(kind[1:] for kind in endings.ATTACHED))
    place = document.tree.at("файлы", index)
    return MISSING.finding(place, *say("file-kind", name=quote(name, 50), kinds=kinds))


BROKEN = Rule(
    id="link-broken",
    group=RuleGroup.LINKS,
    title="Ссылка никуда не ведёт",
    reason="Путь к файлу сломается, когда страница переедет; ссылка с кодом опасна для читателя.",
    bad=Example("условия: смотрите [методы](../methods/keysy.md)"),
    good=Example("условия: смотрите [[keysy|метод кейсов]]"),
    check=broken,
    alone=True,
)

WORDLESS = Rule(
    id="alt-missing",
    group=RuleGroup.LINKS,
    title="Картинка без слов",
    reason="Кто не видит картинку — слушает страницу или печатает её без картинок — останется без смысла.",
    bad=on_page("![](shema.png)"),
    good=on_page("Схема описана словами."),
    check=wordless,
    alone=True,
)

MISSING = Rule(
    id="file-missing",
    group=RuleGroup.LINKS,
    title="Названного файла нет",
    reason="На странице появится кнопка, за которой ничего нет.",
    bad=Example("файлы: [slaydy.pdf]", "seminar"),
    good=Example("файлы: []", "seminar"),
    check=missing,
)

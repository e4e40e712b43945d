"""Signs of Markdown that make nothing of a text: the reader would see them as they stand, and the forge shows the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.rule import Rule, RuleGroup
from generator.checks.rules.page_empty import on_page
from generator.checks.samples import outside_samples
from generator.checks.texts import Text
from generator.findings import Finding, Severity
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.document import Document
from generator.records.records import Records

_HEADING = re.compile(r" {0,3}(?:#{2,6}(?=[^\s#])|#{1,6}\u00a0)[^\n]*")
"""A heading with no space behind its sign, or with one that does not break: «##Ход»."""
_APART = re.compile(r"\[(?=[^\[\]]*[^\W\d])[^\[\]]+\][ \u00a0]+\((?:https?://|\.{1,2}/)[^\s)]+\)")
"""A link whose words and address a space parts: «[слова] (адрес)»."""
_BLANK = re.compile(r"(?<=\]\()https?://[^\s()<>]+[ \t]+(?![\"'( \t])[^\n()<>\"]*(?=\))")
"""A blank inside of an address."""
_ITEM = re.compile(
    r"[ \t>]*([•●▪◦‣·∙■□○◆❖➢➤►▶✓✔☐☑☒\uf0a7\uf0b7\uf0d8\uf0fc](?=\s)|[o§Øüvq](?=\t)|[*+-](?=\u00a0)|-(?=[^\W\d])"
    r"|\*(?=[^\W\d])(?![^\n]*\*)|\+(?=[^\W\d])|[0-9]{1,2}[.)](?=\u00a0|[^\W\d])"
    r"|[а-яa-z]\)(?=\s)|[IVX]{1,4}[.)](?=\s)|[0-9]{1,2}(?:\.[0-9]{1,2})+(?:[.)](?=\s)|(?=\s+[А-ЯЁA-Z])))[^\n]*"
)
"""What was meant as an item of a list: a sign of Word, as it stands or as a plain text has it («o», «§» before a tab), a
sign without a space behind it, a letter, a Roman number, «1.1».
"""
_BEFORE = re.compile(
    r"[ \t]*[\u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff][\s\u00ad\u200b-\u200f\u2060\ufeff]*"
    r"((?:#{1,6}|[-+*]|[0-9]{1,2}[.)])[ \t]+\S[^\n]*|[>|][^\n]*)"
)
"""A sign of markup behind a space that does not break, or behind signs that nobody sees."""
_NAMELESS = re.compile(
    r"(?<![\]\\])\[(?=[^\[\]\n]*[^\W\d]{3})([^\[\]\n]+)\]\[([^\[\]\n]*)\](?![\[(:])"
)
"""A link by a name, «[слова][имя]», «[имя][]»; what is shorter are sounds, «[б][п]»."""
_ADDRESS = re.compile(r"^ {0,3}\[(?!\^)([^\[\]\n]+)\]:", re.M)
"""The line that gives a name its address: «[имя]: https://…»."""
_WORDLESS = re.compile(r"(?<![!\]\\])\[[ \t\u00a0]*\]\([^()\s]+\)")
"""A link without words: «[](адрес)»."""
_LINKS = ((_APART, "link-apart"), (_BLANK, "link-blank"), (_WORDLESS, "link-wordless"))
_LOOKS_BEGUN = re.compile(r"\S[^\n]*\n(?:[ \t>]*[0-9]{1,2}[.)]|[ \t>]{4,}[-+*])[ \t]+\S")
"""What a body with an item that begins no list has to have: a number, or a sign of an item far in, below a line."""
_BROKEN = re.compile(r" {2}$|\\$|<[bB][rR] */?>[ \t]*$")
"""The end of a line below which the next one stands apart: as a list it is seen, though it is none."""
_ROW = re.compile(r"\s*\|.*\|\s*")
_RULER = re.compile(r"[\s:|]*-[\s:|-]*")
_NOTE = re.compile(r"\[\^([^\[\]\s]+)\]")
_NOTE_TEXT = re.compile(r" {0,3}\[\^([^\]\s]+)\]:")


def find(records: Records) -> Iterable[Finding]:
    """Find such signs in the bodies of documents, outside of samples."""
    for document in records.documents.values():
        if not document.body.strip():
            continue
        rows, opened = outside_samples(document)
        if opened:
            sign = opened.value.lstrip("0123456789.)*+- \t")[:3]
            yield RULE.finding(opened.place(0, len(opened.value)), *say("fence-open", sign=sign))
        yield from _alone(rows)
        yield from _runs(rows)
        yield from _notes(rows)
        yield from _nameless(document, rows)
        yield from _unbegun(document)


def _alone(rows: Iterable[Text]) -> Iterator[Finding]:
    """What one line tells."""
    for text in rows:
        if found := _HEADING.match(text.value):
            yield _told(text, found, "heading-glued")
        elif found := _BEFORE.match(text.value):
            words = quote(found[1].strip(), 40)
            yield RULE.finding(text.place(*found.span()), *say("sign-before", words=words))
        for sign, phrase in _LINKS:
            for found in sign.finditer(text.value):
                yield _told(text, found, phrase)


def _runs(rows: list[Text]) -> Iterator[Finding]:
    """What several lines in a row tell: items that are none, a table without the line under its head."""
    before = item = ""
    for text, after in zip(rows, [*rows[1:], None], strict=True):
        found = _ITEM.match(text.value)
        sign = _sort(found[1]) if found else ""
        if found and sign == item and not _BROKEN.search(before):
            yield _told(text, found, "item-glued")
        item = sign
        heads = _ROW.fullmatch(text.value) and not _ROW.fullmatch(before)
        if heads and after and _ROW.fullmatch(after.value) and not _RULER.fullmatch(after.value):
            yield RULE.finding(text.place(0, len(text.value)), *say("table-unruled"))
        before = text.value


def _sort(sign: str) -> str:
    """Which sort of list a sign is of: numbers, numbers of two levels, letters, Roman numbers, or itself."""
    if sign[0].isdigit():
        return "1.1" if sign.count(".") > 1 or sign[-1].isdigit() else "1"
    return sign if not sign[0].isalpha() else "I" if sign[0].isupper() else "a"


def _nameless(document: Document, rows: Iterable[Text]) -> Iterator[Finding]:
    """Links by a name that stands nowhere: «[слова][имя]»."""
    if "][" not in document.body:
        return
    known = {_label(found[1]) for found in _ADDRESS.finditer(document.body)}
    for text in rows:
        for found in _NAMELESS.finditer(text.value):
            if _label(found[2] or found[1]) not in known:
                yield _told(text, found, "link-nameless")


def _label(said: str) -> str:
    return " ".join(said.casefold().split())


def _unbegun(document: Document) -> Iterator[Finding]:
    """Items that begin no list: «2. …» in the middle of a paragraph, «- …» too deep below its neighbour."""
    if not _LOOKS_BEGUN.search(document.body):
        return
    from generator.records.markup import forge_words  # noqa: PLC0415 - slow to import

    for line, said in forge_words.unbegun(document.body):
        row = Text(document, (), document.body.split("\n")[line - 1], document.body_line + line - 1)
        place = row.place(0, len(row.value))
        yield RULE.finding(place, *say("item-unbegun", words=quote(said, 40)))


def _notes(rows: list[Text]) -> Iterator[Finding]:
    """Footnotes that have no text, or two of them."""
    known: set[str] = set()
    for text in rows:
        if (found := _NOTE_TEXT.match(text.value)) and found[1] in known:
            yield _told(text, found, "note-twice")
        known |= {found[1]} if found else set()
    for text in rows:
        for found in _NOTE.finditer(text.value):
            if found[1] not in known:
                yield _told(text, found, "note-missing")


def _told(text: Text, found: re.Match[str], phrase: str) -> Finding:
    return RULE.finding(text.place(*found.span()), *say(phrase, words=quote(found[0].strip(), 40)))


RULE = Rule(
    group=RuleGroup.TEXT,
    id="signs-left",
    title="Знаки разметки останутся на странице",
    reason="Заголовок, список, таблица или сноска не получатся: читатель увидит знаки, какими они написаны.",
    bad=on_page("##Подготовка"),
    good=on_page("## Подготовка"),
    check=find,
    severity=Severity.REMARK,
    alone=True,
)

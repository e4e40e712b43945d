"""Written is published: the words an editor sees in the file are those the reader sees on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from generator.checks.compared_words import MOST, compared, short
from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.rules.page_empty import on_page
from generator.checks.texts import Text
from generator.findings import Finding, Place, Severity
from generator.messages import say
from generator.records.document import Document
from generator.records.records import Records
from generator.records.yaml_text import comments

NBSP = "\u00a0"
_NUMBERED_ITEM = re.compile(r"[0-9][.)][ \t]")
_ITEM = re.compile(rf"(?:[•●▪◦‣·–—*+]|[0-9]{{1,2}}[.)])[ \t{NBSP}]|-(?=[^\W\d])")
_BEGUN = re.compile(rf"\0(?:-{NBSP}|{_ITEM.pattern})")
"""A value that begins with the sign of a list; a zero stands before each."""
_SIGN = re.compile(r"\S +#")
TAB = re.compile(r'"(?:[^"\\\n]|\\.)*?\\t(?![\d_])(?=\w)')
TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)[^<>\n]*>")
CUT = re.compile(r"^#[^ #!\t]")
"""A remark that is more likely a piece of the text."""
NUMBERED = re.compile(r"^# ?[0-9]{1,4}$")
"""A remark that is more likely the number of what stands before it: «Урок # 5»."""

KEY_BEFORE = re.compile(r"^\s*(?:- +)*(?:[^:\"'#]{1,60}:(?= ))?\s*")
"""What stands in a line before its value."""

_PLACES = {"ul": "список", "ol": "список", "blockquote": "цитата", "table": "таблица"}
_PLACES |= {"pre": "образец кода", "h": "заголовок", "box": "рамка", "note": "сноска"}


def lost(records: Records) -> Iterable[Finding]:
    """Find words that stand in the file and would not be on the page."""
    for document in records.documents.values():
        yield from (found for found in _yaml(document) if found.rule == "words-lost")
        for place, sort, words, _ in compared(document):
            if sort == "lost":
                yield LOST.finding(place, *say("words-lost", words=words))
        yield from _cells(document)


def hidden(records: Records) -> Iterable[Finding]:
    """Find what looks like a remark in a text and may have been meant for the reader."""
    for document in records.documents.values():
        yield from (found for found in _yaml(document) if found.rule == "words-hidden")
        yield from _unused(document)


def added(records: Records) -> Iterable[Finding]:
    """Find words that the forge does not show and the page would."""
    for document in records.documents.values():
        for place, sort, words, row in compared(document):
            if sort == "doubled":
                yield ADDED.finding(place, *say("words-doubled", words=words))
            elif sort == "added":
                tag = _tag(row, words)
                phrase = "words-tag" if tag else "comment-open" if "<!--" in row else "words-added"
                said = say(phrase, words=words, tag=tag[0][:30] if tag else "")
                yield ADDED.finding(place, *said)


def _tag(row: str, words: str) -> re.Match[str] | None:
    """The tag of a line whose name is among the words, or the first one that is no break."""
    said = re.split(r"\W+", words.lower())
    tags = [tag for tag in TAG.finditer(row) if tag[1].lower() != "br" or tag[0][1] == "/"]
    return next((tag for tag in tags if tag[1].lower() in said), next(iter(tags), None))


def moved(records: Records) -> Iterable[Finding]:
    """Find words that stand in another block on the page: in no list, in a quote."""
    for document in records.documents.values():
        yield from _glued(document)
        yield from _renumbered(document)
        for place, sort, words, where in compared(document):
            if sort == "moved":
                named = " в блоке ".join(f"«{_PLACES.get(p, p)}»" for p in where.split())
                phrase = "blocks-other" if named else "blocks-none"
                yield MOVED.finding(place, *say(phrase, words=words, where=named))


@lru_cache(maxsize=1)
def _yaml(document: Document) -> tuple[Finding, ...]:
    return (
        tuple(_cut(document)) if " #" in document.tree.text or "\\t" in document.tree.text else ()
    )


def _cut(document: Document) -> Iterator[Finding]:
    """What the YAML of a file cuts off: a sign « #» in a text, «\\t» between double quotes."""
    text = document.tree.text
    rows = text.split("\n")
    for match in TAB.finditer(text) if "\\t" in text else ():
        at = match.end() - 2
        line, column = text.count("\n", 0, at), at - text.rfind("\n", 0, at)
        place = Place(document.path, line + document.tree.first_line, column, 2)
        yield LOST.finding(place, *say("words-escape"))
    if not _SIGN.search(text) or document.tree.cut:
        return
    for line, column, said in comments.each(text):
        before = rows[line - 1][: column - 1]
        place = Place(document.path, line + document.tree.first_line - 1, column, len(said))
        if not before.strip():
            continue
        if CUT.match(said):
            yield LOST.finding(place, *say("words-cut", words=short(said)))
        elif _is_sentence(before, said):
            yield HIDDEN.finding(place, *say("words-hidden", words=short(said)))


def _is_sentence(before: str, said: str) -> bool:
    """Whether a text of several words, or a numbered one, ends right before the sign, with one space between."""
    value = KEY_BEFORE.sub("", before).strip()
    several = " " in value or (value.isalpha() and NUMBERED.match(said))
    return bool(several) and not before.endswith("  ") and not value.endswith(('"', "'", "]", "}"))


def _glued(document: Document) -> Iterator[Finding]:
    """What was meant as an item of a list and is read as a piece of a text: a dash too deep, a dash without a space."""
    if " - " not in document.words and not _BEGUN.search(f"\0{document.words}"):
        return
    rows, first = document.tree.text.split("\n"), document.tree.first_line
    marks = (*document.tree.values.values(), *document.tree.keys.values())
    begun = {line for line, _, _ in marks}
    for path, value in document.tree.texts:
        line, column, _ = document.tree.values[path]
        if rows[line - first][column - 1 : column] in ("|", ">", '"', "'"):
            continue
        if value.startswith(f"-{NBSP}"):
            place = Place(document.path, line, column, 2)
            yield MOVED.finding(place, *say("dash-glued", words=short(value)))
        sign = _sign(value)
        for number in range(line + 1, len(rows) + first):
            said = rows[number - first].strip(" \t")
            if number in begun or (said and said not in value):
                break
            place = Place(document.path, number, rows[number - first].find(said) + 1, len(said))
            if said.startswith("- "):
                yield MOVED.finding(place, *say("items-glued", words=short(said[2:])))
            elif sign and _sign(said) == sign:
                yield MOVED.finding(place, *say("signs-glued", words=short(said)))


def _sign(text: str) -> str:
    """The sign of a list by which a text begins, that YAML takes for words: a dot of Word, «–», «1.», a glued dash."""
    found = _ITEM.match(text)
    return "" if not found else "1" if text[0].isdigit() else text[0]


def _cells(document: Document) -> Iterator[Finding]:
    if "|" not in document.body:
        return
    from generator.records.markup import forge_words  # noqa: PLC0415 - slow to import, and seldom needed

    for line, said in forge_words.left_over(document.body):
        row = document.body.split("\n")[line - 1]
        at = max(row.find(said), 0)
        place = Text(document, (), row, document.body_line + line - 1).place(at, at + len(said))
        yield LOST.finding(place, *say("cells-lost", words=short(said)))


def _unused(document: Document) -> Iterator[Finding]:
    if "]:" not in document.body:
        return
    from generator.records.markup import forge_words  # noqa: PLC0415 - slow to import, and seldom needed

    for line, said in forge_words.unused(document.body):
        place = Place(document.path, document.body_line + line - 1, 1, len(said))
        yield HIDDEN.finding(place, *say("address-unused", words=short(said)))


def _renumbered(document: Document) -> Iterator[Finding]:
    if not _NUMBERED_ITEM.search(document.body):
        return
    from generator.records.markup import forge_words  # noqa: PLC0415 - slow to import

    for line, written, shown in islice(forge_words.renumbered(document.body), MOST):
        place = Place(document.path, document.body_line + line - 1)
        yield MOVED.finding(place, *say("numbers-other", written=written, shown=shown))


LOST = Rule(
    group=RuleGroup.TEXT,
    id="words-lost",
    title="Слова не попадут на страницу",
    reason="Вы написали, а читатель не прочтёт: часть текста пропадёт без следа.",
    bad=Example("название: Урок #5 и #6", "act"),
    good=Example('название: "Урок #5 и #6"', "act"),
    check=lost,
    alone=True,
)

HIDDEN = Rule(
    group=RuleGroup.TEXT,
    id="words-hidden",
    title="Часть текста читатель не увидит",
    reason="Пробел и «#» начинают пометку, «[слово]: адрес» — адрес ссылки: они остаются только в файле.",
    bad=Example("название: Урок первый # и второй", "act"),
    good=Example("название: Урок первый и второй", "act"),
    check=hidden,
    severity=Severity.REMARK,
    alone=True,
)

ADDED = Rule(
    group=RuleGroup.TEXT,
    id="words-added",
    title="На странице лишние слова",
    reason="Площадка этих слов не показывает, а страница покажет: тег HTML, открытое примечание.",
    bad=on_page("Это <b>важно</b>."),
    good=on_page("Это **важно**."),
    check=added,
    severity=Severity.REMARK,
    alone=True,
)

MOVED = Rule(
    group=RuleGroup.TEXT,
    id="blocks-other",
    title="Список или цитата прочитаны иначе",
    reason="На площадке это список, цитата или таблица, а на странице — другое: порядок и смысл теряются.",
    bad=on_page("<br>\nПорядок:\n- прочесть\n- обсудить"),
    good=on_page("Порядок:\n\n- прочесть\n- обсудить"),
    check=moved,
    severity=Severity.REMARK,
    alone=True,
)

RULES = (LOST, HIDDEN, ADDED, MOVED)

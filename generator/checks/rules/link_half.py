"""Links by name that are written by halves: their brackets reach the page as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.samples import outside_samples
from generator.checks.texts import Text, holding
from generator.findings import Finding, Severity
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.document import Document
from generator.records.records import Records
from generator.records.wikilinks import LINK

HALF = re.compile(
    r"\[\[(?=[^\[\]\n]*[A-Za-zА-Яа-яЁё])[^\[\]\n]*\]{0,2}(?![\](])"
    r"|(?<!\[)\[(?=[^\[\]\n]*[A-Za-zА-Яа-яЁё])[^\[\]\n]+\]\]"
)
"""Two brackets on one side at least, and words between."""

_SIGN = re.compile(r"\[\[|\]\]")
_SAMPLE = re.compile(r"`[^`]*`")


def find(records: Records) -> Iterable[Finding]:
    """Find such links in the values of documents, and in their bodies outside of samples."""
    for document in records.documents.values():
        if any(True for _ in holding(document, _SIGN)):
            for text in _texts(document):
                for found in halves(text.value):
                    said = say("link-half", words=quote(found[0], 40))
                    yield RULE.finding(text.place(*found.span()), *said)


def _texts(document: Document) -> Iterator[Text]:
    yield from (Text(document, path, value) for path, value in document.tree.texts)
    yield from outside_samples(document)[0]


def halves(text: str) -> Iterator[re.Match[str]]:
    """What was meant for a link and is none; «[см. [a]]» and «[[a], [b]]» have a bracket for each, and are left."""
    rest = LINK.sub(_blank, _SAMPLE.sub(_blank, text))
    odd = rest.count("[") != rest.count("]")
    for found in HALF.finditer(rest):
        if odd or (found[0][:2], found[0][-2:]) == ("[[", "]]"):
            yield found


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


RULE = Rule(
    group=RuleGroup.LINKS,
    id="link-half",
    title="Ссылка по имени написана не целиком",
    reason="Без второй скобки это не ссылка: читатель увидит скобки и имя файла.",
    bad=Example("условия: смотрите [[keysy|метод кейсов] и образец"),
    good=Example("условия: смотрите [[keysy|метод кейсов]] и образец"),
    check=find,
    severity=Severity.REMARK,
    alone=True,
)

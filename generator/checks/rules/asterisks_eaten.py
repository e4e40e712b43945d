"""Asterisks that were meant to multiply become emphasis: «4*2 и 3*1» would be read as «42 и 31»."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.texts import holding
from generator.findings import Finding, Severity
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.records import Records

TIMES = re.compile(
    r"(?:[0-9]\*(?=[0-9A-Za-zА-Яа-яЁё])|[A-Za-zА-Яа-яЁё]\*(?=[0-9]))[^*\n`\\]*"
    r"(?<=[0-9A-Za-zА-Яа-яЁё])\*[0-9A-Za-zА-Яа-яЁё]"
)
"""Two single asterisks between letters and figures, the first beside a figure: a pair of emphasis."""

_SAMPLE = re.compile(r"`[^`]*`")


def find(records: Records) -> Iterable[Finding]:
    """Find such asterisks in fields; of a body the forge shows the editor what becomes of them."""
    for document in records.documents.values():
        for text in holding(document, TIMES) if "*" in document.words else ():
            found = TIMES.search(_SAMPLE.sub(lambda m: " " * len(m[0]), text.value))
            if text.path and found:
                said = say("asterisks-eaten", words=quote(found[0], 40))
                yield RULE.finding(text.place(*found.span()), *said)


RULE = Rule(
    group=RuleGroup.TEXT,
    id="asterisks-eaten",
    title="Звёздочки вместо знака умножения",
    reason="Пара звёздочек — знак курсива: «4*2 и 3*1» на странице станет «42 и 31».",
    bad=Example("условия: Распечатать А4*2 и А3*1", "route"),
    good=Example("условия: Распечатать А4 × 2 и А3 × 1", "route"),
    check=find,
    severity=Severity.REMARK,
    alone=True,
)

"""Markup of other programs that neither the forge nor the portal reads: boxes, tabs, looks, formulas of TeX, insertions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checks.rule import Rule, RuleGroup
from generator.checks.rules.page_empty import on_page
from generator.checks.samples import outside_samples
from generator.findings import Finding, Severity
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.markup.lines import CALLOUT
from generator.records.records import Records

_ATTRIBUTE = (
    r"(?:width|height|align|style|class|id|target|title|loading|linenums|hl_lines|data-\w+)="
)
_SIGNS = tuple(
    (re.compile(pattern), phrase)
    for pattern, phrase in (
        (rf"(?:(?<=[)\]\s])|^)\{{:?[ ]*(?:[#.][A-Za-z]|{_ATTRIBUTE})[^{{}}\n]*\}}", "foreign-look"),
        (r"^ {0,3}\*\[[^\[\]\n]+\]:[ \t].*", "foreign-short"),
        (r"^ {0,3}:[ \t]+\S.*", "foreign-meaning"),
        (r'^ {0,3}(?:={3}[+!]?|\?{3}\+?|!{3}\+?)[ \t]+["a-z].*', "foreign-box"),
        (r"^ {0,3}:{3,}.*", "foreign-box"),
        (r"(?<![=\w])==(?=[^\s=])[^=|\n]*(?<=[^\s=])==(?![=\w])", "foreign-mark"),
        (r"(?<![+\w])\+\+(?=[^\s+])[^+|\n]*(?:\+[^+|\n]+)*(?<=[^\s+])\+\+(?![+\w])", "foreign-mark"),
        (r"\{(?:\+\+|--|~~|==|>>)[^{}\n]*\}", "foreign-mark"),
        (r"(?:(?<=[^\W\d])~\w{1,8}~|(?<=\w)\^\w{1,8}\^)(?![~^])", "foreign-raised"),
        (r"(?<![\w:/]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:/])", "foreign-emoji"),
        (r"\$\$[^$\n]+\$\$|(?<![\w$])\$(?=[^\s$])[^$\n]{0,100}[\\^_={}][^$\n]{0,100}(?<=\S)\$(?![\w$])", "foreign-tex"),
        (r"\\(?:frac|sqrt|sum|cdot|times|leq|geq|alpha|beta|Delta|text)\b", "foreign-tex"),
        (r"^ {0,3}\[TOC\][ \t]*$", "foreign-contents"),
        (r"^ {0,3}-+8<-+.*|\{\{[^{}\n]+\}\}|\{%[^%\n]+%\}", "foreign-insert"),
        (r"\^\[[^\[\]\n]+\]", "foreign-note"),
    )
)  # fmt: skip
_ANY = re.compile(r"[{~^$\\]|==|\+\+|:[a-z]|(?:^|\n) {0,3}(?::|\?{3}|!{3}|\*\[|\[TOC|-+8<)")
"""What a body has to have to hold any of them."""


def find(records: Records) -> Iterable[Finding]:
    """Find such signs in the bodies of documents, outside of samples; of several in one place the first."""
    for document in records.documents.values():
        if not _ANY.search(document.body):
            continue
        rows, _ = outside_samples(document)
        for text in rows:
            end = 0
            found = sorted(
                (match.start(), -match.end(), phrase, match)
                for sign, phrase in _SIGNS
                for match in sign.finditer(text.value)
            )
            for start, _, phrase, match in found:
                if start >= end and not CALLOUT.match(text.value):
                    end = match.end()
                    words = quote(match[0].strip(), 40)
                    yield RULE.finding(text.place(start, end), *say(phrase, words=words))


RULE = Rule(
    group=RuleGroup.TEXT,
    id="signs-foreign",
    title="Разметка другой программы",
    reason="Так пишут в других программах; ни площадка, ни портал этих знаков не читают, и читатель увидит их как есть.",
    bad=on_page("Это ==важно==."),
    good=on_page("Это **важно**."),
    check=find,
    severity=Severity.REMARK,
    alone=True,
)

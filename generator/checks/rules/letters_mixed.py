"""Latin and Cyrillic letters do not mix inside one word."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.texts import Text, holding
from generator.findings import Finding
from generator.language.personal.mask import hide
from generator.language.personal.plain_view import BOTH
from generator.messages import say
from generator.records.records import Records

WORD = re.compile(r"[A-Za-zА-Яа-яЁё]+")
LOOKALIKE = frozenset("ABCEHKMOPTXaceopxyiАВСЕНКМОРТХасеорхуі")
NOT_WORDS = re.compile(r"\[\[[^\]|]*|https?://\S+|`[^`]*`")


def find(records: Records) -> Iterable[Finding]:
    """Find words in which some letters belong to the other alphabet."""
    for document in records.documents.values():
        for text in holding(document, BOTH):
            yield from _mixed(text)


def _mixed(text: Text) -> Iterable[Finding]:
    cleaned = NOT_WORDS.sub(lambda m: " " * len(m[0]), text.value)
    for match in WORD.finditer(cleaned):
        word = match[0]
        if word.isascii():
            continue
        latin = [c for c in word if c.isascii()]
        if not latin:
            continue
        strange = latin if len(latin) * 2 <= len(word) else [c for c in word if not c.isascii()]
        if LOOKALIKE.issuperset(strange):
            alphabet = "латинские" if strange is latin else "русские"
            yield RULE.finding(
                text.place(*match.span()),
                *say(
                    "letters-mixed",
                    word=hide(text.value)[slice(*match.span())][:40],
                    alphabet=alphabet,
                    letters="".join(dict.fromkeys(strange)),
                ),
            )


RULE = Rule(
    id="letters-mixed",
    group=RuleGroup.VALUES,
    title="Буквы двух алфавитов в одном слове",
    reason="На глаз «ИOМ» с латинской O не отличить, а поиск и проверки его не узнают.",
    bad=Example("условия: шкoла без параллелей"),
    good=Example("условия: школа без параллелей"),
    check=find,
    alone=True,
)

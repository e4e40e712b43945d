"""Nothing of the blank form is left untouched."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.texts import texts
from generator.findings import Finding
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.records import Records

ASKING = "Впишите"
"""Every placeholder of a blank form begins with this word."""

SIGNS = (ASKING, "…", "...")

_ASKS = re.compile(rf"(?:#+[ \t]+)?{ASKING}(?![а-яё])|(?:…|\.\.\.)\Z")
"""A placeholder, whatever follows the word (a comma, a full stop, nothing), as the title of a section, too."""


def find(records: Records) -> Iterable[Finding]:
    """Find texts that still ask the author to write, and texts that are only an ellipsis."""
    for document in records.documents.values():
        if not any(sign in document.words for sign in SIGNS):
            continue
        for text in texts(document):
            value = text.value.strip()
            if _ASKS.match(value):
                yield RULE.finding(
                    text.place(0, len(text.value)),
                    *say(
                        "blank-untouched", value=quote(value, 40) + ("…" if len(value) > 40 else "")
                    ),
                )


RULE = Rule(
    id="blank-untouched",
    group=RuleGroup.VALUES,
    title="Осталась подсказка бланка",
    reason="Подсказка на опубликованной странице выглядит как незаконченная работа.",
    bad=Example("кратко: Впишите одно предложение для каталога."),
    good=Example("кратко: Как перейти от показа готового к записи рассуждения."),
    check=find,
    alone=True,
)

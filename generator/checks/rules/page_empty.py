"""A page says something below its keys."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding, Place, Severity
from generator.messages import say
from generator.records.records import Records

_SPACE = re.compile(r"&(?:nbsp|[a-z]*sp|shy|zwn?j);|[\W_]")


def find(records: Records) -> Iterable[Finding]:
    """Find pages without a word below their keys: blanks and remarks are no text."""
    for document in records.documents.values():
        if document.kind.name == "page" and document.record and not _is_said(document.body):
            yield RULE.finding(Place(document.path, document.body_line), *say("page-empty"))


def _is_said(body: str) -> bool:
    """Whether a word stands outside of the remarks; each sign is looked at once, however many begin."""
    at = 0
    while at >= 0:
        begun = body.find("<!--", at)
        if _SPACE.sub("", body[at : begun if begun >= 0 else None]):
            return True
        end = body.find("-->", begun) if begun >= 0 else -1
        at = end + 3 if end >= 0 else -1
    return False


def on_page(body: str) -> Example:
    """An example for rules of texts: the smallest page with this body."""
    text = f"---\nназвание: Проба\nкратко: Проба.\n---\n\n{body}\n"
    return Example(text, "page", "content/pages/primer.md")


RULE = Rule(
    id="page-empty",
    group=RuleGroup.TEXT,
    title="Страница без текста",
    reason="Читатель откроет страницу из меню или поиска и увидит одно название.",
    bad=on_page("<!-- потом -->"),
    good=on_page("Что здесь будет."),
    check=find,
    severity=Severity.REMARK,
    alone=True,
)

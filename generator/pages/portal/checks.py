"""The pages of the checks: what each rule means and how to mend it; what was set aside."""

from __future__ import annotations

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.checks.quarantined import Quarantined
from generator.checks.registry import RULES
from generator.checks.rule import Rule, RuleGroup
from generator.findings import Severity
from generator.language.russian import counted
from generator.pages.page import Head, Link, Page, PageContext, Row, Section, Status, crumbs


class RuleContext(PageContext, frozen=True):
    """What ``pages/check.html`` prints."""

    reason: str
    bad: str
    good: str


class ChecksContext(PageContext, frozen=True):
    """What ``pages/checks.html`` prints."""

    sections: tuple[Section, ...]
    quarantine: Link


class AsideRow(Struct, frozen=True):
    """One record set aside, and why."""

    path: str
    outcome: str
    findings: tuple[Link, ...]


class QuarantineContext(PageContext, frozen=True):
    """What ``pages/quarantine.html`` prints."""

    rows: tuple[AsideRow, ...]


def make(rule: Rule) -> Page[RuleContext]:
    """Make the page of one rule."""
    error = rule.severity is Severity.ERROR
    return Page(
        address=urls.rule(rule.id),
        template="pages/check.html",
        context=RuleContext(
            head=Head(
                title=rule.title,
                lead="Ошибка: запись не пройдёт, пока её не исправят."
                if error
                else "Замечание: запись пройдёт, но исправить стоит.",
            ),
            reason=rule.reason,
            bad=_example(rule.bad.text),
            good=_example(rule.good.text),
        ),
        crumbs=crumbs("checks", rule.id),
        title=f"{rule.title} — проверка",
        description=rule.reason,
        section="checks",
        glossary=False,
    )


def _example(text: str) -> str:
    """Show an example as people see it: without control characters, not too long."""
    shown = "".join(c if c.isprintable() or c in "\n\t" else "␀" for c in text).strip("\n")
    return shown if len(shown) <= 1200 else shown[:200] + "…"


def listing(catalogue: Catalogue) -> Page[ChecksContext]:
    """Make the list of rules by subject."""
    sections = tuple(
        Section(group, f"gruppa-{n}", tuple(_row(r) for r in RULES.values() if r.group is group))
        for n, group in enumerate(RuleGroup, 1)
    )
    total = counted(len(RULES), "правило", "правила", "правил")
    count = len(catalogue.aside)
    return Page(
        address=urls.CHECKS,
        template="pages/checks.html",
        contents=True,
        context=ChecksContext(
            head=Head(
                title="Проверки",
                lead=f"{total}, через которые проходит каждая запись: что значит и как исправить.",
            ),
            sections=sections,
            quarantine=Link(
                "Отложенные записи",
                urls.QUARANTINE,
                counted(count, "запись", "записи", "записей") if count else "нет",
            ),
        ),
        description="Проверки записей портала: причина каждой, плохой и хороший пример.",
        section="checks",
        glossary=False,
    )


def _row(rule: Rule) -> Row:
    error = rule.severity is Severity.ERROR
    return Row(
        Link(rule.title, urls.rule(rule.id)),
        rule.reason,
        rule.id,
        Status("ошибка", "lost") if error else Status("замечание", "draft"),
    )


def quarantine(catalogue: Catalogue) -> Page[QuarantineContext]:
    """Make the list of what was set aside in this build."""
    return Page(
        address=urls.QUARANTINE,
        template="pages/quarantine.html",
        context=QuarantineContext(
            head=Head(
                title="Отложенные записи",
                lead="Запись с ошибкой не останавливает портал: показана её прошлая редакция или её нет.",
            ),
            rows=tuple(_aside(a) for a in catalogue.aside),
        ),
        crumbs=crumbs("checks", "отложенные записи"),
        description="Записи, которые отложены из-за ошибок, и что в них исправить.",
        section="checks",
        in_sitemap=False,
        glossary=False,
    )


def _aside(aside: Quarantined) -> AsideRow:
    return AsideRow(
        aside.path,
        "показана последняя верная редакция" if aside.replaced else "пока не показана",
        tuple(
            Link(f.message, urls.rule(f.rule), f"строка {f.place.line}: {f.fix}")
            for f in aside.findings
        ),
    )

"""A name appears only with a consent that is in force."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding, Severity
from generator.messages import say
from generator.records.models.enums import RouteKind
from generator.records.models.route import Route
from generator.records.records import Records

_SAID = "согласие".encode()
"""What a route with a consent has in it: to open ten thousand broken ones takes a minute."""


def missing(records: Records) -> Iterable[Finding]:
    """Find names without consent, and authored routes whose author has not consented."""
    for route in records.of(Route).values():
        if not route.source.whole("авторы"):
            continue
        for index, author in enumerate(route.authors):
            if author.name and not author.consent:
                yield MISSING.finding(
                    route.at("авторы", index, "имя"),
                    *say("consent-missing"),
                    private=True,
                )
        if route.kind is RouteKind.AUTHORED and not any(a.consent for a in route.authors):
            yield MISSING.finding(
                route.at("вид"),
                *say("consent-none"),
            )


def expired(records: Records, today: str) -> Iterable[Finding]:
    """Find consents whose day has passed; on an unknown day, all that have one."""
    routes = records.of(Route)
    for route in (
        routes[f.id]
        for f in records.summaries.values()
        if f.kind == "route" and f.readable
        if (f.brief.named if f.brief else _SAID in records.files[f.path].data)
    ):
        if not route.source.whole("авторы"):
            continue
        for index, author in enumerate(route.authors):
            if not author.consent or (today and not author.consent.is_over(today)):
                continue
            until = author.consent.until
            said = say("consent-expired", date=until) if today else say("consent-unknown")
            yield EXPIRED.finding(route.at("авторы", index, "согласие", "до"), *said)


MISSING = Rule(
    id="consent-missing",
    group=RuleGroup.PERSONAL,
    title="Имя без согласия",
    reason="152-ФЗ, ст. 10.1: согласие на публикацию даётся отдельно, молчание — не согласие.",
    bad=Example("вид: авторский"),
    good=Example("вид: типовой"),
    check=missing,
    alone=True,
)

EXPIRED = Rule(
    id="consent-expired",
    group=RuleGroup.PERSONAL,
    title="Согласие истекло",
    reason="После срока согласия имя показывать нельзя: сборка снимает его сама.",
    bad=Example(
        "авторы: [{роль: методист, имя: Образцова, согласие: {дата: 2025-01-01, до: 2025-12-31}}]"
    ),
    good=Example(
        "авторы: [{роль: методист, имя: Образцова, согласие: {дата: 2025-01-01, до: 2027-12-31}}]"
    ),
    dated=expired,
    severity=Severity.REMARK,
    today="2026-11-24",
)

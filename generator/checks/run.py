"""Run every rule over the records and give all findings at once, in order."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generator.checks import drafts
from generator.checks.personal_texts import personal_words
from generator.checks.registry import RULES
from generator.checks.rules import required_files
from generator.findings import Finding, arrange
from generator.language.personal import allowed_names, mask
from generator.records.decode_scalar import Registries
from generator.records.document import Document
from generator.records.documents import MemoryDocuments
from generator.records.records import Records

LOCAL_CHECKS = tuple(dict.fromkeys(r.check for r in RULES.values() if r.check and r.alone))
"""What judges a document by itself; rules may share one check, which is asked once."""


def run(records: Records, today: str) -> tuple[Finding, ...]:
    """Collect the findings of the reading and of every rule."""
    found = [*records.findings, *required_files.find(records)]
    for path in records.documents:
        known = records.local_findings.get(path)
        found.extend(
            run_local(records.documents[path], records.registries) if known is None else known
        )
    for rule in RULES.values():
        if rule.check and not rule.alone:
            found.extend(rule.check(records))
        if rule.dated:
            found.extend(rule.dated(records, today))
    return arrange(map(_unnamed, drafts.softened(records, found)))


def run_local(document: Document, registries: Registries) -> Iterator[Finding]:
    """Look at one document alone: what is found depends on nothing but its text and the closed lists."""
    path = document.path
    one = Records(
        MemoryDocuments({path: document}), {path: document.summary}, registries=registries
    )
    listed = registries.get(allowed_names.REGISTRY, ())
    for check in LOCAL_CHECKS:
        for finding in check(one):
            yield finding if finding.private else _covered(finding, document, listed)


def _covered(finding: Finding, document: Document, listed: tuple[str, ...]) -> Finding:
    """Cover words of personal data that a rule quotes one by one: a name out of its sentence is not recognised as one any more."""
    words = personal_words(document, listed)
    if not words:
        return finding
    message, fix = (mask.without(said, words) for said in (finding.message, finding.fix))
    return replace(finding, message=message, fix=fix)


def _unnamed(finding: Finding) -> Finding:
    """A finding whose path says nothing personal: a record that lies beside the portal is named too."""
    path = mask.path(finding.place.path)
    also = finding.also and mask.path(finding.also[0].path)
    if path == finding.place.path and (not finding.also or also == finding.also[0].path):
        return finding
    return replace(
        finding,
        place=replace(finding.place, path=path),
        also=finding.also and (replace(finding.also[0], path=str(also)), finding.also[1]),
        message=mask.path(finding.message),
        fix=mask.path(finding.fix),
    )

"""The registry of rules, written out: a finding whose rule is not named here has no page, and a test fails."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules import (
    address_taken,
    advice,
    anchors,
    asterisks,
    blank_untouched,
    consent,
    counts,
    dates,
    diagnosis,
    letters_mixed,
    links,
    personal_file,
    phases,
    privacy,
    reading,
    reading_portal,
    reference_missing,
    sheet_cells,
    survey_sums,
    titles,
    unplaced,
    wordless,
    words,
)

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        *reading.RULES,
        reference_missing.RULE,
        address_taken.RULE,
        titles.RULE,
        phases.MISSING,
        phases.DISORDERED,
        dates.OUTSIDE,
        dates.REVERSED,
        dates.SHORT,
        dates.TOGETHER,
        counts.MINUTES,
        counts.PEOPLE,
        diagnosis.RULE,
        letters_mixed.RULE,
        links.BROKEN,
        anchors.OWN_RULE,
        anchors.OTHERS_RULE,
        links.WORDLESS,
        links.MISSING,
        sheet_cells.RULE,
        blank_untouched.RULE,
        wordless.RULE,
        unplaced.RULE,
        *survey_sums.RULES,
        *words.RULES,
        asterisks.RULE,
        *privacy.RULES,
        personal_file.FOUND,
        personal_file.UNREAD,
        personal_file.MAYBE,
        consent.MISSING,
        consent.EXPIRED,
        advice.CERTIFICATE,
        advice.COURSE,
        advice.OVERDUE,
        advice.LOST,
        *reading_portal.RULES,
    )
}
"""By id, in the order in which the page of checks shows them."""

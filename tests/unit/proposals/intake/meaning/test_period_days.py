"""The years of a document: of a school year, or of a term in which each month stands once."""

from __future__ import annotations

from generator.proposals.intake.meaning import periods
from generator.proposals.intake.meaning.period_days import Years


def test_a_term_of_a_year_at_most_tells_the_year_of_each_month() -> None:
    autumn = Years(2026, 2028, (2026 * 12 + 9, 2027 * 12 + 8))
    assert [autumn.of(month) for month in (10, 12, 1, 9)] == [2026, 2026, 2027, 2027]
    brief = Years(2026, 2028, (2027 * 12 + 2, 2027 * 12 + 9))
    assert [brief.of(month) for month in (2, 3, 10, 11)] == [0, 2027, 2027, 0]
    assert Years(2026, 2029, (2026 * 12 + 8, 2028 * 12 + 4)).of(9) == 0
    found = periods.read("в течение года", Years(2026, 2027, (2026 * 12 + 9, 2027 * 12 + 5)))
    assert found
    assert (str(found.start), str(found.end)) == ("2026-10", "2027-05")

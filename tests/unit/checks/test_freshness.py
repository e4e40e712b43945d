"""What has aged: said by the day, in the order of urgency."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from generator.checks import freshness
from generator.checks.run import run
from generator.cli import main
from generator.records import load
from generator.system import files
from tests.conftest import Portal


def found(portal: Portal, today: str) -> list[tuple[str, str]]:
    records = load.load(files.read(portal.root))
    return [(s.id, s.why.name) for s in freshness.find(records, run(records, today), today)]


@pytest.mark.parametrize(
    ("keys", "today", "why"),
    [
        ("пересмотреть до: 2026-09", "2026-09-30", ["SOON"]),
        ("пересмотреть до: 2026-09", "2026-10-01", ["OVERDUE"]),
        ("пересмотреть до: 2026-09-15", "2026-09-16", ["OVERDUE"]),
        ("пересмотреть до: 2027-09", "2026-11-24", []),
        ("пересмотреть до: 2026-09", "", []),
        ("проверено: 2024-10", "2026-11-24", ["LONG_AGO"]),
        ("проверено: 2024-11", "2026-11-24", []),
        ("условия: см. [[r-174]]", "2026-11-24", ["LOST"]),
    ],
)
def test_a_route_ages_by_its_own_days_and_by_what_it_cites(
    portal: Portal, keys: str, today: str, why: list[str]
) -> None:
    portal.change("routes/primer.yaml", keys)
    portal.change("content/acts/r-174.yaml", "статус: утратил силу")
    assert [w for id, w in found(portal, today) if id == "primer"] == why


def test_what_stays_as_it_was_does_not_age(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "пересмотреть до: 2026-09")
    assert ("primer", "OVERDUE") in found(portal, "2031-10-01")
    portal.change("routes/primer.yaml", "состояние: архив")
    assert not {"primer", "osen"} & {id for id, _ in found(portal, "2031-10-01")}
    assert "review-overdue" not in {f.rule for f in portal.check("2031-10-01")}


def test_a_record_without_a_title_is_called_by_its_id(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "название:\nпересмотреть до: 2026-09")
    records = load.load(files.read(portal.root))
    assert "primer" in [s.title for s in freshness.find(records, (), "2026-10-01")]


def test_the_status_of_an_act_is_looked_up_each_year(portal: Portal) -> None:
    portal.change("content/acts/r-76.yaml", "проверено: 2025-01-10\nстатус: действует")
    assert ("r-76", "UNSURE") in found(portal, "2026-11-24")
    assert ("r-76", "UNSURE") not in found(portal, "2025-12-24")


def test_the_command_lists_what_to_read_again_and_never_fails(portal: Portal) -> None:
    def said() -> str:
        done = CliRunner().invoke(
            main, ["stale", "--root", str(portal.root), "--today", "2026-11-24"]
        )
        assert done.exit_code == 0
        return done.output.replace("\u00a0", " ")

    assert said() == "Ничего перечитывать не надо: сроки не прошли, акты действуют.\n"
    portal.change("routes/primer.yaml", "пересмотреть до: 2026-09")
    assert said() == (
        "Срок пересмотра прошёл (1):\n"
        "  routes/primer.yaml — «Доказательство в геометрии», сентябрь 2026\n\n"
        "Всего 1 запись.\n"
    )

"""A route that was copied under another title is told to the reviewer and asked about at the desk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.checks import check
from generator.proposals import compare
from generator.proposals.copies import Copies
from generator.records.records import Records
from generator.settings import Settings
from tests.conftest import ROOT
from tests.support.cli import iom
from tests.support.repository import Repository

TEXT = (ROOT / "routes/vremya-na-uroke.yaml").read_text("utf-8")
TITLE = re.compile("^название: (.*)$", re.M)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository.start(tmp_path / "portal")
    made.write("routes/vremya.yaml", TEXT)
    made.commit("Маршрут")
    return made


@pytest.fixture(scope="module")
def records() -> Records:
    return check.check(Settings(ROOT, "2026-11-28")).records


def test_a_review_tells_of_the_copy(repository: Repository) -> None:
    fresh = TITLE.sub("название: Совсем другое", TEXT).replace("месяцев: 9", "месяцев: 8")
    repository.write("routes/kopiya.yaml", fresh)
    found = compare.read(Settings(repository.root, "2026-11-24"), "main", "").review
    (told,) = [one.told for one in found.records if one.id == "kopiya"]
    title = TITLE.search(TEXT)
    assert title
    assert told[1].startswith("Текст уже есть: ")
    assert "стоят и в «{}» (vremya)".format(title[1].strip('"')) in told[1]
    done = iom("review", "HEAD", "--root", str(repository.root))
    assert "попросите прислать правку" in done.stdout


def test_the_title_of_the_other_record_is_covered(repository: Repository) -> None:
    named = TITLE.sub("название: Опыт Тестовой Анны Борисовны", TEXT)
    repository.write("routes/vremya.yaml", named)
    repository.commit("Имя")
    repository.write("routes/kopiya.yaml", TITLE.sub("название: Совсем другое", TEXT))
    done = iom("review", "HEAD", "--root", str(repository.root))
    assert "стоят и в «Опыт " in done.stdout
    assert not re.search("Тестов|Борисовн", done.stdout)


def test_the_intake_asks_whether_it_is_a_correction(repository: Repository, tmp_path: Path) -> None:
    sent = tmp_path / "svoy.yaml"
    sent.write_text(TITLE.sub("название: Другой", TEXT), "utf-8")
    done = iom("intake", str(sent), "--root", str(repository.root))
    assert done.exit_code == 1
    assert "такой текст уже есть: routes/vremya.yaml (" in done.output
    assert "iom intake … --id vremya" in done.output
    again = iom("intake", str(sent), "--id", "vremya", "--root", str(repository.root))
    assert "такой текст уже есть" not in again.output


def test_no_route_of_the_portal_is_a_copy_of_another(records: Records) -> None:
    copies = Copies(records, "route")
    routes = [path for path, one in records.summaries.items() if one.kind == "route"]
    assert len(routes) > 20
    assert [path for path in routes if copies.of(path)] == []


def test_a_short_text_is_no_copy(records: Records) -> None:
    words = "посетить три урока коллег и записать"
    assert Copies(records, "route").find([words], "routes/x.yaml") is None

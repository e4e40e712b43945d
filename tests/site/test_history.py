"""The past as it lies on disk: a site built from the scripted repository, with one edition frozen."""

from __future__ import annotations

import filecmp
import json
import re
import shutil
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from icalendar import Calendar

from generator.cli import main
from tests.conftest import Portal, build
from tests.site.test_site import _differences, _internal
from tests.support import scripted
from tests.support.pages import read

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = scripted.make(tmp_path_factory.mktemp("past") / "portal")
    done = CliRunner().invoke(main, ["edition", "2027-leto", "--root", str(root)])
    assert done.exit_code == 0, done.output
    scripted.git(root, "commit", "-qam", "x")
    return root


@pytest.fixture(scope="module")
def past(root: Path) -> Path:
    site = root.parent / "site"
    build(site, "--no-paper", root=root)
    return site


def page(site: Path, address: str) -> str:
    text = (site / address / "index.html").read_text("utf-8")
    return text.replace("\u00a0", " ").replace("\u2060", "")


def test_every_link_of_every_page_resolves(past: Path) -> None:
    lost = []
    for path in sorted(past.rglob("*.html")):
        if path.name == "404.html":
            continue
        found = read(path)
        for target, _, said in _internal(found.links + found.resources, path, past):
            if not target.is_file():
                lost.append((str(path.relative_to(past)), said))
    assert lost == []


def test_nobody_who_made_a_commit_and_nothing_taken_back_is_in_the_site(past: Path) -> None:
    for path in past.rglob("*"):
        if path.is_file() and "checks" not in path.parts:  # where bad examples are shown
            text = path.read_bytes().decode("utf-8", "replace")
            for word in ("Милонега", "Посадница", scripted.MAIL, "Co-authored", "900) 000"):
                assert word not in text, (path, word)


def test_a_history_tells_each_edition_in_words(past: Path) -> None:
    said = page(past, "routes/dokazatelstvo/history")
    assert "срок › месяцев: 24 → 30" in said
    assert "возвращена редакция 2" in said
    assert "прежний адрес записи — «primer»" in said
    assert "принято предложение" in page(past, "methods/keysy/history")
    assert "Других не было" in page(past, "seminars/vstrecha/history")


def test_an_older_edition_is_shown_as_it_was_and_marked_as_old(past: Path) -> None:
    said = page(past, "routes/dokazatelstvo/history/1")
    assert "сентябрь 2026 — август 2028, 24 месяца" in said
    assert "Это прежняя редакция" in said
    assert "срок › месяцев: 24 → 30" in said
    assert '<meta name="robots" content="noindex">' in said
    assert 'rel="canonical"' not in said  # this portal has no public address
    assert 'data-portal="progress"' not in said
    assert "Предложить правку" not in said
    assert not (past / "routes/drugoy/history/4").exists()  # it held a telephone number
    assert "не показывается: там были личные данные" in page(past, "routes/drugoy/history")


def test_a_page_says_its_edition_and_how_to_cite_it(past: Path) -> None:
    said = page(past, "routes/dokazatelstvo")
    assert "Показана редакция 4 от 20 января 2027" in said
    assert "[Электронный ресурс] : маршрут, редакция 4 от 20 января 2027 // Портал" in said
    assert 'href="history/"' in said or 'href="../../routes/dokazatelstvo/history/"' in said


def test_the_editions_of_a_record_lie_beside_it_for_scripts(past: Path) -> None:
    text = (past / "routes/dokazatelstvo/history.js").read_text("utf-8")
    match = re.fullmatch(r"portal\.editions\((.*)\);\n", text)
    assert match
    told = json.loads(match[1])
    numbers = sorted(one["number"] for one in told.values())
    assert numbers == [1, 3, 4]  # 2 and 4 mean the same: the newer one answers
    first = next(one for one in told.values() if one["number"] == 1)
    assert {"words": "срок › месяцев: 24 → 30", "part": ""} in first["changes"]
    assert "parts" not in first  # nothing has moved in its map


def test_the_news_are_told_by_month(past: Path) -> None:
    said = page(past, "history")
    assert said.index("Август 2027") < said.index("Январь 2027")
    assert "термин «проба пера»" in said
    assert "Редакция 2027-leto" in said
    assert "Истории нет" not in said


def test_the_news_say_what_to_print_again(past: Path) -> None:
    said = page(past, "history")
    month = said[said.index("Январь 2027") : said.index('id="sledit"')]
    again = month[month.index("Что перепечатать") :]
    keysy = re.search(r'<a href="[^"]*methods/keysy/">[^<]*</a> <span class="label">метод', again)
    assert keysy, "a method that changed is a sheet to print again"
    assert "acts/r-174/" not in again[: keysy.end()], "an act is no sheet"


def test_feeds_are_sound(past: Path) -> None:
    feeds = [past / "feed.xml", *sorted((past / "feed").glob("*.xml"))]
    assert len(feeds) > 1
    for feed in feeds:
        found = ElementTree.parse(feed).getroot()
        entries = found.findall(f"{ATOM}entry")
        ids = [e.findtext(f"{ATOM}id") for e in entries]
        days = [e.findtext(f"{ATOM}updated") or "" for e in entries]
        assert 0 < len(entries) <= 50
        assert len(set(ids)) == len(ids)
        assert days == sorted(days, reverse=True)
        assert found.findtext(f"{ATOM}updated") == days[0]
        for name in ("title", "id", "author"):
            assert found.find(f"{ATOM}{name}") is not None


def test_a_frozen_edition_says_so_and_leads_to_today(past: Path) -> None:
    said = page(past, "editions/2027-leto/routes/drugoy")
    assert "Хранимая редакция портала «2027-leto» от 3 августа 2027" in said
    assert 'href="../../../../routes/drugoy/"' in said
    assert '<meta name="robots" content="noindex">' in said
    assert not (past / "editions/2027-leto/editions").exists()
    assert (past / "editions/2027-leto/assets/portal/portal.css").is_file()


def test_caches_change_no_byte(root: Path, past: Path, tmp_path: Path) -> None:
    assert (root / ".cache" / "editions" / "2027-leto").is_dir()
    build(tmp_path / "warm", "--no-paper", root=root)
    assert _compared(past, tmp_path / "warm") == []
    shutil.rmtree(root / ".cache")
    build(tmp_path / "cold", "--no-paper", root=root)
    assert _compared(past, tmp_path / "cold") == []


def test_edits_leave_no_page_of_the_past_as_it_was_by_mistake(root: Path, tmp_path: Path) -> None:
    portal = Portal(Path(shutil.copytree(root, tmp_path / "portal", symlinks=True)))
    build(tmp_path / "site", "--no-paper", root=portal.root)
    portal.change(scripted.OTHER, "название: Совсем иной маршрут")  # older editions of one name it
    assert "Обновлено" in build(tmp_path / "site", "--no-paper", root=portal.root)
    shutil.copytree(portal.root, tmp_path / "bare", ignore=shutil.ignore_patterns(".cache"))
    build(tmp_path / "whole", "--no-paper", root=tmp_path / "bare")
    assert _compared(tmp_path / "site", tmp_path / "whole") == []
    portal.change(scripted.METHOD, "название: Разбор случаев")
    assert "Обновлено" in build(tmp_path / "site", "--no-paper", root=portal.root)
    portal.change("content/terms/marshrut.yaml", "значение: Личный план, составленный иначе.")
    assert "Обновлено" in build(tmp_path / "site", "--no-paper", root=portal.root)
    scripted.git(portal.root, "commit", "-qam", "x")
    assert "Обновлено" in build(tmp_path / "site", "--no-paper", root=portal.root)
    shutil.rmtree(portal.root / ".cache")
    build(tmp_path / "cold", "--no-paper", root=portal.root)
    assert _compared(tmp_path / "site", tmp_path / "cold") == []


def _compared(one: Path, other: Path) -> list[str]:
    return _differences(filecmp.dircmp(one, other))


def test_a_frozen_edition_does_not_change_when_the_portal_does(root: Path, tmp_path: Path) -> None:
    later = tmp_path / "later"
    shutil.copytree(root, later)
    (later / "content" / "terms" / "marshrut.yaml").unlink()
    scripted.git(later, "commit", "-qam", "x")
    build(tmp_path / "site", "--no-paper", root=later)
    frozen = "editions/2027-leto/terms/marshrut"
    assert not (tmp_path / "site" / "terms" / "marshrut").exists()
    assert "Личный план" in page(tmp_path / "site", frozen)
    assert "Нынешний портал" in page(tmp_path / "site", frozen)
    assert "термин «индивидуальный маршрут»" in page(tmp_path / "site", "history")


def test_a_tag_that_git_does_not_have_is_said_and_stops_nothing(
    portal: Portal, tmp_path: Path
) -> None:
    portal.change("content/portal.yaml", "редакции: [net-takoy, ../../uteklo]")
    done = CliRunner().invoke(
        main, ["build", "--no-paper", "--root", str(portal.root), "--site-dir", str(tmp_path / "s")]
    )
    assert done.exit_code == 0, done.output
    assert "метка «net-takoy»" in done.output
    assert not (tmp_path / "s" / "editions").exists()
    assert not (tmp_path / "uteklo").exists()


def test_a_shallow_clone_and_a_bare_folder_publish_less_history_and_say_so(
    root: Path, portal: Portal, tmp_path: Path
) -> None:
    clone = scripted.clone(root, tmp_path / "clone", 20)
    build(tmp_path / "shallow", "--no-paper", root=clone)
    assert "История неполная" in page(tmp_path / "shallow", "history")
    assert "редакция не позже" in page(tmp_path / "shallow", "seminars/vstrecha")
    assert not (tmp_path / "shallow/routes/dokazatelstvo/history/1").exists()
    build(tmp_path / "bare", "--no-paper", root=portal.root)
    assert "Истории нет" in page(tmp_path / "bare", "history")
    assert "Истории нет" in page(tmp_path / "bare", "routes/primer/history")
    assert "Как сослаться" in page(tmp_path / "bare", "routes/primer")


def test_a_name_goes_with_its_consent_from_every_edition(portal: Portal, tmp_path: Path) -> None:
    named = (
        "авторы: [{роль: методист, имя: Мария Образцова,"
        " согласие: {дата: 2026-09-01, до: 2030-09-01}}]"
    )
    scripted.git(portal.root, "init", "-q", "-b", "main")
    for text in (named, f"{named}\nусловия: сельская школа"):
        portal.change("routes/primer.yaml", text)
        scripted.git(portal.root, "add", "-A")
        scripted.git(portal.root, "commit", "-qm", "x")
    frozen = CliRunner().invoke(main, ["edition", "v1", "--root", str(portal.root)])
    assert frozen.exit_code == 0, frozen.output
    build(tmp_path / "with", "--no-paper", root=portal.root)
    assert "Мария Образцова" in page(tmp_path / "with", "routes/primer/history")
    assert "Мария Образцова" in page(tmp_path / "with", "routes/primer/history/1")
    assert "Мария Образцова" in page(tmp_path / "with", "editions/v1/routes/primer")
    portal.change("routes/primer.yaml", "авторы: [{роль: методист}]")
    build(tmp_path / "without", "--no-paper", root=portal.root)
    for path in (tmp_path / "without").rglob("*"):
        if path.is_file() and path.name != "personal.js":  # it lists given names
            assert "Мария" not in path.read_bytes().decode("utf-8", "replace"), path


def test_what_has_aged_is_said_above_the_page(portal: Portal, tmp_path: Path) -> None:
    portal.change("routes/primer.yaml", "проверено: 2026-01\nпересмотреть до: 2026-09")
    build(tmp_path / "site", "--no-paper", "--today", "2026-11-24", root=portal.root)
    assert "Срок пересмотра прошёл: сентябрь 2026" in page(tmp_path / "site", "routes/primer")
    calendar = Calendar.from_ical((tmp_path / "site" / "history" / "stale.ics").read_bytes())
    events = {str(e["summary"]): e.decoded("dtstart") for e in calendar.walk("VEVENT")}
    assert events["Пересмотреть: маршрут «Доказательство в геометрии»"] == date(2026, 9, 1)
    assert events["Сверить статус: акт «Концепция»"] == date(2027, 11, 1)


def test_an_old_address_leads_to_the_record_and_to_its_history(past: Path) -> None:
    for old, new in (
        ("routes/primer", "../../routes/dokazatelstvo/"),
        ("routes/primer/history", "../../../routes/dokazatelstvo/history/"),
        ("terms/iom", "../../terms/marshrut/"),
    ):
        assert f'url={new}"' in page(past, old)

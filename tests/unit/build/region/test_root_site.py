"""A region of 3 × 20 routes: one search and one finder over all, each district under its own address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import Result
from playwright.sync_api import Browser, expect

from generator.pages.region.kept import few
from tests.conftest import TODAY, Portal, tiny
from tests.support.cli import iom
from tests.support.published import everything
from tests.support.repository import git
from tests.support.shared import once

DISTRICTS = ("severny", "yuzhny", "vostochny")
NAMES = ("Северный район", "Южный район", "Восточный район")
REGION = """название: Порталы края
учреждение: Институт развития образования
районы:
- адрес: severny
  портал: severny
- адрес: yuzhny
  портал: yuzhny
  ревизия: v1
- адрес: vostochny
  портал: vostochny
"""
SURVEY = """название: Осень {name}
период: 2026-10
школ: 12
участвовали: {teachers}
дефициты:
- дефицит: pr-1
  педагогов: {named}
  школ: 6
проверено: 2026-11
"""


def lay(folder: Path) -> None:
    """Lay three portals with twenty routes each, a twin and a route copied word for word."""
    folder.mkdir()
    for number, (id, name) in enumerate(zip(DISTRICTS, NAMES, strict=True)):
        portal = Portal(tiny(folder / id))
        portal.change("content/portal.yaml", f"район: {name}")
        first = (portal.root / "routes" / "primer.yaml").read_text("utf-8")
        said = first if id != "yuzhny" else re.sub(r"(?m)^кратко: .*$", "кратко: Иначе.", first)
        portal.write("routes/primer.yaml", said)
        count = sum(1 for _ in (portal.root / "routes").glob("[!_]*.yaml"))
        for one in range(20 - count):
            title = f"Наставничество {('у реки', 'в горах', 'на побережье')[number]}, {one + 1}"
            portal.write(
                f"routes/put-{one}.yaml", re.sub(r"(?m)^название: .*$", f"название: {title}", first)
            )
        if id != "vostochny":
            survey = SURVEY.format(name=name, teachers=40 + number, named=10 + number)
            survey += f"порог: {5 + 2 * number}\n"
            portal.write("content/surveys/osen.yaml", survey)
        else:
            (portal.root / "content" / "surveys" / "osen.yaml").unlink()
    git(folder / "yuzhny", "init", "-q")
    git(folder / "yuzhny", "add", "-A")
    git(folder / "yuzhny", "commit", "-qm", "Портал")
    git(folder / "yuzhny", "tag", "v1")
    (folder / "yuzhny" / "routes" / "put-0.yaml").write_text("не то\n", "utf-8")  # not in v1
    (folder / "regions.yaml").write_text(REGION, "utf-8")


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a region whose site is built; nobody may write into it."""

    def make(folder: Path) -> None:
        lay(folder)
        done = build(folder)
        assert done.exit_code == 0, done.output
        assert "Регион собран: 3\xa0района" in done.output
        assert "Двойники: 1\xa0название" in done.output

    return once(tmp_path_factory, "region", make)


def build(folder: Path) -> Result:
    return iom("build", "--region", str(folder / "regions.yaml"), "--no-paper", "--today", TODAY)


def text(region: Path, address: str) -> str:
    return (region / "site" / address / "index.html").read_text("utf-8").replace("\xa0", " ")


def test_each_district_lies_under_its_address_and_leads_to_the_region(region: Path) -> None:
    home = text(region, "")
    for id, name in zip(DISTRICTS, NAMES, strict=True):
        assert f'href="./{id}/"' in home and name in home
        assert "Порталы края</a>" in text(region, f"{id}/routes/primer")
    assert (region / "site" / "yuzhny" / "routes" / "put-0" / "index.html").is_file()


def test_no_link_of_the_pages_over_all_is_broken(region: Path) -> None:
    site = region / "site"
    pages = [p for p in site.rglob("*.html") if p.relative_to(site).parts[0] not in DISTRICTS]
    assert len(pages) > 8
    for page in pages:
        for link in re.findall(r'(?:href|src)="([^"#?:]+)', page.read_text("utf-8")):
            where = page.parent / link if not link.startswith("/") else site / link[1:]
            assert (where / "index.html").is_file() or where.is_file(), (page, link)


def test_twins_are_told_and_a_copy_is_listed_once(region: Path) -> None:
    told = text(region, "twins")
    for id in ("severny", "yuzhny"):
        assert f'href="../{id}/routes/primer/"' in told
    assert 'href="../vostochny/routes/primer/"' not in told  # word for word that of severny
    routes = text(region, "routes")
    assert routes.count("data-record=") == 3 * 20 - copies(region)
    assert 'data-district="Северный район|Восточный район"' in routes


def copies(region: Path) -> int:
    """Routes that two or three districts have word for word: all of the sample but the first."""
    names = {p.name for p in (region / "severny" / "routes").glob("[!_]*.yaml")}
    return 2 * sum(not n.startswith("put-") and n != "primer.yaml" for n in names) + 1


def test_what_every_district_has_is_said_shortly(region: Path) -> None:
    assert few(["А", "Б", "В"]) == "А, Б, В"
    assert few(["А", "Б", "В", "Г"]) == "А, Б и ещё 2"
    deficits = text(region, "deficits")
    assert "· все районы" in deficits
    assert "Ближайший семинар" not in deficits  # each district has its own year
    first = re.search(r'(?s)<li data-record="severny/deficits/pr-1/"[^>]*>.*?\n  </li>', deficits)
    assert first
    named = re.findall(r'href="\.\./(\w+)/routes/', first[0])
    assert len(named) == 2
    assert "— в поиске" in first[0]  # routes of all districts, not of the first alone


def test_a_deficit_without_routes_in_the_first_district_knows_those_of_another(
    tmp_path: Path,
) -> None:
    for id in ("severny", "yuzhny"):
        tiny(tmp_path / id)
    for path in (tmp_path / "severny" / "routes").glob("[!_]*.yaml"):
        path.unlink()
    both = "".join(
        f"- {{адрес: {id}, портал: {id}, название: {id}}}\n" for id in ("severny", "yuzhny")
    )
    head = "название: Край\nучреждение: Институт\nрайоны:\n"
    (tmp_path / "regions.yaml").write_text(head + both, "utf-8")
    assert build(tmp_path).exit_code == 0
    deficits = text(tmp_path, "deficits")
    row = re.search(r'(?s)<li data-record="severny/deficits/pr-1/"[^>]*>.*?\n  </li>', deficits)
    assert row
    assert 'data-route="есть маршрут"' in row[0]
    assert 'href="../yuzhny/routes/' in row[0]


def test_a_district_is_named_at_the_head_of_its_pages(region: Path) -> None:
    page = text(region, "severny/routes/primer")
    assert re.search(r'class="bar__name" href="[^"]*">Северный район</a>', page)


def test_home_and_the_choice_of_a_district_are_not_for_paper(region: Path) -> None:
    for address in ("", "submit"):
        assert "Напечатать" not in text(region, address)
    assert 'href="./seminars/"' in text(region, "")


def test_surveys_are_added_up_from_what_was_published(region: Path) -> None:
    page = text(region, "surveys/2026-10")
    assert "24 школы, 81 педагог" in page
    assert "21 педагог из 12 школ" in page
    assert 'href="../../severny/deficits/pr-1/"' in page
    assert "Северный район, Южный район" in page
    assert "Числа меньше 5 и" in page, "what each district promises, and not what one of them does"


def test_the_page_for_a_wrong_address_knows_the_districts_and_robots_their_maps(
    region: Path,
) -> None:
    page = (region / "site" / "404.html").read_text("utf-8")
    for id, name in zip(DISTRICTS, NAMES, strict=True):
        assert f'<li><a href="/{id}/">{name}</a>' in page
    assert '<li><a href="/search/">Поиск</a>' in page
    robots = (region / "site" / "robots.txt").read_text("utf-8")
    for id in DISTRICTS:
        assert re.search(rf"^Sitemap: \S*/{id}/sitemap\.xml$", robots, re.M)
        assert (region / "site" / id / "sitemap.xml").is_file()


def test_one_search_and_one_finder_go_over_all_districts(browser: Browser, region: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((region / "site" / "search" / "index.html").as_uri() + "?q=наставничества")
    page.locator("[data-portal=results] li").first.wait_for()
    found = page.evaluate("window.portal.search('наставничества', {limit: 100})")
    there = {one["url"].split("/")[1] for one in found["results"]}
    assert there == set(DISTRICTS)
    narrowed = page.evaluate(
        "portal.search('наставничества', {filters: {district: ['Южный район']}})"
    )
    assert 0 < narrowed["total"] < found["total"]
    page.goto((region / "site" / "routes" / "index.html").as_uri())
    page.locator("[data-question=district] summary").click()
    page.get_by_label("Южный район").check()
    page.locator("[data-portal=chosen] li").first.wait_for()
    expect(page.locator("li[data-record]:visible")).to_have_count(20)
    assert all(url.startswith("file:") for url in asked)
    page.close()


def test_a_chain_of_several_districts_goes_along_to_the_builder_of_one(
    browser: Browser, region: Path
) -> None:
    page = browser.new_page()
    page.goto((region / "site" / "submit" / "index.html").as_uri() + "?chain=pr-1")
    page.get_by_role("link", name="Южный район").click()
    page.get_by_text("взята в маршрут").first.wait_for()
    assert "/yuzhny/submit/" in page.url
    page.close()


def test_a_second_build_writes_only_what_changed_and_the_same_bytes(
    region: Path, tmp_path: Path
) -> None:
    lay(tmp_path / "again")
    assert build(tmp_path / "again").exit_code == 0
    first = everything(region / "site")
    assert everything(tmp_path / "again" / "site") == first
    done = build(tmp_path / "again")
    assert done.output.count("Ничего не изменилось") == 3, done.output
    assert everything(tmp_path / "again" / "site") == first

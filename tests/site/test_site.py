"""The site of this portal, as it lies on disk after a real build."""

from __future__ import annotations

import filecmp
import itertools
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest

from generator.catalogue import urls
from generator.paper import cache
from generator.records.models.kinds import KINDS
from tests.conftest import ROOT, SAID, build
from tests.support import here
from tests.support.pages import Read, read


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[Path, Read]:
    return {path: read(path) for path in sorted(site.rglob("*.html"))}


def test_every_record_has_its_page_at_its_address(site: Path) -> None:
    catalogue = here.catalogue()
    assert catalogue.aside == ()
    assert len(catalogue.records) > 100
    for kind, id in catalogue.records:
        assert (site / urls.file(urls.of(kind, id))).is_file(), (kind, id)


def test_the_real_input_of_the_first_issue_is_there(site: Path) -> None:
    def count(kind: str) -> int:
        return len(json.loads((site / urls.api(kind)).read_text("utf-8"))["records"])

    assert count("route") >= 3
    assert count("method") == 5
    assert count("seminar") == 5
    assert count("deficit") >= 47
    assert count("act") >= 10
    assert count("term") >= 30
    for page in ("o-portale", "algoritm", "kak-predlozhit", "personalnye-dannye"):
        assert (site / page / "index.html").is_file()


def test_every_internal_link_and_anchor_resolves(site: Path, pages: dict[Path, Read]) -> None:
    lost = []
    for path, page in pages.items():
        if path.name == "404.html":
            continue
        for target, anchor, said in _internal(page.links + page.resources, path, site):
            if not target.is_file() or (
                anchor and target in pages and anchor not in pages[target].anchors
            ):
                lost.append((str(path.relative_to(site)), said))
    assert lost == []


def _internal(links: list[str], path: Path, site: Path) -> Iterator[tuple[Path, str, str]]:
    for link in links:
        parts = urlsplit(link)
        if parts.scheme in ("http", "https", "mailto"):
            continue
        assert not parts.scheme, link
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        assert target.is_relative_to(site), f"{link} leads out of the site"
        yield target / "index.html" if target.is_dir() else target, unquote(parts.fragment), link


def test_no_page_asks_another_host_for_anything(site: Path, pages: dict[Path, Read]) -> None:
    for path, page in pages.items():
        assert not [r for r in page.resources if "//" in r], path
    for sheet in site.rglob("*.css"):
        assert not re.findall(
            r"url\(\s*['\"]?(?:https?:)?//[^)]*|@import", sheet.read_text("utf-8")
        )


def test_no_page_holds_inline_code_or_styles(pages: dict[Path, Read]) -> None:
    assert {
        str(path): page.inline
        for path, page in pages.items()
        if page.inline and "refresh" not in path.read_text("utf-8")
    } == {}


def test_every_page_is_russian_with_one_first_heading_and_no_skipped_level(
    site: Path, pages: dict[Path, Read]
) -> None:
    for path, page in pages.items():
        where = path.relative_to(site)
        assert page.lang == "ru", where
        assert page.headings.count("h1") == 1, where
        levels = [int(h[1]) for h in page.headings]
        assert all(b - a <= 1 for a, b in itertools.pairwise(levels)), (where, levels)


def test_nothing_of_the_machinery_shows_in_the_text(pages: dict[Path, Read]) -> None:
    for path, page in pages.items():
        assert "%%" not in page.text, path
        assert "[[" not in page.text or "checks" in path.parts, path
        assert "None" not in page.text, path
        assert "Undefined" not in page.text, path


def test_two_builds_are_byte_identical_whatever_the_locale_and_the_zone(
    site: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    build(other, "--today", "2026-11-24", LC_ALL="C", TZ="Asia/Kamchatka", PYTHONHASHSEED="7")
    same = filecmp.dircmp(site, other)
    assert _differences(same) == []


def _differences(pair: filecmp.dircmp[str]) -> list[str]:
    found = [*pair.left_only, *pair.right_only]
    _, wrong, odd = filecmp.cmpfiles(pair.left, pair.right, pair.common_files, shallow=False)
    found += [*wrong, *odd]
    for below in pair.subdirs.values():
        found += _differences(below)
    return found


def test_mkdocs_build_gives_the_same_site(site: Path, tmp_path: Path) -> None:
    root = tmp_path / "portal"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".venv", "site", "tests", ".*cache"))
    # what the site was printed from is known by its content: of every sixteen sheets one is set anew
    left = shutil.ignore_patterns("0*")
    shutil.copytree(ROOT / cache.FOLDER, root / cache.FOLDER, ignore=left)
    config = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(
        config.replace("  - iom\n", "  - iom:\n      today: '2026-11-24'\n"), "utf-8"
    )
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(tmp_path / "site")],
        cwd=root,
        check=True,
    )
    assert _differences(filecmp.dircmp(site, tmp_path / "site")) == []


def test_the_lists_for_programs_name_every_record(site: Path) -> None:
    for kind in KINDS.values():
        if kind.has_pages:
            data = json.loads((site / urls.api(kind.name)).read_text("utf-8"))
            for record in data["records"]:
                assert (site / record["address"].strip("/") / "index.html").is_file()


def test_a_picture_lies_beside_the_page_that_shows_it(site: Path) -> None:
    page = (site / "kak-predlozhit/index.html").read_text("utf-8")
    shown = re.findall(r'<img[^>]* src="([^"]+)"', page)
    assert len(shown) == 5
    for name in shown:
        assert (site / "kak-predlozhit" / name).read_bytes()[8:12] == b"WEBP"


def test_the_site_map_names_every_page_but_not_the_machinery(site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    places = [e.text or "" for e in ElementTree.fromstring(text).iter() if e.tag.endswith("loc")]
    paths = {urlsplit(place).path for place in places}
    assert "/" in paths
    assert "/routes/" in paths
    assert not {p for p in paths if "404" in p or "quarantine" in p}
    for path in paths:
        assert (site / path.strip("/") / "index.html").is_file() or path == "/"


@pytest.mark.parametrize(
    ("folder", "type"),
    [("routes", "LearningResource"), ("methods", "HowTo"), ("seminars", "Event")],
)
def test_pages_tell_machines_what_they_are(site: Path, folder: str, type: str) -> None:
    for page in (site / folder).glob("*/index.html"):
        found = re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8"), re.S
        )
        assert [json.loads(block)["@type"] for block in found] == [type], page


def test_a_method_lists_the_routes_that_rest_on_it(site: Path) -> None:
    route = next(r for r in json.loads((site / "api/routes.json").read_text("utf-8"))["records"])
    method = route["пояснительная записка"]["диагностика"][0]["метод"]
    there = read(site / "methods" / method / "index.html")
    assert f"../../routes/{route['id']}/" in there.links
    here = read(site / "routes" / route["id"] / "index.html")
    assert f"../../methods/{method}/" in here.links


def test_the_page_not_found_is_russian_and_links_from_the_host(site: Path) -> None:
    page = read(site / "404.html")
    assert "Такой страницы нет" in page.text
    assert all(
        link.startswith(("/", "#", "http", "mailto:")) for link in page.links + page.resources
    )


def test_a_build_says_what_it_published_and_shows_no_progress_in_a_pipe(site: Path) -> None:
    said = site.with_name(SAID).read_text("utf-8")
    assert said.startswith("Опубликовано: ")
    assert said.count("\n") == 1
    assert str(site) in said

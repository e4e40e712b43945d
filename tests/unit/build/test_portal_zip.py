"""The portal as one file: whole, the same bytes from nothing and renewed, links that open files."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.build import portal_zip
from generator.catalogue import urls
from tests.support.here import catalogue

PAGE = '<a href="../b/">b</a><a class="x" href="../b/?q=1#c">b</a>'
HOME = '<p>ZIP<span data-portal="zip-size"></span></p>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for address, text in {
        "index.html": HOME,
        "a/index.html": PAGE,
        "b/index.html": "<p>b</p>" * 500,
        "b/b.pdf": "%PDF" * 100,
        "search/index.js": "portal.shard();",
    }.items():
        path = tmp_path / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def read(site: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(site / urls.ZIP) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(archive.namelist())
        return {name: archive.read(name) for name in archive.namelist()}


def test_all_but_itself_lies_in_it_and_links_open_files(site: Path) -> None:
    portal_zip.write(site, catalogue())
    portal_zip.write(site, catalogue())
    found = read(site)
    assert set(found) == {
        "a/index.html",
        "b/b.pdf",
        "b/index.html",
        "index.html",
        "search/index.js",
    }
    assert b'href="../b/index.html"' in found["a/index.html"]
    assert b'href="../b/index.html?q=1#c"' in found["a/index.html"]
    assert found["b/b.pdf"] == (site / "b/b.pdf").read_bytes()


def test_from_a_stick_the_file_itself_is_had_on_the_site(site: Path) -> None:
    link = '<a href="./portal.zip" download>ZIP<span data-portal="zip-size"></span></a>'
    (site / "index.html").write_text(link, "utf-8")
    portal_zip.write(site, catalogue())
    own = catalogue().portal.address.encode()
    assert b'href="' + own + b'portal.zip"' in read(site)["index.html"]
    assert b'href="./portal.zip"' in (site / "index.html").read_bytes()


def test_without_an_address_a_copy_leads_to_no_file_that_it_has_not(site: Path) -> None:
    link = '<p><a href="../portal.zip" download>ZIP<span data-portal="zip-size"></span></a> — <a href="b/">б</a>'
    (site / "index.html").write_text(link, "utf-8")
    nowhere = catalogue()
    portal_zip.write(site, replace(nowhere, portal=replace(nowhere.portal, address="")))
    said = read(site)["index.html"].decode()
    assert said == f'<p>{portal_zip.COPY} — <a href="b/index.html">б</a>'
    assert "portal.zip" in (site / "index.html").read_text("utf-8")


def test_the_size_is_said_on_the_site_and_in_the_file(site: Path) -> None:
    assert portal_zip.write(site, catalogue()) == ("index.html", urls.ZIP)
    said = (site / "index.html").read_bytes()
    assert ", 1 МБ".encode() in said
    assert read(site)["index.html"] == said
    assert portal_zip.write(site, catalogue()) == (urls.ZIP,)


def test_a_renewal_gives_the_bytes_of_a_file_made_from_nothing(site: Path) -> None:
    portal_zip.write(site, catalogue())
    before = (site / urls.ZIP).read_bytes()
    (site / "a/index.html").write_text(PAGE + "more", "utf-8")
    (site / "b/b.pdf").unlink()
    (site / "c.html").write_text("new", "utf-8")
    portal_zip.write(site, catalogue(), {"a/index.html", "b/b.pdf", "c.html"})
    renewed = (site / urls.ZIP).read_bytes()
    (site / urls.ZIP).unlink()
    portal_zip.write(site, catalogue())
    assert (site / urls.ZIP).read_bytes() == renewed != before
    assert "b/b.pdf" not in read(site)


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ('<a href="./">', '<a href="./index.html">'),
        ('<form method="get" action="x/">', '<form method="get" action="x/index.html">'),
        ('<meta content="0; url=../x/">', '<meta content="0; url=../x/index.html">'),
        ('<a href="https://a.example/">', '<a href="https://a.example/">'),
        ('<a href="#x">', '<a href="#x">'),
        ('<a href="b.pdf">', '<a href="b.pdf">'),
        ('<link rel="canonical" href="../x/">', '<link rel="canonical" href="../x/">'),
        ('<a href="/x/">', '<a href="/x/">'),
        ('<a data-href="x/" href="y/">', '<a data-href="x/" href="y/index.html">'),
    ],
)
def test_only_links_to_folders_of_the_site_change(html: str, said: str) -> None:
    assert portal_zip.opened(html.encode()).decode() == said

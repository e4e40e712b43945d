"""Whom a reader tells of a fault: the mail of the institution, else the forge, else nobody."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.build import prepare
from generator.pages import chrome, registry
from generator.render import report
from generator.settings import Settings
from tests.conftest import Portal


def told(portal: Portal, text: str) -> str:
    path = portal.root / "content" / "portal.yaml"
    kept = [
        line
        for line in path.read_text("utf-8").splitlines()
        if not line.startswith(("почта:", "репозиторий:", "  "))
    ]
    path.write_text("\n".join([*kept, text, ""]), "utf-8")
    catalogue = prepare.prepare(Settings(portal.root, "2026-11-24"))
    page = next(iter(registry.of(catalogue, ("route", "primer"))))
    return report.item(page, chrome.make(catalogue, page), catalogue)


def test_a_letter_goes_first(portal: Portal) -> None:
    made = told(portal, "почта: 'a+b@example.ru'")
    assert 'href="mailto:a%2Bb@example.ru?subject=' in made
    assert "%D0%A0%D0%B5%D0%B4%D0%B0%D0%BA%D1%86%D0%B8%D1%8F" in made


@pytest.mark.parametrize(
    ("kind", "page", "field"),
    [
        ("github", "/issues/new", "body"),
        ("gitlab", "/-/issues/new", "issue[description]"),
        ("forgejo", "/issues/new", "body"),
    ],
)
def test_without_a_mail_the_forge_is_told(portal: Portal, kind: str, page: str, field: str) -> None:
    made = told(
        portal, f"репозиторий:\n  вид: {kind}\n  адрес: https://forge.example/r/portal"
    ).replace("&amp;", "&")
    address = urlsplit(made.split('"')[1])
    assert address.path == f"/r/portal{page}"
    assert "Что не так:" in parse_qs(address.query)[field][0]


def test_where_nobody_can_be_told_there_is_no_link(portal: Portal) -> None:
    assert told(portal, "репозиторий:\n  вид: none") == ""

"""Every forge: its addresses, and what is not there."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.catalogue.forges import registry
from generator.catalogue.forges.adapter import SAFE_BYTES, Repository, repository
from generator.records.fields import Source
from generator.records.models.enums import ForgeKind
from generator.records.models.portal import Forge, Portal

PATH = "routes/moy-marshrut.yaml"
BASE = "https://forge.example/rayon/portal"


def on(kind: ForgeKind, address: str = BASE, branch: str = "main") -> Repository:
    return repository(registry.FORGES[kind], address, branch)


def portal(forge: Forge | None) -> Portal:
    return Portal(
        id="portal",
        source=Source("content/portal.yaml"),
        title="П",
        summary="К",
        institution="У",
        district="Р",
        town="Г",
        mail="metod@example.ru",
        forge=forge,
    )


def test_every_kind_of_the_closed_list_has_an_adapter() -> None:
    assert list(registry.FORGES) == list(ForgeKind)


@pytest.mark.parametrize(
    ("kind", "edit", "new", "upload"),
    [
        ("github", "/edit/main/" + PATH, "/new/main", "/upload/main/routes"),
        ("gitlab", "/-/edit/main/" + PATH, "/-/new/main", "/-/tree/main/routes"),
        ("gitea", "/_edit/main/" + PATH, "/_new/main/routes/", "/_upload/main/routes"),
        ("forgejo", "/_edit/main/" + PATH, "/_new/main/routes/", "/_upload/main/routes"),
    ],
)
def test_the_addresses_of_a_forge(kind: str, edit: str, new: str, upload: str) -> None:
    found = on(ForgeKind(kind))
    assert found.edit(PATH) == BASE + edit
    assert found.upload(PATH) == BASE + upload
    assert urlsplit(found.new(PATH)).path == "/rayon/portal" + new


@pytest.mark.parametrize("kind", [k for k, a in registry.FORGES.items() if a.prefilled])
def test_name_and_text_come_out_of_the_address_as_they_went_in(kind: ForgeKind) -> None:
    text = 'название: "Числа & «знаки» #1+2 = 100 %"\nкратко: x\n'
    asked = parse_qs(
        urlsplit(on(kind, branch="ветка/1").prefilled(PATH, text)).query, strict_parsing=True
    )
    name = "moy-marshrut.yaml" if kind in ("gitea", "forgejo") else PATH
    assert asked == {"filename": [name], "value": [text]}


@pytest.mark.parametrize("kind", list(ForgeKind))
def test_a_text_that_would_be_lost_is_not_put_into_an_address(kind: ForgeKind) -> None:
    found = on(kind)
    assert found.prefilled(PATH, "я" * SAFE_BYTES) == ""
    longest = found.prefilled(PATH, "я" * 800)
    assert len(longest) <= SAFE_BYTES
    assert bool(longest) == bool(found.adapter.prefilled)


@pytest.mark.parametrize(
    "address", ["", "http://forge.example/x", "javascript:alert(1)", "git@x:y"]
)
def test_an_address_that_is_not_https_gives_no_links(address: str) -> None:
    found = on(ForgeKind.GITHUB, address)
    assert (found.edit(PATH), found.new(PATH), found.prefilled(PATH, "x"), found.upload(PATH)) == (
        ("",) * 4
    )


def test_gitlab_takes_the_name_and_no_text() -> None:
    found = on(ForgeKind.GITLAB)
    assert parse_qs(urlsplit(found.new(PATH)).query) == {"file_name": [PATH]}
    assert found.prefilled(PATH, "x") == ""


@pytest.mark.parametrize("kind", ["gitverse", "gitflic"])
def test_a_forge_without_known_forms_opens_the_repository(kind: str) -> None:
    found = on(ForgeKind(kind), BASE + ".git")
    assert (found.edit(PATH), found.new(PATH), found.upload(PATH)) == (BASE, "", "")


def test_the_page_gets_the_templates_and_the_mail() -> None:
    forge = Forge(kind=ForgeKind.GITEA, address=BASE + "/", branch="main")
    data = registry.page_data(portal(forge))
    assert data["kind"] == "gitea"
    assert data["base"] == BASE
    assert data["edit"].format(base=data["base"], branch=data["branch"], path=PATH) == (
        registry.of(portal(forge)).edit(PATH)
    )
    assert (data["mail"], data["limit"]) == ("metod@example.ru", SAFE_BYTES)


def test_a_portal_without_a_repository_has_no_addresses() -> None:
    assert registry.of(portal(None)).edit(PATH) == ""
    assert registry.page_data(portal(None))["kind"] == "none"
    assert registry.of(portal(Forge())).edit(PATH) == ""

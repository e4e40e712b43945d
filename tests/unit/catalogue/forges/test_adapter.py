"""Templates of addresses: whatever stands in a path or a text stays a value."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.forges.adapter import Adapter, Repository, repository

ADAPTER = Adapter(
    name="Площадка",
    edit="{base}/edit/{branch}/{path}",
    new="{base}/new/{branch}/{folder}?name={name_value}",
    prefilled="{base}/new?path={path_value}&value={text}",
    limit=200,
)
BASE = "https://forge.example/rayon/portal"
ON = Repository(ADAPTER, BASE, "main")


@pytest.mark.parametrize("address", [BASE, BASE + "/", BASE + ".git", BASE + ".git/"])
def test_a_repository_is_known_however_it_is_written(address: str) -> None:
    assert repository(ADAPTER, address, "main").edit("a.yaml") == f"{BASE}/edit/main/a.yaml"


@pytest.mark.parametrize("address", ["", "http://x.example/a", "javascript:alert(1)", "git@x:a"])
def test_what_is_not_https_is_not_linked(address: str) -> None:
    found = repository(ADAPTER, address, "main")
    assert (found.edit("a"), found.new("a"), found.prefilled("a", "b")) == ("", "", "")


def test_a_forge_without_a_page_has_no_address() -> None:
    assert ON.upload("a.yaml") == ""


def test_an_address_that_would_not_survive_is_none() -> None:
    assert ON.prefilled("a.yaml", "б" * 10)
    assert ON.prefilled("a.yaml", "б" * 40) == ""


SIGNS = "abcж/?#&%= +\n\u2028\U0001f600"


@given(st.text(SIGNS, max_size=20), st.text(SIGNS, max_size=12))
def test_no_value_leaves_its_place(text: str, path: str) -> None:
    made = Repository(ADAPTER, BASE, "main")._fill(ADAPTER.prefilled, path, text)
    parts = urlsplit(made)
    assert (parts.netloc, parts.path, parts.fragment) == ("forge.example", "/rayon/portal/new", "")
    asked = dict(pair.split("=", 1) for pair in parts.query.split("&"))
    assert {name: unquote(value) for name, value in asked.items()} == {"path": path, "value": text}

"""What a browser is told to refuse, on a page and by a web server."""

from __future__ import annotations

import pytest

from generator.render import csp


def directives(policy: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (part.split() for part in policy.split("; "))}


def test_a_page_runs_nothing_that_stands_in_it_and_asks_nobody() -> None:
    found = directives(csp.PAGE)
    assert found["default-src"] == ["'self'", "file:"]
    assert "'unsafe-inline'" not in csp.PAGE
    assert "'unsafe-eval'" not in csp.PAGE
    for name in ("connect-src", "frame-src", "object-src", "worker-src", "base-uri"):
        assert found[name] == ["'none'"]
    assert "script-src" not in found


def test_a_preview_has_no_script_at_all() -> None:
    found = directives(csp.ALONE)
    assert found["default-src"] == ["'none'"]
    assert found["style-src"] == ["'unsafe-inline'"]


def test_a_host_believes_its_own_origin_alone_and_frames_nobody() -> None:
    found = directives(csp.HEADERS["Content-Security-Policy"])
    assert found["default-src"] == ["'self'"]
    assert found["frame-ancestors"] == ["'none'"]


@pytest.mark.parametrize("server", ["nginx.conf", "apache.conf", "Caddyfile"])
def test_every_sample_sets_every_header_and_hides_their_file(server: str) -> None:
    text = csp.samples()[server]
    for name, value in csp.HEADERS.items():
        assert f'{name} "{value}"' in text
    assert csp.ADDRESS in text
    assert text.count("{") == text.count("}")


def test_the_file_for_hosts_of_pages_says_the_same() -> None:
    rows = csp.published().splitlines()
    assert rows[0] == "/*"
    assert dict(row.strip().split(": ", 1) for row in rows[1:]) == dict(csp.HEADERS)

"""Where the live server may stand; that it reloads pages is held by tests/site/test_serve.py."""

from __future__ import annotations

import socket

import pytest

from generator.build import serve
from generator.findings import UserError


@pytest.mark.parametrize(
    "address", ["8000", "127.0.0.1", "127.0.0.1:", ":8000", "127.0.0.1:0", "a:65536", "a:-1", "a:٨"]
)
def test_what_is_no_place_is_refused_before_anything_is_built(address: str) -> None:
    with pytest.raises(UserError, match="место пишется так"):
        serve.free(address)


def test_an_address_of_another_computer_is_refused() -> None:
    with pytest.raises(UserError, match="не адрес этого компьютера"):
        serve.free("203.0.113.7:8000")


def test_a_place_that_is_taken_is_told_and_a_free_one_stays_free() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(OSError, match=r"[Aa]ddress"):
            serve.free(f"127.0.0.1:{port}")
    assert serve.free(f"127.0.0.1:{port}") == ("127.0.0.1", port)
    assert serve.free(f"127.0.0.1:{port}") == ("127.0.0.1", port)

"""The list of a kind is mended line by line: what is renewed is what would be written whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalogue import urls
from generator.pages.files import api

WAS = {"a": '{"id": "a"}', "b": '{"id": "b,"}', "d": '{"id": "d"}'}


def write(site: Path, records: dict[str, str]) -> bytes:
    lists = api.Lists(site)
    for piece in records.values():
        lists.add("route", piece)
    lists.close()
    return (site / urls.api("route")).read_bytes()


@pytest.mark.parametrize(
    "now",
    [
        {**WAS, "b": '{"id": "b", "title": "Иначе"}'},
        {**WAS, "c": '{"id": "c"}'},
        {"a": WAS["a"], "b": WAS["b"]},
        {"d": WAS["d"]},
        {},
        {"0": '{"id": "0"}', "b": WAS["b"], "z": '{"id": "z"}'},
        {"a": WAS["a"], "b": WAS["b"], "d": WAS["d"], "e": "{}", "f": "{}"},
    ],
    ids=["changed", "came", "last went", "two went", "all went", "both", "two at the end"],
)
def test_records_change_come_and_go(tmp_path: Path, now: dict[str, str]) -> None:
    now = {id: now[id] for id in sorted(now)}
    whole = write(tmp_path / "whole", now)
    write(tmp_path / "renewed", WAS)
    was, names = [("route", id) for id in WAS], [("route", id) for id in now]
    pieces = {("route", id): piece for id, piece in now.items() if WAS.get(id) != piece}
    assert api.renew(tmp_path / "renewed", was, names, pieces) == [urls.api("route")]
    assert (tmp_path / "renewed" / urls.api("route")).read_bytes() == whole

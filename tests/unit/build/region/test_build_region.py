"""A region is renewed in its place: a district that left is taken away, another stays as it is."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from pathlib import Path

import pytest
from click.testing import Result

from generator.system import memo, workers
from tests.conftest import TODAY, tiny
from tests.support.cli import iom

COMMON = """---
название: Общая страница
кратко: Слово в слово та же в обоих районах.
---

## Первый раздел

Начните с [[pr-1]] и посмотрите [[keysy|метод кейсов]].[^1]

[^1]: Сноска к первому разделу.
"""
HEAD = "название: Край\nучреждение: Институт\nрайоны:\n"


def test_a_district_that_left_is_taken_away_and_another_stays(tmp_path: Path) -> None:
    for id in ("severny", "yuzhny"):
        tiny(tmp_path / id)
    file, site = tmp_path / "regions.yaml", tmp_path / "site"
    words = ("build", "--region", str(file), "--no-paper", "--today", TODAY)
    slomano = tmp_path / "yuzhny" / "routes" / "slomano.yaml"
    slomano.write_text("название: [", "utf-8")
    file.write_text(HEAD + _entries("severny", "yuzhny"), "utf-8")
    done = iom(*words)
    assert done.exit_code == 0
    assert "Отложено: yuzhny/routes/slomano.yaml — пока не показана" in done.output
    for id in (
        "severny",
        "yuzhny",
    ):  # both have a route of this name, and neither takes the other's
        assert (site / id / "routes" / "primer" / "index.html").is_file()
    before = (site / "severny" / "index.html").read_bytes()
    file.write_text(HEAD + _entries("severny"), "utf-8")
    done = iom(*words)
    assert (done.exit_code, "опубликовано в /yuzhny/" in done.output) == (1, True), done.output
    assert "повторите с --accept-losses; прежний сайт цел" in done.output
    assert (site / "yuzhny" / "index.html").is_file()
    done = iom(*words, "--accept-losses")
    assert (done.exit_code, "Ничего не изменилось" in done.output) == (0, True)
    assert not (site / "yuzhny").exists()
    assert (site / "severny" / "index.html").read_bytes() == before
    assert "Южный" not in (site / "index.html").read_text("utf-8")


@pytest.mark.parametrize("districts", [2, 4], ids=["by all cores", "each by one"])
def test_what_is_remembered_between_districts_changes_no_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, districts: int
) -> None:
    file = _neighbours(tmp_path, districts)
    made = []
    monkeypatch.setattr(workers, "_may_fork", lambda: not workers._work)
    for keeper, cores in ((memo.kept, 2), (contextlib.nullcontext, 1)):
        monkeypatch.setattr(memo, "kept", keeper)
        monkeypatch.setattr(os, "cpu_count", lambda cores=cores: cores)
        site = tmp_path / "site"
        done = _build(file)
        assert done.exit_code == 0, done.output
        assert done.output.count("Опубликовано") == districts
        files = (p for p in sorted(site.rglob("*")) if p.is_file())
        made.append({p.relative_to(site).as_posix(): p.read_bytes() for p in files})
        for left in (site, *tmp_path.glob("*/.cache")):
            shutil.rmtree(left)
    assert made[0] == made[1]
    south = made[0]["yuzhny/obshchaya/index.html"].decode()
    assert "Речь южного района" in south
    assert "Речь южного района" not in made[0]["severny/obshchaya/index.html"].decode()


def test_the_second_tree_of_a_district_is_made_by_its_first_edit(tmp_path: Path) -> None:
    file = _neighbours(tmp_path, 2)
    assert _build(file).exit_code == 0
    assert not list(tmp_path.glob("*/.cache/spare-*"))
    route = tmp_path / "yuzhny" / "routes" / "primer.yaml"
    said = route.read_text("utf-8")
    route.write_text(re.sub(r"(?m)^кратко: .*$", "кратко: Сказано короче.", said), "utf-8")
    done = _build(file)
    assert "Обновлено" in done.output
    assert [p.parent.parent.name for p in tmp_path.glob("*/.cache/spare-*")] == ["yuzhny"]
    site = tmp_path / "site"
    assert "Сказано короче." in (site / "yuzhny/routes/primer/index.html").read_text("utf-8")


def test_a_district_that_would_lose_its_pages_stops_the_build_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = _neighbours(tmp_path, 4)
    monkeypatch.setattr(workers, "_may_fork", lambda: not workers._work)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert _build(file).exit_code == 0
    for path in (tmp_path / "yuzhny" / "routes").glob("[!_]*.yaml"):
        path.write_text("название: [", "utf-8")
    done = _build(file)
    assert done.exit_code == 1
    assert "с сайта района «yuzhny» пропали бы страницы записей, 3 из" in done.output
    assert "Отложено: yuzhny/routes/primer.yaml — пока не показана" in done.output
    assert "Опустел бы раздел «Маршруты»" in done.output
    assert done.output.index("yuzhny:") < done.output.index("Сборка остановлена")
    assert (tmp_path / "site/yuzhny/routes/primer/index.html").is_file()


@pytest.mark.parametrize("busy", ["search", "twins"], ids=["an old one", "a new one"])
def test_the_pages_over_all_stay_whole_where_one_is_open_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, busy: str
) -> None:
    file, site = _neighbours(tmp_path, 2), tmp_path / "site"
    assert _build(file).exit_code == 0
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    over = [path for path in files if path.relative_to(site).parts[0] not in ("severny", "yuzhny")]
    before = {path: path.read_bytes() for path in over}
    file.write_text(file.read_text("utf-8").replace("название: Край", "название: Область"), "utf-8")
    rename, open_there = Path.replace, [busy]

    def refuse(self: Path, target: Path) -> Path:
        if self.name in open_there and (self.parent == site) is (busy == "search"):
            open_there.clear()  # what is put back is not refused
            raise PermissionError(13, "the file is open", str(self), 32, str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    done = _build(file)
    assert done.exit_code == 3
    assert "закройте программу, в которой открыт файл" in done.output
    assert all(path.read_bytes() == data for path, data in before.items())
    assert not list(site.glob(".region-*"))
    monkeypatch.setattr(Path, "replace", rename)
    assert _build(file).exit_code == 0
    assert "Область" in (site / "index.html").read_text("utf-8")


def _build(file: Path) -> Result:
    return iom("build", "--region", str(file), "--no-paper", "--today", TODAY)


def _neighbours(folder: Path, count: int) -> Path:
    """Districts with one page, whose link leads to a record that the second calls its own way."""
    names = ("severny", "yuzhny", "vostochny", "zapadny")[:count]
    for id in names:
        own = tiny(folder / id)
        page = own / "content" / "pages" / "obshchaya.md"
        page.write_text(COMMON, "utf-8")
    deficit = folder / "yuzhny" / "content" / "deficits" / "pr-1.yaml"
    said = deficit.read_text("utf-8").replace("Доказательство в геометрии", "Речь южного района")
    deficit.write_text(said, "utf-8")
    file = folder / "regions.yaml"
    file.write_text(HEAD + _entries(*names), "utf-8")
    return file


def _entries(*ids: str) -> str:
    return "".join(f"- {{адрес: {id}, портал: {id}, название: Район {id}}}\n" for id in ids)

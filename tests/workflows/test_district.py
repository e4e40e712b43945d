"""A second district: from our wheel to a portal, its first route, a newer wheel, and the portal again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support.repository import git

ANSWERS = "район: Северный район\nучреждение: Управление образования Северного района\nрепозиторий:\n  вид: github\n"


ALONE = """
import runpy, sys
def refuse(event, words):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        raise AssertionError(f"the network is asked: {event}")
sys.addaudithook(refuse)
runpy.run_module("generator", run_name="__main__")
"""
"""The command on a machine with no network: in the container it has none (``docs/hosting/Containerfile``)."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as a district gets it: unpacked from a wheel, away from the repository."""
    top = tmp_path_factory.mktemp("wheel")
    source = top / "source"
    source.mkdir()
    tree = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout
    for name in filter(None, tree.decode().split("\0")):
        if not name.startswith(("tests/", "docs/")) and (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, source / name)
            (source / name).chmod(0o600)  # a folder that only its owner may read
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "-w", str(top), str(source)], check=True, capture_output=True)
    (built,) = top.glob("*.whl")
    with zipfile.ZipFile(built) as packed:
        made = {(one.date_time, oct(one.external_attr >> 16)) for one in packed.infolist()}
        assert {day for day, _ in made} == {(1980, 1, 1, 0, 0, 0)}, "the same whenever it is made"
        assert {mode for _, mode in made} <= {"0o100644", "0o100664"}, "and for whoever makes it"
        packed.extractall(top / "package")
    shutil.rmtree(source)
    return top / "package"


def _iom(package: Path, folder: Path, *words: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(package)}
    command = [sys.executable, "-c", ALONE, *words]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_district_begins_proposes_and_is_renewed(wheel: Path, tmp_path: Path) -> None:
    (tmp_path / "otvety.yaml").write_text(ANSWERS, "utf-8")
    _iom(wheel, tmp_path, "init", "portal", "--answers", "otvety.yaml")
    portal = tmp_path / "portal"
    _iom(wheel, portal, "build", "--no-paper")
    home = (portal / "site" / "index.html").read_text("utf-8")
    assert "Управление образования Северного района" in home
    assert "Мотыгин" not in home

    # the district corrects a page of the package and proposes its first route
    page = portal / "content" / "pages" / "sistema.md"
    page.write_text(page.read_text("utf-8") + "\nУ нас — по средам.\n", "utf-8")
    shutil.copy(ROOT / "routes" / "tablitsa-analiza.yaml", portal / "routes" / "nash.yaml")
    git(portal, "add", "-A")
    git(portal, "commit", "-qm", "Наше")
    assert _iom(wheel, portal, "check") == "Ошибок и замечаний нет.\n"

    # a newer package: one text of the start of that page, one of a form, one file more
    newer = tmp_path / "newer"
    shutil.copytree(wheel, newer)
    (info,) = newer.glob("*.dist-info")
    was, now = info.name.removesuffix(".dist-info").partition("-")[2], "99.1"
    info = info.rename(newer / info.name.replace(was, now))
    facts = (info / "METADATA").read_text("utf-8")
    (info / "METADATA").write_text(facts.replace(f"Version: {was}", f"Version: {now}"), "utf-8")
    packed = newer / "generator" / "package" / "content" / "pages"
    theirs = packed / "sistema.md"
    theirs.write_text(
        theirs.read_text("utf-8").replace("кратко: ", "кратко: Коротко. ", 1), "utf-8"
    )
    (packed / "novaya.md").write_text(
        "---\nназвание: Страница нового пакета\nкратко: Её не было.\n---\n\nТекст.\n", "utf-8"
    )

    said = _iom(newer, portal, "update")
    assert f"{was} → {now}" in said
    assert "content/pages/novaya.md" in said
    git(portal, "merge", "-q", f"obnovlenie/{now}")
    joined = page.read_text("utf-8")
    assert "кратко: Коротко. " in joined
    assert joined.endswith("У нас — по средам.\n")
    _iom(newer, portal, "build", "--no-paper")
    assert (portal / "site" / "novaya" / "index.html").is_file()
    assert (portal / "site" / "routes" / "nash" / "index.html").is_file()

"""The same text through plain MkDocs with Material, and through Hugo and Zensical where they are installed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks import portal
from tests.benchmarks.command import run

MATERIAL = """site_name: Портал
use_directory_urls: true
nav: [index.md]
theme: {name: material, language: ru, font: false}
plugins: [%s]
"""
# every page in the menu of every page would cost it ten times as much, and nobody does that


def measure(root: Path, folder: Path, least: bool) -> dict[str, float]:
    """Build the routes of a portal with other generators; ``least``: only what the ratios need."""
    plain = markdown(root, folder / "plain", "{search: {lang: ru}}")
    python = (sys.executable, "-m", "mkdocs", "build", "--quiet")
    whole = run(*python, cwd=plain)
    found = {"MkDocs + Material с поиском": whole.seconds, "он же, процессор": whole.processor}
    index = plain / "site" / "search" / "search_index.json"
    found["индекс MkDocs, МБ"] = index.stat().st_size / 1e6
    shutil.rmtree(plain / "site")
    if not least:
        (plain / "mkdocs.yml").write_text(MATERIAL % "", "utf-8")
        found["MkDocs + Material без поиска"] = run(*python, cwd=plain).seconds
        shutil.rmtree(plain / "site")
    if shutil.which("zensical"):
        found["Zensical"] = run("zensical", "build", cwd=plain).seconds
    if shutil.which("hugo"):
        (plain / "hugo.toml").write_text('title = "Портал"\ncontentDir = "docs"\n', "utf-8")
        found["Hugo без темы и поиска"] = run("hugo", "--quiet", cwd=plain).seconds
    return found


def markdown(root: Path, target: Path, plugins: str) -> Path:
    """Write what is measured of a portal as Markdown for other generators: its routes, or the pages of a folder."""
    (target / "docs" / "routes").mkdir(parents=True)
    (target / "mkdocs.yml").write_text(MATERIAL % plugins, "utf-8")
    (target / "docs" / "index.md").write_text("# Портал\n", "utf-8")
    for path in sorted((root / "routes").glob("[!_]*.yaml")):
        said = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
        if isinstance(said, dict):
            text = "\n".join(_page(said)) + "\n"
            (target / "docs" / "routes" / f"{path.stem}.md").write_text(text, "utf-8")
    for path in sorted(root.glob(f"{portal.PAGES}*.md")):
        _, head, body = path.read_text("utf-8").split("---\n", 2)
        title = yaml.load(head, yaml.CSafeLoader)["название"]
        (target / "docs" / path.name).write_text(f"# {title}\n{body}", "utf-8")
    return target


def _page(said: dict[str, Any]) -> Iterator[str]:
    stages = said.pop("дорожная карта", [])
    yield f"# {said.pop('название', '')}\n"
    yield from _lines(said, 2)
    yield "\n## Дорожная карта\n"
    for stage in stages:
        yield f"\n### {stage.get('дефицит')}\n\n{stage.get('подтверждение')}\n"
        for task in stage.get("задачи", []):
            yield f"\n{task.get('задача')}\n\n| Этап | Что | Когда | Часов | Ресурсы |\n|---|---|---|---|---|"
            for a in task.get("мероприятия", []):
                when = f"{a.get('когда')} — {a.get('до')}"
                resources = "; ".join(map(str, a.get("ресурсы", [])))
                yield f"| {a.get('этап')} | {a.get('что')} | {when} | {a.get('часов')} | {resources} |"
            result = task.get("результат", {})
            yield f"\n{result.get('форма')}\n\n{result.get('признак')}\n"


def _lines(value: Any, depth: int) -> Iterator[str]:
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield f"\n{'#' * min(6, depth)} {key}\n"
            yield from _lines(inner, depth + 1)
        elif isinstance(inner, list):
            yield f"\n{'#' * min(6, depth)} {key}\n"
            for item in inner:
                yield from _lines(item, depth + 1) if isinstance(item, dict) else (f"- {item}",)
        else:
            yield f"**{key}**: {inner}\n"

"""The documents run: commands exist, derived files are current, recipes are short."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

from click.testing import CliRunner

from generator.cli import COMMANDS, main
from generator.records import load
from generator.records.markup import forge_words, page_words, words
from generator.system import files

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = (
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"),
    *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))),
)


def test_what_is_derived_from_the_model_is_current() -> None:
    derived = runpy.run_path(str(ROOT / ".ci" / "scripts" / "reference.py"))["derived"]()
    for path, text in derived.items():
        assert (ROOT / path).read_text("utf-8") == text, f"{path} is out of date: run make schemas"


def test_every_make_target_a_document_names_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    for document in DOCUMENTS:
        text = (ROOT / document).read_text("utf-8")
        assert set(re.findall(r"(?:`|^)make ([a-z]+)", text, re.M)) <= targets, document


def test_every_path_a_document_names_exists() -> None:
    for document in DOCUMENTS:
        text = (ROOT / document).read_text("utf-8")
        for path in re.findall(
            r"`((?:generator|theme|tests|docs|content|routes|requirements)/[\w./-]*)`", text
        ):
            if "moy-" not in path:  # the file a reader is told to make
                assert (ROOT / path).exists(), (document, path)
        shown = re.sub(r"`[^`\n]*`", "", text)  # a link that is shown as an example leads nowhere
        for path in re.findall(r"\]\((?!http)([^)#]+)\)", shown):
            assert (ROOT / document).parent.joinpath(path).exists(), (document, path)


def test_what_a_recipe_names_stands_in_the_file_it_names() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    several = (
        r"((?:`\w+`(?: \(`\w+`\))?(?:,? and |, )?)+) (?:of|in) `((?:generator|tests)/[\w./-]+\.py)`"
    )
    one = r"(`\w+`) \(`((?:generator|tests)/[\w./-]+\.py)`\)"
    pairs = [
        (name, path)
        for said, path in (*re.findall(several, text), *re.findall(one, text))
        for name in re.findall(r"\w+", said)
        if name != "and"
    ]
    assert len(pairs) > 20
    for name, path in pairs:
        assert re.search(rf"^(?:class |def )?{name}\b", (ROOT / path).read_text("utf-8"), re.M), (
            name,
            path,
        )


def test_recipes_have_at_most_seven_steps() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    for recipe in re.split(r"^## ", text, flags=re.M)[1:]:
        assert len(re.findall(r"^\d+\. ", recipe, re.M)) <= 7, recipe.splitlines()[0]


def test_every_command_has_help_in_russian() -> None:
    runner = CliRunner()
    for name in COMMANDS:
        said = runner.invoke(main, [name, "--help"])
        assert said.exit_code == 0
        assert re.search("[а-яё]{3}", said.output), name


def test_ci_runs_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    readme = (ROOT / "README.md").read_text("utf-8")
    command = re.search(r"^(make test)\b", readme, re.M)
    assert command
    assert script.rstrip().endswith(command[1])


def test_every_dependency_has_a_reason_and_a_hash() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    block = re.search(r"^dependencies = \[(.*?)^\]", project, re.M | re.S)
    assert block
    for line in block[1].strip().splitlines():
        assert "#" in line, line
    for name in ("site", "tests"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
        assert "http" not in text
        for pinned in re.split(r"\n(?=[a-z])", text):
            assert "--hash=sha256:" in pinned or pinned.startswith("#"), pinned[:80]


def test_the_page_about_markdown_is_written_in_what_it_describes() -> None:
    text = (ROOT / "docs" / "markdown.md").read_text("utf-8")
    before, after = forge_words.of_forge(text), page_words.of_page(text)
    assert len(before) > 400
    assert list(words.differences(before, after)) == []
    assert list(forge_words.left_over(text)) == []


def test_nothing_in_code_names_the_district() -> None:
    """Other districts see the examples of the model in their messages."""
    portal = load.load(files.read(ROOT)).portal
    assert portal
    assert portal.town
    stem = portal.town.rstrip("аеёиоуыэюя")
    for folder in ("generator", "theme", "docs/schemas"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".py", ".js", ".html", ".json"):
                assert stem not in path.read_text("utf-8"), path

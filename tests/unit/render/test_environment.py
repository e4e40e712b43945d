"""Templates are compiled once for all pages and portals, so nothing of one may stay in their code."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.records.markup.engine import MarkdownRenderer
from generator.render import environment


@pytest.mark.parametrize("filter", ["prose", "block"])
def test_a_link_in_a_constant_leads_from_each_page_by_its_own_way(
    tmp_path: Path, filter: str
) -> None:
    (tmp_path / "portal").mkdir()
    template = tmp_path / "portal" / "page.html"
    template.write_text(f'{{{{ "[[k-1]]" | {filter} }}}}', "utf-8")
    made = []
    for root, title in (("../", "Первый"), ("../../", "Второй")):
        prose = MarkdownRenderer(lambda name, _, title=title: (f"deficits/{name}/", title))
        prose.root = root
        made.append(environment.make(tmp_path, prose).get_template("page.html").render())
    assert 'href="../deficits/k-1/"' in made[0]
    assert 'href="../../deficits/k-1/"' in made[1]
    assert "Первый" in made[0]
    assert "Второй" in made[1]


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Let the folder of a user's templates lie apart; the function stands for another process."""
    (tmp_path / "own").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "own"))
    environment._compiled.cache_clear()
    yield environment._compiled.cache_clear
    environment._compiled.cache_clear()


def rendered(theme: Path, text: str) -> str:
    (theme / "portal").mkdir(parents=True, exist_ok=True)
    (theme / "portal" / "page.html").write_text(text, "utf-8")
    prose = MarkdownRenderer(lambda name, _: (name, name))
    return environment.make(theme, prose).get_template("page.html").render()


def test_code_of_templates_is_kept_for_the_user_and_never_in_the_portal(
    tmp_path: Path, fresh: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = tmp_path / "portal" / "theme"
    assert rendered(theme, "раз") == "раз"
    (kept,) = (tmp_path / "own").rglob("*.cache")
    assert kept.parent.stat().st_mode & 0o077 == 0
    fresh()
    with monkeypatch.context() as held:
        held.setattr("jinja2.Environment.compile", lambda *_, **__: pytest.fail("compiled anew"))
        assert rendered(theme, "раз") == "раз"
    assert rendered(theme, "два") == "два"
    kept.write_bytes(kept.read_bytes()[:40])
    fresh()
    assert rendered(theme, "два") == "два"
    assert not [
        p for p in (tmp_path / "portal").rglob("*") if p.is_file() and p.name != "page.html"
    ]


def test_a_folder_that_is_not_this_users_alone_is_not_used(
    tmp_path: Path, fresh: Callable[[], None]
) -> None:
    rendered(tmp_path / "theme", "раз")
    (folder,) = (tmp_path / "own").iterdir()
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    folder.write_text("", "utf-8")
    fresh()
    assert rendered(tmp_path / "theme", "два") == "два"


def test_the_words_of_a_template_are_typeset_and_its_tags_are_not(tmp_path: Path) -> None:
    (tmp_path / "portal").mkdir()
    source = '<p title="да — нет" {% if n > 1 %}id="{{ n }}"{% endif %}>да — нет {{ n }} — в {{ "x — y" }}</p>'
    (tmp_path / "portal" / "page.html").write_text(source, "utf-8")
    prose = MarkdownRenderer(lambda *_: None)
    made = environment.make(tmp_path, prose).get_template("page.html").render(n=2)
    assert made == '<p title="да — нет" id="2">да\u00a0— нет 2\u00a0— в x — y</p>'

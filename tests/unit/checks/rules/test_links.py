"""Pictures and files beside records: what is said can be done."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.rules.anchors import ANCHORS
from generator.checks.rules.links import LINK
from generator.records.models.kinds import PAGED
from generator.system.endings import ATTACHED
from tests.conftest import ROOT, Portal

PICTURE = "![Схема](shema.png)"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
"""One point."""

PLAIN = re.compile(r"(!?)\[([^\[\]\n]{0,300})\]\(\s*<?([^)\s>]*)>?[^)\n]*\)")
"""What counts as a link, written so that a text without an end takes the cube of its length."""


@pytest.mark.parametrize(
    ("path", "fix"),
    [
        ("content/seminars/vstrecha/index.md", "рядом с index.md"),
        ("content/pages/o-portale.md", "рядом со страницей, в content/pages/"),
    ],
)
def test_a_picture_of_a_text_is_asked_for_beside_it(portal: Portal, path: str, fix: str) -> None:
    text = (portal.root / path).read_text("utf-8")
    portal.write(path, f"{text}\n\n{PICTURE}\n")
    (found,) = portal.check()
    assert (found.rule, fix in found.fix, "«файлы»" in found.fix) == ("file-missing", True, True)
    name = "o-portale-shema.png" if "pages/" in path else "shema.png"
    portal.write(path, f"{text}\n\n{PICTURE}\n".replace("shema.png", name))
    portal.change(path, f"файлы: [{name}]").write(f"{path.rpartition('/')[0]}/{name}", PNG)
    assert portal.check() == ()


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("routes/primer.yaml", "условия"),
        ("content/deficits/pr-1.yaml", "проявления"),
        ("content/forms/protokol.yaml", "кратко"),
        ("content/acts/r-76.yaml", "кратко"),
        ("content/terms/iom.yaml", "определение"),
    ],
)
def test_a_picture_of_a_record_without_files_has_to_go(portal: Portal, path: str, key: str) -> None:
    portal.change(path, f'{key}: "{PICTURE}"')
    found = [f for f in portal.check() if f.rule == "file-missing"]
    assert [f.fix.split(" и ")[0] for f in found] == ["уберите картинку"]
    assert "файлы" not in found[0].fix


@pytest.mark.parametrize("name", ["zadaniya.zip", "otvety.csv", "stranica.html"])
def test_a_file_of_another_kind_is_told_what_kinds_there_are(portal: Portal, name: str) -> None:
    portal.write(f"content/seminars/vstrecha/{name}", b"x")
    portal.change("content/seminars/vstrecha/index.md", f"файлы: [{name}]")
    (found,) = portal.check()
    assert "файлы такого вида на сайт не кладут" in found.message
    assert "браузер" not in found.message
    assert all(kind[1:] in found.fix for kind in ATTACHED)


def test_every_section_of_a_page_can_be_named() -> None:
    """The anchors of the rule are those of the templates, of every kind that has a page."""
    assert ANCHORS.keys() == {kind.name for kind in PAGED}
    for kind, anchors in ANCHORS.items():
        path = ROOT / "theme" / "portal" / "pages" / f"{'prose' if kind == 'page' else kind}.html"
        assert set(re.findall(r'<h[23] id="([a-z-]+)"', path.read_text("utf-8"))) == set(anchors)


@given(st.text('[]()!<> \na"', min_size=4, max_size=24))
def test_a_link_is_found_as_ever(text: str) -> None:
    links = [(m.span(), m.groups()) for m in LINK.finditer(text)]
    assert links == [(m.span(), m.groups()) for m in PLAIN.finditer(text)]


@pytest.mark.parametrize("sign", ["[а](", "![](", "[а](<", "[а]( "])
def test_a_link_without_an_end_is_gone_along_once(sign: str) -> None:
    """By the cube of its length this text would take an hour, and the run would be ended."""
    assert not list(LINK.finditer(sign * 2000))

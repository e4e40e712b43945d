"""A page of prose leads to the files beside it that its text does not show."""

from __future__ import annotations

from pathlib import Path

from generator.build import prepare
from generator.pages.records import prose
from generator.settings import Settings
from tests.conftest import Portal, build
from tests.unit.checks.attachments.test_pictures import picture

PAGE = "content/pages/pamyatka.md"


def test_a_file_that_the_text_does_not_show_is_listed_under_it(
    portal: Portal, tmp_path: Path
) -> None:
    head = "---\nназвание: Памятка\nкратко: Проба.\nфайлы: [pamyatka.txt, pamyatka.png]\n---\n"
    portal.write(PAGE, f"{head}\n## Снимок\n\n![Доска](pamyatka.png)\n")
    portal.write("content/pages/pamyatka.txt", "Что взять на встречу.\n")
    portal.write("content/pages/pamyatka.png", picture("PNG"))
    found = prepare.prepare(Settings(portal.root, "2026-11-24"))
    made = prose.make(found, found.pages["pamyatka"]).context
    assert isinstance(made, prose.ProseContext)
    assert [(link.text, link.address) for link in made.files] == [
        ("pamyatka.txt", "pamyatka/pamyatka.txt")
    ]
    build(tmp_path / "site", "--no-paper", root=portal.root)
    page = tmp_path / "site" / made.files[0].address.rpartition("/")[0] / "index.html"
    assert 'href="../pamyatka/pamyatka.txt"' in page.read_text("utf-8")

"""Files beside records are published by their names, and only where they tell of nobody."""

from __future__ import annotations

import os

from generator.build import prepare
from generator.catalogue import attachments
from generator.catalogue.catalogue import Catalogue
from generator.settings import Settings
from tests.conftest import Portal

PAGE = "content/pages/o-portale.md"


def catalogue(portal: Portal, content: bytes = b"\xd0\x9f\n") -> Catalogue:
    portal.write("content/pages/pamyatka.txt", content)
    portal.change(PAGE, "файлы: [pamyatka.txt]")
    return prepare.prepare(Settings(portal.root, "2026-11-24"))


def test_a_file_lies_beside_the_page_that_names_it(portal: Portal) -> None:
    made = catalogue(portal)
    assert attachments.named(made, ("page", "o-portale")) == {
        "o-portale/pamyatka.txt": "content/pages/pamyatka.txt"
    }
    assert dict(attachments.read(made, portal.root, "")) == {
        "o-portale/pamyatka.txt": b"\xd0\x9f\n"
    }


def test_a_record_without_files_names_none(portal: Portal) -> None:
    assert attachments.named(catalogue(portal), ("method", "keysy")) == {}


def test_the_stamp_follows_the_file(portal: Portal) -> None:
    made = catalogue(portal)
    before = attachments.stamp(made, ("page", "o-portale"), portal.root)
    os.utime(portal.root / "content/pages/pamyatka.txt", ns=(1, 1))
    assert attachments.stamp(made, ("page", "o-portale"), portal.root) != before


def test_a_file_that_tells_of_a_person_is_left_out(portal: Portal) -> None:
    made = catalogue(portal)
    told = "Звоните: 8 900 000-00-00".encode()
    (portal.root / "content/pages/pamyatka.txt").write_bytes(told)
    assert dict(attachments.read(made, portal.root, "")) == {}

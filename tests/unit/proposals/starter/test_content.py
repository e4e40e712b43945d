"""What a new portal begins with is what the package has, without what the first district says of itself."""

from __future__ import annotations

from generator.proposals.starter import content
from generator.records.models.enums import ForgeKind, YesNo
from tests.conftest import ROOT


def test_all_content_of_the_package_is_starter_content_but_what_is_the_districts() -> None:
    given = content.shared(ForgeKind.NONE, YesNo.YES)
    here = {
        p.relative_to(ROOT).as_posix()
        for top in ("content", "routes")
        for p in (ROOT / top).rglob("*")
        if p.is_file()
    }
    left = here - given.keys()
    assert "content/portal.yaml" in left
    assert all(p == "content/portal.yaml" or p.startswith("content/surveys/") for p in left)

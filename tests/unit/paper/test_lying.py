"""What lies beside the page of a record from the build before is what its page may name."""

from __future__ import annotations

from pathlib import Path

from generator.catalogue import urls
from generator.paper import lying
from generator.paper.prose import ProseConverter
from tests.support import here


def test_sheets_are_named_with_their_pages_and_nothing_is_there_before_the_first(
    tmp_path: Path,
) -> None:
    pen = ProseConverter(here.catalogue())
    name = next(name for name in pen.catalogue.records if name[0] == "method")
    assert not lying.beside(pen, tmp_path, name).addresses
    sheet, job = tmp_path / urls.beside(*name, "pdf"), tmp_path / urls.job(*name)
    sheet.parent.mkdir(parents=True)
    sheet.write_bytes(b"/Type /Page\n/Type /Pages\n/Type /Page ")
    job.write_text("portal.job({});", "utf-8")
    found = lying.beside(pen, tmp_path, name)
    assert found.addresses == {urls.beside(*name, "pdf"), urls.job(*name)}
    assert found.pages == {urls.beside(*name, "pdf"): 2}
    assert found.meetings[urls.job(*name)] > 0

"""``iom fmt``: one way of writing, nothing lost, nothing touched that cannot be read."""

from __future__ import annotations

from generator.records import format_files
from generator.system import files
from tests.conftest import ROOT, Portal
from tests.support.cli import iom

ROUTE = "routes/primer.yaml"


def test_every_record_of_this_portal_is_canonical() -> None:
    done = format_files.run(files.read(ROOT).files.values())
    assert len(done) > 200
    assert [f.path for f in done if f.differs or f.findings] == []


def test_a_file_is_written_once_and_then_left(portal: Portal) -> None:
    path = portal.root / ROUTE
    before = path.read_text("utf-8")
    path.write_text(
        "# про всё\n" + before.replace("вид: типовой", "вид:   'типовой' # так"), "utf-8"
    )
    root = ["--root", str(portal.root)]
    assert iom("fmt", "--check", ROUTE, *root).exit_code == 1
    assert path.read_text("utf-8").startswith("# про всё\n" + before[:10])
    done = iom("fmt", ROUTE, *root)
    assert (done.exit_code, done.output) == (0, f"Записано: {ROUTE}\n")
    after = path.read_text("utf-8")
    assert "вид: типовой  # так\n" in after
    assert iom("fmt", "--check", ROUTE, *root).exit_code == 0
    assert portal.check() == ()


def test_the_meaning_stays(portal: Portal) -> None:
    iom("fmt", "--root", str(portal.root))
    assert portal.check() == ()
    assert iom("fmt", "--check", "--root", str(portal.root)).exit_code == 0


def test_what_cannot_be_read_is_left_and_said(portal: Portal) -> None:
    broken = 'название: "не закрыто\nкратко: да\n'
    path = portal.write("routes/slom.yaml", broken).root / "routes/slom.yaml"
    portal.write("routes/psevdonim.yaml", "название: &a Т\nкратко: *a\n")
    portal.write("content/pages/bez-klyuchey.md", "Просто текст.\n")
    portal.write("routes/spisok.yaml", "- пункт\n")
    done = iom("fmt", "--root", str(portal.root))
    assert done.exit_code == 1
    assert path.read_text("utf-8") == broken
    for name in ("slom.yaml:", "psevdonim.yaml:", "bez-klyuchey.md:", "spisok.yaml:"):
        assert name in done.output


def test_what_no_writing_keeps_is_left(portal: Portal) -> None:
    text = "название: Т\n? " + '"' + "ключ " * 300 + '"\n: да\n'
    path = portal.write("routes/dlinno.yaml", text).root / "routes/dlinno.yaml"
    assert iom("fmt", "routes/dlinno.yaml", "--root", str(portal.root)).exit_code == 1
    assert path.read_text("utf-8") == text

"""No path outside the root is read or written, whatever names a record, a call or a letter holds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.proposals.intake import docx_body
from generator.render import redirects
from generator.system import files, limits
from generator.system.output import OutputTree
from tests.conftest import TINY, TODAY, Portal, build
from tests.support.cli import iom
from tests.support.repository import Repository

ROUTE, SEMINAR = "routes/primer.yaml", "content/seminars/vstrecha/index.md"
ESCAPES = ["../../x", "/etc/passwd", "..", "a/b", "a\\b", "index.html", "X", "x y", "."]


def lying(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


@pytest.mark.parametrize("name", ESCAPES)
def test_a_former_address_is_an_id_or_a_finding(portal: Portal, name: str) -> None:
    portal.change(ROUTE, f"прежние адреса: ['{name}', staryy]")
    (finding,) = portal.check()
    assert finding.rule == "link-broken"
    assert name in finding.message


def test_a_former_address_that_got_through_is_not_followed(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal.change(ROUTE, "прежние адреса: [staryy]")
    redirect = redirects.redirect_page
    monkeypatch.setattr(redirects, "redirect_page", lambda old, new: redirect(f"../{old}", new))
    from generator.build import build as site  # noqa: PLC0415 - MkDocs is slow to import
    from generator.settings import Settings  # noqa: PLC0415

    with pytest.raises(ValueError, match="outside"):
        site.build(Settings(portal.root, TODAY, paper=False), portal.root / "site", lambda i, *_: i)
    assert not (portal.root / "site").exists()
    assert lying(portal.root.parent) >= {"portal/routes/primer.yaml"}
    assert not list(portal.root.parent.rglob("staryy"))


@pytest.mark.parametrize("name", ["x.html", "x.svg", "x.js", "x.HTML", "x", "x.docm", "x.pdf.js"])
def test_a_file_that_a_browser_would_run_is_no_attachment(portal: Portal, name: str) -> None:
    portal.write(f"content/seminars/vstrecha/{name}", "<script>alert(1)</script>")
    portal.change(SEMINAR, f"файлы: ['{name}']")
    (finding,) = portal.check()
    assert (finding.rule, name in finding.message) == ("file-missing", True)
    assert "pdf" in finding.fix


def test_only_files_beside_the_record_are_published(portal: Portal, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("тайна", "utf-8")
    beside = portal.root / "content" / "seminars" / "vstrecha"
    (beside / "ssylka.txt").symlink_to(tmp_path / "secret.txt")
    portal.write("content/seminars/vstrecha/svoy.txt", "своё")
    portal.write("content/seminars/vstrecha/chuzhoy.txt", "не названо")
    portal.change(SEMINAR, "файлы: [svoy.txt, ssylka.txt]")
    assert portal.rules() == {"file-link", "file-missing", "file-unnamed"}
    (beside / "ssylka.txt").unlink()
    portal.change(SEMINAR, "файлы: [svoy.txt]")
    site = tmp_path / "site"
    build(site, "--no-paper", "--today", TODAY, root=portal.root)
    assert (site / "seminars/vstrecha/svoy.txt").read_text("utf-8") == "своё"
    assert not list(site.rglob("chuzhoy.txt"))


@pytest.mark.parametrize(
    "name",
    ["../x.pdf", "/x.pdf", "a/x.pdf", "a\\x.pdf", ".x.pdf", "x.html", "x.svg", "pdf", "..pdf"],
)
def test_what_may_lie_beside_a_page(name: str) -> None:
    assert not files.attachable(name)
    assert files.attachable("Слайды.PDF")


@pytest.mark.parametrize("address", ["../x", "a/../../x", "a/.."])
def test_no_address_leads_out_of_the_site(tmp_path: Path, address: str) -> None:
    with pytest.raises(ValueError, match="outside"):
        OutputTree(tmp_path / "site").put(address, b"")
    OutputTree(tmp_path / "site").put("a/b..c/d", b"x")
    assert lying(tmp_path) == {"site", "site/a", "site/a/b..c", "site/a/b..c/d"}


@pytest.mark.parametrize(
    "words",
    [
        ("new", "route", "../../x"),
        ("new", "route", "/etc/x"),
        ("handout", "../../etc/passwd"),
        ("blank", "../primer"),
        ("edition", "../x"),
        ("check", "/etc/passwd"),
        ("check", "../../etc/passwd"),
        ("fmt", "/etc/passwd"),
        ("check", "--at", "--output=x"),
        ("check", "--since", "HEAD:../../etc/passwd"),
    ],
    ids=" ".join,
)
def test_a_call_that_names_a_path_outside_is_refused(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    repository = Repository.start(tmp_path / "portal")
    before = lying(tmp_path)
    done = iom(*words, "--root", str(repository.root))
    assert done.exit_code == 2, done.output
    assert {one for one in lying(tmp_path) - before if ".cache" not in one} == set()


def test_a_sent_file_names_neither_its_place_nor_its_branch(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    sent = tmp_path / "..%2f..%2fx;touch pwned.yaml"
    sent.write_bytes((TINY / ROUTE).read_bytes())
    assert iom("intake", str(sent), "--id", "../x", "--root", str(repository.root)).exit_code == 2
    done = iom("intake", str(sent), "--root", str(repository.root))
    assert "routes/" in done.output
    assert repository.git("status", "--porcelain").replace("?? .cache/", "") == ""
    assert not list(tmp_path.rglob("*pwned"))


def test_a_sent_file_is_read_no_further_than_it_may_be_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docx_body, "LARGEST", 1000)
    sent = tmp_path / "bolshoy.docx"
    sent.write_bytes(b"PK" + bytes(5000))
    done = iom("intake", str(sent), "--root", str(TINY), "-o", str(tmp_path / "x.yaml"))
    assert (done.exit_code, "больше" in done.output) == (2, True)
    assert not (tmp_path / "x.yaml").exists()


@pytest.mark.parametrize("command", ["handout", "blank", "intake", "review"])
def test_a_place_that_cannot_be_written_is_said(command: str, tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    target = str(tmp_path / "nowhere" / "file")
    words = {
        "handout": ("primer", "--format", "html", "-o", target),
        "blank": ("primer", "-o", target),
        "intake": (str(TINY / ROUTE), "-o", target),
        "review": ("HEAD", "--html", target),
    }[command]
    done = iom(command, *words, "--root", str(repository.root))
    assert (done.exit_code, "не записывается" in done.output) == (2, True), done.output


def test_too_many_files_are_said(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_FILES", 5)
    assert "file-too-many" in portal.rules()


def test_a_file_that_is_no_file_is_said(portal: Portal) -> None:
    os.mkfifo(portal.root / "routes" / "truba.yaml")
    (finding,) = portal.check()
    assert finding.rule == "file-not-file"
    assert "папка" not in finding.message


def test_a_large_attachment_is_said(portal: Portal) -> None:
    path = portal.root / "content" / "seminars" / "vstrecha" / "video.mp4"
    with path.open("wb") as file:
        file.truncate(limits.LARGEST_ATTACHMENT + 1)
    assert portal.rules() == {"file-too-large"}

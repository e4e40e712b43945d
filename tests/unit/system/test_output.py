"""Two trees that share their files: writing into one never changes the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.system import output
from generator.system.output import OutputTree


@pytest.fixture
def site(tmp_path: Path) -> Path:
    tree = OutputTree(tmp_path / "site")
    tree.put("index.html", b"old")
    tree.put("routes/a/index.html", b"a")
    return tree.root


def read(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_a_tree_knows_what_was_written_and_how_it_grew(tmp_path: Path) -> None:
    tree = OutputTree(tmp_path / "site")
    tree.put("a/b.html", b"1")
    tree.put("a/b.html", b"2")
    tree.put("a/c.html", b"3")
    tree.drop("a/c.html")
    assert list(tree.touched) == ["a/b.html", "a/c.html"]
    assert tree.grown == 1
    assert read(tree.root) == {"a/b.html": b"2"}


@pytest.mark.parametrize("address", ["../x", "a/../../x", "a/.."])
def test_no_address_leaves_the_tree(tmp_path: Path, address: str) -> None:
    with pytest.raises(ValueError, match="outside"):
        OutputTree(tmp_path / "site").put(address, b"")
    assert not (tmp_path / "x").exists()


def test_a_copy_shares_files_and_writing_parts_them(site: Path, tmp_path: Path) -> None:
    assert output.copy(site, tmp_path / "copy")
    assert read(tmp_path / "copy") == read(site)
    assert (tmp_path / "copy/index.html").samefile(site / "index.html")
    OutputTree(tmp_path / "copy").put("index.html", b"new")
    assert read(site)["index.html"] == b"old"


def test_a_copy_that_cannot_be_made_leaves_nothing(tmp_path: Path, site: Path) -> None:
    assert not output.copy(site, tmp_path / "net" / "takoy" / "papki")
    assert not (tmp_path / "net").exists()


def test_a_tree_is_brought_up_to_date_by_what_was_touched(site: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    output.copy(site, copy)
    tree = OutputTree(site)
    tree.put("index.html", b"new")
    tree.put("routes/b/index.html", b"b")
    tree.drop("routes/a/index.html")
    output.sync(site, copy, tree.touched)
    assert read(copy) == read(site)


@pytest.mark.parametrize("exchange", [True, False])
def test_a_swap_puts_the_new_tree_in_place_and_keeps_the_old(
    site: Path, tmp_path: Path, exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchange:
        monkeypatch.setattr(output, "_exchange", lambda *_: False)
    fresh = OutputTree(tmp_path / "fresh")
    fresh.put("index.html", b"new")
    assert output.swap(fresh.root, site, tmp_path / "old")
    assert read(site) == {"index.html": b"new"}
    assert read(tmp_path / "old")["index.html"] == b"old"
    assert not fresh.root.exists()


def test_where_the_site_cannot_be_renamed_it_is_filled(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = OutputTree(tmp_path / "fresh")
    fresh.put("index.html", b"new")
    monkeypatch.setattr(output, "_exchange", lambda *_: False)

    def refuse(self: Path, target: Path) -> Path:
        raise OSError(16, "a mount point", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    gone, kept = site / "routes" / "ushedshiy" / "index.html", site / "routes" / "index.html"
    gone.parent.mkdir(parents=True)
    gone.write_bytes(b"a route that is no more")
    kept.write_bytes(b"old")
    fresh.put("routes/index.html", b"new")
    fresh.put("ushedshiy/index.html", b"new")
    assert not output.swap(fresh.root, site, tmp_path / "old")
    names = ("index.html", "routes/index.html", "ushedshiy/index.html")
    assert read(site) == dict.fromkeys(names, b"new"), "and nothing of what was there"
    assert not gone.parent.exists()


def test_a_site_that_somebody_has_open_stays_whole(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So does Windows with a folder of which a file is open, whichever of the two it refuses."""
    before, rename = read(site), Path.replace
    monkeypatch.setattr(output, "_exchange", lambda *_: False)
    for refused in ("site", "fresh"):
        fresh = OutputTree(tmp_path / "fresh")
        fresh.put("index.html", b"new")

        def refuse(self: Path, target: Path, refused: str = refused) -> Path:
            if self.name == refused:
                raise PermissionError(13, "the file is open", str(self), 32, str(target))
            return rename(self, target)

        monkeypatch.setattr(Path, "replace", refuse)
        with pytest.raises(PermissionError):
            output.swap(fresh.root, site, tmp_path / "old")
        assert read(site) == before


def test_files_are_counted(site: Path) -> None:
    assert output.count(site) == 2
    assert output.count(site / "net") == 0

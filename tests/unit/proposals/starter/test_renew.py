"""``iom update``: what the district left alone is renewed, what it changed is kept, and every choice is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.proposals.starter import content, manifest
from generator.proposals.starter.renew import Outcome, renew
from generator.records import migrations
from generator.records.migrations import Migration
from generator.records.models.enums import ForgeKind, YesNo
from tests.support.cli import iom
from tests.support.repository import git

LINES = "".join(f"строка {number}\n" for number in range(1, 10))
OLD = dict.fromkeys(("left", "mine", "joined", "clash", "gone", "goner", "dropped"), LINES)
NEW = {
    **{name: LINES.replace("строка 9", "строка девять") for name in OLD},
    "added": "новое\n",
    "taken": "новое\n",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A portal that was begun from the package OLD and changed since; the running package is NEW."""
    files = {f"content/{name}.md": text.encode() for name, text in OLD.items()}
    kept = manifest.make("0.1.0", ForgeKind.NONE, YesNo.NO, files)
    _write(tmp_path, {**files, manifest.PATH: manifest.write(kept)})
    git(tmp_path, "init", "-q", "-b", "main")
    _commit(tmp_path)
    _write(
        tmp_path,
        {
            "content/mine.md": NEW["mine"].encode(),
            "content/joined.md": LINES.replace("строка 1\n", "наша строка\n").encode(),
            "content/clash.md": LINES.replace("строка 9", "наша девятая").encode(),
            "content/gone.md": LINES.replace("строка 1\n", "наша строка\n").encode(),
            "content/taken.md": "наше\n".encode(),
            "routes/nash.yaml": "наше\n".encode(),
        },
    )
    (tmp_path / "content" / "dropped.md").unlink()
    _commit(tmp_path)
    given = {f"content/{n}.md": t.encode() for n, t in NEW.items() if n not in ("gone", "goner")}
    monkeypatch.setattr(content, "shared", lambda *_: given)
    monkeypatch.setattr(content, "version", lambda: "0.2.0")
    return tmp_path


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def _commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Правка")


def test_each_file_becomes_what_it_should(root: Path) -> None:
    done = renew(root)
    assert (done.old, done.new, done.branch) == ("0.1.0", "0.2.0", "obnovlenie/0.2.0")
    assert {step.path.split("/")[1]: step.outcome for step in done.steps} == {
        "left.md": Outcome.RENEWED,
        "joined.md": Outcome.MERGED,
        "added.md": Outcome.ADDED,
        "goner.md": Outcome.REMOVED,
        "clash.md": Outcome.KEPT,
        "gone.md": Outcome.KEPT,
        "dropped.md": Outcome.KEPT,
        "taken.md": Outcome.KEPT,
    }, "what both changed alike needs no word"
    shown = {
        name: git(root, "show", f"{done.branch}:content/{name}.md")
        for name in ("joined", "clash", "left", "taken")
    }
    assert shown["joined"].startswith("наша строка\n")
    assert shown["joined"].endswith("строка девять")
    assert "наша девятая" in shown["clash"]
    assert shown["left"] == NEW["left"].strip()
    assert shown["taken"] == "наше"
    listed = git(root, "ls-tree", "-r", "--name-only", done.branch).split()
    assert "content/goner.md" not in listed
    assert "content/dropped.md" not in listed
    assert {"content/gone.md", "content/added.md", "routes/nash.yaml"} <= set(listed)


def test_a_file_that_got_another_name_is_renewed_under_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = LINES.encode(), NEW["left"].encode()
    kept = manifest.make("0.1.0", ForgeKind.NONE, YesNo.NO, {"content/a.md": old})
    _write(tmp_path, {"content/nash.md": old, manifest.PATH: manifest.write(kept)})
    git(tmp_path, "init", "-q", "-b", "main")
    _commit(tmp_path)
    monkeypatch.setattr(content, "shared", lambda *_: {"content/a.md": new})
    monkeypatch.setattr(content, "version", lambda: "0.2.0")
    (step,) = renew(tmp_path).steps
    assert (step.path, step.outcome, step.data) == ("content/nash.md", Outcome.RENEWED, new)
    assert "был content/a.md" in step.why


def test_what_the_district_changed_goes_with_a_file_that_the_package_renames(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, mine = LINES.encode(), NEW["left"].encode()
    kept = manifest.make("0.1.0", ForgeKind.NONE, YesNo.NO, {"content/a.md": old})
    _write(tmp_path, {"content/a.md": old, manifest.PATH: manifest.write(kept)})
    git(tmp_path, "init", "-q", "-b", "main")
    _commit(tmp_path)
    _write(tmp_path, {"content/a.md": mine})
    _commit(tmp_path)
    monkeypatch.setattr(content, "shared", lambda *_: {"content/b.md": old})
    monkeypatch.setattr(content, "version", lambda: "0.2.0")
    moved, left = renew(tmp_path).steps
    assert (moved.path, moved.outcome, moved.data) == ("content/b.md", Outcome.MERGED, mine)
    assert "был content/a.md" in moved.why
    assert (left.path, left.outcome, left.data) == ("content/a.md", Outcome.REMOVED, None)
    assert "теперь content/b.md" in left.why


def test_the_folder_stays_as_it_is(root: Path) -> None:
    (root / "content" / "left.md").write_text("не сохранено")
    renew(root)
    assert git(root, "status", "--porcelain") == "M content/left.md"
    assert git(root, "branch", "--show-current") == "main"


def test_after_it_is_taken_there_is_nothing_to_renew(root: Path) -> None:
    said = iom("update", "--root", str(root))
    assert said.exit_code == 1, "there is something to decide"
    assert "Оставлено ваше: 4" in said.output
    assert "content/clash.md — вы и пакет изменили одни и те же строки" in said.output
    git(root, "merge", "-q", "obnovlenie/0.2.0")
    again = iom("update", "--root", str(root))
    assert (again.exit_code, again.output) == (
        0,
        "Обновлять нечего: портал уже следует пакету 0.2.0.\n",
    )


def test_what_was_joined_once_is_joined_by_the_next_package_too(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = iom("update", "--root", str(root)).output
    assert f"Новое для оставленного — в папке {manifest.COPIES}" in said
    git(root, "merge", "-q", "obnovlenie/0.2.0")
    copy = root / manifest.COPIES / "content" / "clash.md"
    assert copy.read_text("utf-8") == NEW["clash"], "what the package has, to be compared"
    third = {
        f"content/{name}.md": NEW[name].replace("строка 5", "строка пять").encode()
        for name in ("joined", "clash", "left", "mine")
    }
    clash = root / "content" / "clash.md"
    clash.write_text(NEW["clash"].replace("строка 2", "и наше"), "utf-8")  # a person has decided
    _commit(root)
    monkeypatch.setattr(content, "shared", lambda *_: third)
    monkeypatch.setattr(content, "version", lambda: "0.3.0")
    steps = {step.path: step for step in renew(root).steps}
    for name in ("joined", "clash"):
        step = steps[f"content/{name}.md"]
        assert step.outcome is Outcome.MERGED, step.why
        assert step.data is not None
        assert b"\n".join(step.data.splitlines()[4:5]).decode() == "строка пять"
    assert "строка девять" in steps["content/clash.md"].data.decode()
    listed = git(root, "ls-tree", "-r", "--name-only", "obnovlenie/0.3.0").split()
    assert manifest.COPIES + "content/taken.md" not in listed, "the package has it no more"


def test_ends_of_lines_of_windows_are_no_change(root: Path) -> None:
    left, joined = root / "content" / "left.md", root / "content" / "joined.md"
    for path in (left, joined):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    _commit(root)
    steps = {step.path: step for step in renew(root).steps}
    assert steps["content/left.md"].outcome is Outcome.RENEWED
    assert steps["content/joined.md"].outcome is Outcome.MERGED


def test_what_git_does_not_know_is_told(root: Path) -> None:
    (root / "content" / "left.md").write_text("не сохранено", "utf-8")
    (root / "paket").mkdir()
    (root / "paket" / "iom_portal-0.2.0-py3-none-any.whl").write_bytes(b"")
    said = iom("update", "--root", str(root)).output
    assert "есть правки, которых нет в git" in said
    assert "git add paket/" in said


def test_an_older_package_takes_nothing_back(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "version", lambda: "0.0.12")
    done = iom("update", "--root", str(root))
    assert done.exit_code == 2
    assert "портал уже следует пакету 0.1.0, а запущен 0.0.12" in done.output


def test_a_branch_that_waits_is_not_moved(root: Path) -> None:
    branch = renew(root).branch
    first = git(root, "rev-parse", branch)
    again = iom("update", "--root", str(root))
    assert again.exit_code == 2
    assert "уже есть" in again.output
    assert git(root, "rev-parse", branch) == first


@pytest.mark.parametrize(
    ("broken", "said"), [(None, "начат командой iom init"), ("{", "не читается")]
)
def test_a_portal_without_what_it_was_given_is_told_so(
    root: Path, broken: str | None, said: str
) -> None:
    if broken is None:
        (root / manifest.PATH).unlink()
    else:
        (root / manifest.PATH).write_text(broken)
    _commit(root)
    done = iom("update", "--root", str(root))
    assert done.exit_code == 2
    assert said in done.output


def test_a_key_that_is_called_otherwise_is_no_change_of_the_district(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, kept = "content/deficits/pr-1.yaml", manifest.PATH
    base = b"mine: 1\n" + "суть:\n  - а\nдалее: б\n".encode()
    given = b"mine: 1\n" + "кратко:\n  - а\nдалее: б\n".encode()
    portal = "название: А\nверсия: 1\n".encode()
    _write(root, {path: base, "content/portal.yaml": portal})
    _commit(root)
    old = manifest.make("0.1.0", ForgeKind.NONE, YesNo.NO, {path: base})
    _write(
        root,
        {
            path: base.replace("  - а".encode(), "  - наше\n  - а".encode()),
            kept: manifest.write(old),
        },
    )
    _commit(root)
    monkeypatch.setattr(content, "shared", lambda *_: {path: given})
    monkeypatch.setattr(migrations, "FORMAT", 2)
    monkeypatch.setattr(migrations, "MIGRATIONS", (Migration(2, "deficit", ("суть",), "кратко"),))
    done = iom("update", "--root", str(root))
    assert done.exit_code == 0, done.output
    assert "Соединено с вашими правками: 1" in done.output
    assert "После слияния выполните iom fmt" in done.output
    made = git(root, "show", f"obnovlenie/0.2.0:{path}")
    assert made.startswith("mine: 1\nкратко:\n  - наше\n  - а")


def test_a_portal_of_a_newer_format_is_not_renewed_by_this_package(root: Path) -> None:
    _write(root, {"content/portal.yaml": "название: А\nверсия: 99\n".encode()})
    _commit(root)
    done = iom("update", "--root", str(root))
    assert done.exit_code == 2
    assert "записи в формате 99" in done.output
    assert not git(root, "branch", "--list", "obnovlenie/*")

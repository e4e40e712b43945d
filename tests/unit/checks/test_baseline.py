"""``iom check --since``: what a proposal is answerable for, and what it is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.checks import baseline
from generator.proposals import compare
from generator.settings import Settings
from generator.system import files, git_objects
from tests.conftest import Portal
from tests.support.cli import iom
from tests.support.repository import EMPTY, Repository

ROUTE, OTHER = "routes/primer.yaml", "routes/drugoy.yaml"


def found(portal: Portal, *words: str) -> tuple[int, list[tuple[str, str]]]:
    done = iom("check", "--root", str(portal.root), "--format", "json", *words)
    data = json.loads(done.stdout)
    return done.exit_code, [(f["path"], f["rule"]) for f in data["findings"]]


def test_an_old_fault_elsewhere_is_not_the_contributors(repository: Repository) -> None:
    repository.change(OTHER, "рески: [а]").commit()
    assert found(repository)[0] == 1
    repository.change(ROUTE, "условия: село")
    assert found(repository, "--since", "HEAD") == (0, [])
    said = iom("check", "--root", str(repository.root), "--since", "HEAD").output
    assert "1 находка в других записях" in said.replace("\u00a0", " ")


@pytest.mark.parametrize("committed", [True, False])
def test_a_fault_in_a_touched_record_counts(repository: Repository, committed: bool) -> None:
    repository.change(ROUTE, "рески: [а]")
    if committed:
        repository.commit()
    assert found(repository, "--since", "HEAD~1" if committed else "HEAD") == (
        1,
        [(ROUTE, "key-unknown")],
    )


def test_an_old_fault_in_a_touched_record_counts(repository: Repository) -> None:
    repository.change(ROUTE, "рески: [а]").commit()
    assert found(repository, "--since", "HEAD") == (0, [])
    repository.change(ROUTE, "условия: село")
    assert found(repository, "--since", "HEAD")[0] == 1


def test_breaking_an_untouched_record_is_the_contributors_fault(repository: Repository) -> None:
    (repository.root / "content/deficits/pr-1.yaml").unlink()
    code, faults = found(repository, "--since", "HEAD")
    assert code == 1
    assert (ROUTE, "reference-missing") in faults


def test_what_others_did_meanwhile_counts_for_nobody(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "predlozhenie")
    repository.change(ROUTE, "условия: село").commit()
    repository.git("checkout", "-q", "main")
    repository.change(OTHER, "рески: [а]").commit()
    repository.change(OTHER, "условия: посёлок")
    text = (repository.root / OTHER).read_text("utf-8").replace("рески: [а]\n", "")
    repository.write(OTHER, text).commit()
    repository.git("checkout", "-q", "predlozhenie")
    assert found(repository, "--since", "main") == (0, [])


@pytest.mark.parametrize("name", ["нет-такой", "--help", "HEAD:routes", ""])
def test_an_unknown_revision_is_a_wrong_call(repository: Repository, name: str) -> None:
    done = iom("check", "--root", str(repository.root), f"--since={name}")
    assert done.exit_code == 2
    assert "не знает ревизию" in done.output


def test_outside_git_it_is_a_wrong_call(portal: Portal) -> None:
    assert iom("check", "--root", str(portal.root), "--since", "HEAD").exit_code == 2


def test_a_commit_reads_as_the_disk_does(repository: Repository) -> None:
    repository.write("content/methods/keysy/shema.png", b"\x89PNG\0\n\r\n")
    repository.write("routes/pusto.yaml", b"").write("routes/.skryto/a.yaml", "x")
    repository.write("routes/papka.yaml/a.txt", "x").write("routes/bolshoy.yaml", "а" * 600_000)
    repository.write("routes/кириллица.yaml", "название: Т\n").write("routes/ctrl\x01.yaml", "x")
    (repository.root / "routes/ssylka.yaml").symlink_to("primer.yaml")
    commit = repository.commit()
    disk, read = files.read(repository.root), files.at(repository.root, commit)
    assert read.files == disk.files
    assert list(read.files) == sorted(read.files)
    assert {(f.rule, f.place) for f in read.findings} == {(f.rule, f.place) for f in disk.findings}
    assert len(read.findings) == 4


def test_a_portal_in_a_folder_of_a_repository_is_read_from_there(tmp_path: Path) -> None:
    inner = Repository.start(tmp_path / "big" / "portal")
    (inner.root / ".git").rename(tmp_path / "big" / ".git")
    commit = inner.commit("Переезд")
    assert files.at(inner.root, commit).files == files.read(inner.root).files
    assert ROUTE in files.at(inner.root, commit).files


def test_many_blobs_are_read_in_batches(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git_objects, "ONE_BATCH", 2000)
    for number in range(100):
        repository.write(f"content/terms/t-{number}.yaml", f"название: {number}\n")
    commit = repository.commit()
    assert files.at(repository.root, commit).files == files.read(repository.root).files


def test_a_revision_is_checked_whatever_lies_in_the_folder(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "predlozhenie")
    repository.change(ROUTE, "рески: [а]").write("routes/novyy.yaml", "x: [").commit()
    repository.git("checkout", "-q", "main")
    assert found(repository) == (0, [])
    code, faults = found(repository, "--at", "predlozhenie", "--since", "main")
    assert code == 1
    assert (ROUTE, "key-unknown") in faults
    code, faults = found(repository, "--at", "predlozhenie", "routes/novyy.yaml")
    assert {path for path, _ in faults} == {"routes/novyy.yaml"}
    said = iom("check", "--root", str(repository.root), "--at", "predlozhenie").output
    assert " | рески: [а]" in said


@pytest.mark.parametrize(
    "call",
    [
        "check --at HEAD",
        "check --at HEAD --since HEAD",
        "review HEAD",
        "review HEAD HEAD",
        f"intake {ROUTE}",
        f"intake {ROUTE} -o moy.yaml",
    ],
)
def test_a_folder_beside_the_portal_is_not_called_clean(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.chdir(repository.root)
    before = repository.git("for-each-ref")
    done = iom(*call.split(), "--root", "routes")
    assert (done.exit_code, "портала нет" in done.output) == (2, True)
    assert repository.git("for-each-ref") == before
    assert not (repository.root / "moy.yaml").exists()


def test_a_proposal_that_brings_the_portal_or_takes_it_away_is_reviewed(
    repository: Repository,
) -> None:
    repository.git("mktree", "-z")  # the tree in which nothing lies
    repository.git("branch", "pustoy", repository.git("commit-tree", EMPTY, "-m", "Пусто"))
    root = ("--root", str(repository.root))
    done = iom("review", "pustoy", "main", *root)
    assert (done.exit_code, "Другой маршрут" in done.output) == (0, True)
    done = iom("review", "main", "pustoy", *root)
    assert (done.exit_code, "Другой маршрут" in done.output) == (0, True)
    assert iom("check", "--since", "main", "--at", "pustoy", *root).exit_code == 1


@pytest.mark.parametrize(
    "path",
    ["routes/", "./routes", "routes//primer.yaml", "routes/../routes/primer.yaml", "./", "."],
)
def test_a_path_in_a_revision_is_named_as_one_on_disk(repository: Repository, path: str) -> None:
    repository.change(ROUTE, "рески: [а]").commit("Ошибка")
    code, faults = found(repository, "--at", "HEAD", path)
    assert (code, faults) == found(repository, path)
    assert (code, len(faults)) == (1, 1)
    whole = str(repository.root / ROUTE)
    assert found(repository, "--at", "HEAD", whole) == (code, faults)


def test_a_whole_path_through_a_link_to_the_portal_is_one_of_it(
    repository: Repository, tmp_path: Path
) -> None:
    """On a Mac «/tmp» is such a link."""
    repository.change(ROUTE, "рески: [а]").commit("Ошибка")
    link = tmp_path / "ssylka"
    link.symlink_to(repository.root, target_is_directory=True)
    assert found(repository, "--at", "HEAD", str(link / ROUTE)) == found(repository, ROUTE)


@pytest.mark.parametrize("path", ["routes/nigde.yaml", "nigde", "..", "/etc/passwd", "РОУТЕС"])
def test_a_path_that_is_not_in_a_revision_is_not_called_clean(
    repository: Repository, path: str
) -> None:
    done = iom("check", "--root", str(repository.root), "--at", "HEAD", path)
    assert (done.exit_code, "в этой ревизии нет" in done.output) == (2, True)


def test_a_path_is_looked_for_in_the_revision_and_not_in_the_folder(repository: Repository) -> None:
    (repository.root / ROUTE).rename(repository.root / "routes/novyy.yaml")
    root = ("--root", str(repository.root))
    assert iom("check", *root, "--at", "HEAD", ROUTE).exit_code == 0
    assert iom("check", *root, "--at", "HEAD", "routes/novyy.yaml").exit_code == 2
    repository.write("README.md", "# О портале\n").commit("Не запись")
    assert "не запись" in iom("check", *root, "--at", "HEAD", "README.md").output


def test_a_check_and_a_review_are_answerable_for_the_same(repository: Repository) -> None:
    old = repository.change(OTHER, "рески: [а]").commit()
    repository.change(ROUTE, "рески: [а]")
    settings = Settings(repository.root, "2026-11-24")
    compared = baseline.compare(settings, old)
    assert compared.touched == {ROUTE}
    assert [f.place.path for f in compared.findings] == [ROUTE]
    assert compared.left == 1
    assert found(repository, "--since", old)[1] == [(ROUTE, "key-unknown")]
    reviewed = compare.read(settings, old).review
    assert (reviewed.findings, reviewed.left) == (compared.findings, compared.left)

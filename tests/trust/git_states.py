"""States of git × commands: what git does not tell is never taken for «nothing there»."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main as iom
from generator.system import git_call
from tests.support.repository import Repository, git

TITLE = "Состояния git"

ROUTE, OTHER = "routes/primer.yaml", "routes/drugoy.yaml"
NAME = "Снегирёва Анна Павловна"
AUTHOR = (
    "авторы: [{роль: методист, организация: Управление образования, "
    f"имя: {NAME}, согласие: {{дата: 2025-01-10, до: 2026-01-10}}}}]"
)
FAULT = "рески: [а]"
WAIT, HELD = 1, 60
"""Seconds that git has here, and those it needs where it is slow: to measure one need not take long."""

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "check --at": ("check", "--at", "predlozhenie"),
    "check --since": ("check", "--since", "main"),
    "check --at --since": ("check", "--at", "predlozhenie", "--since", "main"),
    "review": ("review", "main"),
    "review of two": ("review", "main", "predlozhenie"),
    "build": ("build", "--no-paper"),
}


@dataclass(frozen=True)
class State:
    """A repository in a state; ``well``: git answers there all the same; ``path``: where git is found."""

    root: Path
    well: bool
    path: str = ""


def start(folder: Path) -> Repository:
    """A portal with a consent that ran out, and a proposal with a fault, which lies in the folder too."""
    made = Repository.start(folder)
    made.change(OTHER, AUTHOR).commit("Автор")
    made.git("checkout", "-q", "-b", "predlozhenie")
    made.change(ROUTE, FAULT).commit("Предложение")
    return made


def _own_git(folder: Path, script: str) -> str:
    """A folder with a git of our own, as ``PATH``."""
    place = folder / "bin"
    place.mkdir()
    (place / "git").write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (place / "git").chmod(0o755)
    return f"{place}{os.pathsep}{os.environ['PATH']}"


def _well(repository: Repository) -> State:
    return State(repository.root, True)


def _slow(repository: Repository) -> State:
    return State(repository.root, False, _own_git(repository.root.parent, f"sleep {HELD}"))


def _missing(repository: Repository) -> State:
    empty = repository.root.parent / "empty"
    empty.mkdir()
    return State(repository.root, False, str(empty))


def _killed(repository: Repository) -> State:
    return State(repository.root, False, _own_git(repository.root.parent, "kill -9 $$"))


def _foreign(repository: Repository) -> State:
    real = shutil.which("git")
    script = f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {real} "$@"'
    return State(repository.root, False, _own_git(repository.root.parent, script))


def _clone(repository: Repository, *words: str) -> Path:
    repository.git("config", "uploadpack.allowFilter", "true")
    target = repository.root.parent / "clone"
    git(repository.root.parent, "clone", "-q", *words, repository.root.as_uri(), str(target))
    return target


def _blobless(repository: Repository) -> State:
    target = _clone(repository, "--filter=blob:none")
    git(target, "branch", "-q", "main", "origin/main")
    return State(target, False)


def _shallow(repository: Repository) -> State:
    return State(_clone(repository, "--depth", "1"), False)


def _bomb(repository: Repository) -> State:
    """A tree of trees of trees: a hundred million paths in ten objects."""
    blob = repository.git("hash-object", "-w", ROUTE)
    tree = _made(repository, f"100644 blob {blob}\ta.yaml\n")
    for _ in range(8):
        tree = _made(repository, "".join(f"040000 tree {tree}\t{n}\n" for n in range(10)))
    top = _made(repository, f"040000 tree {tree}\troutes\n")
    commit = repository.git("commit-tree", top, "-p", "main", "-m", "Бомба")
    repository.git("update-ref", "refs/heads/predlozhenie", commit)
    repository.git("update-ref", "refs/heads/main", commit)
    return State(repository.root, False, os.environ["PATH"])


def _made(repository: Repository, rows: str) -> str:
    done = subprocess.run(
        ["git", "mktree"],
        cwd=repository.root,
        input=rows,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def _signed(repository: Repository) -> State:
    head, _, text = repository.git("cat-file", "commit", "HEAD").partition("\n\n")
    sign = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----"
    done = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin"],
        cwd=repository.root,
        input=f"{head}\n{sign}\n\n{text}\n",
        capture_output=True,
        text=True,
        check=True,
    )
    repository.git("update-ref", "HEAD", done.stdout.strip())
    repository.git("config", "log.showSignature", "true")
    return State(repository.root, True)


def _settings(repository: Repository) -> State:
    for name, value in (
        *(("color.ui", "always"), ("color.diff", "always"), ("core.quotePath", "true")),
        *(("core.pager", "false"), ("diff.noprefix", "true"), ("diff.relative", "true")),
        *(("log.diffMerges", "off"), ("log.follow", "true"), ("log.date", "relative")),
        *(("diff.external", "false"), ("log.decorate", "full"), ("diff.renames", "copies")),
    ):
        repository.git("config", name, value)
    return State(repository.root, True)


def _encoding(repository: Repository) -> State:
    repository.git("config", "i18n.logOutputEncoding", "utf-16")
    return State(repository.root, True)


def _graft(repository: Repository) -> State:
    """Both ends are said to have no past, in the way of old and in the way of today."""
    heads = [repository.git("rev-parse", name) for name in ("main", "predlozhenie")]
    folder = repository.root / ".git" / "info"
    folder.mkdir(exist_ok=True)
    (folder / "grafts").write_text("".join(f"{head}\n" for head in heads), "ascii")
    blobs = [repository.git("rev-parse", f"{name}:{ROUTE}") for name in ("predlozhenie", "main")]
    repository.git("replace", *blobs)
    return State(repository.root, True)


def _sparse(repository: Repository) -> State:
    repository.git("sparse-checkout", "set", "content")
    return State(repository.root, False)


def _half_told(repository: Repository) -> State:
    """Git that says nothing of the objects it was asked for, and ends well."""
    real = shutil.which("git")
    script = f'case "$*" in *cat-file*) exit 0;; esac; exec {real} "$@"'
    return State(repository.root, False, _own_git(repository.root.parent, script))


def _unreadable(repository: Repository) -> State:
    """The objects of both sides are broken; names and commits are whole."""
    for revision in ("main", "predlozhenie"):
        id = repository.git("rev-parse", f"{revision}:{ROUTE}")
        file = repository.root / ".git" / "objects" / id[:2] / id[2:]
        file.chmod(0o644)
        file.write_bytes(b"broken")
    return State(repository.root, False)


def _no_tree(repository: Repository) -> State:
    for revision in ("main", "predlozhenie"):
        id = repository.git("rev-parse", f"{revision}^{{tree}}")
        (repository.root / ".git" / "objects" / id[:2] / id[2:]).unlink()
    return State(repository.root, False)


def _no_commit(repository: Repository) -> State:
    for revision in ("main", "predlozhenie"):
        (repository.root / ".git" / "refs" / "heads" / revision).write_text("1" * 40 + "\n")
    return State(repository.root, False)


def _no_head(repository: Repository) -> State:
    (repository.root / ".git" / "HEAD").unlink()
    return State(repository.root, False)


def _no_git(repository: Repository) -> State:
    shutil.rmtree(repository.root / ".git")
    return State(repository.root, False)


def _unborn(repository: Repository) -> State:
    shutil.rmtree(repository.root / ".git")
    repository.git("init", "-q", "-b", "main")
    return State(repository.root, False)


def _bare(repository: Repository) -> State:
    target = repository.root.parent / "bare.git"
    git(repository.root, "clone", "-q", "--bare", str(repository.root), str(target))
    return State(target, True)


def _worktree(repository: Repository) -> State:
    target = repository.root.parent / "tree"
    repository.git("checkout", "-q", "main")
    repository.git("worktree", "add", "-q", str(target), "predlozhenie")
    return State(target, True)


def _lost_worktree(repository: Repository) -> State:
    state = _worktree(repository)
    shutil.rmtree(repository.root)
    return State(state.root, False)


def _detached(repository: Repository) -> State:
    repository.git("checkout", "-q", "--detach")
    return State(repository.root, True)


def _locked(repository: Repository) -> State:
    (repository.root / ".git" / "index.lock").touch()
    return State(repository.root, True)


STATES: dict[str, Callable[[Repository], State]] = {
    "as it should be": _well,
    "slow": _slow,
    "no such program": _missing,
    "killed": _killed,
    "another owner": _foreign,
    "without old blobs": _blobless,
    "shallow": _shallow,
    "a bomb of trees": _bomb,
    "signatures are shown": _signed,
    "settings of a person": _settings,
    "another encoding": _encoding,
    "grafts and replaced objects": _graft,
    "a sparse checkout": _sparse,
    "half an answer": _half_told,
    "broken blobs": _unreadable,
    "no tree": _no_tree,
    "no commit": _no_commit,
    "no HEAD": _no_head,
    "a ZIP": _no_git,
    "no commit yet": _unborn,
    "bare": _bare,
    "a worktree": _worktree,
    "a worktree without its repository": _lost_worktree,
    "detached": _detached,
    "a locked index": _locked,
}


@contextlib.contextmanager
def surrounded(state: State) -> Iterator[None]:
    """Let commands find the git of a state, which has little time."""
    path, wait = os.environ["PATH"], git_call.LONGEST_WAIT
    os.environ["PATH"] = state.path or path
    git_call.LONGEST_WAIT = WAIT if state.path else wait
    git_call.start_over()
    try:
        yield
    finally:
        os.environ["PATH"], git_call.LONGEST_WAIT = path, wait
        git_call.start_over()


def run(state: State, command: str) -> Result:
    """Run a command in a state."""
    with surrounded(state):
        return CliRunner().invoke(iom, [*COMMANDS[command], "--root", str(state.root)])


def wrong(state: State, command: str, done: Result) -> str:
    """Say what is wrong with an outcome: silence, a name that may not be shown, or a fault of our own."""
    if "Сбой самого генератора" in done.output or "Traceback" in done.output:
        return f"a fault: {done.output[-300:]}"
    if command == "build":
        return _wrong_build(state, done)
    told = "рески" in done.output and done.exit_code == (0 if "review" in command else 1)
    if state.well:
        return (
            ""
            if told
            else f"git answers, and this is said ({done.exit_code}): {done.output[-300:]}"
        )
    if told or (done.exit_code == 3 and "Git не ответил: " in done.output):
        return ""
    if done.exit_code == 2 and "git не знает ревизию" in done.output:
        return ""
    return f"silence ({done.exit_code}): {done.output[-300:]}"


def _wrong_build(state: State, done: Result) -> str:
    site = state.root / "site"
    if not site.is_dir():
        return (
            ""
            if done.exit_code in (1, 2, 3) and done.output.strip()
            else "nothing is built or said"
        )
    files = (p for p in site.rglob("*") if p.is_file() and p.suffix in (".html", ".js", ".json"))
    if any("Снегир" in p.read_text("utf-8") for p in files):
        return "a name whose consent ran out is published"
    if not state.well and not any(
        word in done.output for word in ("Неизвестно", "не показаны", "неполные")
    ):
        return f"what is left out is not said: {done.output[-300:]}"
    return ""


def commands(name: str) -> Iterator[str]:
    """The commands that make sense in a state: a bare repository has no folder to look at."""
    for command in COMMANDS:
        if name != "bare" or command in ("check --at", "check --at --since", "review of two"):
            yield command


def make(name: str, folder: Path) -> State:
    """Make a repository in a state."""
    return STATES[name](start(folder / "portal"))


def main() -> None:
    """Try every command in every state and print the figures."""
    count, found = 0, []
    for name in STATES:
        for command in commands(name):
            count += 1
            with tempfile.TemporaryDirectory() as folder:
                state = make(name, Path(folder))
                fault = wrong(state, command, run(state, command))
            if fault:
                found.append(f"{name}, {command}: {fault}")
    for one in found:
        print(f"  {one}".replace("\n", " "))
    print(f"состояния × команды: {len(STATES)} × {len(COMMANDS)}, проверено {count}")
    print(f"промолчали или показали лишнее: {len(found)}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()

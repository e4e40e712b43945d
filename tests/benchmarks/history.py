"""How long the history takes: ``python -m tests.benchmarks.history [records] [commits]``."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generator.catalogue.history import load as history_load
from generator.records import load
from generator.system import files
from tests.conftest import ROOT, tiny

ROUTE = ROOT / "routes" / "geometriya-dokazatelstvo.yaml"


def main(records: int = 1000, commits: int = 5000) -> None:
    """Make a repository with so many routes and commits, and read it thrice."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "portal"
        tiny(root)
        make(root, records, commits)
        tree = load.load(files.read(root))
        print(f"{records} записей, {commits} коммитов")
        for name, forget in (("с нуля", True), ("без изменений", False), ("новый коммит", False)):
            if forget:
                shutil.rmtree(root / ".cache", ignore_errors=True)
            if name == "новый коммит":
                commit(root, records)
                tree = load.load(files.read(root))
            started, busy = time.perf_counter(), time.process_time()
            found = history_load.read(root, tree)
            seconds, busy = time.perf_counter() - started, time.process_time() - busy
            count = sum(len(p.editions) for p in found.past.values())
            print(
                f"  {name}: {seconds:.2f} с (процессор {busy:.2f} с), редакций {count} {found.note}"
            )


def make(root: Path, records: int, commits: int) -> None:
    """Write the commits through fast-import: each changes a month or only the formatting."""
    route = ROUTE.read_text("utf-8")
    said = []
    for number in range(commits):
        id = number % records
        turn = number // records
        text = re.sub(r"(что|цель|кратко|признак|задача): ", rf"\1: {id} — ", route)
        text = text.replace("месяцев: 24", f"месяцев: {24 + turn - (turn == 3)}")
        if turn == 3:
            text = text.replace("\nсрок:", "\n# только оформление\nсрок:")
        if turn > 3:
            text = text.replace("\nриски:", f"\nусловия: запас {turn} недели, маршрут {id}\nриски:")
        data = text.encode()
        when = 1_700_000_000 + number * 3600
        said.append(
            f"commit refs/heads/main\ncommitter a <a@example.org> {when} +0300\ndata 1\nx\n".encode()
            + f"M 100644 inline routes/marshrut-{id}.yaml\ndata {len(data)}\n".encode()
            + data
            + b"\n"
        )
    git(root, "init", "-q", "-b", "main")
    subprocess.run(["git", "fast-import", "--quiet"], cwd=root, input=b"".join(said), check=True)
    git(root, "reset", "-q", "--hard")


def commit(root: Path, number: int) -> None:
    """Change one route as an editor would."""
    path = root / "routes" / f"marshrut-{number // 2}.yaml"
    path.write_text(path.read_text("utf-8") + "условия: сельская школа\n", "utf-8")
    git(root, "commit", "-qam", "x")


def git(root: Path, *words: str) -> None:
    """Ask git."""
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words], cwd=root, check=True
    )


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))

"""The same commit gives the same bytes: ``python -m tests.trust.reproducible [PYTHON…]``.

A portal is cloned and built in several ways that must not show: in another folder, with its files
written in another order, another locale, time zone, mask of rights and seed of hashes, and by other
Pythons (those named, or any of 3.11 … 3.14 on the PATH that is not this one), each with libraries of
the same lock.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT, TODAY

TITLE = "Одинаковые байты"
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
AS_USUAL = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0"}
OTHERWISE = {"LC_ALL": "C", "TZ": "Asia/Kamchatka", "PYTHONHASHSEED": "7"}


@dataclass(frozen=True, slots=True)
class Way:
    """One way to build: its name, the Python, the variables, the order in which files were written."""

    name: str
    python: str
    variables: Mapping[str, str]
    seed: int | None = None


def ways(pythons: Mapping[str, str]) -> list[Way]:
    """The first way is what the others are compared with."""
    here = sys.executable
    found = [
        Way("ещё раз то же", here, AS_USUAL),
        Way("другие папка, порядок файлов, язык, пояс, права, хэши", here, OTHERWISE, 7),
    ]
    return [*found, *(Way(f"Python {v}", path, OTHERWISE, 11) for v, path in pythons.items())]


def built(way: Way, folder: Path) -> dict[str, str]:
    """Clone and build in a folder; give the sum of every file of the site."""
    root, site = folder / "portal", folder / "site"
    _git(folder, "clone", "--quiet", "--no-checkout", str(ROOT), str(root))
    names = _git(root, "ls-tree", "-rz", "--name-only", "HEAD").split("\0")[:-1]
    _git(root, "reset", "--quiet")
    if way.seed is not None:
        random.Random(way.seed).shuffle(names)
    _git(root, "checkout-index", "-z", "--stdin", given="\0".join(names) + "\0")
    command = [way.python, "-m", "generator", "build", "--site-dir", str(site), "--today", TODAY]
    variables = {"PATH": os.environ["PATH"], "HOME": str(folder), **way.variables}
    umask = 0o077 if way.seed is not None else 0o022
    done = subprocess.run(
        command, cwd=root, env=variables, umask=umask, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{way.name}: {done.stdout[-500:]}{done.stderr[-500:]}")
    files = (p for p in sorted(site.rglob("*")) if p.is_file())
    return {
        p.relative_to(site).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files
    }


def different(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    """The files that are not the same in both."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def others(asked: list[str]) -> Iterator[tuple[str, str]]:
    """Yield other Pythons with their versions: those asked for, or those that answer."""
    for name in asked or [f"python{version}" for version in VERSIONS]:
        path = shutil.which(name)
        ask = "import sys; print('%d.%d' % sys.version_info[:2])"
        said = path and subprocess.run(
            [path, "-c", ask], capture_output=True, text=True, check=False
        )
        if path and said and said.returncode == 0:
            version = said.stdout.strip()
            if version != f"{sys.version_info[0]}.{sys.version_info[1]}":
                yield version, path


def furnished(python: str, folder: Path) -> str:
    """Give an environment of another Python with the libraries of our lock, and with ourselves."""
    source = folder.with_name(f"{folder.name}-source")
    _git(folder.parent, "clone", "--quiet", str(ROOT), str(source))
    subprocess.run([python, "-m", "venv", str(folder)], check=True)
    own = str(folder / "bin" / "python")
    install = [own, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    lock = ROOT / "requirements" / "site.txt"
    subprocess.run([*install, "--require-hashes", "-r", str(lock)], check=True)
    subprocess.run([*install, "--no-deps", "--no-build-isolation", str(source)], check=True)
    return own


def _git(folder: Path, *words: str, given: str = "") -> str:
    done = subprocess.run(
        ["git", *words], cwd=folder, input=given, capture_output=True, text=True, check=True
    )
    return done.stdout


def main() -> int:
    """Build in every way and print what differs."""
    with tempfile.TemporaryDirectory() as aside:
        home = Path(aside)
        pythons = {v: furnished(path, home / f"venv-{v}") for v, path in others(sys.argv[1:])}
        first, wrong = {}, 0
        for number, way in enumerate(ways(pythons)):
            folder = home / f"{'a' * (number + 1)}"
            folder.mkdir()
            found = built(way, folder)
            shutil.rmtree(folder)
            first = first or found
            apart = different(first, found)
            wrong += len(apart)
            print(
                *(f"  {way.name}: {name}" for name in apart[:20]),
                sep="\n",
                end="\n" if apart else "",
            )
            print(f"{way.name}: файлов {len(found)}, отличий {len(apart)}")
    if not pythons:
        print("другой Python: не найден, не проверено")
    return 1 if wrong or not pythons else 0


if __name__ == "__main__":
    sys.exit(main())

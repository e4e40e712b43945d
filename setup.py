"""What is not code goes into the wheel beside it: the theme, the starter content, the recipes of the forges.

Everything else about the package is told in ``pyproject.toml``; there a folder outside of the package cannot
be named. The same files give the same wheel, byte for byte: whenever and by whomever it is made.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

os.environ.setdefault("SOURCE_DATE_EPOCH", "315532800")  # 1980, where the time of a ZIP begins
os.umask(0o022)

ROOT = Path(__file__).resolve().parent
PACKED = (
    *("theme", "content", "routes"),
    *(".github", ".gitlab", ".gitlab-ci.yml", ".gitea", ".forgejo"),
    *(".ci/scripts/gitlab_comments.py", "mkdocs.yml", "CHANGELOG.md", "LICENSE-CONTENT"),
    "requirements/site.txt",
)
"""What ``generator/settings.py`` looks for under ``generator/package/``."""


class BuildWithFiles(build_py):
    """Copies the files that are not code after the modules."""

    def run(self) -> None:
        """Build the package."""
        super().run()
        if self.editable_mode:
            return  # the repository has them
        target = Path(self.build_lib) / "generator" / "package"
        shutil.rmtree(target, ignore_errors=True)
        for name in PACKED:
            source, copy = ROOT / name, target / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, copy)
            else:
                shutil.copyfile(source, copy)
        _level(Path(self.build_lib))


class SameWheel(bdist_wheel):
    """Has its own files level, too."""

    def egg2dist(self, egginfo_path: str, distinfo_path: str) -> None:
        """Write what tells of the package."""
        super().egg2dist(egginfo_path, distinfo_path)
        _level(Path(distinfo_path))


def _level(folder: Path) -> None:
    """Forget how the files were checked out: whether others may read them is nothing of the package."""
    for path in folder.rglob("*"):
        if path.is_file():
            path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)


setup(cmdclass={"build_py": BuildWithFiles, "bdist_wheel": SameWheel})

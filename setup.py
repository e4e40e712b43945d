"""What is not code goes into the wheel beside it: the theme, the starter content, the recipes of the forges.

Everything else about the package is told in ``pyproject.toml``; there a folder outside of the package cannot
be named.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

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


setup(cmdclass={"build_py": BuildWithFiles})

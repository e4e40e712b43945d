"""The files that a new portal begins with, by their paths: what came with the package, and what is its own."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path
from string import Template
from urllib.parse import unquote, urlsplit

from generator.proposals.starter.answers import Answers, as_portal
from generator.records.models.enums import ForgeKind, YesNo
from generator.records.models.kinds import KINDS
from generator.records.models.portal import FORMAT
from generator.records.yaml_text import parser, writer
from generator.settings import PACKAGE, PACKAGE_FILES

PORTAL = "content/portal.yaml"
NEWS = ".iom/CHANGELOG.md"
"""What is new in the package, for editors: a district may have a file of that name at its root."""

_OWN = (PORTAL, "content/surveys/")
"""What the district of the package says of itself: another district begins without it."""

_OWNERS = ".github/CODEOWNERS"
_OF_FORGE: dict[ForgeKind, tuple[str, ...]] = {
    ForgeKind.GITHUB: (".github",),
    ForgeKind.GITLAB: (".gitlab", ".gitlab-ci.yml", ".ci/scripts/gitlab_comments.py", _OWNERS),
    ForgeKind.GITEA: (".gitea", _OWNERS),
    ForgeKind.FORGEJO: (".forgejo", _OWNERS),
}
"""The recipes of each forge that runs any: check, review, publication; whom to ask about code."""

_NOT_TAKEN = (".github/dependabot.yml",)
"""What a newer package brings a district."""

_PLAIN = {
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    "Makefile": "Makefile",
    "mkdocs.yml": "mkdocs.yml",
}


_TOWN = "город"
"""A key of the portal and of the title page of a route."""

PACKAGES = "paket/"
"""Where a portal keeps the package as a file: its forge has no other place to install it from."""

_NAME = "iom-portal"


def version() -> str:
    """The version of the package that is running."""
    return metadata.version(_NAME)


def package() -> dict[str, bytes]:
    """The wheel that the running package was installed from, by its path in a portal; none, if it is gone."""
    said = json.loads(metadata.distribution(_NAME).read_text("direct_url.json") or "{}")
    where = urlsplit(said.get("url", ""))
    file = Path(unquote(where.path).lstrip("/" if sys.platform == "win32" else ""))
    if where.scheme != "file" or file.suffix != ".whl" or not file.is_file():
        return {}
    data = file.read_bytes()
    known = said.get("archive_info", {}).get("hashes", {}).get("sha256")
    return {PACKAGES + file.name: data} if hashlib.sha256(data).hexdigest() == known else {}


def shared(forge: ForgeKind, examples: YesNo, town: str) -> dict[str, bytes]:
    """What comes with the package and is renewed with it, by path; ``town``: of the title pages of examples."""
    found = {path: data for path, data in _tree("content") if not _own(path)}
    routes = dict(_tree("routes"))
    blank = KINDS["route"].blank
    found |= _of_town(routes, town) if examples is YesNo.YES else {blank: routes[blank]}
    for name in _OF_FORGE.get(forge, ()):
        found |= {path: data for path, data in _tree(name) if path not in _NOT_TAKEN}
    for name in ("LICENSE-CONTENT", "requirements/site.txt"):
        found |= dict(_tree(name))
    found[NEWS] = (PACKAGE_FILES / "CHANGELOG.md").read_bytes()
    folder = PACKAGE / "proposals" / "starter" / "files"
    found |= {path: (folder / name).read_bytes() for path, name in _PLAIN.items()}
    found["requirements/portal.txt"] = f"{_NAME}=={version()}\n".encode()
    return dict(sorted(found.items()))


def _of_town(routes: Mapping[str, bytes], town: str) -> dict[str, bytes]:
    """The examples with the town of their new district: that of the package would stand on each printed title page."""
    ours = town_of((PACKAGE_FILES / PORTAL).read_bytes())
    line = f"  {_TOWN}: {{}}\n".format
    old, new = line(writer.scalar(ours)).encode(), line(writer.scalar(town or ours)).encode()
    return {path: data.replace(old, new) for path, data in routes.items()}


def town_of(portal: bytes) -> str:
    """The town that a file of a portal names, or else its district; empty where it can be read for neither."""
    values = parser.parse(PORTAL, portal.decode("utf-8", "replace")).value
    said = values if isinstance(values, dict) else {}
    return next(
        (one for key in (_TOWN, "район") if (one := said.get(key)) and isinstance(one, str)), ""
    )


def own(answers: Answers) -> dict[str, bytes]:
    """What is written for the district once and belongs to it from then on, by path."""
    readme = Template(
        (PACKAGE / "proposals" / "starter" / "files" / "README.md").read_text("utf-8")
    )
    said = readme.substitute(
        title=answers.title, institution=answers.institution, district=answers.district
    )
    return {"README.md": said.encode(), PORTAL: _portal(answers).encode()}


def _portal(answers: Answers) -> str:
    """The portal file: the answers, and the ways in that the pages of the package have."""
    text = (PACKAGE_FILES / PORTAL).read_text("utf-8")
    values = parser.parse(PORTAL, text).value
    assert isinstance(values, dict)
    kept = (
        "кратко",
        "входы",
        "порядок методов",
        "что изменилось в праве",
        "почитать",
        "грифы",
        "план года",
    )
    ours = {key: values[key] for key in kept if key in values}
    ours["версия"] = str(FORMAT)
    return writer.write(KINDS["portal"], ours | as_portal(answers))


def _own(path: str) -> bool:
    return path.startswith(_OWN) and not path.endswith("/_blank.yaml")


def _tree(name: str) -> Iterator[tuple[str, bytes]]:
    """The files of a folder of the package, or one file, by their paths from its root."""
    top = PACKAGE_FILES / name
    files = [top] if top.is_file() else sorted(p for p in top.rglob("*") if p.is_file())
    for path in files:
        yield _path(path), path.read_bytes()


def _path(path: Path) -> str:
    return path.relative_to(PACKAGE_FILES).as_posix()

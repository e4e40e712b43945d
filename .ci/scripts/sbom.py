"""Write what the portal is made of: docs/sbom.cdx.json (CycloneDX) and docs/licences.md, from the lock.

The same lock gives the same bytes: no clock, and the serial number is made from the parts.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements" / "site.txt"
SBOM, LICENCES = "docs/sbom.cdx.json", "docs/licences.md"

_PINNED = re.compile(
    r"^([a-z0-9._-]+)==(\S+)(?: ; ([^\\\n]+?))? \\\n((?:    --hash=\S+(?: \\)?\n)+)", re.M
)
_VIA = re.compile(r"^    # via (.+)$|^    #   (.+)$", re.M)
_CLASS = re.compile(r"License :: (?:OSI Approved :: )?(.+)")

PUBLISHED = (
    ("Libertinus Serif, DejaVu Sans Mono", "OFL-1.1, Bitstream Vera", "шрифты внутри PDF"),
)
"""What of others lies on the site itself: name, licence, where."""


@dataclass(frozen=True, slots=True)
class Part:
    """One pinned package; ``needed_by`` are the packages that bring it."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]
    needed_by: tuple[str, ...]

    @property
    def purl(self) -> PackageURL:
        """Its name for all registries."""
        return PackageURL("pypi", None, self.name, self.version)

    @property
    def licence(self) -> str:
        """What it says of itself: an expression, a field, or a classifier."""
        said = metadata.metadata(self.name)
        field = (said.get("License") or "").strip()
        classes = [_CLASS.fullmatch(c) for c in said.get_all("Classifier") or ()]
        named = " AND ".join(match[1] for match in classes if match)
        short = field if field and "\n" not in field and field != "UNKNOWN" else ""
        return said.get("License-Expression") or short or named


def parts(lock: str) -> Iterator[Part]:
    """Read the lock."""
    for found in _PINNED.finditer(lock):
        after = re.split(r"^[a-z]", lock[found.end() :], maxsplit=1, flags=re.M)[0]
        via = tuple(a or b for a, b in _VIA.findall(after))
        hashes = tuple(re.findall(r"sha256:([0-9a-f]{64})", found[4]))
        yield Part(found[1], found[2], found[3] or "", hashes, via)


def sbom(found: Iterable[Part]) -> str:
    """Write the parts as CycloneDX."""
    known = list(found)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    main = Component(
        name=project["name"],
        version=project["version"],
        type=ComponentType.APPLICATION,
        bom_ref=project["name"],
        licenses=[LicenseFactory().make_from_string(project["license"])],
    )
    made = Bom()
    made.metadata.component = main
    components = {part: _component(part) for part in known}
    for component in components.values():
        made.components.add(component)
    made.register_dependency(
        main, [c for p, c in components.items() if any("site.in" in via for via in p.needed_by)]
    )
    for part in known:
        needed = [c for p, c in components.items() if part.name in p.needed_by]
        made.register_dependency(components[part], needed)
    made.serial_number = uuid5(NAMESPACE_URL, "\n".join(str(part) for part in known))
    data = json.loads(JsonV1Dot6(made).output_as_string())
    del data["metadata"]["timestamp"]
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _component(part: Part) -> Component:
    licence = LicenseFactory().make_from_string(part.licence)
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        bom_ref=str(part.purl),
        purl=part.purl,
        licenses=[licence if licence else License(name=part.licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=one) for one in part.hashes],
        properties=[Property(name="python:marker", value=part.marker)] if part.marker else [],
    )


def licences(found: Iterable[Part]) -> str:
    """Write the licences as a table."""
    rows = [f"| {p.name} | {p.version} | {p.licence} |" for p in found]
    own = [f"| {name} | {licence} | {where} |" for name, licence, where in PUBLISHED]
    return "\n".join(
        [
            "# Чужие части и их лицензии",
            "",
            "Файл пишет `make sbom` по `requirements/site.txt`; то же для программ — "
            "[sbom.cdx.json](sbom.cdx.json) (CycloneDX). Код портала — MIT, тексты — CC BY 4.0.",
            "",
            "## Что ставится вместе с генератором",
            "",
            "| пакет | версия | лицензия |",
            "|---|---|---|",
            *rows,
            "",
            "## Что из чужого лежит на самом сайте",
            "",
            "| что | лицензия | где |",
            "|---|---|---|",
            *own,
            "",
        ]
    )


def derived() -> dict[str, str]:
    """Give both files by their paths from the root."""
    found = tuple(parts(LOCK.read_text("utf-8")))
    return {SBOM: sbom(found), LICENCES: licences(found)}


def main() -> None:
    """Write what differs and say so."""
    for path, text in derived().items():
        if not (ROOT / path).is_file() or (ROOT / path).read_text("utf-8") != text:
            (ROOT / path).write_text(text, "utf-8", newline="\n")
            sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()

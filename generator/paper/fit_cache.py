"""What does not fit its paper, measured once: kept until a text, the theme or the code is another.

Typst and all that lays paper out are slow to import, so a check that has nothing to measure does without.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from generator.checks.check import Checked
from generator.findings import Finding
from generator.system import cache
from generator.system.cache import CacheTable
from generator.system.digests import code_digest, digest, folder_digest

MEASURED = ("content/forms/", "content/methods/")
"""Where records lie that are measured."""

APART = "routes/"
"""Nothing of what lies here is on these sheets."""


class FitRow(Struct, frozen=True):
    """All that does not fit in one state of the portal."""

    findings: tuple[Finding, ...]


FIT = CacheTable("fit", FitRow)


def find(
    checked: Checked, theme: Path, wanted: Callable[[str], bool], root: Path
) -> tuple[Finding, ...]:
    """Measure the forms and methods whose paths are ``wanted``; ``root`` is where the cache lies."""
    measured = [path for path in checked.records.documents if path.startswith(MEASURED)]
    paths = [path for path in measured if wanted(path)]
    if checked.records.portal is None or not paths:
        return ()
    version = _version(checked, theme)
    with cache.at(root) as store:
        row = store.load(FIT, version).get("") if version else None
        if row is None:
            from generator.paper import fit  # noqa: PLC0415 - fonts and layouts are slow to load

            row = FitRow(fit.find(checked, theme, paths))
            if version and len(paths) == len(measured):
                store.put(FIT, version, [("", row)])
    asked = frozenset(paths)
    return tuple(finding for finding in row.findings if finding.place.path in asked)


def _version(checked: Checked, theme: Path) -> str:
    """Sum up all that is on the sheets that are measured; nothing, where a file was not summed up."""
    digests = {p: d for p, d in checked.records.digests.items() if not p.startswith(APART)}
    if not digests or not all(digests.values()):
        return ""
    told = [f for f in checked.findings if not f.place.path.startswith(APART)]
    return digest(
        code_digest(),
        folder_digest(theme),
        checked.today,
        repr(sorted(digests.items())),
        repr(told),
    )

"""What of a Word document nobody can see: hidden by itself, by a style, by its row, or too small or too white.

ECMA-376 part 1: 17.3.2 properties of runs, 17.4.20 hidden rows, 17.7.2 styles one over another, 17.7.3 switches.
``w:webHidden`` hides only from a view in a browser: such text is printed, and it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.proposals.intake.docx_styles import WordStyles
from generator.proposals.intake.docx_switches import OFF, is_on

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

SMALLEST = 4
"""Half-points: type smaller than that is a speck on paper."""

NARROWEST = 10
"""Per cent of the width of letters: narrower ones are a line."""


class Hiding:
    """Tells the runs of a document that Word does not show; ``styles`` is the root of its styles.xml."""

    def __init__(self, styles: Any = None) -> None:
        self._styles = WordStyles(styles)
        known = self._styles.by_id.items()
        self._usual = next((id for id, style in known if _is_usual(style)), "")
        usual = None if styles is None else styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr")
        self._defaults = () if usual is None else (usual,)
        self._last: tuple[Any, bool] = (None, False)
        self._around: tuple[Any, tuple[Any, ...]] = (None, ())
        self._row: tuple[Any, bool] = (None, False)

    def run(self, run: Any) -> bool:
        """Whether nobody can see a run, for itself, for a run around its box, or for its row.

        What was found last is kept: a run may hold thousands of texts, a paragraph thousands of runs.
        """
        if self._last[0] is not run:
            found = (
                self._unseen(run)
                or any(map(self._hides, run.iterancestors(_W + "tr")))
                or any(map(self._unseen, run.iterancestors(_W + "r")))
            )
            self._last = (run, found)
        return self._last[1]

    def _hides(self, row: Any) -> bool:
        if self._row[0] is not row:
            self._row = (row, is_hidden_row(row))
        return self._row[1]

    def _styles_of(self, paragraph: Any) -> tuple[Any, ...]:
        """The style of a paragraph and what it is based on."""
        if self._around[0] is not paragraph:
            found = self._styles.chain(_named(paragraph, "pPr", "pStyle") or self._usual)
            self._around = (paragraph, found)
        return self._around[1]

    def _unseen(self, run: Any) -> bool:
        """In a table, and wherever something is shaded, white may be a head on a dark ground: it is seen."""
        around = next(run.iterancestors(_W + "p"), None)
        styles = () if around is None else self._styles_of(around)
        own = tuple(run.iterchildren(_W + "rPr"))[:1]
        of_signs = self._styles.chain(_named(run, "rPr", "rStyle"))
        layers = [self._looks(of_signs), self._looks(styles)]
        looks = [*own, *layers[0], *layers[1], *self._defaults]
        if _switched(own, layers, self._defaults) or is_on(_first(looks, "specVanish")):
            return True
        if _below(_first(looks, "sz"), SMALLEST) or _below(_first(looks, "w"), NARROWEST):
            return True
        ink = _first(looks, "color")
        white = ink is not None and str(ink.get(_W + "val")).upper() == "FFFFFF"
        return white and not (
            any(_first(looks, ground) is not None for ground in ("highlight", "shd"))
            or any(style.find(f"{_W}pPr/{_W}shd") is not None for style in styles)
            or any(map(_is_ground, run.iterancestors()))
        )

    @staticmethod
    def _looks(styles: Sequence[Any]) -> list[Any]:
        return [look for style in styles for look in style.iterchildren(_W + "rPr")]


def is_hidden_row(row: Any) -> bool:
    """Whether a row of a table is hidden."""
    return is_on(row.find(f"{_W}trPr/{_W}hidden"))


def _switched(own: Sequence[Any], layers: Sequence[Sequence[Any]], usual: Sequence[Any]) -> bool:
    """Whether text is hidden: what is said at it counts, else a style of signs turns a paragraph's round."""
    if (said := _first(own, "vanish")) is not None:
        return is_on(said)
    count = sum(is_on(_first(looks, "vanish")) for looks in layers)
    return bool(count % 2) or is_on(_first(usual, "vanish"))


def _first(looks: Sequence[Any], name: str) -> Any:
    return next(_each(looks, name), None)


def _each(looks: Sequence[Any], name: str) -> Iterator[Any]:
    for look in looks:
        yield from look.iterchildren(_W + name)


def _named(element: Any, look: str, name: str) -> str:
    found = element.find(f"{_W}{look}/{_W}{name}")
    return "" if found is None else str(found.get(_W + "val"))


def _is_usual(style: Any) -> bool:
    said = style.get(_W + "default", "0")
    return style.get(_W + "type") == "paragraph" and said not in OFF


_NUMBER = re.compile(r"([0-9]{1,9})(?:\.[0-9]{1,9})?(%|pt)?")


def _below(size: Any, least: int) -> bool:
    found = None if size is None else _NUMBER.fullmatch(str(size.get(_W + "val")))
    return found is not None and int(found[1]) * (2 if found[2] == "pt" else 1) < least


def _is_ground(element: Any) -> bool:
    if element.tag == _W + "p":
        first = next(element.iterchildren("*"), None)  # what a paragraph looks like stands first
        return first is not None and first.tag == _W + "pPr" and first.find(_W + "shd") is not None
    return element.tag in (_W + "tc", _W + "txbxContent")

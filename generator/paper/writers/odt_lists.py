"""Lists of a Word file as lists of OpenDocument: a look for each level, the number that each begins with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from msgspec import Struct

from generator.paper.writers import word_styles
from generator.paper.writers.odt_looks import points, val
from generator.paper.writers.word_xml import W


class OdtList(Struct, frozen=True):
    """A list: the name of its look and its first number."""

    name: str
    start: int = 1


def read(target: Any) -> tuple[dict[str, OdtList], str]:
    """The lists of a file by their numbers and by styles of paragraphs, and their looks as XML."""
    root = target.part.numbering_part.element
    levels = {
        n.get(W + "abstractNumId"): n.findall(W + "lvl") for n in root.findall(W + "abstractNum")
    }
    lists: dict[str, OdtList] = {}
    looks: dict[str, str] = {}
    for number in root.findall(W + "num"):
        of = val(number, "abstractNumId") or ""
        if levels.get(of):
            start = val(number.find(W + "lvlOverride"), "startOverride") or 1
            lists[number.get(W + "numId")] = OdtList(f"N{of}", int(start))
            looks[of] = _look(f"N{of}", levels[of])
    return _with_styles(target, lists, looks)


def _with_styles(
    target: Any, lists: dict[str, OdtList], looks: dict[str, str]
) -> tuple[dict[str, OdtList], str]:
    """Add the lists that the styles of the template belong to."""
    named = {style.name: style for style in target.styles}
    for name in (word_styles.BULLET, word_styles.NUMBER):
        number = val(named[name].element.find(f"{W}pPr/{W}numPr"), "numId") or ""
        if number in lists:
            lists[named[name].style_id] = lists[number]
    return lists, "".join(looks[of] for of in sorted(looks))


def _look(name: str, levels: Iterable[Any]) -> str:
    inside = "".join(_level(level) for level in levels)
    return f'<text:list-style style:name="{name}">{inside}</text:list-style>'


def _level(level: Any) -> str:
    said, deep = level.find(W + "pPr"), int(level.get(W + "ilvl")) + 1
    left, hung = val(said, "ind", "left") or "0", val(said, "ind", "hanging") or "0"
    place = (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" '
        f'fo:margin-left="{points(left)}" fo:text-indent="{points(-float(hung))}"/>'
        "</style:list-level-properties>"
    )
    sign = val(level, "lvlText") or ""
    if val(level, "numFmt") == "bullet":
        plain = sign if sign and not "\ue000" <= sign[0] <= "\uf8ff" else "•"  # of the font Symbol
        mark = f'bullet text:level="{deep}" text:bullet-char="{escape(plain)}"'
    else:
        after = escape(sign.replace(f"%{deep}", ""))
        mark = f'number text:level="{deep}" style:num-format="1" style:num-suffix="{after}"'
    kind = mark.partition(" ")[0]
    return f"<text:list-level-style-{mark}>{place}</text:list-level-style-{kind}>"

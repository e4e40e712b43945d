"""What of a Word document is no text of its own: pictures, objects, charts, documents put in, words of diagrams.

Drawings are ECMA-376 part 1, section 20.4; shapes of VML are part 4, section 19.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.proposals.intake.docx_switches import is_on

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CENTIMETRE = 360_000
WIDE, TALL = 6.0, 3.0
"""Centimetres of a picture that may hold a plan: an emblem and a signature are smaller."""

PICTURE = "рисунок, текст на нём не прочитан: впишите его слова в документ"
CHART = "диаграмма не прочитана: впишите её слова и числа в документ"
OBJECT = "вставленный объект не прочитан: впишите его слова в документ"
FIELD = "поле Word «{}» не прочитано: впишите в документ то, что оно показывает"
INSERTED = "вставленный документ не прочитан: откройте файл в Word, сохраните и пришлите снова"

DIAGRAMS = re.compile(r"/word/diagrams/data[0-9]*\.xml")
_SIZE = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([0-9]{1,6}(?:\.[0-9]{1,9})?)(pt|in|cm|mm)")
_UNITS = {"pt": 2.54 / 72, "in": 2.54, "cm": 1.0, "mm": 0.1}


def unread(paragraph: Any) -> Iterator[str]:
    """Say what a paragraph holds that cannot be read; small pictures are ornaments."""
    for node in paragraph.iter(_A + "graphicData", _V + "imagedata", _O + "OLEObject"):
        around = list(node.iterancestors())
        if any(one.tag == _FALLBACK for one in around):
            continue
        if node.tag == _O + "OLEObject":
            yield OBJECT
        elif node.tag == _V + "imagedata":
            if _is_large(_of_shape(node)) and not any(one.tag == _W + "object" for one in around):
                yield PICTURE
        elif str(node.get("uri")).endswith("/chart"):
            yield CHART
        elif str(node.get("uri")).endswith("/picture") and _is_large(_of_drawing(around)):
            yield PICTURE
    yield from unshown(paragraph)


_UNSHOWN = re.compile(r"\s*(EQ|SYMBOL)\b", re.IGNORECASE)
"""Fields that may keep nothing of what they show: formulas of the old Word, signs by their numbers."""


def unshown(paragraph: Any) -> Iterator[str]:
    """Say which fields of a paragraph show what the file does not hold."""
    opened: list[str] = []
    for node in paragraph.iter(_W + "fldChar", _W + "instrText", _W + "fldSimple"):
        kind = node.get(_W + "fldCharType")
        if node.tag == _W + "fldSimple":
            said = next(node.iter(_W + "t", _W + "sym"), None)
            yield from _field("" if said is not None else str(node.get(_W + "instr")))
        elif kind == "begin":
            opened.append("")
        elif opened and node.tag == _W + "instrText":
            opened[-1] += node.text or ""
        elif opened and kind == "separate":
            opened[-1] = "\0"  # what follows is what it shows
        elif opened and kind == "end":
            yield from _field(opened.pop())


def _field(code: str) -> Iterator[str]:
    found = _UNSHOWN.match(code)
    if found:
        yield FIELD.format(found[1].upper())


def _is_large(sizes: tuple[float, float] | None) -> bool:
    return sizes is None or (sizes[0] >= WIDE and sizes[1] >= TALL)


def _of_drawing(around: list[Any]) -> tuple[float, float] | None:
    extents = (one.find(_WP + "extent") for one in around)
    extent = next((one for one in extents if one is not None), None)
    given = [] if extent is None else [str(extent.get(key)) for key in ("cx", "cy")]
    if not given or not all(re.fullmatch("[0-9]{1,12}", one) for one in given):
        return None
    return int(given[0]) / _CENTIMETRE, int(given[1]) / _CENTIMETRE


def _of_shape(image: Any) -> tuple[float, float] | None:
    shape = image.getparent()
    style = "" if shape is None else str(shape.get("style") or "")
    sizes = {m[1]: float(m[2]) * _UNITS[m[3]] for m in _SIZE.finditer(style)}
    return (sizes["width"], sizes["height"]) if len(sizes) == 2 else None


def chosen(drop_down: Any) -> str:
    """The item of a list of an old form that is chosen, or the first one: Word shows it."""
    items = [str(one.get(_W + "val") or "") for one in drop_down.iterchildren(_W + "listEntry")]
    for name in ("result", "default"):
        said = drop_down.find(_W + name)
        at = "" if said is None else str(said.get(_W + "val"))
        if re.fullmatch("[0-9]{1,3}", at) and int(at) < len(items):
            return items[int(at)]
    return items[0] if items else ""


def ticked(box: Any) -> str:
    """The box of an old form, ticked or not."""
    for name in ("checked", "default"):
        if (said := box.find(_W + name)) is not None:
            return "☒" if is_on(said) else "☐"
    return "☐"


def of_diagram(root: Any) -> Iterator[str]:
    """The lines of a diagram of boxes and arrows (SmartArt)."""
    for paragraph in root.iter(_A + "p"):
        if said := "".join(one.text or "" for one in paragraph.iter(_A + "t")).strip():
            yield said

"""Which cells of a workbook are crossed out: by their style, or in their text (ECMA-376 part 1, 18.4.10, 18.8)."""

from __future__ import annotations

import zipfile
from collections.abc import Collection
from typing import Any

from msgspec import Struct

from generator.proposals.intake.documents import archive

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Strikes(Struct, frozen=True):
    """The styles of cells, and the numbers of shared texts, that cross words out."""

    styles: Collection[str] = ()
    texts: Collection[str] = ()

    def hold(self, cell: Any) -> bool:
        """Whether words of a cell are crossed out."""
        kind, said = cell.get("t") or "n", cell.findtext(_S + "v")
        if kind == "inlineStr":
            return cell.get("s") in self.styles or any(map(_crosses, cell.iter(_S + "rPr")))
        return bool(said) and (cell.get("s") in self.styles or (kind == "s" and said in self.texts))


def read(book: zipfile.ZipFile, styles: str, texts: str) -> Strikes:
    """Read the styles and the shared texts of a workbook, which lie at these paths."""
    names = book.namelist()
    return Strikes(
        _of_styles(archive.xml(book, styles)) if styles in names else (),
        {
            str(at)
            for at, one in enumerate(archive.each(book, texts, (_S + "si",)))
            if any(map(_crosses, one.iter(_S + "rPr")))
        }
        if texts in names
        else (),
    )


def _of_styles(root: Any) -> set[str]:
    fonts = root.find(_S + "fonts")
    cells = root.find(_S + "cellXfs")
    if fonts is None or cells is None:
        return set()
    struck = {str(at) for at, one in enumerate(fonts.iterchildren(_S + "font")) if _crosses(one)}
    styles = enumerate(cells.iterchildren(_S + "xf"))
    return {str(at) for at, one in styles if one.get("fontId") in struck}


def _crosses(look: Any) -> bool:
    switch = look.find(_S + "strike")
    return switch is not None and switch.get("val") not in ("0", "false")

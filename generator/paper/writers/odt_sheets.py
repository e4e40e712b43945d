"""The sheets of a Word file as OpenDocument: sides, margins, headers and footers of each section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.paper.writers.odt_body import OdtBody, R
from generator.paper.writers.odt_looks import OdtStyles, points, val
from generator.paper.writers.word_xml import W

LINE = 200
"""Twentieths of a point: a line of a header; the rest up to the text is air into which it may grow."""


class OdtSheets:
    """Page layouts and master pages; sections that look alike share them."""

    def __init__(self, target: Any, styles: OdtStyles) -> None:
        self.target, self.styles = target, styles
        self.layouts: dict[str, str] = {}
        self.masters: dict[str, str] = {}
        self.said: dict[str, str] = {}

    def named(self, setup: Any) -> str:
        """Give the name of the master page of a section; after «#» the number of its first page."""
        layout = self._layout(setup)
        usual = self._master(layout, self._edges(setup, "default"), "")
        if setup.find(W + "titlePg") is not None:
            usual = self._master(layout, self._edges(setup, "first"), usual)
        number = val(setup, "pgNumType", "start")
        return f"{usual}#{number}" if number else usual

    def pages(self) -> str:
        """Page layouts, as automatic styles."""
        return "".join(self.layouts)

    def master_pages(self) -> str:
        """Master pages with what stands at their edges."""
        return "".join(self.masters)

    def _layout(self, setup: Any) -> str:
        size, room = setup.find(W + "pgSz"), setup.find(W + "pgMar")
        edge = {e: int(room.get(W + e)) for e in (*_SIDES, "header", "footer")}
        lies = "landscape" if size.get(W + "orient") == "landscape" else "portrait"
        columns = val(setup, "cols", "num") or "1"
        gap = points(val(setup, "cols", "space") or 0)
        inside = (
            f'<style:page-layout-properties fo:page-width="{points(size.get(W + "w"))}" '
            f'fo:page-height="{points(size.get(W + "h"))}" style:print-orientation="{lies}" '
            f'fo:margin-top="{points(edge["header"])}" fo:margin-bottom="{points(edge["footer"])}" '
            f'fo:margin-left="{points(edge["left"])}" fo:margin-right="{points(edge["right"])}">'
            f'<style:columns fo:column-count="{columns}" fo:column-gap="{gap}"/>'
            "</style:page-layout-properties>"
            f"<style:header-style>{_air(edge['top'] - edge['header'], 'bottom')}</style:header-style>"
            f"<style:footer-style>{_air(edge['bottom'] - edge['footer'], 'top')}</style:footer-style>"
        )
        for said, name in self.layouts.items():
            if inside in said:
                return name
        name = f"L{len(self.layouts) + 1}"
        self.layouts[f'<style:page-layout style:name="{name}">{inside}</style:page-layout>'] = name
        return name

    def _master(self, layout: str, edges: str, after: str) -> str:
        follows = f' style:next-style-name="{after}"' if after else ""
        for said, name in self.masters.items():
            if said.endswith(
                f'style:page-layout-name="{layout}"{follows}>{edges}</style:master-page>'
            ):
                return name
        name = f"M{len(self.masters) + 1}"
        self.masters[
            f'<style:master-page style:name="{name}" style:page-layout-name="{layout}"{follows}>'
            f"{edges}</style:master-page>"
        ] = name
        return name

    def _edges(self, setup: Any, kind: str) -> str:
        return "".join(self._edge(setup, kind))

    def _edge(self, setup: Any, kind: str) -> Iterator[str]:
        for name in ("header", "footer"):
            found = setup.find(f"{W}{name}Reference[@{W}type='{kind}']")
            if found is not None:
                part = self.target.part.rels[found.get(R + "id")].target_part
                said = OdtBody(part, self.styles, {}).blocks(part.element)
                yield f"<style:{name}>{said}</style:{name}>"


_SIDES = ("top", "bottom", "left", "right")


def _air(height: int, side: str) -> str:
    room = points(max(0, height - LINE))
    return (
        f'<style:header-footer-properties fo:min-height="{points(height)}" '
        f'fo:margin-{side}="{room}" style:dynamic-spacing="true"/>'
    )

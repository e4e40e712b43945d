"""Looks of Word as looks of OpenDocument: what a style or a paragraph says of itself, in its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from generator.paper.writers.word_xml import W

STANDARD = "Standard"
"""What every program of OpenDocument calls the style of plain text."""

_ALIGNED = {"center": "center", "right": "end", "end": "end", "both": "justify"}
_CASES = {"superscript": "super 58%", "subscript": "sub 58%"}
_ON = (None, "1", "true", "on")
_FLAGS = {
    "keepNext": 'fo:keep-with-next="always"',
    "keepLines": 'fo:keep-together="always"',
    "pageBreakBefore": 'fo:break-before="page"',
    "contextualSpacing": 'style:contextual-spacing="true"',
}


def val(parent: Any, name: str, key: str = "val") -> str | None:
    """An attribute of a child, or nothing where either is not there."""
    found = None if parent is None else parent.find(W + name)
    said = None if found is None else found.get(W + key)
    return None if said is None else str(said)


def points(twentieths: str | float) -> str:
    """A length of Word as points."""
    return f"{float(twentieths) / 20:g}pt"


def style_name(id: str) -> str:
    """The name of a style by its id in Word; headings and plain text have names of their own there."""
    if id == "Normal":
        return STANDARD
    return f"Heading_20_{id[-1]}" if id.startswith("Heading") and id[-1].isdigit() else id


def paragraph(said: Any, left: float = 0) -> tuple[str, str]:
    """Attributes of a paragraph and its tabs, of what ``w:pPr`` says; ``left`` is its style's margin.

    Word counts tabs from the margin of the sheet, OpenDocument from that of the paragraph.
    """
    if said is None:
        return "", ""
    found = [*_spaces(said), *_indents(said)]
    if (edge := said.find(f"{W}pBdr/{W}bottom")) is not None:
        found.append(f'fo:border-bottom="{line(edge)}"')
    for name, attribute in _FLAGS.items():
        flag = said.find(W + name)
        if flag is not None and flag.get(W + "val") in _ON:
            found.append(attribute)
    if aligned := val(said, "jc"):
        found.append(f'fo:text-align="{_ALIGNED.get(aligned, "start")}"')
    return " ".join(found), _tabs(said, margin(said, left))


def margin(said: Any, left: float) -> float:
    """The left margin of a paragraph in twentieths of a point."""
    return float(val(said, "ind", "left") or left)


def _spaces(said: Any) -> Iterator[str]:
    for name, attribute in (("before", "fo:margin-top"), ("after", "fo:margin-bottom")):
        if (space := val(said, "spacing", name)) is not None:
            yield f'{attribute}="{points(space)}"'
    if (line := val(said, "spacing", "line")) is not None:
        if val(said, "spacing", "lineRule") == "exact":
            yield f'fo:line-height="{points(line)}"'
        else:
            yield f'fo:line-height="{float(line) / 2.4:.1f}%"'


def _indents(said: Any) -> Iterator[str]:
    for name, attribute in (("left", "fo:margin-left"), ("right", "fo:margin-right")):
        if (room := val(said, "ind", name)) is not None:
            yield f'{attribute}="{points(room)}"'
    if (first := val(said, "ind", "firstLine")) is not None:
        yield f'fo:text-indent="{points(first)}"'
    if (hung := val(said, "ind", "hanging")) is not None:
        yield f'fo:text-indent="{points(-float(hung))}"'


def _tabs(said: Any, left: float) -> str:
    tabs = said.find(W + "tabs")
    found = []
    for tab in () if tabs is None else tabs:
        kind = tab.get(W + "val")
        if kind == "clear":
            continue
        lined = ' style:leader-style="solid" style:leader-text="_"' if tab.get(W + "leader") else ""
        place = points(float(tab.get(W + "pos")) - left)
        found.append(f'<style:tab-stop style:position="{place}" style:type="{kind}"{lined}/>')
    return f"<style:tab-stops>{''.join(found)}</style:tab-stops>" if found else ""


def text(said: Any) -> str:
    """Attributes of letters, of what ``w:rPr`` says."""
    if said is None:
        return ""
    found = []
    for name, attribute in _LETTERS.items():
        flag = said.find(W + name)
        if flag is not None:
            off = flag.get(W + "val") not in _ON
            found.append(f'{attribute[0]}="{"normal" if off else attribute[1]}"')
    if (size := val(said, "sz")) is not None:
        found.append(f'fo:font-size="{int(size) / 2:g}pt"')
    if colour := val(said, "color"):
        found.append(f'fo:color="#{colour.lower()}"' if colour != "auto" else "")
    if font := val(said, "rFonts", "ascii"):
        found.append(f"fo:font-family={quoteattr(font)}")
    if val(said, "u") == "single":
        found.append('style:text-underline-style="solid" style:text-underline-width="auto"')
    if said.find(W + "strike") is not None:
        found.append('style:text-line-through-style="solid"')
    if case := val(said, "vertAlign"):
        found.append(f'style:text-position="{_CASES[case]}"')
    return " ".join(found)


_LINKS = "".join(
    f'<style:style style:name="{name.replace(" ", "_20_")}" style:display-name="{name}" '
    'style:family="text"><style:text-properties fo:color="#000000" '
    'style:text-underline-style="solid" style:text-underline-color="font-color"/></style:style>'
    for name in ("Internet link", "Visited Internet Link")
)
"""Programs set links in blue by themselves; on paper they are underlined."""

_LETTERS = {"b": ("fo:font-weight", "bold"), "i": ("fo:font-style", "italic")}


def line(said: Any) -> str:
    """The line of an edge: its width and colour."""
    if said is None or said.get(W + "val") in ("nil", "none"):
        return "none"
    return f"{int(said.get(W + 'sz')) / 8:g}pt solid #{said.get(W + 'color').lower()}"


def words(said: str) -> str:
    """Text of which no space is lost: OpenDocument takes several in a row for one."""
    return _SPACES.sub(_kept, escape(said))


_SPACES = re.compile("^ +|  +")


def _kept(match: re.Match[str]) -> str:
    """One space as it is, the rest counted; none of those that begin a text is as it is."""
    first = "" if match.start() == 0 else " "
    return f'{first}<text:s text:c="{len(match[0]) - len(first)}"/>'


class OdtStyles:
    """The styles of a template, then those that single paragraphs, runs and tables need."""

    def __init__(self, target: Any) -> None:
        self.root = target.styles.element
        self.left: dict[str, float] = {}
        """Left margins of styles in twentieths of a point, by their ids in Word."""
        self.levels: dict[str, int] = {}
        """Levels of headings, from 1."""
        self.made: dict[str, str] = {}
        """Names of automatic styles by what they say."""
        hyphens = target.settings.element.find(W + "autoHyphenation") is not None
        self.named = self._defaults(hyphens) + "".join(self._styles())

    def automatic(self, family: str, prefix: str, parent: str, attributes: str, inside: str) -> str:
        """Give the name of a style of its own; the same look is one style."""
        mother = f' style:parent-style-name="{parent}"' if parent else ""
        said = f'style:family="{family}"{mother}{attributes}>{inside}</style:style>'
        return self.made.setdefault(said, f"{prefix}{len(self.made) + 1}")

    def automatics(self) -> str:
        """All of them as XML."""
        return "".join(
            f'<style:style style:name="{name}" {said}' for said, name in self.made.items()
        )

    def _defaults(self, hyphens: bool) -> str:
        broken = (
            'fo:hyphenate="true" fo:hyphenation-remain-char-count="2" '
            'fo:hyphenation-push-char-count="2" loext:hyphenation-no-caps="true"'
        )
        given = self.root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        return (
            '<style:default-style style:family="paragraph"><style:paragraph-properties '
            'style:tab-stop-distance="36pt" fo:orphans="2" fo:widows="2"/><style:text-properties '
            f'fo:language="ru" fo:country="RU" {broken if hyphens else ""} {text(given)}/>'
            f"</style:default-style>{_LINKS}"
        )

    def _styles(self) -> Iterator[str]:
        for style in self.root.iter(W + "style"):
            if style.get(W + "type") == "paragraph":
                yield self._style(style)

    def _style(self, style: Any) -> str:
        id, mother = style.get(W + "styleId"), val(style, "basedOn")
        said = style.find(W + "pPr")
        self.left[id] = margin(said, self.left.get(mother or "", 0))
        level = val(said, "outlineLvl")
        if level is not None:
            self.levels[id] = int(level) + 1
        about, tabs = paragraph(said, self.left[id])
        based = f' style:parent-style-name="{style_name(mother)}"' if mother else ""
        shown = (
            style_name(id).replace("_20_", " ") if level is not None else val(style, "name") or id
        )
        deep = f' style:default-outline-level="{int(level) + 1}"' if level is not None else ""
        return (
            f'<style:style style:name="{style_name(id)}" style:family="paragraph"'
            f" style:display-name={quoteattr(shown)}{based}{deep}>"
            f"<style:paragraph-properties {about}>{tabs}</style:paragraph-properties>"
            f"<style:text-properties {text(style.find(W + 'rPr'))}/></style:style>"
        )

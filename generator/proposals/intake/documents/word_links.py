"""Where the links of a Word paragraph lead: those of its relations, and those that are fields.

Fields are ECMA-376 part 1, section 17.16: their words lie between two of their signs, over several runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from generator.proposals.intake.documents.lost_looks import of_field

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

Links = Iterator[tuple[str, str]]
Said = Callable[[Any], str]


class _Field(Struct):
    code: str = ""
    words: str = ""
    shown: bool = False


def targets(part: Any) -> dict[str, str]:
    """The addresses outside of the document to which a part of it leads, by their ids."""
    return {id: str(one.target_ref) for id, one in part.rels.items() if one.is_external}


def find(paragraph: Any, known: Mapping[str, str], said: Said) -> Links:
    """Yield the words and the address of each link."""
    for one in paragraph.iter(_W + "hyperlink"):
        if address := known.get(str(one.get(_R + "id"))):
            anchor = one.get(_W + "anchor")
            yield said(one), f"{address}#{anchor}" if anchor else address
    for one in paragraph.iter(_W + "fldSimple"):
        yield from ((said(one), address) for address in of_field(str(one.get(_W + "instr"))))
    yield from _fields(paragraph, said)


def _fields(paragraph: Any, said: Said) -> Links:
    opened: list[_Field] = []
    for run in paragraph.iter(_W + "r"):
        for node in run.iterchildren(_W + "fldChar", _W + "instrText"):
            kind = node.get(_W + "fldCharType")
            if kind == "begin":
                opened.append(_Field())
            elif opened and node.tag == _W + "instrText":
                opened[-1].code += node.text or ""
            elif opened and kind == "separate":
                opened[-1].shown = True
            elif opened and kind == "end":
                field = opened.pop()
                yield from ((field.words, address) for address in of_field(field.code))
        for field in (one for one in opened if one.shown):
            field.words += said(run)

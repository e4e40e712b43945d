"""The signs inside a line of Markdown, as people know them from their forge: comments, breaks, bare addresses."""

from __future__ import annotations

import re
import string
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    AUTOLINK_RE,
    AUTOMAIL_RE,
    IMAGE_LINK_RE,
    LINK_RE,
    AutolinkInlineProcessor,
    AutomailInlineProcessor,
    ImageInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
)
from markdown.util import AtomicString

from generator.language import excerpts

COMMENT = r"<!--(?:(?!<!--|-->)(?:.|\n))*-->"
BREAK = r"(?:\\\n|<[bB][rR][ ]*/?>)"
ADDRESS = (
    r"(?<![\w/@.+-])((?:(?i:https?)://|(?<!:)(?i:www)\.)[^\s<>\[\]«»„“”\"`|\ue000-\uf8ff\x02\x03]+)"
)
"""From a scheme or «www.» to the next space; what stands behind it in a sentence is cut off again."""

_BEHIND = "?!.,:;*_~'\"…"
_ENTITY = re.compile(r"&[a-zA-Z0-9]+;$")


class _Nothing(InlineProcessor):
    """Passes over a comment."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002
        return "", m.start(0), m.end(0)


class _Break(InlineProcessor):
    """A line that ends with a backslash, and ``<br>``, which tables need."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002
        return Element("br"), m.start(0), m.end(0)


class _Address(InlineProcessor):
    """A bare address is a link, as in GitHub's Markdown (section 6.9 of its specification).

    Inside a link it is words: HTML knows no link in a link, and the outer one would be torn.
    """

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element | None, int | None, int | None]:
        said = bare(m[1])
        if "." not in said.lower().removeprefix("www"):
            return None, None, None
        link = Element("a", {"href": said if "//" in said[:8] else f"http://{said}"})
        link.text = AtomicString(said)
        return link, m.start(1), m.start(1) + len(said)


_TITLED = re.compile(r"(\S+)\s+\(([^()]*)\)")

Led = tuple[str, str | None, int, bool]
"""Where a link leads, its title, where it ends, whether it is one at all."""


def _titled(found: Led) -> Led:
    """Take a title that stands in brackets, as CommonMark has it (section 6.3): the library knows it in quotes alone."""
    address, title, end, is_link = found
    both = _TITLED.fullmatch(address) if is_link and title is None else None
    return (both[1], both[2], end, is_link) if both else found


class _Link(LinkInlineProcessor):
    def getLink(self, data: str, index: int) -> Led:
        return _titled(super().getLink(data, index))


class _Picture(ImageInlineProcessor):
    """A picture; what is heard in its place are words without their markup."""

    def getLink(self, data: str, index: int) -> Led:
        return _titled(super().getLink(data, index))

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        picture, start, end = super().handleMatch(m, data)
        if isinstance(picture, Element):
            picture.set("alt", excerpts.plain(picture.get("alt", "")))
        return picture, start, end


class _InBrackets(AutolinkInlineProcessor):
    """«<https://…>», where it is no word of a link."""

    ANCESTOR_EXCLUDES = ("a",)


class _MailInBrackets(AutomailInlineProcessor):
    """The same of a mail."""

    ANCESTOR_EXCLUDES = ("a",)


def bare(said: str) -> str:
    """An address without the signs of the sentence behind it."""
    while said:
        if said[-1] in _BEHIND or (said[-1] == ")" and said.count(")") > said.count("(")):
            said = said[:-1]
        elif found := _ENTITY.search(said):
            said = said[: found.start()]
        else:
            break
    return said


class ForgeInlines(Extension):
    """Puts these signs into an engine; any sign of punctuation may stand behind a backslash."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.ESCAPED_CHARS = list(string.punctuation)
        md.inlinePatterns.register(_Nothing(COMMENT, md), "comment", 185)
        md.inlinePatterns.register(_Break(BREAK, md), "forge-break", 184)
        md.inlinePatterns.register(_Address(ADDRESS, md), "bare", 85)
        md.inlinePatterns.register(_Link(LINK_RE, md), "link", 160)
        md.inlinePatterns.register(_Picture(IMAGE_LINK_RE, md), "image_link", 150)
        md.inlinePatterns.register(_InBrackets(AUTOLINK_RE, md), "autolink", 120)
        md.inlinePatterns.register(_MailInBrackets(AUTOMAIL_RE, md), "automail", 110)

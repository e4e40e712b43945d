"""A page read back from disk: links, anchors, resources, headings."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

RESOURCES = {
    "script": "src",
    "img": "src",
    "link": "href",
    "iframe": "src",
    "source": "src",
    "video": "src",
}
QUIET_LINKS = {"canonical"}


@dataclass
class Read(HTMLParser):
    """What a test wants to know of a page."""

    links: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    resources: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    text: str = ""
    lang: str = ""
    _skip: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            assert given["id"] not in self.anchors, f"two elements with the id {given['id']}"
            self.anchors.add(given["id"])
        if tag == "html":
            self.lang = given.get("lang", "")
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in RESOURCES and RESOURCES[tag] in given and given.get("rel") not in QUIET_LINKS:
            self.resources.append(given[RESOURCES[tag]])
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append(tag)
        if tag in ("script", "style"):
            self._skip += 1
        if "style" in given or any(name.startswith("on") for name in given):
            self.inline.append(f"<{tag} {given}>")
        if tag == "script" and "src" not in given and given.get("type") != "application/ld+json":
            self.inline.append("<script>")
        if tag == "style":
            self.inline.append("<style>")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._skip -= 1

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self.text += data


def read(path: Path) -> Read:
    """Read a page."""
    found = Read()
    found.feed(path.read_text("utf-8"))
    return found

"""Letters to the district that know which page and edition they are about."""

from __future__ import annotations

from urllib.parse import quote

from generator.catalogue.catalogue import Catalogue
from generator.pages.page import address_url


def about(catalogue: Catalogue, address: str, edition: str, asked: tuple[str, ...]) -> str:
    """The text of a letter about a page: where and which edition, then what the writer fills in."""
    known = (
        f"Страница: {address_url(catalogue, address)}",
        *((f"Редакция: {edition}",) if edition else ()),
    )
    blanks = (line for said in asked for line in ("", f"{said}:", ""))
    return "\r\n".join((*known, *blanks))


def letter(mail: str, title: str, text: str) -> str:
    """The address that opens a letter in the reader's mail; empty where there is nobody to write to."""
    if not mail:
        return ""
    to, subject, body = quote(mail, safe="@"), quote(title, safe=""), quote(text, safe="")
    return f"mailto:{to}?subject={subject}&body={body}"

"""Changed pages in one file that opens from disk: no script, no request, nothing to follow by chance."""

from __future__ import annotations

import base64
import re
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from markupsafe import Markup
from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.checks.formats import text
from generator.findings import Finding
from generator.language.russian import capital
from generator.pages import chrome
from generator.pages.page import Page, PageContext
from generator.pages.registry import make
from generator.paper import offers, packet
from generator.proposals import comment
from generator.proposals.meanwhile import BOTH, LOST, TOGETHER, UNJOINED
from generator.proposals.review import Review, Reviewed
from generator.records.models.kinds import KINDS
from generator.records.summary import Name
from generator.render import assets, csp
from generator.render.renderer import Renderer

MOST_SHEETS = 6
"""Sheets of one record that are shown, about 100 KB each."""

MOST_OTHERS = 50
"""Paths beside records that are named, and more where more can run."""

MOST_PRINTED = 8
"""Records whose paper is shown: a proposal has one or two."""

MOST_PAGES = 50
"""Pages of one preview: about 5 MB."""

_ID = re.compile(r'(\s(?:id|for|aria-labelledby|aria-describedby|aria-controls)=")([^"]+)(")')
_HREF = re.compile(r'\shref="([^"]*)"')
_IMAGE = re.compile(r'<img\b[^>]*?\balt="([^"]*)"[^>]*>|<img\b[^>]*>')
_LANDMARK = re.compile(r'(?<=<section)( class="[^"]*")? aria-[^>]*')
_ACTIVE = re.compile(r"<(script|button|input)\b[^>]*>(?:.*?</\1>)?", re.S | re.I)


class PreviewSheet(Struct, frozen=True):
    """A page on paper as a picture inside the file; its sides in points."""

    source: str
    width: int
    height: int


class PreviewPart(Struct, frozen=True):
    """One changed record: its page, or why there is none."""

    anchor: str
    title: str
    what: str
    path: str
    changes: tuple[str, ...]
    told: tuple[tuple[str, str], ...]
    """A new route as one reads it: label and words."""
    findings: tuple[str, ...]
    note: str
    html: Markup
    sheets: tuple[PreviewSheet, ...]
    """Its paper, «ЧЕРНОВИК» across."""
    more: int
    """How many sheets are left out."""


class PreviewContext(Struct, frozen=True):
    """What ``report/preview.html`` prints."""

    policy: Markup
    style: Markup
    title: str
    total: str
    notes: tuple[tuple[str, tuple[str, ...]], ...]
    """What stands in no record: what was accepted meanwhile, what is broken elsewhere; a sentence and its rows."""
    others: tuple[str, ...]
    """Paths of what is no record and has no page; what can run stands first."""
    others_more: int
    parts: tuple[PreviewPart, ...]
    note: str


def printed(review: Review) -> tuple[Reviewed, ...]:
    """The records whose paper is shown; what is personal is on none."""
    on_paper = [record for record in review.records if record.kind in packet.PAPER]
    return tuple(record for record in on_paper[:MOST_PRINTED] if not record.private)


def write(
    review: Review,
    catalogue: Catalogue,
    theme: Path,
    paper: Catalogue | None = None,
    site: str = "",
) -> str:
    """Write the file: a list of what changed, then the pages as they would be.

    ``paper``: the same portal with records that have errors as they stand, for their sheets;
    ``site``: where links to other pages lead, or empty.
    """
    paper = paper or catalogue
    shown = review.records[:MOST_PAGES]
    wanted = {urls.of(record.kind, record.id) for record in shown if KINDS[record.kind].has_pages}
    pages = {page.address: page for page in make(catalogue) if page.address in wanted}
    renderer = Renderer(catalogue, theme)
    others, risky = comment.ordered(review.others, review.marks)
    named = max(MOST_OTHERS, risky)
    on_paper = printed(review)
    context = PreviewContext(
        policy=Markup(csp.meta(csp.ALONE)),
        style=Markup(_style(theme)),
        title=catalogue.portal.title,
        total=text.total(list(review.findings)),
        notes=tuple(_notes(review)),
        others=tuple(_other(path, review.marks) for path in others[:named]),
        others_more=len(others[named:]),
        parts=tuple(
            _part(
                number,
                record,
                pages.get(urls.of(record.kind, record.id)),
                renderer,
                catalogue,
                site,
                _sheets(record, paper, theme) if record in on_paper else (),
            )
            for number, record in enumerate(shown, 1)
        ),
        note=""
        if len(review.records) <= MOST_PAGES
        else f"Показаны первые {MOST_PAGES} из {len(review.records)}.",
    )
    fields = {name: getattr(context, name) for name in context.__struct_fields__}
    return renderer.environment.get_template("report/preview.html").render(fields) + "\n"


def _notes(review: Review) -> Iterator[tuple[str, tuple[str, ...]]]:
    news = review.meanwhile
    lost = (f"{_other(gone, {})} — в {_other(at, {})}" for at, gone in news.gone)
    for said, rows in (
        (BOTH, [_other(path, {}) for path in news.both]),
        (LOST, [*lost]),
        (TOGETHER, [_finding(finding) for finding in news.together]),
        (UNJOINED, [*news.unjoined]),
        ("Задето в других файлах.", [_finding(finding) for finding in review.elsewhere]),
    ):
        left = len(rows) - MOST_OTHERS
        if rows:
            yield said, (*rows[:MOST_OTHERS], *([f"…и ещё {left}"] if left > 0 else ()))


def _finding(finding: Finding) -> str:
    place = f"{finding.place.path}:{finding.place.line}"
    return f"{place}: {finding.severity.word}: {finding.message}. {capital(finding.fix)}"


def _other(path: str, marks: Mapping[str, str]) -> str:
    said = comment.shortened("".join(sign if sign.isprintable() else " " for sign in path))
    return f"{said} — {marks[path]}" if path in marks else said


def _part(
    number: int,
    record: Reviewed,
    page: Page[PageContext] | None,
    renderer: Renderer,
    catalogue: Catalogue,
    site: str,
    sheets: tuple[PreviewSheet, ...],
) -> PreviewPart:
    anchor = f"zapis-{number}"
    note = _absent(record, page, catalogue)
    html = ""
    if page and not note:
        body = renderer.render(page, chrome.preview(catalogue, page), "").html
        html = _alone(body, anchor, site)
    return PreviewPart(
        anchor=anchor,
        title=f"{capital(KINDS[record.kind].one)} «{record.title}»",
        what=record.what.value,
        path=record.path,
        changes=record.changes,
        told=tuple((label, said) for label, _, said in (w.partition(": ") for w in record.told)),
        findings=tuple(map(_finding, record.findings)),
        note=note,
        html=Markup(html),
        sheets=sheets[:MOST_SHEETS],
        more=max(0, len(sheets) - MOST_SHEETS),
    )


def _sheets(record: Reviewed, catalogue: Catalogue, theme: Path) -> tuple[PreviewSheet, ...]:
    """The sheets of a record as the reviewer would hold them; none of a last good version."""
    name: Name = (record.kind, record.id)
    aside = any(one.path == record.path for one in catalogue.aside)
    if aside or name[0] not in packet.PAPER or name not in catalogue.summaries:
        return ()
    from generator.paper.writers import pdf  # noqa: PLC0415 - fonts are slow to load

    document = packet.one(offers.pen_of(catalogue, theme), name)
    drawn = pdf.pictures(document, offers.templates(theme), 10 * MOST_SHEETS)
    return tuple(map(_sheet, drawn))


def _sheet(png: bytes) -> PreviewSheet:
    """A PNG says its sides in its first chunk, in pixels: points, at 72 to the inch."""
    width, height = struct.unpack(">II", png[16:24])
    return PreviewSheet(f"data:image/png;base64,{base64.b64encode(png).decode()}", width, height)


def _absent(record: Reviewed, page: Page[PageContext] | None, catalogue: Catalogue) -> str:
    if record.private:
        return "Страница не показана: в записи найдены личные данные. Уберите их и отправьте снова."
    if any(aside.path == record.path for aside in catalogue.aside):
        return "Страница не показана: в записи есть ошибки."
    if page is None:
        return "Своей страницы у этой записи нет."
    return ""


def _alone(html: str, anchor: str, site: str) -> str:
    """Make a body independent of its site: own anchors, links to the public site or none, no files."""
    html = _ACTIVE.sub("", html)
    html = _LANDMARK.sub(lambda m: m[1] or "", html)  # one page has them once, a row of pages not
    html = _IMAGE.sub(lambda m: f"<em>[рисунок: {m[1] or 'без подписи'}]</em>", html)
    html = _ID.sub(lambda m: m[1] + " ".join(f"{anchor}-{id}" for id in m[2].split()) + m[3], html)
    return _HREF.sub(lambda m: _href(m[1], anchor, site), html)


def _href(address: str, anchor: str, site: str) -> str:
    if address.startswith("#"):
        return f' href="#{anchor}-{address[1:]}"'
    if address.startswith(("https:", "http:", "mailto:")):
        return f' href="{address}"'
    return f' href="{site.rstrip("/")}/{address}"' if site.startswith("https://") else ""


def _style(theme: Path) -> str:
    """The sheet of the site; nothing in it may end the element it stands in."""
    sheet = assets.make(theme)[f"{assets.FOLDER}/portal.css"].decode()
    return sheet.replace("</", "<\\/")

"""The pages over all districts, and their assets."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct, structs

from generator.build import prepare
from generator.build.region import root_search
from generator.build.region.region_file import Region
from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import chrome
from generator.pages.files import sitemap
from generator.pages.page import Page, PageContext, Plain
from generator.pages.region import home, kept, lists, surveys
from generator.pages.region.kept import District, Kept
from generator.render import assets, csp, frame
from generator.render.renderer import Renderer
from generator.render.shell import Shell
from generator.render.shell import root as way
from generator.settings import Settings
from generator.system import theme_files
from generator.system.output import OutputTree

LEAD = "Методические порталы районов на одном сайте."


class RootWritten(Struct, frozen=True):
    """How many files were written, and how many titles have several texts."""

    files: int
    twins: int


def write(region: Region, districts: tuple[District, ...], site: Path, built: Path) -> RootWritten:
    """Write the root of the site of a region; ``built`` is where the districts were built."""
    tree, texts = OutputTree(site), kept.of(districts)
    own, theme = _own(region, districts), theme_files.PACKAGE_THEME
    pages = list(_pages(region, districts, texts, District("", region.title, own)))
    renderer, shell = Renderer(own, theme), _feedless(frame.render(_frame(own), theme))
    for page in pages:
        tree.put(urls.file(page.address), _html(page, own, renderer, shell).encode())
    plains = (
        *sitemap.make(own, [p.address for p in pages if p.in_sitemap], [d.id for d in districts]),
        *root_search.make(texts, districts, built),
    )
    for plain in (*plains, Plain(csp.ADDRESS, csp.published().encode())):
        tree.put(plain.address, plain.data)
    for address, content in assets.make(theme).items():
        tree.put(address, content)
    files = sum(1 for path in site.rglob("*") if path.is_file())
    return RootWritten(files, len(kept.twins(texts)))


def _own(region: Region, districts: Sequence[District]) -> Catalogue:
    """The catalogue of the region itself: its names, the newest day of its districts, and no record."""
    with tempfile.TemporaryDirectory(prefix="iom-region-") as empty:
        made = prepare.prepare(Settings(Path(empty)))
    portal = structs.replace(
        made.portal,
        title=region.title,
        summary=region.summary or LEAD,
        institution=region.institution,
        district=region.title,
        mail=region.mail,
        address=region.address,
    )
    today = max((one.catalogue.today for one in districts), default="")
    return structs.replace(made, portal=portal, today=today, aside=())


def _frame(own: Catalogue) -> dict[str, object]:
    menu = [{"section": s, "address": f"{s}/", "title": t} for s, t in home.MENU]
    return {**frame.values(own), "menu": menu, "footer": [], "handout": ""}


def _feedless(shell: Shell) -> Shell:
    """The shell without its feed: each district has its own."""
    return Shell(
        tuple("" if at % 2 and part == "feed" else part for at, part in enumerate(shell.parts))
    )


def _pages(
    region: Region, districts: Sequence[District], texts: list[Kept], plain: District
) -> Iterator[Page[PageContext]]:
    added = surveys.sums(districts)
    yield home.make(region.title, region.summary or LEAD, districts, added)
    yield lists.deficits(texts)
    yield lists.all_routes(texts)
    yield lists.seminars(texts)
    yield lists.submit(districts)
    yield from lists.index(texts)
    yield surveys.listing(added)
    yield from (surveys.make(one, plain) for one in added)
    yield home.common(texts, len(districts))
    yield home.not_found(districts)


def _html(page: Page[PageContext], own: Catalogue, renderer: Renderer, shell: Shell) -> str:
    around = chrome.make(own, page)
    return shell.fill(page, around, renderer.render(page, around, way(page, own)), own)

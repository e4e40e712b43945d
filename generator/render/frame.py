"""The frame of every page, rendered from our own templates: what Material's base would give, without MkDocs.

``theme/main.html`` stands on ``base.html``; here that is ``theme/frame/base.html``, through MkDocs it is
Material's. Both give the same bytes, and a test holds them to each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import jinja2

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import formatting
from generator.records.models.kinds import MENU
from generator.render import csp
from generator.render.shell import Shell

FRAME = "frame"
FOOTER = (
    ("o-portale", "О портале"),
    ("dostupnost", "Доступность"),
    ("personalnye-dannye", "Персональные данные"),
)


def render(said: Mapping[str, Any], theme: Path) -> Shell:
    """Render the shell with ``values``; ``jinja2.TemplateError`` where a template asks for what only Material has."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([theme, theme / FRAME]),
        autoescape=False,  # as MkDocs has it: the names are escaped by ``values``
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
    )
    return Shell.cut(environment.get_template("main.html").render(iom=said))


def values(catalogue: Catalogue, live: bool = False, region: str = "") -> dict[str, Any]:
    """Give the templates of the shell the names of the district.

    ``live``: for the server that reloads pages by a script of its own; ``region``: whose part the site is,
    so that the district itself is named at the head.
    """
    portal, today = catalogue.portal, catalogue.today
    return {
        "name": _inert(portal.district if region and portal.district else portal.title),
        "policy": ""
        if live
        else csp.meta(),  # the reloading of the live server is an inline script
        "institution": _inert(portal.institution),
        "mail": _inert(portal.mail),
        "phone": _inert(portal.phone),
        "menu": [
            *(
                {
                    "section": kind.section,
                    "address": urls.listing(kind.section),
                    "title": kind.title,
                }
                for kind in MENU
            ),
            {"section": "guide", "address": urls.GUIDE, "title": urls.LISTINGS["guide"]},
        ],
        "footer": [
            *(
                {"address": urls.of("page", i), "title": t}
                for i, t in FOOTER
                if i in catalogue.pages
            ),
            {"address": urls.OFFLINE, "title": urls.LISTINGS["offline"]},
            {"address": urls.HISTORY, "title": urls.LISTINGS["history"]},
            {"address": urls.CHECKS, "title": urls.LISTINGS["checks"]},
        ],
        "submit": urls.SUBMIT,
        "handout": urls.HANDOUT,
        "region": _inert(region),
        "updated": formatting.day(today) if today else "",
    }


def _inert(text: str) -> str:
    """Escape a text for templates that do not; it holds no slot of the shell either."""
    return escape(text).replace("%", "&#37;")

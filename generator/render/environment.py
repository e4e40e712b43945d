"""Our own strict Jinja environment: a template prints what its context holds, and nothing else."""

from __future__ import annotations

from pathlib import Path

import jinja2
from markupsafe import Markup

from generator.render.markdown import Prose
from generator.russian import NBSP, typography


def make(theme: Path, prose: Prose) -> jinja2.Environment:
    """Make the environment of ``theme/portal``; an unknown name in a template is an error."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(theme / "portal"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    environment.filters["prose"] = lambda text: Markup(prose.inline(text))
    environment.filters["block"] = lambda text: Markup(prose.block(text))
    environment.filters["line"] = lambda text: typography(str(text))
    environment.filters["href"] = lambda address: _href(prose, address)
    environment.globals["nbsp"] = NBSP
    return environment


def _href(prose: Prose, address: str) -> str:
    """Make an address relative to the page; a full address stays as it is."""
    return address if address.startswith(("http:", "https:", "#")) else prose.root + address

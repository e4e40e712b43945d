"""Our own strict Jinja environment: a template prints what its context holds, and nothing else."""

from __future__ import annotations

from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup

from generator.language.russian import NBSP, typography
from generator.records.markup.engine import MarkdownRenderer


class _Compiled(jinja2.BytecodeCache):
    """The code of templates while this process runs: a live server compiles each once."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


def make(theme: Path, prose: MarkdownRenderer) -> jinja2.Environment:
    """Make the environment of ``theme/portal``; an unknown name in a template is an error."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(theme / "portal"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        bytecode_cache=_COMPILED,
    )
    # with a context: of a constant Jinja would count it once, and each page lies at its own depth
    environment.filters["prose"] = jinja2.pass_context(lambda _, text: Markup(prose.inline(text)))
    environment.filters["block"] = jinja2.pass_context(lambda _, text: Markup(prose.block(text)))
    environment.filters["line"] = lambda text: typography(str(text))
    environment.filters["href"] = jinja2.pass_context(lambda _, address: _href(prose, address))
    environment.globals["nbsp"] = NBSP
    return environment


def _href(prose: MarkdownRenderer, address: str) -> str:
    """Make an address relative to the page; a full address stays as it is."""
    return address if address.startswith(("http:", "https:", "#")) else prose.root + address

"""Our own strict Jinja environment: a template prints what its context holds, and nothing else."""

from __future__ import annotations

import contextlib
import re
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from pickle import UnpicklingError
from types import CodeType

import jinja2
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from markupsafe import Markup

from generator.language.russian import NBSP, typography
from generator.records.markup.engine import MarkdownRenderer
from generator.system.digests import code_digest, digest


class _Compiled(jinja2.FileSystemBytecodeCache):
    """The code of templates: in memory, and in the folder that Jinja keeps for this user alone.

    It never lies in the portal: whoever proposes a file there would propose code.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}
        self._kept = True
        try:
            super().__init__()
        except (OSError, RuntimeError):  # no folder is this user's alone
            self._kept = False

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        """Give the template's name: portals on one machine share what they have in common."""
        return sha256(name.encode()).hexdigest()

    def get_source_checksum(self, source: str) -> str:
        """Sum up the text and our own code: Jinja works filters of constants out while it compiles."""
        return digest(code_digest(), source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template's code, where this or an earlier process compiled the same text."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))
        if bucket.code is None and self._kept:
            with contextlib.suppress(OSError, EOFError, UnpicklingError):  # a file cut short
                super().load_bytecode(bucket)
            self._codes[bucket.key, bucket.checksum] = bucket.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code; a folder that cannot be written is no reason to stop."""
        self._codes[bucket.key, bucket.checksum] = bucket.code
        if self._kept:
            with contextlib.suppress(OSError):
                super().dump_bytecode(bucket)


_compiled = lru_cache(maxsize=1)(_Compiled)


class _Typeset(Extension):
    """The words of a template itself get the typography that ``line`` gives those of records."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - the signature of Jinja
        parts = _TEMPLATE.split(source)
        parts[::2] = [typography(text) for text in parts[::2]]
        return "".join(parts)


_TEMPLATE = re.compile(
    r"(\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<(?:\{%.*?%\}|\{\{.*?\}\}|[^>{]|\{(?![{%]))*>)", re.S
)
"""What of a template is no text between tags."""


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
        bytecode_cache=_compiled(),
        extensions=[_Typeset],
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

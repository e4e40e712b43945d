"""A document as plain values for the templates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from generator.paper.document_blocks import PaperBlock, Run, names_of


def plain(value: Any, change: Callable[[str], str] = lambda text: text) -> Any:
    """Turn a document into mappings, lists, texts and numbers; ``change`` passes over each text.

    A block tells its kind under ``kind``.
    """
    kind = type(value)
    if kind is Run:
        return [change(value.text), value.look, value.link]
    if kind is str:
        return change(value)
    if kind is tuple:
        return [plain(item, change) for item in value]
    names = names_of(kind)  # type: ignore[arg-type]  # a class is hashable
    if not names:
        return change(value) if isinstance(value, str) else value
    made = {name: plain(getattr(value, name), change) for name in names}
    if kind in _KINDS:
        made["block"] = _KINDS[kind]
    return made


_KINDS: dict[type, str] = {
    kind: kind.__name__.removeprefix("Paper").lower() for kind in get_args(PaperBlock)
}

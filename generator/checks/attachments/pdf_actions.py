"""What a PDF does by itself: scripts, programs it starts, answers it sends, films it plays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pypdf.generic import IndirectObject

from generator.checks.attachments.telling import (
    CLOSED,
    OPENS,
    REMOTE,
    SCRIPTS,
    SENDS,
    STARTS,
    Telling,
)

_ACTS = {
    "/JavaScript": SCRIPTS,
    "/Rendition": SCRIPTS,
    "/RichMediaExecute": SCRIPTS,
    "/Launch": STARTS,
    "/GoToE": STARTS,
    "/SubmitForm": SENDS,
    "/ImportData": REMOTE,
}
"""Actions that do more than turn a page (ISO 32000-1, 12.6.4)."""

_PLAYED = frozenset(("/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"))
"""Notes that play what no reader of ours opens."""

_TURNS = frozenset(("/GoTo", "/Named", "/None"))
_SHARED = ("\\\\", "//", "file:", "smb:")


def told(found: Mapping[str, Any]) -> Iterator[Telling]:
    """Yield what one dictionary of a file does; what it refers to is looked at by itself."""
    kind = found.get("/S")
    if "/JS" in found:
        yield Telling(acts=SCRIPTS)
    elif isinstance(kind, str) and kind in _ACTS:
        yield Telling(acts=_ACTS[kind])
    elif kind == "/GoToR" and _path(found.get("/F")).lower().startswith(_SHARED):
        yield Telling(acts=REMOTE)
    if found.get("/Subtype") in _PLAYED:
        yield Telling(CLOSED)
    for key in ("/OpenAction", "/AA"):
        if _opens(_there(found.get(key)), key == "/AA"):
            yield Telling(acts=OPENS)


def in_form(said: str) -> Iterator[Telling]:
    """Yield what a form in XML (XFA) does."""
    if "<script" in said:
        yield Telling(acts=SCRIPTS)
    if "<submit" in said:
        yield Telling(acts=SENDS)


def _opens(action: Any, many: bool) -> bool:
    """Whether an action without a click does anything but turn a page."""
    if not isinstance(action, Mapping):
        return False
    if many:
        return any(_opens(_there(one), False) for one in action.values())
    return "/S" in action and action["/S"] not in _TURNS


def _there(value: Any) -> Any:
    return value.get_object() if isinstance(value, IndirectObject) else value


def _path(value: Any) -> str:
    value = _there(value)
    if isinstance(value, Mapping):
        value = _there(value.get("/UF") or value.get("/F"))
    return str(value or "")

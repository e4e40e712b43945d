"""What is said fits the code page of whoever reads: a sign that it lacks is said by a near one.

cp866 has no «», a Windows of another country no Russian at all; an answer in other signs is better than
none. On Windows a file or a pipe gets UTF-8, as on every other system: what ``iom review`` writes is posted.
"""

from __future__ import annotations

import codecs
import io
import json
import os
import sys

HANDLER = "iom.near"

_NEAR = {
    "«": '"',
    "»": '"',
    "„": '"',
    "“": '"',
    "—": "-",
    "–": "-",
    "−": "-",
    "…": "...",
    "№": "N",
    "\u00a0": " ",
    "×": "x",
    "≤": "<=",
    "≥": ">=",
    "→": "->",
    "•": "*",
    "✓": "v",
}


def near(fault: UnicodeError) -> tuple[str, int]:
    """Answer an encoder that met signs which its code page has not."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    text = fault.object[fault.start : fault.end]
    return "".join(_NEAR.get(sign, "?") for sign in text), fault.end


codecs.register_error(HANDLER, near)


def adapt() -> None:
    """Let what is said to the standard streams be written whatever their code page is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=_encoding(stream), errors=HANDLER)


def exact(text: str) -> str:
    """Write what a JSON text has beyond the code page as «\\uXXXX»: a near sign, «"», would end its string."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(sign if sign.isascii() else _escaped(sign, encoding) for sign in text)
    return text


def _escaped(sign: str, encoding: str) -> str:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return json.dumps(sign)[1:-1]
    return sign


def _encoding(stream: io.TextIOWrapper) -> str:
    asked = bool(os.environ.get("PYTHONIOENCODING"))
    if sys.platform == "win32" and not asked and not stream.isatty():
        return "utf-8"
    try:
        "Жя".encode(stream.encoding)
    except UnicodeEncodeError:
        return "utf-8"
    return stream.encoding

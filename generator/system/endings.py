"""The endings of files by what is done with them: one place for those that several rooms ask about.

An ending has its dot and small letters. What reads or writes one format names it where it does so
(``READERS`` of intake, ``FORMATS`` of paper, ``TYPES`` of the live server).
"""

from __future__ import annotations

RECORDS = (".yaml", ".yml", ".md")
"""Records of a portal; a tuple, for ``str.endswith``."""

OFFICE = frozenset((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"))
"""Documents that are an archive of XML."""

PICTURES = frozenset((".png", ".jpg", ".jpeg", ".webp", ".gif"))
"""Pictures that every browser shows."""

MEDIA = frozenset((".mp3", ".mp4"))

ATTACHED = OFFICE | PICTURES | MEDIA | {".pdf", ".txt"}
"""What may lie beside a page: nothing that a browser would run as a part of the portal."""

IN_OFFICE = tuple(sorted(OFFICE | {".docm", ".xlsm", ".pptm"}))
"""Documents that lie inside another, with macros or without."""

PICTURES_IN_OFFICE = tuple(sorted(PICTURES | {".jfif", ".tif", ".tiff"}))
"""Pictures that lie inside a document."""

XML_IN_OFFICE = (
    ".xml",
    ".rels",
    ".vml",
    ".svg",
    ".rdf",
    ".psmdcp",
    ".htm",
    ".html",
    ".xhtml",
    ".txt",
)
"""Parts of a document that are read as the words between their tags."""

PHOTOGRAPHS = frozenset(
    (".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".tif", ".tiff", ".bmp")
)
"""What a telephone or a scanner makes of a sheet."""

SENT = frozenset((".doc", ".docx", ".odt", ".rtf", ".pdf", ".xls", ".xlsx", ".ods", ".txt"))
"""Files in which people send a record."""

COLLECTED = (".xlsx", ".docx", ".html", ".pdf")
"""What the sheets of schools are added up into."""

COMPRESSED = frozenset((".pdf", ".docx", ".xlsx", ".pptx", ".zip", ".webp", ".png", ".jpg"))
"""What an archive gains nothing of by compressing it once more."""

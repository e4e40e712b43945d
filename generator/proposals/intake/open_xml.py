"""Word files, and workbooks, of other names and kinds in the usual form: strict Open XML, templates, documents with macros.

ISO/IEC 29500 part 1 (strict) and part 4 (transitional) differ in the names of their namespaces and relationships.
The page reads parts by their contents and needs the names alone: ``submit/documents/archive.js``.
"""

from __future__ import annotations

import io
import re
import zipfile

STRICT = re.compile(r"http://purl\.oclc\.org/ooxml/([A-Za-z]{1,30})/")
"""How the names of strict Open XML begin; behind it stands what the usual ones have behind their year."""
_STRICT = re.compile(STRICT.pattern.encode())
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"
_TYPES, _RELATIONS = "[Content_Types].xml", "_rels/.rels"
_OTHER_MAIN = re.compile(
    rb"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled(?:Template)?"
    rb"|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml"
)
"""What a template and a document with macros call their main part: its text is that of any document."""
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def usual(data: bytes) -> bytes:
    """The same file as python-docx and openpyxl read it; its bounds have been looked at before."""
    with zipfile.ZipFile(io.BytesIO(data)) as given:
        names = set(given.namelist())
        strict = _RELATIONS in names and _STRICT.search(given.read(_RELATIONS))
        other = _TYPES in names and _OTHER_MAIN.search(given.read(_TYPES))
        if not strict and not other:
            return data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            for name in sorted(names):
                part = given.read(name)
                if name == _TYPES:
                    part = _OTHER_MAIN.sub(_MAIN, part)
                if strict and name.endswith((".xml", ".rels")):
                    part = _STRICT.sub(_USUAL, part)
                made.writestr(name, part)
        return out.getvalue()

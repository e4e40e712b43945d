"""The Word template that a district restyles: what it has to have, and where it is misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.findings import UserError
from generator.language.russian import listed
from generator.pages import formatting
from generator.paper.document import PaperDocument
from generator.paper.writers import word_styles, word_xml

TEMPLATE = "portal.docx"
FIELDS = ("содержание", "подвал")
"""What a template has to have."""

MORE_FIELDS = ("название", "учреждение", "день")
"""What a template may have beside them."""

BODY = "portal-body-goes-here"

_FIELD = re.compile(r"\{\{\s*[^\s{}%]+\s*\}\}")
_BRACKET = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
LONGEST = 40
"""Signs of a paragraph that a message repeats."""


class WordTemplateBroken(UserError):
    """The Word template cannot be used; the message says what it has lost, in Russian."""


@lru_cache(maxsize=4)
def look(path: Path) -> None:
    """Say what a template has lost or misspelt; each file is looked at once."""
    import docxtpl  # noqa: PLC0415 - slow to import, and most commands make no paper

    if not path.is_file():
        raise WordTemplateBroken(f"нет шаблона {path.name}: верните theme/paper/{path.name}")
    try:
        template = docxtpl.DocxTemplate(str(path))
        places = list(_misspelt(template.get_docx()))
    except Exception as fault:
        raise WordTemplateBroken(
            f"шаблон {path.name} не читается: это не файл Word, или он повреждён; "
            f"верните прежний theme/paper/{path.name}"
        ) from fault
    if places:
        raise WordTemplateBroken(
            f"в шаблоне {path.name} {listed(places)}: пишите {{{{ название }}}}"
        )
    found = template.get_undeclared_template_variables()
    lost = [name for name in FIELDS if name not in found]
    if lost:
        named = listed([f"{{{{ {name} }}}}" for name in lost])
        raise WordTemplateBroken(
            f"в шаблоне {path.name} нет поля {named}: впишите его на прежнее место"
        )
    strange = sorted(found - {*FIELDS, *MORE_FIELDS})
    if strange:
        known = ", ".join((*FIELDS, *MORE_FIELDS))
        raise WordTemplateBroken(
            f"в шаблоне {path.name} есть неизвестное поле «{strange[0]}»; известны: {known}"
        )
    styles(template.get_docx(), path)


def styles(target: Any, path: Path) -> dict[str, str]:
    """Give the ids of the styles by their names; a lost one is an error that names it."""
    known = {style.name: style.style_id for style in target.styles}
    lost = [name for name in word_styles.STYLES if name not in known]
    if lost:
        named = listed([f"«{name}»" for name in lost])
        raise WordTemplateBroken(
            f"в шаблоне {path.name} нет стиля {named}: верните его или соберите шаблон заново"
        )
    return {name: known[name] for name in word_styles.STYLES}


def rendered(path: Path, document: PaperDocument) -> Any:
    """Put the values of the fields in; texts of authors come later and are never read as fields."""
    import docxtpl  # noqa: PLC0415
    from jinja2 import StrictUndefined  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    template = docxtpl.DocxTemplate(str(path))
    first = document.parts[0].imprint if len(document.parts) == 1 else document.imprint
    edition = document.parts[0].edition if len(document.parts) == 1 else document.imprint
    values = {
        "содержание": BODY,
        "подвал": _literal(edition if document.large else first),
        "название": _literal(document.title),
        "учреждение": _literal(document.author),
        "день": formatting.day(document.day) if document.day else "",
    }
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    template.render(values, environment, autoescape=True)
    return template


def _literal(text: str) -> str:
    """Keep docxtpl from reading «{_{» in a text as a bracket of its own."""
    clean = word_xml.clean(text)
    for mark in ("{_", "_}", "%_"):
        clean = clean.replace(mark, f"{mark[0]}\u200b{mark[1]}")
    return clean


def _misspelt(target: Any) -> Iterator[str]:
    """Say of each paragraph whose brackets are no field where it stands."""
    section = target.sections[0]
    parts = {
        "": target.paragraphs,
        "верхнего колонтитула": section.header.paragraphs,
        "нижнего колонтитула": section.footer.paragraphs,
        "нижнего колонтитула первой страницы": section.first_page_footer.paragraphs,
    }
    for named, paragraphs in parts.items():
        for number, paragraph in enumerate(paragraphs, 1):
            if _BRACKET.search(_FIELD.sub("", paragraph.text)):
                text = paragraph.text.strip()[:LONGEST]
                where = f"{number}-й абзац{f' {named}' if named else ''}"
                yield f"{where} («{text}») — не поле"

"""The shell of all pages: from our own frame, and through MkDocs where a portal asks for what only that knows."""

from __future__ import annotations

import jinja2

from generator.build import mkdocs_shell
from generator.catalogue.catalogue import Catalogue
from generator.findings import UserError
from generator.render import frame
from generator.render.shell import Shell
from generator.settings import Settings
from generator.system import theme_files
from generator.system.cache import Cache


def make(
    settings: Settings, catalogue: Catalogue, store: Cache, live: bool = False
) -> tuple[Shell, str]:
    """Give the shell, and in Russian what of ``mkdocs.yml`` it does without, or nothing.

    ``live``: for the server that reloads pages by a script of its own.
    """
    asked = mkdocs_shell.asked(settings)
    if asked and mkdocs_shell.installed():
        return mkdocs_shell.make(settings, catalogue, store, live), ""
    try:
        shell = frame.render(
            frame.values(catalogue, live, settings.region), theme_files.folder(settings)
        )
    except jinja2.TemplateSyntaxError:  # nobody's Jinja reads it
        raise
    except jinja2.TemplateError as fault:
        if mkdocs_shell.installed():
            return mkdocs_shell.make(settings, catalogue, store, live), ""
        raise UserError(_template(fault)) from fault
    return (
        shell,
        f"Настройки {', '.join(asked)} из mkdocs.yml не действуют: {ABSENT}." if asked else "",
    )


ABSENT = "MkDocs и Material не установлены"


def _template(fault: jinja2.TemplateError) -> str:
    """Say which template asks for what is not there; a template that is not found is named by its error."""
    where = getattr(fault, "filename", None) or getattr(fault, "name", None) or "main.html"
    name = str(where).replace("\\", "/").rpartition("/theme/")[2]
    return (
        f"шаблон темы ({name}) просит того, что есть только у Material ({fault.message or 'нет имени'}), "
        f"а {ABSENT}: уберите это из шаблона или установите их"
    )

"""What is told of a portal's own theme: a file in it that breaks the build, and one that replaces nothing."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator

import jinja2

from generator.findings import UserError
from generator.render.renderer import TemplateBroken
from generator.settings import Settings
from generator.system import theme_files

MOST = 5
"""As many files are named."""

_WORDS = (
    (r"Unexpected end of template.*needs to be closed is '(\w+)'\.", r"блок {% \1 %} не закрыт"),
    (r"Encountered unknown tag '(\w+)'\..*", r"тега {% \1 %} не бывает"),
    (r"'([\w.]+)' is undefined", r"имени «\1» нет"),
    (r"'[^']*' has no attribute '(\w+)'", r"имени «\1» здесь нет"),
    (r"'([^']+)' not found in search path.*", r"файла «\1» нет"),
    (r"'utf-8' codec can't decode.*", "файл не в UTF-8: сохраните его так"),
)
"""What Jinja says most often, and the same in Russian."""


@contextlib.contextmanager
def faults(settings: Settings) -> Iterator[None]:
    """Say a fault of a template as one of the portal's own theme, where it has files of its own.

    Raises ``UserError``; what is no fault of a template is passed on as it is.
    """
    try:
        yield
    except UserError:
        raise
    except Exception as fault:
        mine = theme_files.changed(settings)
        said = _said(fault) if mine else ""
        if not said:
            raise
        raise UserError(
            f"{said}. Портал берёт из своей темы {_listed(mine)}: исправьте или уберите — "
            "встанет файл пакета"
        ) from fault


def strange(settings: Settings) -> tuple[str, ...]:
    """Say which files of the portal's own theme the package does not know: a name may be out of date."""
    found = theme_files.unknown(settings)
    if not found:
        return ()
    return (
        f"В своей теме есть то, чего в пакете нет: {_listed(found)}. "
        "Ничего не заменяет: проверьте имя или уберите.",
    )


def _said(fault: Exception) -> str:
    """The fault in Russian, if it is one of a template."""
    said = ""
    if isinstance(fault, TemplateBroken):
        said = str(fault)
    elif isinstance(fault, jinja2.TemplateError):
        name, line = getattr(fault, "name", None), getattr(fault, "lineno", None)
        said = (
            f"шаблон «{name or 'main.html'}»{f', строка {line}' if line else ''}: {fault.message}"
        )
    elif (
        type(fault).__name__ == "TypstError"
    ):  # its module is read where paper is set, and only there
        said = f"лист не свёрстан ({fault})"
    for pattern, words in _WORDS:
        said = re.sub(pattern, words, said, flags=re.S)
    return said.rstrip(".")


def _listed(names: tuple[str, ...]) -> str:
    shown = ", ".join(f"theme/{name}" for name in names[:MOST])
    return shown + (f" и ещё {len(names) - MOST}" if len(names) > MOST else "")

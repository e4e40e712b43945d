"""A portal with files of the theme of its own is told which of them breaks it, and which replaces nothing."""

from __future__ import annotations

import pytest

from generator.system import theme_files
from tests.conftest import Portal
from tests.support.cli import iom


def _built(portal: Portal) -> tuple[int, str]:
    done = iom("build", "--root", str(portal.root), "--no-paper", "--today", "2026-11-24")
    return done.exit_code, done.output


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("portal/pages/route.html", "{% if x %}", "блок {% if %} не закрыт"),
        ("portal/pages/route.html", "{{ nope.x }}", "строка 1: имени «nope» нет"),
        ("portal/pages/route.html", "{% nope %}", "тега {% nope %} не бывает"),
        (
            "portal/pages/route.html",
            '{% import "macros/nope.html" as n %}',
            "файла «macros/nope.html» нет",
        ),
        ("main.html", "{% block x %}", "Шаблон «main.html», строка 1: блок {% block %} не закрыт"),
    ],
)
def test_a_broken_template_of_the_portal_is_its_own_fault_in_russian(
    portal: Portal, name: str, text: str, said: str
) -> None:
    portal.write(f"theme/{name}", text + "\n")
    code, told = _built(portal)
    assert code == 1
    assert said in told.replace("\u00a0", " ")
    assert f"берёт из своей темы theme/{name}: исправьте или уберите" in told
    assert "Сбой самого генератора" not in told
    assert "/.cache/" not in told


def test_a_file_that_replaces_nothing_is_named_once_for_all(portal: Portal) -> None:
    portal.write("theme/portal/pages/gone.html", "старое\n").write("theme/.DS_Store", "")
    code, told = _built(portal)
    assert code == 0
    assert "В своей теме есть то, чего в пакете нет: theme/portal/pages/gone.html." in told
    assert "DS_Store" not in told


def test_a_file_like_that_of_the_package_is_no_suspect(portal: Portal) -> None:
    pages = theme_files.PACKAGE_THEME / "portal" / "pages"
    portal.write("theme/portal/pages/act.html", (pages / "act.html").read_text("utf-8"))
    portal.write("theme/portal/pages/route.html", "{% if x %}\n")
    told = _built(portal)[1]
    assert "theme/portal/pages/route.html" in told
    assert "act.html" not in told

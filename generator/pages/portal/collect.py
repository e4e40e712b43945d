"""The sheet «Образовательные задачи школы» on screen: a row a teacher, kept in the browser alone."""

from __future__ import annotations

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Head, Link, Page, PageContext
from generator.records.models.form import Form
from generator.records.models.form_blocks import Table

LISTS = "collect-columns"
"""The closed list without which no table is understood."""


class CollectContext(PageContext, frozen=True):
    """What ``pages/collect.html`` prints."""

    form: Link
    """The same sheet on paper, with its files for Word and Excel; empty: the portal has none."""
    ready: bool
    """Whether the portal has the words that a table is read by."""


def is_sheet(form: Form) -> bool:
    """Whether a form is this sheet: a row has a code, a deficit, a task and what is asked for."""
    for table in (block for block in form.blocks if isinstance(block, Table)):
        titles = [column.title.casefold() for column in table.columns]
        words = ("дефицит", "образовательная задача", "что нужно от района")
        if "код" in titles and all(any(t.startswith(word) for t in titles) for word in words):
            return True
    return False


def of_form(catalogue: Catalogue, form: Form) -> Link:
    """The way from a form to its sheet on screen, or an empty link."""
    if catalogue.frozen or LISTS not in catalogue.registries or not is_sheet(form):
        return Link("")
    return Link("Заполнить таблицей на экране", urls.COLLECT)


def make(catalogue: Catalogue) -> Page[CollectContext]:
    """Make the page; its rows are made by its scripts."""
    form = next((one for one in catalogue.forms.values() if is_sheet(one)), None)
    paper = Link(f"{form.code}. {form.title}", urls.of("form", form.id)) if form else Link("")
    return Page(
        address=urls.COLLECT,
        template="pages/collect.html",
        context=CollectContext(
            head=Head(
                title="Лист школы",
                lead="Образовательные задачи педагогов, строка на каждого: код вместо имени, дефицит, задача, что нужно от района. "
                "Лист остаётся в вашем браузере; в район уходит файл, который вы скачаете сами.",
            ),
            form=paper,
            ready=LISTS in catalogue.registries,
        ),
        printable=False,
        title="Лист школы: образовательные задачи педагогов",
        description="Собрать задачи педагогов школы на экране: вставить из Excel, проверить, скачать файл для района.",
        section="collect",
        glossary=False,
    )

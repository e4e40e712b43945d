"""A key reaches everywhere or is told: the page, paper, search and the builder say what the model lets one write."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Annotated, Any

import pytest
from msgspec import structs

from generator.catalogue.catalogue import Catalogue
from generator.pages import chrome, registry
from generator.pages.files import atom
from generator.pages.page import Page, PageContext
from generator.pages.portal import submit_model
from generator.paper import packet
from generator.paper.prose import ProseConverter
from generator.paper.writers import pdf, word
from generator.records import form_schema
from generator.records.fields import key, specs
from generator.records.models.kinds import KINDS, Kind
from generator.records.models.route import Route
from generator.render import frame
from generator.render.renderer import Renderer
from generator.render.shell import Shell
from generator.search import documents
from generator.settings import Settings
from generator.system import theme_files
from tests.conftest import ROOT, TODAY, Portal
from tests.support.filled import ID, Filled, Filling, fill, others
from tests.support.sheets import THEME, missing, of_pdf, of_word

EDITOR = "подсказка тому, кто правит список: в git"
FORMER = "старый адрес: по нему открывается новая страница"
NAMES = "слово для проверки имён: сами имена стоят в тексте записи"
BESIDE = "файл лежит рядом со страницей: там на него ссылка"
VOUCHED = "слово проверке личных данных: имена и так стоят в тексте записи"

HANDED = "решает, сколько раз и кому лист печатают на встречу"

SHOWN = "стоит на странице слайдов и в их файлах: тест слайдов сверяет каждое слово"

TITLE_PAGE = "печатается на титуле ИОМ: держит tests/unit/paper/layouts/test_route.py"

SOUGHT = "слова, которыми запись ищут: их читает один поиск"
SOUGHT_ALONE = ("dossier", "form", "method", "seminar", "act", "survey", "term")

DRAFT = "бывает только в черновике: с ним маршрут не публикуется"

EXEMPT = {
    **{(f"{kind} page", "спрашивают так"): SOUGHT for kind in SOUGHT_ALONE},
    **{(f"{kind} paper", "спрашивают так"): SOUGHT for kind in SOUGHT_ALONE[:4]},
    ("route page", "не разложено"): DRAFT,
    ("route paper", "не разложено"): DRAFT,
    ("page", "прежние адреса"): FORMER,
    ("paper", "прежние адреса"): FORMER,
    ("search", "прежние адреса"): FORMER,
    ("page", "можно назвать"): NAMES,
    ("paper", "можно назвать"): NAMES,
    ("search", "можно назвать"): NAMES,
    ("site", "можно назвать"): NAMES,
    ("paper", "файлы"): BESIDE,
    ("search", "файлы"): "имя файла — не слова страницы",
    ("page paper", "отбор"): "на бумаге не отбирают",
    ("route page", "авторы/согласие/до"): "решает, называть ли имя; сам срок — дело автора",
    ("route paper", "авторы/согласие/до"): "решает, называть ли имя; сам срок — дело автора",
    ("seminar page", "слайды/заголовок"): SHOWN,
    ("seminar page", "слайды/пункты"): SHOWN,
    ("seminar page", "слайды/ведущему"): SHOWN,
    ("seminar paper", "слайды/заголовок"): SHOWN,
    ("seminar paper", "слайды/пункты"): SHOWN,
    ("seminar paper", "слайды/ведущему"): SHOWN,
    ("form page", "блоки/таблица/высота"): "на экране в бланк не пишут: высота нужна бумаге",
    ("form paper", "копий/кому"): HANDED,
    ("form paper", "копий/число"): HANDED,
    ("form paper", "копий/хватает на"): HANDED,
    ("form paper", "вместо"): HANDED,
    ("form paper", "страниц"): "лист виден сам, сколько их — сказано на странице",
    ("portal site", "прежние адреса"): "у портала адрес один",
    ("portal site", "грифы/гриф"): TITLE_PAGE,
    ("portal site", "грифы/кто"): TITLE_PAGE,
    ("portal site", "грифы/документ"): TITLE_PAGE,
    ("portal site", "редакции"): "метка git: её страницы появляются вместе с меткой",
    ("registry site", "прежние адреса"): "у списка нет страницы",
    ("registry site", "название"): EDITOR,
    ("portal site", "версия"): "для генератора: её ставит iom fmt",
    ("registry site", "значения/уровень"): EDITOR,
    ("registry site", "значения/пояснение"): EDITOR,
    ("registry site", "значения/где искать"): EDITOR,
}
"""What is left out, by place (of one kind, or of all) and key, each with its reason."""


def lost(kind: Kind, filled: Filled) -> set[tuple[str, str]]:
    """The places where a key of a filled record does not come out."""
    return {(place, path) for place, look in PLACES.items() for path in look(kind, filled)}


def _on_page(kind: Kind, filled: Filled) -> set[str]:
    if not kind.has_pages:
        return set()
    renderer = Renderer(filled.catalogue, ROOT / "theme")

    def shown(record: Any) -> str:
        page = registry.of_record(filled.catalogue, kind.name, record)
        return renderer.render(page, chrome.make(filled.catalogue, page), "../../").html

    said = html.unescape(re.sub(r"<[^>]+>", "", shown(filled.record))).replace("\u00ad", "")
    return _unsaid(filled.filling, said) | _unmoved(filled, shown)


def _on_paper(kind: Kind, filled: Filled) -> set[str]:
    if kind.name not in packet.PAPER:
        return set()
    pen = ProseConverter(filled.catalogue)
    document = packet.one(pen, (kind.name, ID))
    made = of_pdf(pdf.write(document, THEME)), of_word(word.write(document, THEME))
    return _unmoved(filled, lambda r: repr(packet.PAPER[kind.name].make(pen, r).sections)).union(
        *(_unsaid(filled.filling, text) for text in made)
    )


def _in_search(kind: Kind, filled: Filled) -> set[str]:
    """Search is of words: a number is read where it was found."""
    if not kind.has_pages:
        return set()
    return _unsaid(filled.filling, repr(documents.document(filled.catalogue, (kind.name, ID))))


def _on_site(kind: Kind, filled: Filled) -> set[str]:
    """What has no page of its own is said by all of them, by the feed, the builder and the search."""
    if kind.has_pages:
        return set()
    settings = Settings(ROOT, TODAY)

    def shown(record: Any) -> str:
        lists = {**filled.catalogue.registries, record.id: record}
        made = filled.catalogue.with_records("registry", lists)
        if kind.name == "portal":
            made = structs.replace(filled.catalogue, portal=record)
        renderer, shell = Renderer(made, theme_files.folder(settings)), _shell(settings, made)
        pages = [_filled(shell, renderer, made, page) for page in registry.make(made)]
        plains = [plain.data.decode() for plain in (submit_model.model(made), *atom.make(made))]
        return "".join([*pages, *plains, repr(documents.words(made))])

    return _unsaid(filled.filling, shown(filled.record)) | _unmoved(filled, shown)


def _filled(shell: Shell, renderer: Renderer, made: Catalogue, page: Page[PageContext]) -> str:
    around = chrome.make(made, page)
    return shell.fill(page, around, renderer.render(page, around, "./"), made)


def _shell(settings: Settings, made: Catalogue) -> Shell:
    return frame.render(frame.values(made), theme_files.folder(settings))


def _in_builder(kind: Kind, filled: Filled) -> set[str]:
    if not kind.in_builder:
        return set()
    model: type[Any] = type(filled.record)
    steps = [label for step in form_schema.steps(model) for label in step["keys"]]
    return {s.key.label for s in specs(model) if steps.count(s.key.label) != 1}


PLACES = {
    "page": _on_page,
    "paper": _on_paper,
    "search": _in_search,
    "site": _on_site,
    "builder": _in_builder,
}


def _unsaid(filling: Filling, text: str) -> set[str]:
    return {path for path, mark in filling.words.items() if missing(mark, text)}


def _unmoved(filled: Filled, shown: Callable[[Any], str]) -> set[str]:
    """The numbers, dates and words of the model that may say anything: nothing that is shown moves."""
    now, record = shown(filled.record), filled.record
    return {
        path
        for path, at in filled.filling.others.items()
        if all(shown(other) == now for other in others(record, at))
    }


def _excused(kind: str, place: str, path: str) -> set[tuple[str, str]]:
    return {(place, path), (f"{kind} {place}", path)} & EXEMPT.keys()


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.name))
def test_every_key_comes_out_everywhere(kind: Kind, portal: Portal) -> None:
    filled = fill(portal, kind)
    assert filled.findings == ()
    found = lost(kind, filled)
    assert {one for one in found if not _excused(kind.name, *one)} == set()
    own = {e for e in EXEMPT if e[0].startswith(f"{kind.name} ")}
    assert own - {(f"{kind.name} {place}", path) for place, path in found} == set(), (
        "no excuse needed"
    )


class WithText(Route, frozen=True, kw_only=True):
    """A route with a key that nothing but the model knows."""

    load: Annotated[str, key("нагрузка", "Сколько занятий в неделю.", "два занятия")] = ""


class WithNumber(Route, frozen=True, kw_only=True):
    """The same with a number."""

    load: Annotated[int, key("нагрузка", "Сколько занятий в неделю.", 2)] = 0


@pytest.mark.parametrize("model", [WithText, WithNumber])
def test_a_key_that_only_the_model_knows_is_missed(model: type[Route], portal: Portal) -> None:
    kind = structs.replace(KINDS["route"], model=model)
    found = {place for place, path in lost(kind, fill(portal, kind)) if path == "нагрузка"}
    assert found == {"page", "paper"}

"""Means of diagnosis besides the methods of the portal: listed with what they give, linked, filtered by."""

from __future__ import annotations

from generator.catalogue.assembly import build as of
from generator.catalogue.catalogue import Catalogue
from generator.pages import chrome, diagnostics
from generator.pages.page import Link
from generator.pages.portal import matrix, routes
from generator.pages.records import deficit, method, route
from generator.records import load
from generator.render.renderer import Renderer
from generator.search import documents, listing_documents
from generator.system import files
from tests.conftest import ROOT, TODAY, Portal

NOTE = """\
пояснительная записка:
  диагностика:
    - {чем: срез, что показала: двое из десяти}
    - {чем: слова соседки, что показала: говорит одно и то же}
    - {метод: keysy, что показала: показываю готовое}
  тема самообразования: Обучение доказательству
  цель: Ученики записывают обоснование.
  задачи: [Разобрать критерии]
  форма самообразования: индивидуальная
  ожидаемый результат: Банк заданий работает.
  отчёт: {форма: лист встречи, периодичность: раз в четверть}
"""


def read(portal: Portal) -> Catalogue:
    portal.change("routes/primer.yaml", NOTE)
    portal.change("content/deficits/pr-1.yaml", "методы: [keysy]\nчем: [наблюдение]\n")
    assert portal.check() == ()
    return of(load.load(files.read(portal.root)), TODAY)


def test_a_source_is_a_method_a_listed_means_or_a_text(portal: Portal) -> None:
    found = read(portal)
    made = route.make(found, found.routes["primer"]).context
    (listed,), (own,), (named,) = (line.sources for line in made.diagnosis)
    assert listed == Link("срез", "methods/#sposob-srez")
    assert own == Link("слова соседки")
    assert named.address == "methods/keysy/"
    facts = {fact.label: fact.items for fact in made.head.facts}
    assert facts["Чем выявлено"] == (listed, own, named)


def test_every_means_is_told_on_the_page_of_the_methods(portal: Portal) -> None:
    found = read(portal)
    page = method.listing(found)
    html = Renderer(found, ROOT / "theme").render(page, chrome.make(found, page), "../").html
    assert 'id="sposob-srez"' in html
    assert "Видно дело. Нужно — лист признаков." in html.replace("\u00a0", " ")


def test_listed_means_are_filtered_by_and_found(portal: Portal) -> None:
    found = read(portal)
    row = routes.row(found, found.summaries["route", "primer"])
    assert row.facets["method"] == (found.title(("method", "keysy")), "срез")
    facets = documents.document(found, ("route", "primer")).facets
    assert facets["method"] == row.facets["method"]
    assert "двое из десяти" in documents.document(found, ("route", "primer")).body
    (methods,) = (d for d in listing_documents.make(found) if d.id == "methods")
    assert "Наблюдение: Видно дело" in methods.body


def test_a_second_source_of_a_deficit_is_shown_and_counted(portal: Portal) -> None:
    found = read(portal)
    made = deficit.make(found, found.deficits["pr-1"]).context
    assert made.means == (Link("наблюдение", "methods/#sposob-nablyudenie"),)
    assert [row.two_sources.text for row in matrix.make(found).context.coverage] == ["1"]


def test_every_role_and_level_of_the_lists_has_its_line_of_coverage(portal: Portal) -> None:
    found = read(portal)
    made = matrix.make(found).context
    roles = {row.group: row.total.text for row in made.roles}
    assert (roles["Учитель"], roles["Методист"]) == ("1", "—")
    assert [row.group for row in made.levels] == ["ДО", "НОО", "ООО", "СОО"]


def test_a_district_without_the_list_says_the_words_alone(portal: Portal) -> None:
    (portal.root / "content/registries/diagnostics.yaml").unlink()
    found = read(portal)
    assert diagnostics.rows(found) == ()
    assert diagnostics.link(found, "срез") == Link("срез")

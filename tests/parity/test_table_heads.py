"""The head of a column means the same to the page, where a table is pasted, and to the intake of documents."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from generator.checks import check
from generator.proposals.intake import foreign
from generator.proposals.intake.meaning import vocabulary
from generator.settings import Settings
from tests.conftest import ROOT, TODAY
from tests.support.browser import address, whole

HEADS = (
    *("Сроки проведения", "Планируемые мероприятия", "Ожидаемые результаты", "Ответственные лица"),
    *("Используемые ресурсы", "Кол-во часов", "Отметка о выполнении", "Образовательная задача"),
    *("Содержание деятельности педагога", "Формы отчётности", "Погода", "Дата проведения"),
)
READ = """(heads) => heads.map((head) => {
  const data = new DataTransfer();
  const row = (...cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  data.setData("text/html", `<table>${row(head, "Мероприятия", "Сроки")}${row("а", "б", "в")}</table>`);
  return portal.submit.pastedTable(data).heads[0];
})"""


def test_every_word_of_the_list_and_its_forms_mean_the_same(site: Path, browser: Browser) -> None:
    registry = foreign.lists(check.check(Settings(ROOT, TODAY)).records)[vocabulary.REGISTRY]
    assert registry
    columns = (e for e in registry.entries if e.group == vocabulary.COLUMN)
    heads = [*(word for entry in columns for word in (entry.value, *entry.synonyms)), *HEADS]
    words = vocabulary.read(registry)
    shown = browser.new_page()
    shown.goto(address(site, "submit/"))
    shown.wait_for_selector(".step__title:visible")
    whole(shown)
    read = shown.evaluate(READ, heads)
    shown.close()
    assert dict(zip(heads, read, strict=True)) == {head: words.column(head) for head in heads}
    assert len(heads) > 80

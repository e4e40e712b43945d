"""What surveys tell: on their own pages, on those of deficits, in the coverage and on the home page; an example nowhere else."""

from __future__ import annotations

from generator.build import prepare
from generator.catalogue.catalogue import Catalogue
from generator.pages.portal import home, matrix
from generator.pages.records import deficit, survey
from generator.settings import Settings
from tests.conftest import Portal
from tests.support.sheets import portal as published

OLDER = """название: Осень 2025
период: 2025-10
школ: 5
участвовали: 30
дефициты: [{дефицит: pr-1, педагогов: 9, школ: 4}]
проверено: 2025-11
"""


def made(portal: Portal) -> Catalogue:
    return prepare.prepare(Settings(portal.root, "2026-11-24"))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_deficit_says_who_named_it_and_when(portal: Portal) -> None:
    catalogue = made(portal)
    page = deficit.make(catalogue, catalogue.deficits["pr-1"])
    (fact,) = (fact for fact in page.context.head.facts if fact.label == "Назвали")
    assert [(plain(i.text), i.address) for i in fact.items] == [
        ("14 педагогов из 6 школ осенью 2026", "surveys/osen/")
    ]
    assert not [group for group in page.context.related if group.title == "Сборы"]


def test_the_coverage_and_the_home_page_count_the_newest_survey(portal: Portal) -> None:
    portal.write("content/surveys/osen-2025.yaml", OLDER)
    catalogue = made(portal)
    page = matrix.make(catalogue)
    assert plain(page.context.named) == "Назвали осенью 2026"
    assert [row.named for row in page.context.coverage] == [14]
    assert [plain(row.summary) for row in home.make(catalogue).context.named] == [
        "14 педагогов из 6 школ"
    ]


def test_a_year_stands_beside_the_year_before(portal: Portal) -> None:
    portal.write("content/surveys/osen-2025.yaml", OLDER)
    portal.write("content/surveys/vesna.yaml", OLDER.replace("2025-10", "2026-03"))
    catalogue = made(portal)
    page = survey.make(catalogue, catalogue.of(survey.Survey)["osen"])
    (row,) = page.context.named.rows
    assert (row.before, plain(row.was)) == (64.3, "октябрь 2025: 9")
    assert "Осень 2025" in page.context.named.caption


def test_the_list_has_the_newest_first_and_an_example_apart(portal: Portal) -> None:
    portal.write("content/surveys/osen-2025.yaml", OLDER)
    portal.write("content/surveys/primer.yaml", "вид: учебный пример\n" + OLDER)
    page = survey.listing(made(portal))
    assert [(s.title, [row.link.text for row in s.rows]) for s in page.context.sections] == [
        ("Сборы района", ["Осень 2026", "Осень 2025"]),
        ("Учебные примеры", ["Осень 2025"]),
    ]


def test_an_example_is_counted_nowhere() -> None:
    catalogue = published()
    assert not survey.ordered(catalogue)
    assert not [one for one in catalogue.deficits if survey.told(catalogue, one)]
    assert matrix.make(catalogue).context.named == ""
    assert home.make(catalogue).context.named == ()
    page = survey.make(catalogue, catalogue.of(survey.Survey)["primer-osen-2026"])
    assert page.context.example
    assert page.context.head.status == survey.EXAMPLE

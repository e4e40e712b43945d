"""The page of the builder finds the personal data that the portal finds, and spares the same names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.checks import run
from generator.language.personal import detect, mask, registry
from generator.proposals.intake import redact
from generator.records.document import read_document
from generator.records.models.kinds import KINDS
from tests.conftest import TINY, lay
from tests.privacy.measure import HALVES, in_the_middle, sentences
from tests.privacy.test_privacy import VOUCHED
from tests.support import here
from tests.support.browser import address, whole

PATH = "routes/primer.yaml"
SHARED = {p.rule for p in registry.PATTERNS if p.rule.startswith("personal-")}
CHECK = """(texts) => texts.map((text) => portal.submit.checkText("route", text, "primer", ["primer"])
  .filter((f) => f.rule.startsWith("personal-")).map((f) => [f.rule, f.severity, f.message, f.private]))"""


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path) -> Iterator[Page]:
    shown = browser.new_page()
    shown.goto(address(site, "submit/"))
    whole(shown)
    yield shown
    shown.close()


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\n"], ids=["blank", "joined", "broken"])
@pytest.mark.parametrize("half", HALVES)
def test_every_labelled_sentence_is_judged_alike(page: Page, half: str, blank: str) -> None:
    """The sentence is all that its record says: what else a record is judged by is not asked here."""
    registries = here.records().registries
    said = [in_the_middle(text, blank) for text, _ in sentences(half)]
    texts = [f"условия: {json.dumps(text, ensure_ascii=False)}\n" for text in said]
    found = page.evaluate(CHECK, texts)
    assert any(found)
    for text, said in zip(texts, found, strict=True):
        document = read_document(KINDS["route"], "primer", PATH, text, registries, [])
        assert document
        ours = [f for f in run.run_local(document, registries) if f.rule in SHARED]
        expected = sorted([f.rule, f.severity.value, f.message, f.private] for f in ours)
        told = [one for one in said if one[0] == registry.LIKELY]
        assert sorted(one for one in said if one not in told) == [
            one for one in expected if one[0] != registry.LIKELY
        ], text
        assert not told or told[0] in expected, text  # the dictionary knows more names


def test_names_by_a_first_name_or_an_ending_are_found_without_the_dictionary(page: Page) -> None:
    found = page.evaluate(
        "all => all.map((text) => portal.submit.findPersonal(text, portal.submit.publicNames([]))"
        ".map((f) => f.rule))",
        list(LIKELY_NAMES),
    )
    assert found == [[registry.LIKELY]] * len(LIKELY_NAMES)


LIKELY_NAMES = (
    "уроки посещает Вера Ковылькина",
    "у Лены Сковородских успехи",
    "Сковородко Наталья",
    "Света И. молчит",
    "занятие Ковылькиной",
    "Ковылькова О.",
    "методист Ковылькова",
    "О. Сковородчук",
)

NAMED = {
    "опыт МБОУ «Ковылькинская школа» района": ("school-named", "овыльк"),
    "урок в МКДОУ детский сад «Тюльпанчик»": ("school-named", "юльпан"),
    "МБОУ Ковылькинская СОШ № 4 показала урок": ("school-named", "овыльк"),
    "срез прошёл в 6 «Б»": ("class-named", "«Б»"),
    "урок в 6-Б классе": ("class-named", "6-Б"),
    "за тест 12 баллов из 30": ("score-named", "12"),
    "ученик набрал 7 из 10 баллов": ("score-named", "7 из"),
}
"""What tells a school, a class and a result, its rule and what nobody may repeat."""

INNOCENT = (
    "срез прошёл в 6 классе; справились 12 человек из 30",
    "приказ для МБОУ района; код A/01.6; пункт 6 а",
    "медиана 1 из 3 по строке «проблема»",
)


def test_schools_classes_and_scores_are_found_in_page_check_and_intake(page: Page) -> None:
    route = (TINY / PATH).read_text("utf-8")
    for said, (rule, secret) in NAMED.items():
        text = lay(route, f"условия: '{said}'")
        document = read_document(KINDS["route"], "primer", PATH, text, {}, [])
        assert document
        ours = [f for f in run.run_local(document, {}) if f.rule == rule]
        found = page.evaluate(CHECK.replace('"personal-"', f'"{rule}"'), [text])[0]
        assert found == [[f.rule, f.severity.value, f.message, f.private] for f in ours], said
        assert len(ours) == 1
        assert ours[0].private
        values, _, places = redact.cut(KINDS["route"], {"условия": said})
        assert secret not in str(values), said
        assert places == [("условия",)]


def test_what_only_looks_so_is_left_alone_in_all_three(page: Page) -> None:
    route = (TINY / PATH).read_text("utf-8")
    for said in INNOCENT:
        text = lay(route, f"условия: '{said}'")
        document = read_document(KINDS["route"], "primer", PATH, text, {}, [])
        assert document
        assert list(run.run_local(document, {})) == []
        assert page.evaluate(CHECK.replace('"personal-"', '""'), [text]) == [[]]
        assert redact.cut(KINDS["route"], {"условия": said})[0] == {"условия": said}


def test_what_the_page_says_never_repeats_what_it_found(page: Page) -> None:
    route = (TINY / PATH).read_text("utf-8")
    text = lay(route, "условия: 'наставник Ковылькина К. К., 8 (900) 123-45-67'")
    said = page.evaluate(
        'text => JSON.stringify(portal.submit.checkText("route", text, "primer", ["primer"]))', text
    )
    assert "personal-name" in said
    assert "personal-phone" in said
    assert "овыльк" not in said
    assert "123-45" not in said


@pytest.mark.parametrize("half", HALVES)
def test_the_page_covers_what_the_portal_covers(page: Page, half: str) -> None:
    """But for names that only the dictionary knows."""
    texts = [text for text, _ in sentences(half)]
    found = page.evaluate("(texts) => texts.map((text) => portal.submit.hide(text))", texts)
    likely = [any(rule == registry.LIKELY for rule, _ in detect.find(text)) for text in texts]
    for text, said, by_dictionary in zip(texts, found, likely, strict=True):
        if by_dictionary:
            assert all(
                ours in (theirs, mask.COVER)
                for ours, theirs in zip(mask.hide(text), said, strict=True)
            )
        else:
            assert said == mask.hide(text)


PATHS = (
    *(
        "routes/testova-anna-borisovna.yaml",
        "testova-a-b.docx",
        "Тестова Анна Борисовна.pdf",
        "r-76",
    ),
    *(
        "skype-olga77",
        "olga-at-mail-ru",
        "8-900-000-00-00.jpg",
        "rabota-na-uroke",
        "Testova-A-B.png",
    ),
)


def test_paths_are_covered_alike(page: Page) -> None:
    found = page.evaluate("(paths) => paths.map((one) => portal.submit.path(one))", list(PATHS))
    assert found == [mask.path(one) for one in PATHS]
    assert sum(said != one for one, said in zip(PATHS, found, strict=True)) > 4


def test_a_name_that_its_writer_vouches_for_may_be_said_in_the_page_too(page: Page) -> None:
    found = page.evaluate(
        "all => all.map(([text, name]) => [[], [name]].map((own) =>"
        " portal.submit.findPersonal(text, portal.submit.publicNames(own)).some((f) => f.name)))",
        [list(one) for one in VOUCHED],
    )
    assert found == [[True, False]] * len(VOUCHED)


BESIDE = (
    "# Ковылькина К. К. обещала, 8 (900) 123-45-67",
    "условия: днём  # спросить Ковылькину К. К.",
    "#kovylkina@example.ru",
    "# спросить Ковылькину\n# К. К., когда придёт",
    "'8 (900) 123-45-67': днём",
    "Ковылькина К. К.: днём",
    "риски:\n# Петя из 5 «Б» не придёт\n- нет интернета\n# день рождения 03.03.2014",
    "риски:\n- нет интернета  # СНИЛС 112-233-445 95\n",
    "для мамы: {Ковылькин К. К.: [a, b]}",
    "# повесть Н. В. Гоголя, методист района",
    "условия: 'днём # 8 (900) 123-45-67'",
)


@pytest.mark.parametrize("more", BESIDE)
def test_comments_and_foreign_keys_are_judged_alike(page: Page, more: str) -> None:
    registries = here.records().registries
    route = (TINY / PATH).read_text("utf-8")
    text = f"{route.rstrip()}\n{more}\n"
    said = page.evaluate(CHECK, [text])[0]
    document = read_document(KINDS["route"], "primer", PATH, text, registries, [])
    assert document
    ours = [f for f in run.run_local(document, registries) if f.rule in SHARED]
    expected = sorted([f.rule, f.severity.value, f.message, f.private] for f in ours)
    assert sorted(said) == expected
    assert bool(expected) == ("Гоголя" not in more)


def test_a_record_may_name_whom_it_lists(page: Page) -> None:
    route = (TINY / PATH).read_text("utf-8")
    text = lay(route, "условия: 'глава учебника Ковылькина К. К.'\nможно назвать: Ковылькин К. К.")
    said = page.evaluate(CHECK, [text])[0]
    document = read_document(KINDS["route"], "primer", PATH, text, {}, [])
    assert document
    assert [rule for rule, *_ in said] == ["personal-name-vouched"]
    assert [f.rule for f in run.run_local(document, {})] == ["personal-name-vouched"]

"""The checks of personal data are precise, complete, quiet about what they found, and cheap."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import personal_texts
from generator.checks.formats.registry import FORMATS
from generator.cli import main
from generator.language.personal import allowed_names, detect, mask, numbers, registry
from generator.language.personal.plain_view import views
from tests.conftest import ROOT, Portal
from tests.privacy.measure import HALVES, SHARP, by_kind, judged, measure, sentences, sharp
from tests.support.repository import Repository
from tests.trust import repeated
from tests.trust.privacy import LEAST_PRECISION, LEAST_RECALL, LEAST_SHARP

ROUTE = "routes/primer.yaml"
SECRETS = {
    "наставник Ковылькина К. К.": "овыльк",
    "звоните: 8 (900) 123-45-67": "123-45",
    "пишите: kovylkina@example.ru": "kovyl",
    "телеграм @kovylkina_k": "kovyl",
    "СНИЛС 112-233-445 95": "233",
    "паспорт 11 22 334455": "334455",
    "ИНН 112233445566": "334455",
    "карта 4276 1122 3344 5566": "3344",
    "счёт 40817810112233445566": "334455",
    "диплом АВС 1122334": "1122334",
    "дата рождения: 11.12.1979": "1979",
    "проживает: ул. Новая, д. 11, кв. 22": "Новая",
    "Ковылькина К. К. состоит на учёте у психиатра": "сихиатр",
    "Вася Ковылькин под опекой бабушки": "овыльк",
    "Вася Ковылькин из 5 «Б»": "овыльк",
    "учитель химии школы № 4321": "4321",
    "уроки у Ксении Ковылькиной": "овыльк",
}


@pytest.mark.parametrize("half", HALVES)
def test_both_halves_reach_the_figures(half: str) -> None:
    found = measure(judged(half))
    assert found.precision >= LEAST_PRECISION, found
    assert found.recall >= LEAST_RECALL, found
    assert sharp(judged(half)).recall >= LEAST_SHARP
    by_one = by_kind(judged(half))
    assert all(by_one[kind].recall >= LEAST_SHARP for kind in SHARP), by_one


def test_the_labelled_set_is_large_and_much_of_it_is_innocent() -> None:
    both = [one for half in HALVES for one in sentences(half)]
    innocent = [text for text, holds in both if not holds]
    assert len(both) >= 900
    assert len(innocent) * 5 >= len(both) * 2
    assert len({text for text, _ in both}) == len(both)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("said", "secret"), SECRETS.items(), ids=range(len(SECRETS)))
def test_no_format_repeats_what_was_found(
    tmp_path: Path, said: str, secret: str, form: str
) -> None:
    repository = Repository.start(tmp_path / "portal")
    repository.change(ROUTE, f"условия: '{said}'")
    done = CliRunner().invoke(main, ["check", "--root", str(repository.root), "--format", form])
    assert "personal-" in done.output
    assert secret not in done.output


@pytest.mark.parametrize(("said", "secret"), SECRETS.items(), ids=range(len(SECRETS)))
def test_a_review_and_its_preview_do_not_repeat_it(tmp_path: Path, said: str, secret: str) -> None:
    repository = Repository.start(tmp_path / "portal")
    repository.change(ROUTE, f"условия: '{said}'").commit()
    shown = tmp_path / "pokaz.html"
    done = CliRunner().invoke(
        main, ["review", "HEAD~1", "--root", str(repository.root), "--html", str(shown)]
    )
    assert done.exit_code == 0, done.output
    assert "personal-" in done.output or "Тексты не показаны" in done.output
    assert secret not in done.output
    assert secret not in shown.read_text("utf-8")


def test_public_names_are_known_in_every_case_and_order() -> None:
    public = allowed_names.names(
        ("Выготский Л. С.", "Толстой Л. Н.", "Евгений Онегин", "де Боно Э.")
    )
    text = "{}"
    for said in (
        "Л. С. Выготского",
        "Выготским Л.С.",
        "Лев Семёнович Выготский",
        "Льву Николаевичу Толстому",
        "Евгения Онегина",
        "Эдвард де Боно",
    ):
        whole = text.format(said)
        assert allowed_names.spared(whole, (0, len(said)), -1, public, around=False), said
    for said in ("Выготский П. И.", "Ольга Толстая", "Онегина Евгения", "Боно А. А."):
        assert not allowed_names.spared(said, (0, len(said)), -1, public, around=False), said


def test_two_names_of_one_list_are_public_together() -> None:
    public = allowed_names.names(("Мерзляк А. Г.",))
    assert detect.find("Учебник А. Г. Мерзляка, В. Б. Полонского", public) == []
    found = detect.find("А. Г. Мерзляк пишет. В. Б. Половников ведёт", public)
    assert [rule for rule, _ in found] == ["personal-name"]


@given(st.text("0123456789- ", min_size=11, max_size=14))
def test_a_check_number_is_that_of_the_pension_fund(said: str) -> None:
    digits = re.sub(r"\D", "", said)
    if len(digits) == 11 and re.fullmatch(r"[\d -]+", said) and len(said) <= 14:
        total = sum(int(d) * (9 - n) for n, d in enumerate(digits[:9]))
        expected = total if total < 100 else 0 if total in (100, 101) else total % 101 % 100
        assert numbers.snils(said) == (expected == int(digits[9:]))


@given(st.data())
@settings(max_examples=400)
def test_every_match_holds_its_sign(data: st.DataObject) -> None:
    """A text without the sign is never looked into: nothing may be lost by it."""
    every = [text for half in HALVES for text, _ in sentences(half)]
    one, other = data.draw(st.sampled_from(every)), data.draw(st.sampled_from(every))
    cut = data.draw(st.integers(0, len(one)))
    text = views(one[:cut] + other)[-1].text
    possible = {pattern.pattern for pattern in detect.possible(text)}
    for pattern in registry.PATTERNS:
        if any(map(registry.PROOFS[pattern.proof], pattern.pattern.finditer(text))):
            assert pattern.pattern in possible, (pattern.rule, text)


def test_the_dictionary_stays_closed_while_no_text_asks_for_it() -> None:
    code = (
        "import sys; from generator.language.personal import name_detection as people;"
        "assert list(people.find('урок математики в 7 классе. Затем разбор.')) == [];"
        "assert 'pymorphy3' not in sys.modules;"
        "assert list(people.find('разбор урока Ольги Образцовой'));"
        "assert 'pymorphy3' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_no_text_makes_the_search_for_names_slow() -> None:
    """Work grows with the text, not with its square: counted in steps, not in seconds."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    def steps(text: str) -> int:
        nonlocal calls
        calls = 0
        sys.setprofile(count)
        try:
            detect.find(text)
        finally:
            sys.setprofile(None)
        return calls

    text = "Учитель русского языка Образцова и ученик Петя И. из 5 «Б». "
    steps(text)  # the dictionary is opened
    assert steps(text * 40) < steps(text * 10) * 6


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/seminars/vstrecha/index.md", "цель: 'Встречу ведёт Ковылькина К. К.'"),
        ("content/methods/keysy/index.md", "кратко: 'Метод описал Ковылькин С. А.'"),
        ("content/terms/iom.yaml", "значение: 'Так говорит Ковылькина К. К.'"),
        ("content/deficits/pr-1.yaml", "подтверждение: ['Уроки Ковылькиной К. К.']"),
        ("content/pages/o-portale.md", "кратко: 'Портал ведёт Ковылькина К. К.'"),
    ],
)
def test_every_kind_is_judged_as_strictly_as_a_route(portal: Portal, path: str, text: str) -> None:
    portal.change(path, text)
    found = [f for f in portal.check() if f.rule.startswith("personal")]
    assert {(f.place.path, f.rule, f.severity.value) for f in found} == {
        (path, "personal-name", "error")
    }


def test_a_body_is_judged_over_the_ends_of_its_lines(portal: Portal) -> None:
    path = "content/pages/o-portale.md"
    text = (portal.root / path).read_text(
        "utf-8"
    ) + "\nСпасибо, Ковылькина\nКсения Карловна, за всё.\n"
    portal.write(path, text)
    places = [f.place for f in portal.check() if f.rule == "personal-name"]
    rows = text.split("\n")
    assert [rows[p.line - 1][p.column - 1 : p.column - 1 + p.width] for p in places] == [
        "Ковылькина"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# спросить Ковылькину К. К.\nназвание: Приём",
        "название: Приём\nсрок:\n  # спросить Ковылькину\n  # К. К., когда придёт\n  месяцев: 12",
        "название: Приём  # Ковылькина К. К.",
        "Ковылькина К. К.: да\nназвание: Приём",
        "название: Приём\nназвание: Ковылькина К. К.",
        "название: Приём\nусловия: &a Ковылькина К. К.",
        "название: Приём: Ковылькина К. К.: нет",
    ],
)
def test_comments_keys_and_what_was_not_read_are_looked_at(portal: Portal, text: str) -> None:
    portal.write("routes/novyy.yaml", text)
    found = [f for f in portal.check() if f.rule == "personal-name"]
    assert found
    assert all(f.place.path == "routes/novyy.yaml" and f.private for f in found)


def test_an_old_edition_with_a_name_is_not_shown_again() -> None:
    public = allowed_names.names(("Пушкин А. С.",))
    for said in ("наставник Ковылькина К. К.", ["урок", "Уроки Ксении Ковылькиной"]):
        assert personal_texts.personal("route", "условия", said, public)
        assert personal_texts.personal("method", "кратко", said, public)
        assert not personal_texts.personal("route", "источники", said, public)
    assert not personal_texts.personal("route", "условия", "стихи А. С. Пушкина", public)


DISGUISED = {
    "personal-name": [
        "ОБРАЗЦОВА О. О.",
        "О. О. ОБРАЗЦОВА",
        "Образ\u00adцова О. О.",
        "Образцова О.\u200bО.",
        "образцова-пробина о.о.",
        f"https://example.ru/{quote('Образцова_Ольга_Олеговна')}",
        f"[отчёт](https://example.ru/?q={quote_plus('Образцова О. О.')})",
        "[отчёт](https://example.ru/Образцова_О._О.)",
    ],
    "personal-phone": [
        *("8\u2011900\u2011000\u201100\u201100", "8900\u200b0000000"),
        *("٨ ٩٠٠ ٠٠٠ ٠٠ ٠٠", "𝟖 𝟗𝟎𝟎 𝟎𝟎𝟎-𝟎𝟎-𝟎𝟎"),
    ],
    "personal-mail": ["a&#64;example.ru", "a&#x40;example.ru", "'a\\@example.ru'"],
    "personal-snils": ["000.000.000.00", "000-000-000\u00a000", "000\u202f000\u202f000\u202f00"],
}


@pytest.mark.parametrize(("rule", "said"), [(r, s) for r, many in DISGUISED.items() for s in many])
def test_a_disguise_does_not_help(portal: Portal, rule: str, said: str) -> None:
    portal.change(
        "routes/primer.yaml", f"условия: звоните {said}" if said[0] != "'" else f"условия: {said}"
    )
    assert rule in {f.rule for f in portal.check("2026-11-24")}


@pytest.mark.parametrize("kind", ["two alphabets", "phone"])
def test_no_output_repeats_a_string_wherever_it_stands(tmp_path: Path, kind: str) -> None:
    """All kinds are tried by ``python -m tests.trust.repeated``."""
    tried = repeated.run(tmp_path, (kind,))
    assert tried.repeated == ()
    assert tried.looks > 1000


TABLE = "| Имя | {head} |\n|---|:--|\n| первый | {one} |\n| второй | {other} |"


def test_a_column_of_birth_dates_is_covered_to_its_end() -> None:
    for head in ("Дата рождения", "**Дата рожд.**", "Г.р. и день", "д.р."):
        text = TABLE.format(head=head, one="03.03.2014", other="4 апреля 2014")
        assert {rule for rule, _ in detect.find(text)} == {"personal-birth-date"}, head
        covered = mask.hide(text)
        assert "2014" not in covered
        assert covered.count("\n") == text.count("\n")
    other = TABLE.format(head="Дата встречи", one="03.03.2026", other="4 апреля 2026")
    assert detect.find(other) == []


VOUCHED = (
    ("по К. К. Ковылькиной", "Ковылькина К. К."),
    ("КОВЫЛЬКИНА К. К. пишет", "КОВЫЛЬКИНА К. К."),
    ("КОВЫЛЬКИНА К. К. пишет", "Ковылькина К. К."),
    ("**Ковылькина** К. К. о чтении", "Ковылькина К. К."),
    ("Шевчук&nbsp;Н. Н.", "Шевчук Н. Н."),
    ("Тестова_Анна_Борисовна", "Тестова Анна Борисовна"),
    ("Kovylkina Anna Petrovna", "Kovylkina Anna Petrovna"),
    ("ковылькина клавдия карповна", "ковылькина клавдия карповна"),
    ("Сергей П., ученик 7 «А»", "Сергей П."),
)
"""A text with a name, and the name as its writer says that it is an author or a hero."""


@pytest.mark.parametrize(("text", "name"), VOUCHED)
def test_a_name_that_its_writer_vouches_for_may_be_said_in_any_shape(text: str, name: str) -> None:
    assert detect.find(text)
    found = detect.find(text, allowed_names.names((), (name,)))
    assert {rule for rule, _ in found}.isdisjoint({"personal-name", "personal-pupil"})
    assert detect.find("звонил Тестов Т. Т.", allowed_names.names((), (name,)))

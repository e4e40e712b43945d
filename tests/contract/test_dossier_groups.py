"""The example of a focus group: its protocol, its codes, its themes and cards are counted again."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter

from generator.records.models.form_blocks import Table
from tests.conftest import ROOT
from tests.parity import formulas
from tests.support.dossiers import FOUND, line, number, rows, said, sheets, table, text

PROTOCOL = [
    row
    for sheet in sheets("primer-fokus-gruppa", "blank-fg-4")
    for row in rows(sheet, "Высказывания")
]
CODING = rows(sheets("primer-fokus-gruppa", "blank-fg-7")[0], "Разметка")


def test_utterances_are_numbered_and_coded_one_by_one() -> None:
    assert [int(row[0]) for row in PROTOCOL] == [int(row[0]) for row in CODING] == [*range(1, 41)]
    people = rows(sheets("primer-fokus-gruppa", "blank-fg-1")[0], "Состав группы")
    assert {row[3] for row in PROTOCOL} == {row[0] for row in people}
    assert len(people) == 8


def test_a_sheet_of_the_protocol_is_filled_to_its_last_row() -> None:
    """The form says from which number the second sheet goes on: the example does the same."""
    (form,) = (b for b in FOUND.forms["blank-fg-4"].blocks if isinstance(b, Table))
    first, second = sheets("primer-fokus-gruppa", "blank-fg-4")
    assert len(rows(first, "Высказывания")) == form.empty
    goes_on = rows(second, "Высказывания")[0][0]
    assert f"на втором продолжайте счёт с {goes_on}" in str(FOUND.forms["blank-fg-4"].blocks)


def test_kappa_is_counted_from_the_sheet() -> None:
    first, second = [r[1] for r in CODING], [r[2] for r in CODING]
    seen, chance, kappa = formulas.kappa(first, second)
    same = sum(a == b for a, b in zip(first, second, strict=True))
    assert [r[3] == "да" for r in CODING] == [a == b for a, b in zip(first, second, strict=True)]
    body, sheet = text("fokus-gruppa"), sheets("primer-fokus-gruppa", "blank-fg-7")[0]
    assert f"P = {same} / 40 = {said(seen, 2)}" in body
    assert f"Pₑ = {said(chance, 4)}" in body
    assert (
        f"κ = ({said(seen, 2)} − {said(chance, 4)}) / (1 − {said(chance, 4)}) = {said(kappa, 2)}"
        in body
    )
    counted = line(sheet, "Совпало M, разошлось D, P₀ = M / (M + D)")
    assert counted == f"{same}; {40 - same}; {same} / 40 = {said(seen, 2)}"
    assert line(sheet, "κ = (P₀ − Pₑ) / (1 − Pₑ)") == said(kappa, 2)
    one, two = Counter(first), Counter(second)
    for printed in (table(body, "Код | Первый"), rows(sheet, "Сколько раз поставлен код")):
        assert {row[0] for row in printed} == set(one)
        for code, a, b, product in printed:
            assert (one[code], two[code]) == (int(a), int(b))
            assert number(product) == round(one[code] * two[code] / 1600, 4)
    example = (ROOT / "theme/portal/worksheets/kappa.html").read_text("utf-8")
    assert [[r[0], r[1], r[2]] for r in CODING] == json.loads(re.search(r"\[\[.+\]\]", example)[0])  # type: ignore[index]


def test_coverage_and_stickers_are_counted_from_the_sheets() -> None:
    who: dict[str, set[str]] = {}
    for spoken, coded in zip(PROTOCOL, CODING, strict=True):
        who.setdefault(coded[4], set()).add(spoken[3])
    themes = rows(sheets("primer-fokus-gruppa", "blank-fg-5")[0], "Темы")
    for name, _, raised, share, *_ in themes:
        people = who[name.partition(":")[0]]
        assert raised == f"{len(people)} из 8"
        assert number(share) == len(people) / 8
    groups = {
        r[0]: r for r in rows(sheets("primer-fokus-gruppa", "blank-fg-8")[0], "Группы карточек")
    }
    assert sum(int(r[2]) for r in groups.values()) == 8 * 3
    assert sum(int(r[1]) for r in groups.values()) == 25
    printed = table(text("fokus-gruppa"), "Тема | Наклеек")
    for name, stickers, place, raised, share in printed:
        assert (stickers, place) == groups[name][2:4]
        assert (raised, number(share)) == (f"{len(who[name])} из 8", len(who[name]) / 8)
    assert len(printed) == len(groups) == 3


def test_the_sheet_of_two_groups_is_counted_from_their_themes_and_cards() -> None:
    (joined,) = sheets("primer-fokus-gruppa", "blank-fg-11")
    shown = {row[0]: row[1:] for row in rows(joined, "Темы по группам")}
    themes = sheets("primer-fokus-gruppa", "blank-fg-5")
    cards = sheets("primer-fokus-gruppa", "blank-fg-8")
    assert len(themes) == len(cards) == 2
    for group, (theme, card) in enumerate(zip(themes, cards, strict=True)):
        stuck = {row[0]: row for row in rows(card, "Группы карточек")}
        many = sum(int(row[2]) for row in stuck.values()) // 3
        total = line(card, "Всего карточек и наклеек")
        assert re.findall(r"\d+", total) == [
            str(sum(int(row[n]) for row in stuck.values())) for n in (1, 2)
        ]
        for name, _, raised, share, stickers, place, _ in rows(theme, "Темы"):
            people, out_of = map(int, re.findall(r"\d+", raised))
            assert out_of == many
            assert number(share) == round(people / many, 3)
            code = name.partition(":")[0]
            assert (stickers, place) == (stuck[code][2:4] if code in stuck else ("", ""))
            if code in stuck:
                assert shown[code][group] == f"{share}; {place}"
        assert shown.keys() == stuck.keys()
    assert not any(cells[2] for cells in shown.values())


def test_the_invitation_the_passport_and_the_guide_speak_of_one_meeting() -> None:
    letter, passport, guide, consent = (
        sheets("primer-fokus-gruppa", f"blank-fg-{n}")[0] for n in (10, 1, 3, 9)
    )
    topic = line(passport, "Тема")
    assert topic == line(letter, "О чём будем говорить (тема)") == line(guide, "Тема группы")
    when = line(letter, "Когда и где; если по видео — ссылка и номер для звонка")
    assert when.startswith(line(passport, "Дата, время, место"))
    assert line(passport, "Модератор (роль, организация)") == line(
        letter, "Кто ведёт (роль, организация)"
    )
    assert not any("Фамилия" in part.title for part in consent.parts)


def test_quotations_stand_in_the_protocol_under_their_numbers() -> None:
    spoken = {int(row[0]): row[4].casefold() for row in PROTOCOL}
    themes = rows(sheets("primer-fokus-gruppa", "blank-fg-5")[0], "Темы")
    for row in themes:
        numbers = [int(n) for n in re.findall(r"\d+", row[1].partition("«")[0])]
        whole = " ".join(spoken[n] for n in numbers)
        for quote in re.findall(r"«([^»]+)»", row[1]):
            assert set(quote.casefold().split()) <= set(re.findall(r"[\w-]+", whole)) | {""}, quote


def test_the_guide_goes_by_the_minutes_of_the_method() -> None:
    named = next(b for b in FOUND.forms["blank-fg-3"].blocks if isinstance(b, Table) and b.named)
    spans = [(int(a), int(b)) for row in named.named for a, b in re.findall(r"(\d+)–(\d+)\.", row)]
    assert [a for a, _ in spans] == [0, *(b for _, b in spans[:-1])]
    ends = [*itertools.accumulate(m.minutes or 0 for m in FOUND.methods["fokus-gruppa"].moves)]
    assert ends[-1] == spans[-1][1] == 90
    assert set(ends) <= {end for _, end in spans}

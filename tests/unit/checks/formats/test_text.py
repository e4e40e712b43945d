"""What a person and a program are told."""

from __future__ import annotations

import json

from generator.checks.formats import registry, text
from generator.findings import Place, error, remark

PATH = "routes/primer.yaml"


def test_a_finding_is_underlined_where_it_lies() -> None:
    found = error("key-unknown", Place(PATH, 2, 3, 5), "ключа нет", "поправьте ключ")
    assert text.one(found, {PATH: "а: б\n  рески: в\n"}).split("\n") == [
        f"{PATH}:2:3: ошибка: ключа нет [key-unknown]",
        " 2 |   рески: в",
        "   |   ^^^^^",
        "  как исправить: поправьте ключ",
    ]


def test_a_wide_sign_takes_two_columns_and_a_combining_one_none() -> None:
    found = error("key-unknown", Place(PATH, 1, 4, 1), "так", "иначе")
    rows = text.one(found, {PATH: "漢и\u0306х"}).split("\n")
    assert rows[2].index("^") == len(" 1 | ") + 3


def test_a_long_line_is_cut_around_the_fault() -> None:
    line = "а" * 500 + "Х" + "б" * 500
    found = error("key-unknown", Place(PATH, 1, 501, 1), "так", "иначе")
    rows = text.one(found, {PATH: line}).split("\n")
    assert len(rows[1]) < 120
    assert rows[1][rows[2].index("^")] == "Х"


def test_a_file_does_not_steer_the_terminal() -> None:
    found = error("key-unknown", Place(PATH, 1, 1, 1), "ключ \x1b[31m", "иначе\x07")
    said = text.one(found, {PATH: "\x1b]0;взлом\x07: да"})
    assert all(c.isprintable() or c == "\n" for c in said)


def test_what_is_private_is_never_repeated() -> None:
    found = error(
        "personal-phone", Place(PATH, 1, 1, 10), "похоже на телефон", "уберите", private=True
    )
    for form in registry.FORMATS.values():
        assert "900" not in form([found], {PATH: "8 900 000 00 00"})


def test_the_total_is_good_russian() -> None:
    place = Place(PATH)
    found = [error("a", place, "б", "в")] * 3 + [remark("a", place, "б", "в")] * 5
    assert text.total(found).replace("\u00a0", " ") == "3 ошибки и 5 замечаний"
    assert text.total([]) == "Ошибок и замечаний нет."


def test_json_counts_and_github_escapes() -> None:
    found = [error("key-unknown", Place("a,b:c.yaml", 2, 3, 5), "50 %\nдва", "так")]
    data = json.loads(registry.as_json(found, {}))
    assert (data["errors"], data["remarks"]) == (1, 0)
    assert data["findings"][0]["line"] == 2
    said = registry.as_github(found, {})
    assert said.startswith(
        "::error file=a%2Cb%3Ac.yaml,line=2,col=3,endColumn=8,title=key-unknown::50 %25%0Aдва"
    )
    assert said.count("\n") == 1


def test_many_alike_are_counted_and_what_is_said_once_is_told() -> None:
    many = [
        error("key-missing", Place(f"routes/{n:03}.yaml"), "нет «кратко»", "впишите")
        for n in range(422)
    ]
    lone = error("key-missing", Place("routes/zzz.yaml"), "нет «название»", "впишите")
    said = text.show([*many, lone], {}).replace("\u00a0", " ")
    assert said.count("нет «кратко»") == text.MOST_ALIKE - 1
    assert "routes/zzz.yaml:1:1: ошибка: нет «название»" in said
    assert "и ещё 403 таких: [key-missing], в 403 файлах\n" in said
    assert said.endswith("\n\n423 ошибки\n")
    whole = json.loads(registry.as_json([*many, lone], {}))
    assert len(whole["findings"]) == 423

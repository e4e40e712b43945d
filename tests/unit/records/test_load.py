"""Bad input gives a clear finding with a place: never a traceback, a hang or a blow-up."""

from __future__ import annotations

import os
import unicodedata
from functools import lru_cache
from pathlib import Path

import pytest

from generator.findings import Finding
from tests.conftest import Portal

HERE = "routes/primer.yaml"
PAGE = "content/pages/o-portale.md"

TEXTS: dict[str, tuple[str | bytes, str]] = {
    "a colon inside a text": ("название: Урок: начало: конец\n", "yaml-syntax"),
    "an open quote": ('название: "Урок\nкратко: да\n', "yaml-syntax"),
    "an open bracket": ("для кого: {роль: учитель\nкратко: да\n", "yaml-syntax"),
    "a closing bracket too many": ("авторы: [1]]\n", "yaml-syntax"),
    "a stray indent": ("название: Урок\n   кратко: да\n", "yaml-syntax"),
    "a list beside a key": ("авторы: - роль\n", "yaml-syntax"),
    "a line without a colon": ("название: Урок\nпросто строка\nкратко: да\n", "yaml-syntax"),
    "a bad escape": ('название: "Урок \\ш"\n', "yaml-syntax"),
    "a reserved sign": ("название: @урок\n", "yaml-syntax"),
    "a star at the start": ("название: *важно* урок\n", "yaml-syntax"),
    "a key inside a list": ("авторы:\n  - роль: а\n  имя: б\n", "yaml-syntax"),
    "a comma instead of a new line": ("срок: {начало: 2026-09 месяцев: 24}\n", "date-wrong"),
    "a conflict of git": (
        "название: Урок\n<<<<<<< HEAD\nвид: типовой\n=======\nвид: пример\n>>>>>>> vetka\n",
        "merge-conflict",
    ),
    "a tab": ("срок:\n\tначало: 2026-09\n", "yaml-tab"),
    "an anchor": ("условия: &a текст\n", "yaml-alias"),
    "an alias": ("условия: &a текст\nкратко: *a\n", "yaml-alias"),
    "billion laughs": (
        "a: &a [x]\n"
        + "".join(
            f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
        ),
        "yaml-alias",
    ),
    "a tag": ("условия: !!python/object/apply:os.system [ls]\n", "yaml-tag"),
    "five megabytes of one line": ("название: " + "а" * 2_600_000, "file-too-large"),
    "one long line": ("название: " + "а" * 30_000, "file-too-large"),
    "thousands of brackets": ("авторы: " + "[" * 15_000, "yaml-too-deep"),
    "thousands of dashes": ("авторы:\n  " + "- " * 9_000, "yaml-too-deep"),
    "thousands of braces": ("авторы: " + "{a: " * 4_000, "yaml-too-deep"),
    "too many values": ("авторы:\n" + "  - а\n" * 30_000, "yaml-too-deep"),
    "UTF-16": ("название: Урок\n".encode("utf-16"), "file-encoding"),
    "UTF-16 without a mark": ("название: Урок\n".encode("utf-16-le"), "file-encoding"),
    "windows-1251": ("название: Урок\n".encode("cp1251"), "file-encoding"),
    "nothing but bytes": (bytes(range(256)), "file-encoding"),
    "a zero byte": ("название: Ур\0ок\n", "file-encoding"),
    "a control sign": ("название: Ур\x1b[31mок\n", "file-encoding"),
    "an empty file": ("", "type-wrong"),
    "only a comment": ("# пусто\n", "type-wrong"),
    "a list": ("- название\n", "type-wrong"),
    "a text": ("просто текст\n", "type-wrong"),
    "two documents": ("название: Урок\n---\nназвание: Другой\n", "yaml-second-document"),
    "a list as a key": ("? [а, б]\n: в\n", "key-not-text"),
    "surrogates": (b"\xed\xa0\x80", "file-encoding"),
}


def inside(finding: Finding, root: Path) -> bool:
    """Whether the place of a finding lies in its file."""
    path = root / finding.place.path
    if not path.is_file():
        return finding.place.line == finding.place.column == 1
    lines = _lines(path, path.stat().st_mtime_ns)
    place = finding.place
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


@lru_cache(maxsize=4)
def _lines(path: Path, written: int) -> list[str]:  # noqa: ARG001 - a file may be written twice
    return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").split("\n")


@pytest.mark.parametrize(("content", "rule"), TEXTS.values(), ids=TEXTS)
def test_a_bad_file_gives_a_clear_finding_at_its_place(
    portal: Portal, content: str | bytes, rule: str
) -> None:
    portal.write(HERE, content)
    found = [f for f in portal.check() if f.place.path == HERE]
    assert rule in {f.rule for f in found}
    for finding in found:
        assert inside(finding, portal.root), finding
        assert len(finding.message) <= 120
        assert finding.fix


@pytest.mark.parametrize(
    "name",
    ["a tab", "an open quote", "a stray indent", "thousands of braces", "a conflict of git"],
)
def test_keys_below_a_broken_place_are_not_called_missing(portal: Portal, name: str) -> None:
    content, _ = TEXTS[name]
    portal.write(HERE, content)
    assert "key-missing" not in portal.rules()


def test_a_text_whose_quotation_mark_is_forgotten_is_not_called_too_long(portal: Portal) -> None:
    text = (portal.root / HERE).read_text("utf-8").replace("кратко: ", 'кратко: "', 1)
    portal.write(HERE, f'{text}источники:\n  - "{"слово " * 60}"\n')
    (found,) = portal.check()
    assert found.message == "кавычка открыта и не закрыта"
    assert 'кратко: "' in text.split("\n")[found.place.line - 1]


KEYS: dict[str, tuple[str, str, str]] = {
    "one letter off": ("услвия: сельская", "key-unknown", "условия"),
    "Latin letters inside": ("yсловия: сельская", "letters-mixed", "латинские"),
    "twice": ("условия: одна\nусловия: другая", "key-duplicate", "дважды"),
    "a list where a mapping stands": ("срок: [2026-09, 24]", "type-wrong", "список"),
    "a mapping where a list stands": ("риски: {один: два}", "type-wrong", "набор ключей"),
    "a text where a mapping stands": ("итог: хорошо", "type-wrong", "хорошо"),
    "a word where a number stands": (
        "срок: {начало: 2026-09, месяцев: год}",
        "type-wrong",
        "целое число",
    ),
    "a number with a word": (
        "срок: {начало: 2026-09, месяцев: 24 месяца}",
        "type-wrong",
        "24 месяца",
    ),
    "a month that is none": ("проверено: 2026-13", "date-wrong", "2026-13"),
    "a day that is none": ("проверено: 2026-02-30", "date-wrong", "2026-02-30"),
    "a value near the list": ("состояние: опубликована", "value-unlisted", "опубликован"),
    "a value of no list": ("вид: роман", "value-unlisted", "роман"),
    "a reference into the parent folder": (
        "связано: {методы: [../../etc/passwd]}",
        "reference-missing",
        "..",
    ),
    "a link into the parent folder": ("условия: '[[../secret]]'", "reference-missing", ".."),
}


@pytest.mark.parametrize(("text", "rule", "said"), KEYS.values(), ids=KEYS)
def test_a_bad_key_or_value_is_named(portal: Portal, text: str, rule: str, said: str) -> None:
    found = [f for f in portal.change(HERE, text).check() if f.rule == rule]
    assert found
    assert said in found[0].message + found[0].fix
    assert inside(found[0], portal.root)


def test_a_cyrillic_code_is_accepted_and_reported(portal: Portal) -> None:
    found = portal.change(HERE, "трудовые функции: [А/01.6]").check()
    assert [(f.rule, f.severity.value) for f in found] == [("letters-mixed", "remark")]


def test_text_stays_text_until_a_field_asks_for_more(portal: Portal) -> None:
    for value in ("no", "010", "12:30", "1.10", "0x1F", "null", "~", "2026-09-01"):
        portal.change(HERE, f"условия: {value}")
        assert portal.check() == (), value


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(portal: Portal) -> None:
    text = (portal.root / HERE).read_text("utf-8")
    portal.write(HERE, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert portal.check() == ()
    portal.write(
        HERE,
        b"\xef\xbb\xbf" + text.replace("месяцев: 24", "месяцев: х").replace("\n", "\r\n").encode(),
    )
    (finding,) = portal.check()
    assert text.split("\n")[finding.place.line - 1][finding.place.column - 1 :].startswith("24")


def test_unusual_line_separators_do_not_shift_places(portal: Portal) -> None:
    portal.change(HERE, "условия: сельская\u2028школа\nсрок: {начало: 2026-09, месяцев: х}")
    (finding,) = portal.check()
    line = (portal.root / HERE).read_text("utf-8").split("\n")[finding.place.line - 1]
    assert line[finding.place.column - 1] == "х"


def test_a_rule_inside_a_value_does_not_cut_the_front_matter(portal: Portal) -> None:
    portal.change(PAGE, "кратко: >-\n  до\n  ---\n  после")
    assert portal.check() == ()


def test_a_folder_with_the_name_of_a_record_is_said(portal: Portal) -> None:
    (portal.root / "routes" / "papka.yaml").mkdir()
    assert portal.rules() == {"file-not-file"}


def test_links_of_the_file_system_are_not_followed(portal: Portal, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("название: тайна", "utf-8")
    (portal.root / "routes" / "ssylka.yaml").symlink_to(secret)
    (portal.root / "content" / "papka").symlink_to(tmp_path)
    (portal.root / "routes" / "petlya.yaml").symlink_to("petlya.yaml")
    assert [f.rule for f in portal.check()] == ["file-link"] * 3


def test_an_unreadable_file_is_said(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "primer.yaml":
            raise PermissionError(path)
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert portal.rules() == {"file-unreadable"}


@pytest.mark.parametrize("name", ["Primer", "при-мер", "primer_2", "-primer", "a" * 61, "pri mer"])
def test_a_name_that_is_no_id_is_said(portal: Portal, name: str) -> None:
    portal.write(f"routes/{name}.yaml", "название: Урок\n")
    assert portal.rules() == {"id-wrong"}


@pytest.mark.parametrize("name", ["a:b.webp", "кар*та.webp", "end.", "x ", "папка./foto.webp"])
def test_a_name_that_windows_cannot_have_is_said(portal: Portal, name: str) -> None:
    path = f"content/methods/primer-metoda/{name}"
    portal.write(path, "x")
    (found,) = (f for f in portal.check() if f.place.path == path)
    assert (found.rule, "на Windows быть не может" in found.message) == ("id-wrong", True)


def test_a_name_with_a_line_break_is_said_without_breaking_the_report(portal: Portal) -> None:
    (portal.root / "routes" / "pri\nmer.yaml").write_text("название: Урок", "utf-8")
    (finding,) = portal.check()
    assert finding.rule == "file-unreadable"
    assert "\n" not in finding.place.path


def test_a_file_named_outside_its_folder_is_not_taken(portal: Portal) -> None:
    for name in ("../../portal.yaml", "/etc/passwd", "..", ".git"):
        portal.change("content/seminars/vstrecha/index.md", f"файлы: ['{name}']")
        assert portal.rules() == {"file-missing"}, name


def test_two_records_at_one_address_are_said_with_both_places(portal: Portal) -> None:
    portal.change(HERE, "прежние адреса: [staryy-drugoy]")
    (finding,) = portal.check()
    assert finding.rule == "address-taken"
    assert finding.also is not None
    portal.change(HERE, "прежние адреса: []")
    portal.write("content/pages/routes.md", "---\nназвание: А\nкратко: Б\n---\nВ.\n")
    assert portal.rules() == {"address-taken"}


def test_everything_wrong_is_said_at_once(portal: Portal) -> None:
    portal.change(
        HERE,
        "кратко: Впишите одно предложение\nуслвия: да\nвид: роман\nпроверено: завтра\n"
        "связано: {методы: [net-takogo]}\nсрок: {начало: 2026-09, месяцев: 6}",
    )
    assert portal.rules() >= {
        "blank-untouched",
        "key-unknown",
        "value-unlisted",
        "date-wrong",
        "reference-missing",
        "term-short",
        "date-outside-term",
    }


def test_the_order_of_files_never_shows(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    portal.change(HERE, "вид: роман").write("routes/x.yaml", "a: b\n")
    first = portal.check()
    walk = os.walk
    monkeypatch.setattr(
        os,
        "walk",
        lambda top, **more: ((f, d, list(reversed(n))) for f, d, n in walk(top, **more)),
    )
    assert portal.check() == first


@pytest.mark.parametrize("title", ["\u200b", "\u00ad\u2060", "\ufeff"])
def test_a_text_that_nobody_sees_is_no_text(portal: Portal, title: str) -> None:
    portal.change("routes/primer.yaml", f"название: {title}")
    assert "key-missing" in {f.rule for f in portal.check("2026-11-24")}


def test_letters_that_macos_writes_as_two_signs_are_read_as_one(portal: Portal) -> None:
    path = portal.root / "routes" / "primer.yaml"
    path.write_text(unicodedata.normalize("NFD", path.read_text("utf-8")), "utf-8")
    assert portal.check("2026-11-24") == ()


@pytest.mark.parametrize("name", ["primer.yaml.bak", "primer.yaml~", "primer.yml", "primer.YAML"])
def test_a_copy_beside_a_record_is_not_to_take_its_place(portal: Portal, name: str) -> None:
    (portal.root / "routes" / name).write_text("название: Копия\n", "utf-8")
    found = [f for f in portal.check() if f.place.path == f"routes/{name}"]
    assert "file-misplaced" in {f.rule for f in found}
    assert all("переименуйте" not in f.fix for f in found)
    (portal.root / "routes/primer.yaml").unlink()
    assert "переименуйте файл" in next(
        f.fix for f in portal.check() if f.place.path == f"routes/{name}"
    )

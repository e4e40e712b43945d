"""Written is published: what is lost, hidden, added or read otherwise is told at its line."""

from __future__ import annotations

import pytest

from tests.conftest import Portal

PAGE = "content/pages/primer.md"
ACT = "content/acts/r-76.yaml"


def told(portal: Portal, body: str) -> list[tuple[str, int]]:
    portal.write(PAGE, f"---\nназвание: Проба\nкратко: Проба.\n---\n\n{body}\n")
    return [(f.rule, f.place.line) for f in portal.check()]


@pytest.mark.parametrize(
    ("body", "rule", "line"),
    [
        ("Раз.\n\nЭто <u>важно</u>.", "words-added", 8),
        ("Раз.\n\n<!-- спросить\n\nдва", "words-added", 8),
        ("| а | б |\n|---|---|\n| 1 | 2 | три |", "words-lost", 8),
        ("[Важно]: вторник\n\nСлова.", "words-hidden", 6),
        ("1941. Начало\n1945. Конец", "blocks-other", 7),
        ("1. раз\n   1. два\n   3. три\n2. четыре", "blocks-other", 8),
        ("Слова.\n\n[^а]: Никто не ссылается.", "words-added", 8),
        ("<br>\nНужно:\n- мел", "blocks-other", 8),
        ("[туда](#netu)", "anchor-missing", 6),
        ("[[keysy#netu]]", "anchor-elsewhere", 6),
        ("[туда](../methods/keysy/index.md#netu)", "anchor-elsewhere", 6),
        ("[туда](../methods/netu/index.md)", "reference-missing", 6),
        ("[туда](../methods/keysy.md)", "link-broken", 6),
    ],
)
def test_a_difference_is_told_at_its_line(portal: Portal, body: str, rule: str, line: int) -> None:
    assert (rule, line) in told(portal, body)


@pytest.mark.parametrize(
    "body",
    [
        "Раз.\n\n<!-- спросить -->\n\nДва.",
        "5 < 6, а & б, `<b>`, \\<b\\>, x_y, 2*3*4",
        "## Что, где?\n\n[туда](#что-где) и [сюда](#chto-gde), [в метод](../methods/keysy/index.md#hod)",
        "[[keysy#sut|суть]] и [[keysy#суть]]",
        "[сюда][а]\n\n[А]: http://example.org\n\n1. раз\n1. два\n\n1941\\. год\n\n4. раз\n5. два",
        "- [ ] раз\n- [x] два\n\n> [!NOTE]\n> Слова.\n\nСлово[^1].\n\n[^1]: Сноска.",
        "| а | б |\n|---|---|\n| [[keysy|метод]] | 1<br>2 |",
    ],
)
def test_what_a_forge_shows_is_no_fault(portal: Portal, body: str) -> None:
    assert told(portal, body) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("название: Урок #5", "words-lost"),
        ('название: "Урок" #5', "words-lost"),
        ("название: Урок\n  второй #5", "words-lost"),
        ("название: Урок первый # и второй", "words-hidden"),
        ("название: Урок # 5", "words-hidden"),
        ('название: "C:\\table"', "words-lost"),
        ("зачем педагогу:\n  Раз\n    - два", "blocks-other"),
        ("зачем педагогу:\n  -\u00a0Раз и два", "blocks-other"),
        ("зачем педагогу:\n  • Раз\n  • два", "blocks-other"),
        ("зачем педагогу:\n  1. Раз\n  2. два", "blocks-other"),
        ("зачем педагогу:\n  – Раз\n  – два", "blocks-other"),
        ("зачем педагогу:\n  -Раз\n  -два", "blocks-other"),
        ("зачем педагогу: Распечатать А4*2 и А3*1", "asterisks-eaten"),
        ("зачем педагогу: Решить 2*x*3", "asterisks-eaten"),
    ],
)
def test_what_yaml_cuts_off_is_told(portal: Portal, text: str, rule: str) -> None:
    assert rule in {f.rule for f in portal.change(ACT, text).check()}


@pytest.mark.parametrize(
    "text",
    [
        'название: "Урок #5"',
        "название: 'Урок #5'",
        "название: Урок C# и F#",
        "название: |\n  Урок #5",
        "статус: действует  # действует | изменён",
        "# заметка\nназвание: Урок",
        "название: Урок первый  # заметка",
        "статус: действует # 3 года",
        "зачем педагогу: |\n  Раз:\n    - два",
        "зачем педагогу: 'Раз\n    - два'",
        "зачем педагогу: Раз - это\n  два",
        "зачем педагогу: Раз\n  — это\n  — два",
        "зачем педагогу: 2. Раз\n  два\n  — три",
        "зачем педагогу: 5 * 3 * 2, пр*и*мер, `2*3*4`, 2\\*3\\*4, А4*2",
        'название: "Урок\\\\table"',
    ],
)
def test_a_remark_of_an_editor_is_no_fault(portal: Portal, text: str) -> None:
    found = {f.rule for f in portal.change(ACT, text).check()}
    assert not found & {"words-lost", "words-hidden", "blocks-other", "asterisks-eaten"}


def test_a_field_is_compared_too(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "условия: сельская <i>школа</i>")
    (found,) = portal.check()
    assert (found.rule, "<i>" in found.message) == ("words-added", True)


def test_a_tag_is_named_by_its_words_and_a_break_is_none(portal: Portal) -> None:
    body = "Раз<BR>два<br  />три и H<sub>2</sub>O, <kbd>Ctrl</kbd>"
    text = f"---\nназвание: О\nкратко: П.\n---\n\n{body}\n"
    portal.write("content/pages/opyt.md", text)
    found = [f.message for f in portal.check() if f.rule == "words-added"]
    assert found
    assert not any("<br" in one.lower() for one in found)
    assert {one.partition("»")[0] for one in found} == {"тег «<sub>", "тег «<kbd>"}

"""Two bodies side by side: by section, then by paragraph."""

from __future__ import annotations

import pytest

from generator.catalogue.diff import markdown
from generator.catalogue.diff.markdown import MarkdownSection


def words(old: str, new: str) -> list[str]:
    return [found.words for found in markdown.compare(old, new)]


def test_a_body_is_cut_at_its_headings() -> None:
    assert markdown.sections("Начало\r\n\r\n## **Ход** ##\n\nТекст\n### Итог\n") == [
        MarkdownSection("", "Начало"),
        MarkdownSection("Ход", "Текст"),
        MarkdownSection("Итог", ""),
    ]


@pytest.mark.parametrize("new", ["## Ход\n\nТекст", "\n\n## Ход\n\nТекст\n\n"])
def test_blank_lines_around_are_no_difference(new: str) -> None:
    assert words("## Ход\n\nТекст\n", new) == []


def test_a_section_that_came_and_one_that_went() -> None:
    old = "## Ход\n\nРаз два три.\n"
    new = "## Оценка\n\nСовсем иные слова здесь.\n"
    assert words(old, new) == ["добавлен раздел «Оценка»", "убран раздел «Ход»"]


def test_a_new_heading_over_the_same_text() -> None:
    text = "\n\nПервый шаг делает ведущий группы, потом все пишут отзыв.\n"
    assert words(f"## Ход{text}", f"## Порядок{text}") == [
        "раздел «Ход» теперь называется «Порядок»"
    ]


def test_many_paragraphs_are_counted_and_not_quoted() -> None:
    old = "## Ход\n\n" + "\n\n".join(f"Первый довод номер {n} за урок" for n in range(5))
    new = "## Ход\n\n" + "\n\n".join(f"Иное слово {n} против встречи" for n in range(5))
    (said,) = words(old, new)
    assert said.startswith("изменён раздел «Ход»: ")
    assert said.endswith("абзацев")


def test_a_slip_in_a_paragraph_is_said_as_one() -> None:
    (found,) = markdown.compare("Наша колега пришла.", "Наша коллега пришла.")
    assert (found.kind, found.path) == ("typo", ("текст до разделов",))

"""The labels of lines and what each means: «Цель: …», «Риски – …»."""

from __future__ import annotations

import re

from generator.proposals.intake.meaning import people
from generator.proposals.intake.meaning.draft import NOTE
from generator.proposals.intake.meaning.stages import bare
from generator.proposals.intake.meaning.term import EDGES
from generator.proposals.intake.meaning.vocabulary import LINE, Vocabulary

THEME = "тема самообразования"
ACTIONS, SOURCES, DIFFICULTIES = "мероприятия", "источники", "затруднения"
QUESTIONS = "вопросы"
TEXTS = {
    THEME: ((NOTE, THEME), 300),
    "актуальность": ((NOTE, "актуальность"), 2000),
    "цель": ((NOTE, "цель"), 600),
    "ожидаемый результат": ((NOTE, "ожидаемый результат"), 1000),
    "отчёт": ((NOTE, "отчёт", "форма"), 300),
    "условия": (("условия",), 300),
    "уточнение": ((people.WHO, "уточнение"), people.LONGEST),
}
"""Meanings of labels that are one text: the path and the longest text of the key."""

LISTS = {
    "задачи": ((NOTE, "задачи"), 600),
    "сопровождение": (("сопровождение",), 120),
    "риски": (("риски",), 400),
    SOURCES: ((SOURCES,), 600),
    QUESTIONS: (("итог", "вопросы"), 400),
}
DASHED_TOO = (*TEXTS, *LISTS, *EDGES, "срок", "должность", "личное")
"""Labels that a dash may part from their value."""

PAGING = re.compile(
    r"^(?:(?:продолжение|окончание)\s+табл(?:ицы|\.)?|таблица|приложение)(?:\s*№?\s*[0-9]+)?\.?$",
    re.IGNORECASE,
)
"""What pages and tables are called, and nothing else."""

ON_TITLE_PAGE = ("личное", "должность", "сопровождение")
"""Labels that stand on a title page, too: it does not end with them."""

PROSE = ("актуальность",)
"""Headings below which several paragraphs stand."""
LABEL = re.compile(r"^([^:]{2,90}):(?!//)\s*(.*)$", re.S)
"""«Цель: научиться»; the colon of an address parts nothing: «Литература https://…»."""
DASHED = re.compile(r"^([^:]{2,60}?)\s+[-\u2013\u2014]\s+(.+)$", re.S)
"""«Цель – научиться»: here the whole label has to be known, for a sentence may have a dash, too."""

QUOTED = re.compile(r"^([^:«.]{2,60}?)\s+(«[^«]+»[^«]*)$", re.S)
"""«Тема «Ритмика и движение»»: the whole label has to be known."""
LABELLED = re.compile(r"^[^:]{2,60}?(?::\s|\s+[-\u2013\u2014]\s)")
"""What a further label in a line has behind it; a full stop ends any sentence."""

DOTTED = re.compile(r"^([^:.]{2,60})\.\s+(?=[А-ЯЁA-Z0-9«])(.+)$", re.S)
"""«Актуальность. Школа вошла …»: the label of a text alone, for a sentence ends so, too."""


FOUND = re.compile(
    r"^(?:по|в|на)\s+(?:результат[а-яё]+|итог[а-яё]+|ходе|основани[а-яё]+)\s.*"
    r"(?:дефицит|затруднени|проблем)[а-яё]*$",
    re.IGNORECASE | re.S,
)
"""A label of difficulties that says how they were found: «По итогам диагностики в центре выявлены дефициты»."""
SENTENCE = re.compile(r"(?<=[а-яёa-z»)][.;])\s+(?=[А-ЯЁ])")


def several(text: str, words: Vocabulary) -> list[str]:
    """A line with several labels in pieces: «Тема – опыты. Срок – год»; a line without a label is one piece."""
    found: list[str] = []
    for piece in SENTENCE.split(text) if split(text, words) else [text]:
        if found and not (LABELLED.match(piece) and split(piece, words)):
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return found


def split(text: str, words: Vocabulary) -> tuple[str, str, str] | None:
    """What the label of a line means, the label and the value; ``None`` where it has no known label."""
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    found = LABEL.match(text)
    if found and (key := words.label(bare(found[1]))):
        return key, found[1], found[2]
    if found and found[2] and FOUND.match(bare(found[1])):
        return DIFFICULTIES, found[1], found[2]
    found = DASHED.match(text)
    if found and (key := words.exact(LINE, bare(found[1]))) in DASHED_TOO:
        return key, found[1], found[2]
    found = QUOTED.match(text)
    if found and words.exact(LINE, bare(found[1])) in TEXTS:
        return words.exact(LINE, bare(found[1])), found[1], found[2]
    found = DOTTED.match(bare(text))
    if found and words.exact(LINE, found[1]) in TEXTS:
        return words.exact(LINE, found[1]), text[: len(text) - len(found[2])], found[2]
    return None

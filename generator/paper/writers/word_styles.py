"""The styles of the Word template, by the names that Word shows."""

from __future__ import annotations

TITLE, LEAD, SMALL, LABEL = "Портал Титул", "Портал Лид", "Портал Мелко", "Портал Надпись"
LEGEND, QUOTE, CODE, FACTS = "Портал Легенда", "Портал Цитата", "Портал Код", "Портал Сведения"
LINE, CELL, HEAD, GRID = (
    "Портал Строка",
    "Портал Таблица",
    "Портал Шапка таблицы",
    "Портал Сетка",
)
HEADINGS = ("Heading 1", "Heading 2", "Heading 3", "Heading 4")
BULLET, NUMBER = "List Bullet", "List Number"
STYLES = (
    *("Normal", *HEADINGS, BULLET, NUMBER, TITLE, LEAD, SMALL, LABEL, LEGEND),
    *(QUOTE, CODE, FACTS, LINE, CELL, HEAD, GRID),
)
"""The styles that a template has to have, by the names that Word shows."""

OF_PARAGRAPH = {"": "Normal", "label": LABEL, "small": SMALL, "code": CODE, "legend": LEGEND}
ROW_MM = 53
"""Twentieths of a point that a millimetre of a row takes: Word adds the lines of the table."""

LARGE_ROW = 1.6
"""How many times higher a row to write in is in large print, as in the PDF."""

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
RULE = (
    '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="6E6E6E"/></w:pBdr>'
    '<w:spacing w:before="0" w:after="200" w:line="160" w:lineRule="exact"/>'
)
"""What a paragraph says that is a thin line and has no words."""

ROW_MM = 53
"""Twentieths of a point that a millimetre of a row takes: Word adds the lines of the table."""

LARGE_ROW = 1.6
"""How many times higher a row to write in is in large print, as in the PDF."""

"""A worked example: invented people carried through the portal's own forms, sheet by sheet."""

from __future__ import annotations

from typing import Annotated

from generator.records.fields import Model, Record, key, same_key
from generator.records.models.method import Method
from generator.records.models.page import ProsePage

BETWEEN = " | "
"""What stands between the cells of a row, as in a table of Markdown."""


class FilledPart(Model, frozen=True, kw_only=True):
    """What was written into one block of a form: a text, or the rows of a table or of a scale."""

    title: Annotated[str, key("часть", "Название части бланка.", "Тема", limit=300)]
    text: Annotated[str, key("текст", "Что вписано.", "Вопросы и пауза", limit=3000)] = ""
    rows: Annotated[
        tuple[str, ...],
        key(
            "строки",
            "Строки таблицы: ячейки через « | », по одной на столбец; у шкалы — утверждение и отметка.",
            ["1 | «Жду секунду и отвечаю сама»"],
            limit=1500,
            noun="строка",
        ),
    ] = ()

    def cells(self) -> tuple[tuple[str, ...], ...]:
        """The cells of each row."""
        return tuple(tuple(cell.strip() for cell in f" {row} ".split(BETWEEN)) for row in self.rows)


class FilledSheet(Model, frozen=True, kw_only=True):
    """One form, filled in."""

    form: Annotated[
        str, key("бланк", "Какой бланк заполнен.", "blank-fg-4", refers=("form",), line=True)
    ]
    note: Annotated[
        str, key("пояснение", "Чей это лист или который по счёту.", "второй лист", limit=300)
    ] = ""
    parts: Annotated[
        tuple[FilledPart, ...],
        key("части", "Что вписано, сверху вниз.", [{"часть": "Тема"}], fewest=1, noun="часть"),
    ]


class Dossier(Record, frozen=True, kw_only=True):
    """A worked example: every sheet that one group, teacher or school passed."""

    title: Annotated[
        str, key("название", "Что за пример.", "Фокус-группа восьми учителей", limit=120, line=True)
    ]
    summary: Annotated[
        str,
        same_key(Method, "summary", example="Восемь учителей из четырёх школ."),
    ]
    questions: Annotated[
        tuple[str, ...],
        same_key(
            ProsePage,
            "questions",
            help="Какими словами ищут этот пример: по ним находит поиск; на листе и на странице их нет.",
            example=["пример заполненных листов"],
            edition=False,
        ),
    ] = ()
    methods: Annotated[
        tuple[str, ...],
        key(
            "методы",
            "Какой метод показан.",
            ["fokus-gruppa"],
            refers=("method",),
            line=True,
            loose=True,
            noun="метод",
        ),
    ] = ()
    story: Annotated[
        str, key("история", "Как всё шло и что решили.", "Группу собрали в октябре.", limit=3000)
    ] = ""
    sheets: Annotated[
        tuple[FilledSheet, ...],
        key(
            "листы",
            "Заполненные бланки по порядку.",
            [{"бланк": "blank-fg-4"}],
            fewest=1,
            noun="лист",
        ),
    ]

"""A worked example: invented people carried through the portal's own forms, sheet by sheet."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.fields import Record, key, same_key
from generator.records.models.page import ProsePage

BETWEEN = " | "
"""What stands between the cells of a row, as in a table of Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledPart:
    """What was written into one block of a form: a text, or the rows of a table or of a scale."""

    title: str = key("часть", "Название части бланка.", "Тема", limit=300)
    text: str = key("текст", "Что вписано.", "Вопросы и пауза", default="", limit=3000)
    rows: tuple[str, ...] = key(
        "строки",
        "Строки таблицы: ячейки через « | », по одной на столбец; у шкалы — утверждение и отметка.",
        ["1 | «Жду секунду и отвечаю сама»"],
        default=(),
        limit=1500,
        noun="строка",
    )

    def cells(self) -> tuple[tuple[str, ...], ...]:
        """The cells of each row."""
        return tuple(tuple(cell.strip() for cell in f" {row} ".split(BETWEEN)) for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledSheet:
    """One form, filled in."""

    form: str = key("бланк", "Какой бланк заполнен.", "blank-fg-4", refers=("form",), line=True)
    note: str = key(
        "пояснение", "Чей это лист или который по счёту.", "второй лист", default="", limit=300
    )
    parts: tuple[FilledPart, ...] = key(
        "части", "Что вписано, сверху вниз.", [{"часть": "Тема"}], fewest=1, noun="часть"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier(Record):
    """A worked example: every sheet that one group, teacher or school passed."""

    title: str = key(
        "название", "Что за пример.", "Фокус-группа восьми учителей", limit=120, line=True
    )
    summary: str = key(
        "кратко", "Одно предложение.", "Восемь учителей из четырёх школ.", limit=300, line=True
    )
    questions: tuple[str, ...] = same_key(
        ProsePage,
        "questions",
        default=(),
        help="Какими словами ищут этот пример: по ним находит поиск; на листе и на странице их нет.",
        example=["пример заполненных листов"],
        edition=False,
    )
    methods: tuple[str, ...] = key(
        "методы",
        "Какой метод показан.",
        ["fokus-gruppa"],
        refers=("method",),
        default=(),
        line=True,
        loose=True,
        noun="метод",
    )
    story: str = key(
        "история",
        "Как всё шло и что решили.",
        "Группу собрали в октябре.",
        default="",
        limit=3000,
    )
    sheets: tuple[FilledSheet, ...] = key(
        "листы", "Заполненные бланки по порядку.", [{"бланк": "blank-fg-4"}], fewest=1, noun="лист"
    )

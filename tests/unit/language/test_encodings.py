"""A text in any of the old Russian pages reads as it was written, or is refused with a way to mend it."""

from __future__ import annotations

import pytest

from generator.findings import UserError
from generator.language import encodings
from generator.proposals.intake.documents import comma_text, plain_text

TEXTS = (
    "Тема: Чтение",
    "ТЕМА: ЧТЕНИЕ И ПИСЬМО НА УРОКАХ",
    "Этап 1. Яблоко, Юла и Эхо",
    "Школа;Класс\nКод;Дефицит;Задача\nп1;Не умею давать обратную связь;Освоить\n",
    "Цель — «понять», как спрашивать; № 5",
)


@pytest.mark.parametrize("page", [*encodings.PAGES, "utf-16-le", "utf-16-be", "utf-8"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_reads_as_it_was_written(page: str, text: str) -> None:
    given = text if page in ("cp1251", "utf-8") or "16" in page else text.replace("№", "N")
    given = given.encode(page, "ignore").decode(page)
    assert encodings.decoded(given.encode(page)) == given


def test_a_broken_letter_of_utf_8_costs_no_more_than_itself() -> None:
    data = "Изучить приёмы беседы и составить вопросы к урокам".encode()
    assert encodings.decoded(data + b"\xd0").startswith("Изучить приёмы беседы")


@pytest.mark.parametrize("read", [plain_text.read, comma_text.read])
def test_what_reads_like_nothing_is_refused_with_a_way_to_mend_it(read: object) -> None:
    assert callable(read)
    with pytest.raises(UserError, match="сохраните его как UTF-8"):
        read(b"\x80\x81\xff\xfe\x90" * 20)

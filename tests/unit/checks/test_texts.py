"""Looking for a sign in all texts of a record at once finds every text that has it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.personal_texts import OF_ROUTE, found_in
from generator.checks.rules import letters_mixed
from generator.checks.texts import holding, paragraphs, texts
from generator.language.personal import detect
from generator.records.document import Document, read_document
from generator.records.models.kinds import KINDS

PIECES = [
    "8 900 000-00-00",
    "2026-09",
    "a@b.ru",
    "000 000 000",
    "0000000000",
    "рожд. ",
    "О. О. Образцова",
]
PIECES += [
    "Образцова Ольга Олеговна",
    "школы № 4",
    "урок",
    "Петя из 5 класса",
    "шкoла",
    " ",
    "\n",
    "ученик Петя",
]


def document(said: list[str], body: list[str]) -> Document:
    values = "".join(f"ключ{n}: '{text.strip()}'\n" for n, text in enumerate(said) if text.strip())
    text = f"---\nназвание: Приём\n{values}---\n{' '.join(body)}"
    made = read_document(KINDS["method"], "priyom", "content/methods/priyom.md", text, {}, [])
    assert made
    return made


PARTS = st.lists(st.sampled_from(PIECES), max_size=6)


@given(said=PARTS, body=PARTS)
def test_no_text_of_two_alphabets_is_missed(said: list[str], body: list[str]) -> None:
    one = document(said, body)
    held = list(holding(one, letters_mixed.BOTH))
    assert all(text in held for text in texts(one) if letters_mixed.BOTH.search(text.value))


@given(said=PARTS, body=PARTS)
def test_no_personal_text_is_missed(said: list[str], body: list[str]) -> None:
    one = document(said, body)
    told = {(rule, text.path, text.value) for rule, text, _ in found_in(one, ())}
    values = (text for text in texts(one) if text.path)
    for text in (*values, *paragraphs(one)):
        for rule, _ in detect.find(text.value):
            assert rule in OF_ROUTE or (rule, text.path, text.value) in told

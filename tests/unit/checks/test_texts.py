"""Looking for a sign in all texts of a record at once finds every text that has it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.rules import letters_mixed, privacy
from generator.checks.texts import holding, texts
from generator.personal import name_detection
from generator.records.document import read_document
from generator.records.models.kinds import KINDS

SIGNS = [(p.sign, p.pattern) for p in privacy.PATTERNS]
SIGNS += [(name_detection.SIGN, name_detection.SIGN), (letters_mixed.BOTH, letters_mixed.BOTH)]
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


@pytest.mark.parametrize(("sign", "sought"), SIGNS, ids=lambda sign: sign.pattern[:12])
@given(said=st.lists(st.sampled_from(PIECES), max_size=6), body=st.lists(st.sampled_from(PIECES)))
def test_no_text_is_missed(
    sign: re.Pattern[str], sought: re.Pattern[str], said: list[str], body: list[str]
) -> None:
    values = "".join(f"ключ{n}: '{text.strip()}'\n" for n, text in enumerate(said) if text.strip())
    text = f"---\nназвание: Приём\n{values}---\n{' '.join(body)}"
    document = read_document(KINDS["method"], "priyom", "content/methods/priyom.md", text, {}, [])
    assert document
    held = list(holding(document, sign))
    assert all(text in held for text in texts(document) if sought.search(text.value))

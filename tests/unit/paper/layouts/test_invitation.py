"""An invitation says what the record of the seminar says, and leaves day and place to be written."""

from __future__ import annotations

from generator.paper.layouts import invitation
from generator.paper.writers import pdf, word
from tests.support.sheets import THEME, missing, of_pdf, of_word, pen, portal


def test_every_seminar_invites_with_its_own_words_on_one_sheet() -> None:
    for seminar in portal().seminars.values():
        document = invitation.make(pen(), seminar)
        made = of_pdf(pdf.write(document, THEME)), of_word(word.write(document, THEME))
        for text in (seminar.title, seminar.homework_before, seminar.product, *seminar.audience):
            assert not any(missing(portal().words(text), said) for said in made), text
        for asked in invitation.ASKED:
            assert not any(missing(asked, said) for said in made), asked

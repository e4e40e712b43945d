"""The invitation to a seminar: what its record says is printed, day and place stay lines to fill in."""

from __future__ import annotations

from generator.catalogue import urls
from generator.language.russian import listed
from generator.pages import formatting
from generator.pages.page import address_url, fact, facts
from generator.paper import layout
from generator.paper.document import PaperDocument, PaperPart, PaperSection
from generator.paper.document_blocks import Blank, Masthead, Paragraph, words
from generator.paper.prose import ProseConverter
from generator.records.models.seminar import Seminar

ASKED = ("Когда", "Где; если по видео — ссылка и номер для звонка", "Ответьте до — кому")
WARNED = (
    "Имён учеников и коллег в том, что вы принесёте, быть не должно: замените их кодами. "
    "Что вы скажете о своих затруднениях, руководителю не передаётся."
)


def make(pen: ProseConverter, seminar: Seminar) -> PaperDocument:
    """Lay the invitation out; it is edited in Word and sent."""
    catalogue = pen.catalogue
    title = f"Приглашение: {seminar.title}"
    shown = address_url(catalogue, urls.of("seminar", seminar.id))
    said = facts(
        fact("Месяц", seminar.month.value),
        fact("Кого ждём", listed(list(seminar.audience))),
        fact("Сколько длится", f"{formatting.minutes(seminar.duration)}, с перерывом"),
        fact("Что принести", seminar.homework_before),
        fact("С чем уйдёте", seminar.product),
    )
    blocks = (
        Masthead(pen.line(seminar.title), "Приглашение на семинар", pen.line(seminar.summary)),
        Paragraph(words("Здравствуйте, уважаемые коллеги!")),
        *layout.some(layout.facts(pen, said)),
        *(Blank(words(asked)) for asked in ASKED),
        Paragraph(words(WARNED)),
        Paragraph(words(f"Программа по минутам и раздатка: {shown}")),
    )
    imprint = layout.imprint(catalogue, title)
    part = PaperPart(title, imprint, "", title[: layout.SHORT], (PaperSection(blocks),))
    return PaperDocument(title, (part,), author=catalogue.portal.institution, day=catalogue.today)

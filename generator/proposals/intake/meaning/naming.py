"""How a route is called: by its theme; the title of the document names it only where there is none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.language.stems import stems
from generator.proposals.intake.meaning import people
from generator.proposals.intake.meaning.draft import NOTE, Draft, words
from generator.proposals.intake.meaning.title_page import YEARS
from generator.proposals.intake.meaning.vocabulary import EXPERIENCE, Vocabulary
from generator.records.models.registry import Registry

GUIDED = re.compile(r"(?:с|работы|под\s+руководством)\s+наставник[а-яё]*", re.IGNORECASE)
"""Who is beside the teacher, in a title: «План работы наставника с молодым воспитателем»."""
LONGEST = 120
PLACE = "заголовок"
SHORT = 2
"""Signs of a word that joins others: «на», «по»."""

Lists = Mapping[str, Registry | None]


def settle(draft: Draft, lines: Sequence[str], known: Vocabulary, lists: Lists) -> None:
    """Name the route; a line of the title that says more than a title does is kept, for no key has its words."""
    said = " ".join(" ".join(lines).split())
    theme = draft.values.get(NOTE, {}).get("тема самообразования", "")
    title = " ".join((theme or said).split())
    for line in lines if theme else ():
        if _says_more(people.without_personal(line), theme, known, lists):
            draft.keep(line, PLACE)
        else:
            draft.known += words(line)
    if not theme and len(said) > LONGEST:
        draft.keep(said, PLACE)
    who, post = draft.values.get(people.WHO, {}), GUIDED.sub(" ", said)
    if said and "роль" not in who:
        people.read(post, PLACE, draft, lists, known.inside(EXPERIENCE, said))
    elif "предметы" not in who and not people.differs(post, draft, lists):
        people.read(post, PLACE, draft, lists)  # «Учитель: …» below it tells no subject
    if title:
        draft.put(("название",), _shortened(title), PLACE)


def _says_more(line: str, theme: str, known: Vocabulary, lists: Lists) -> bool:
    """Whether a line says more than what the document is, for whom, for which years and on what theme."""
    told = {*known.of_title(line), *people.all_words(lists), *stems(theme)}
    return any(len(one) > SHORT and one not in told for one in stems(YEARS.sub(" ", line)))


def _shortened(text: str) -> str:
    """The first words of a text that fit a title."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:—–-") + "…"

"""Authors in references to books, as they are written (ГОСТ Р 7.0.100): «Гин А. А. Приёмы. — М., 2020»."""

from __future__ import annotations

import re

from generator.language.late_pattern import late

CITED = late(
    r"(?:[—–-]\s*|[а-яё»)]\.\s+)(?:М\.(?=\s*[:,;\d])|СПб)|\s//\s|ISBN|:\s*(?:Просвещение|Академия|Дрофа|ВАКО)"
)
"""A reference to a book has this behind its authors and its title."""

CITED_REACH = 300
"""Signs of a reference: a book among the sources says nothing of the rest of a file."""

PART = re.compile(r"\n\s*(?:[*+>|•—–-]|\d{1,3}[.)]|\n)|\|")
"""Where another paragraph, item or cell begins: no reference goes on there."""

OPENS = late(
    r"(?:^|[.,:;!?»)(«\[/•*>—–\n-]|\d\)"
    r"|(?<![А-Яа-яЁё])(?:и|(?:книг|стать|пособи|работ|издани|монографи)[а-яё]{0,3}))\s*$"
)
"""What stands before the authors of a reference."""

IN_CHARGE = late(
    r"(?i:наставник|ответственн|учител|педагог|руководител|ведущ|тьютор|дежурн|куратор|методист|воспитател)"
    r"[а-яё]{0,4}(?:\s[а-яё]{2,20}){0,2}\s*[:—–-]\s*$"
)
"""Before a name: somebody of the school, whatever book is told of behind it."""

INITIALS = re.compile(r"[А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?")
TITLE = re.compile(r"[A-Za-zА-Яа-яЁё]{3}")
ARTICLE = late(r"(?<![А-Яа-яЁё])(?i:стать|публикаци)[а-яё]{1,2}\s*$")
"""Before a name it stands for the title: «статья Поташника М. М. // Завуч»."""

ANOTHER = late(r"(?<!ред)(?<!сост)(?<!авт)[.;:!?]\s+[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+[А-ЯЁ]\.")
"""Where another reference opens."""

EDITED = re.compile(r"\s/\s[^/\n]*$")
"""Behind a stroke a reference says once more who wrote the book."""


def are_cited(text: str, start: int, end: int) -> bool:
    """Whether a name is that of an author in a reference to a book: it opens it, or stands behind its stroke.

    A name after it, in another item, or in another reference is nobody's author.
    """
    initials = INITIALS.search(text, start, end)
    behind = initials.end() if initials and initials.start() > start else end
    after = PART.split(text[behind : behind + CITED_REACH], maxsplit=1)[0]
    mark = CITED.search(after)
    if not mark:
        return False
    before, title = PART.split(text[max(0, start - CITED_REACH) : start])[-1], after[: mark.start()]
    opens = OPENS.search(before) and TITLE.search(title) and not IN_CHARGE.search(before)
    known = opens or EDITED.search(before) or ARTICLE.search(before)
    return bool(known and not ANOTHER.search(title))

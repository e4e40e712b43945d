"""What words tell besides by their look, and no line keeps: that they are crossed out, where a link leads."""

from __future__ import annotations

import re

from msgspec import Struct

STRUCK = "зачёркивание не прочитано, слова взяты как есть: уберите из записи те, от которых автор отказался"
LINKED = "адрес ссылки не взят, взяты только её слова: впишите адрес рядом с ними"
LEADS = "ссылка «{}» ведёт на {}, взяты только её слова: впишите адрес рядом с ними"
ADDRESS = re.compile(
    r"://|www\.|@|[a-zа-яё0-9-]\.(?:ru|рф|su|com|org|net|edu|info)(?![a-zа-яё])", re.IGNORECASE
)
"""Words that are an address themselves: nothing of such a link is lost."""
WEB = re.compile(r"https?://[^\s<>\"]{1,1000}", re.IGNORECASE)
"""Where a link of a record may lead."""
FIELD = re.compile(r'\bHYPERLINK\s+"([^"]+)"(?:\s+\\l\s+"([^"]+)")?')
"""The field of Word that is a link, and the place on the page to which it leads."""
LONGEST = 60
"""Signs of the words of a link that are repeated."""


class Link(Struct, frozen=True):
    """A link whose words tell nothing of its address: where it stands, and what is told of it."""

    words: str
    address: str
    place: str

    @property
    def message(self) -> str:
        """What is told where the address is not taken."""
        if WEB.fullmatch(self.address) is None:
            return LINKED
        more = "…" if len(self.words) > LONGEST else ""
        return LEADS.format(self.words[:LONGEST] + more, self.address)


def of_field(said: str) -> list[str]:
    """The addresses of the fields that are links."""
    return [f"{one[1]}#{one[2]}" if one[2] else one[1] for one in FIELD.finditer(said)]


def hides_address(words: str) -> bool:
    """Whether the words of a link tell nothing of its address."""
    return bool(words.strip()) and ADDRESS.search(words) is None

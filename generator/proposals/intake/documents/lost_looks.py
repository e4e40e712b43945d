"""What words tell besides by their look, and no line keeps: that they are crossed out, where a link leads."""

from __future__ import annotations

import re

STRUCK = "зачёркивание не прочитано, слова взяты как есть: уберите из записи те, от которых автор отказался"
LINKED = "адрес ссылки не взят, взяты только её слова: впишите адрес рядом с ними"
ADDRESS = re.compile(
    r"://|www\.|@|[a-zа-яё0-9-]\.(?:ru|рф|su|com|org|net|edu|info)(?![a-zа-яё])", re.IGNORECASE
)
"""Words that are an address themselves: nothing of such a link is lost."""


def hides_address(words: str) -> bool:
    """Whether the words of a link tell nothing of its address."""
    return bool(words.strip()) and ADDRESS.search(words) is None

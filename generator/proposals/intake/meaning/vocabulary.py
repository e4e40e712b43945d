"""Which key a heading, a label or the head of a column means: by the closed list ``document-words``.

The rule is simple on purpose, a page can run the same: words are compared by their stems, in their
order; of several that fit, the longest one counts, and of equal ones the first in the list.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from generator.language.stems import stems
from generator.records.models.registry import Registry

REGISTRY = "document-words"
LINE, COLUMN, TOTAL = "строка", "столбец", "сумма"
"""Groups of the list: labels of lines, heads of columns, how a row begins that adds up;"""
TITLED, FILLING = "заглавие", "связка"
"""with what a title begins, what a heading may say besides;"""
PHASE, FORM, EXPERIENCE = "этап", "форма самообразования", "опыт"
"""words of phases, of forms of study, of experience;"""
SCHOOL, SIGNING = "отрезать", "подпись"
"""of institutions, whose names are cut away, and of approvals;"""
WITH_DEED, DOER = "при деле", "кто делает"
"""columns that say more of a deed, and who does what stands below others."""
GROUPS = frozenset(
    (
        *(LINE, COLUMN, TOTAL, TITLED, FILLING, PHASE, FORM),
        *(EXPERIENCE, SCHOOL, SIGNING, WITH_DEED, DOER),
    )
)
DEED = "дело"
"""The meaning of a column that holds deeds of one direction."""

LONGEST_LABEL, LONGEST_HEAD = 9, 14
"""Words of a label before its colon, and of the head of a column: what is longer is a sentence."""

Stems = tuple[str, ...]
HEADING = frozenset(("раздел", "документ"))
"""Meanings of labels that only head a document or a part of it."""
NAMELESS = HEADING | {"мероприятия"}
"""Meanings of labels that hold no value."""
PERSONAL = "личное"
"""What belongs to the teacher, as the label of a line or as the head of a column."""
ALONE: tuple[Stems, ...] = (("кто",), ("возраст",), ("что",))
"""Known only by themselves: «Кто: учитель» tells a post and «Кто отвечает: …» does not; «Возраст групп» is no age, and
what stands below «Что показала диагностика» is nothing that is done.
"""


class Vocabulary(Struct, frozen=True):
    """The words by group: stems of each, and what it means."""

    groups: dict[str, tuple[tuple[Stems, str], ...]]

    def exact(self, group: str, text: str) -> str:
        """What the whole text means, or empty."""
        said = stems(text)
        return next((key for known, key in self.groups.get(group, ()) if known == said), "")

    def heading(self, text: str) -> str:
        """What a heading means: a known label, beside which stand only words that add nothing."""
        if found := self.exact(LINE, text):
            return found
        said = stems(text)
        labels = self.groups.get(LINE, ())
        filling = {word for known, _ in self.groups.get(FILLING, ()) for word in known}
        begun = [
            (-len(known), n) for n, (known, _) in enumerate(labels) if _place(said, known) == 0
        ]
        if not begun or len(said) > LONGEST_HEAD:
            return ""
        size, at = min(begun)
        return labels[at][1] if filling.issuperset(said[-size:]) else ""

    def heads(self, text: str) -> bool:
        """Whether a text only heads a document or one of its parts: «Титульный лист», «План»."""
        return self.exact(LINE, text) != "" or self.begins(TITLED, text)

    def of_title(self, text: str) -> set[str]:
        """The words that titles are made of, and those of the plan that a text names: «Дорожная карта …»."""
        known = [*self.groups.get(FILLING, ()), *self.groups.get(TITLED, ())]
        known += [one for one in self.groups.get(LINE, ()) if one[1] in HEADING]
        plan = self.longest(text, "мероприятия")
        return {word for said, _ in known for word in said} | set(plan if len(plan) > 1 else ())

    def label(self, text: str) -> str:
        """What a label before a colon means: it begins with a known word."""
        return self._best(LINE, stems(text), LONGEST_LABEL, begins=True)

    def column(self, text: str) -> str:
        """What the head of a column means: a known word stands in it."""
        return self._best(COLUMN, stems(text), LONGEST_HEAD)

    def begins(self, group: str, text: str) -> bool:
        """Whether a text begins with a word of the group."""
        said = stems(text)
        return any(_place(said, known) == 0 for known, _ in self.groups.get(group, ()))

    def holds(self, group: str, text: str) -> bool:
        """Whether a word of the group stands in the text."""
        return bool(self.inside(group, text))

    def inside(self, group: str, text: str) -> str:
        """What the first word of the group means that stands in the text, or empty."""
        said = stems(text)
        known = self.groups.get(group, ())
        return next((key for word, key in known if _place(said, word) >= 0), "")

    def longest(self, text: str, key: str) -> Stems:
        """The longest label of a meaning that stands in a text, or nothing."""
        said = stems(text)
        found = [known for known, k in self.groups.get(LINE, ()) if k == key]
        return max((one for one in found if _place(said, one) >= 0), key=len, default=())

    def tells(self, text: str, *keys: str) -> bool:
        """Whether a label of one of the meanings stands anywhere in a text."""
        said = stems(text)
        return any(k in keys and _place(said, known) >= 0 for known, k in self.groups.get(LINE, ()))

    def _best(self, group: str, said: Stems, most: int, begins: bool = False) -> str:
        """The longest known word; of equal ones that which stands first in the text, then in the list."""
        if not 0 < len(said) <= most:
            return ""
        found = [
            (-len(known), at, order, key)
            for order, (known, key) in enumerate(self.groups.get(group, ()))
            if (at := _place(said, known)) >= 0
            and not (begins and at)
            and not (known in ALONE and said != known)
        ]
        return min(found)[-1] if found else ""


def read(registry: Registry | None) -> Vocabulary:
    """Make the vocabulary of the closed list; without it nothing is understood, and nothing lost."""
    groups: dict[str, list[tuple[Stems, str]]] = {}
    for entry in registry.entries if registry else ():
        words: Iterable[str] = (entry.value, *entry.synonyms)
        group = groups.setdefault(entry.group, [])
        group += [(known, entry.value) for word in words if (known := stems(word))]
    return Vocabulary({name: tuple(words) for name, words in groups.items()})


def _place(said: Stems, known: Stems) -> int:
    """Where a known word stands in a text, or −1."""
    if known[0] not in said:  # nearly always
        return -1
    size = len(known)
    places = (at for at in range(len(said) - size + 1) if said[at : at + size] == known)
    return next(places, -1)

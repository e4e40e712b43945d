"""Months as headings, below each its labels over lists: «Сентябрь», «Что сделать:», «– прочитать», «Результат: список».

Such labels are those of the month. What is done in it, a label with its deed alone, is a card as well; here a label
heads a list, or several deeds stand above one. One month so told may be a note, so there have to be two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Line, Table
from generator.proposals.intake.meaning import cards, deeds, labels, plan
from generator.proposals.intake.meaning.cards import Card, Cards
from generator.proposals.intake.meaning.heads import FORM
from generator.proposals.intake.meaning.listing import is_item
from generator.proposals.intake.meaning.month_deeds import (
    BESIDE,
    DEEDS,
    SIGN,
    Month,
    Told,
    cards_of,
)
from generator.proposals.intake.meaning.vocabulary import COLUMN, SIGNING, Vocabulary

LONGEST = 40
"""Signs of a heading that is a month: «Сентябрь – октябрь 2026 года»."""
FEWEST = 2


def parts(body: Sequence[Line | Table], words: Vocabulary) -> Iterator[Line | Table | Cards]:
    """The blocks of a document, the deeds of months that follow one another together."""
    said = [cards.line_at(body, at) or "" for at in range(len(body))]
    last = max((at for at, text in enumerate(said) if _is_month(text)), default=-1)
    found = _Body(body, words, _again(said), last).months()
    sure = len(found) >= FEWEST and any(month.listed for month in found.values())
    at = 0
    while at < len(body):
        made: list[Card] = []
        while sure and at in found:
            made += cards_of(found[at])
            at = found[at].end
        if made:
            told = any(card.task or SIGN in (key for key, _, _ in card.beside) for card in made)
            yield Cards(tuple(made if told else (replace(card, task=None) for card in made)))
        else:
            yield body[at]
            at += 1


class _Body(Struct):
    """The lines of a document, and the labels that come again in it."""

    body: Sequence[Line | Table]
    known: Vocabulary
    again: frozenset[str]
    last: int
    """Where the last heading of a month stands."""
    ahead: tuple[int, bool] = (0, False)
    """Up to which line it is known whether a label or another month stands below, and whether one does."""

    def months(self) -> dict[int, Month]:
        """The months by the places of their headings."""
        at, found = 0, {}
        while at < len(self.body):
            month = self._month(at)
            if month:
                found[at] = month
            at = month.end if month else at + 1
        self._call([one for month in found.values() for one in month.told])
        return found

    def _call(self, told: Sequence[Told]) -> None:
        """Take the one label that heads lists, «Планирую:», for what is done, where no other one tells it."""
        if any(one.key in DEEDS for one in told):
            return
        lists = [one for one in told if not one.key and not one.valued and one.lines]
        names = {one.label.lower() for one in lists if not self.known.label(one.label)}
        for one in lists if len(names) == 1 else ():
            one.key = cards.DEED if one.label.lower() in names else ""

    def _month(self, start: int) -> Month | None:
        heading = cards.line_at(self.body, start)
        if not heading or not _is_month(heading):
            return None
        told: list[Told] = []
        at = end = start + 1
        while (text := cards.line_at(self.body, at)) is not None:
            if text and (_is_month(text) or not self._take(told, at, text, at > end)):
                break
            at += 1
            end = at if text else end
        return Month(heading, told, end) if any(one.label for one in told) else None

    def _take(self, told: list[Told], at: int, text: str, apart: bool) -> bool:
        """Take a line of a month; gives whether it is one. ``apart``: an empty line stands above."""
        if label := self._label(at, text):
            told.append(label)
            return True
        if not self._plain(at, text):
            return False
        marked = self._marked(at, text)
        if not told or (not marked and told[-1].valued and self._labelled_below(at)):
            told.append(Told(cards.DEED, ""))  # a deed without a label
        elif not marked and not self._goes_on(told[-1], at, apart):
            return False
        told[-1].lines.append(text)
        return True

    def _goes_on(self, last: Told, at: int, apart: bool) -> bool:
        """Whether a line without a mark belongs to the list at hand."""
        if last.lines and last.lines[-1].endswith((";", ",")):
            return True
        listed = bool(last.lines) and self._marked(at - 1, last.lines[-1])
        return not last.valued and not listed and (not apart or self._more_below(at))

    def _marked(self, at: int, text: str) -> bool:
        line = self.body[at]
        return isinstance(line, Line) and is_item(line, text)

    def _plain(self, at: int, text: str) -> bool:
        """Whether a line is neither a heading nor a label of the route nor a signature."""
        line, said = self.body[at], cards.plain(text)
        if (
            not isinstance(line, Line)
            or labels.split(text, self.known)
            or (labels.LABEL.match(text) and text.endswith(":"))
        ):
            return False
        if self._marked(at, text):
            return True
        headed = line.head or self.known.heading(said) or deeds.is_phase(said, self.known)
        other = cards.OF_STAGE.match(said) or plan.names_year(text) or labels.PAGING.match(text)
        return not (headed or other or self.known.begins(SIGNING, text))

    def _label(self, at: int, text: str) -> Told | None:
        """A label of a month; what may be one of the whole route comes again, or another month stands below."""
        said = parse_answers.unbulleted(text)
        found = labels.LABEL.match(said)
        name, value = (found[1], found[2].strip()) if found else (said.rstrip(" ."), "")
        key, again = self.known.exact(COLUMN, name), _called(text) in self.again
        told = labels.split(text, self.known)
        if again and told and told[0] == labels.ACTIONS:
            key = cards.DEED  # «Мои шаги:» below each month
        if not found and (self._marked(at, text) or key not in (*DEEDS, *BESIDE)):
            return None
        route = not found or (at > self.last and told)
        meant = key in DEEDS or (key in BESIDE and (again or not route))
        other = again and key in (FORM, "") and len(name) <= cards.LONGEST
        return Told(key, name, [value] if value else [], bool(value)) if meant or other else None

    def _labelled_below(self, at: int) -> bool:
        """Whether the next line is a label of what is done here."""
        at += 1
        while cards.line_at(self.body, at) == "":
            at += 1
        text = cards.line_at(self.body, at)
        label = self._label(at, text) if text else None
        return label is not None and label.key not in DEEDS

    def _more_below(self, at: int) -> bool:
        """Whether a label or another month stands below before anything else does."""
        end, more = self.ahead
        if at >= end:
            end, more = at + 1, False
            while (text := cards.line_at(self.body, end)) is not None and not more:
                more = bool(text and (_is_month(text) or self._label(end, text)))
                if text and not more and not self._plain(end, text):
                    break
                end += 1
            self.ahead = end, more
        return more


def _again(said: Sequence[str]) -> frozenset[str]:
    """The labels that come again, in small letters."""
    counts = Counter(_called(text) for text in said if text)
    return frozenset(label for label, times in counts.items() if times > 1)


def _called(text: str) -> str:
    said = parse_answers.unbulleted(text)
    found = labels.LABEL.match(said)
    return (found[1] if found else said).rstrip(" .").lower()


def _is_month(text: str) -> bool:
    said = cards.plain(text)
    if not 0 < len(said) <= LONGEST:
        return False
    return plan.names_part(said) or (deeds.is_period(said) and not plan.names_year(said))

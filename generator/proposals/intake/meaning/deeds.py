"""What a cell of a road map holds: one deed or a list of them, and the phase that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell, Line
from generator.proposals.intake.meaning import deadlines, goals, periods, plan
from generator.proposals.intake.meaning.stages import bare
from generator.proposals.intake.meaning.vocabulary import PHASE, Vocabulary

LAST = re.compile(r"\s*\(([^()]{3,60})\)\s*\.?\s*$")
"""What stands in brackets at the end, perhaps a period."""

PARTS_OFF = re.compile(r"\s+[\u2013\u2014-]\s+|,\s+")
"""What may stand before a period at the end: «Составить задачи – ноябрь», «Семинар, март 2027»."""
LONGEST_PERIOD = 60
"""Signs of a period."""

ANY_YEARS = periods.Years(2000, 2001)
"""By which it is asked whether words are a period at all."""

AT = re.compile(r"^во?\s+", re.IGNORECASE)
LEADING = 6
"""The most words of a period at the beginning of an item: «с 10 сентября по 20 октября»."""
TO_DO = re.compile(r"[а-яё]+(?:ть|ти|чь)(?:ся)?(?![а-яё-])")
"""A verb that says what has to be done; other words after a month may go on with a sentence."""
VERB = re.compile(r"[А-ЯЁ][а-яё]+(?:(?<!с)ть|ти|чь)(?:ся)?(?![а-яё-])")
"""The same where a line begins with it: «Посетить уроки»."""
SURE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}|20[0-9]{2}")
"""A day or a year in figures."""
PARTED = re.compile(r"\s*:\s+|\s+[\u2013\u2014-]\s+")
"""What parts a period from the deed after it: «Октябрь: посещу урок»."""

PHASED = re.compile(
    r"^(?:[1-9]|[IVX]{1,3})(?:\s*-?\s*[йя])?\s+этап[.:\s–—-]*|^этап\s+(?:[1-9]|[IVX]{1,3})[.:\s–—-]*|\s+этап(?![а-яё])",
    re.IGNORECASE,
)
"""What a phase says besides its name: «I этап. Теоретический», «Практический этап»."""


def phase(text: str, known: Vocabulary) -> tuple[str, str] | None:
    """The phase that a cell names and the words of its period: «I этап. Практический (март – май)»."""
    said = PHASED.sub("", bare(text)).strip()
    if name := known.exact(PHASE, said):
        return name, ""
    found = LAST.search(said)
    head, when = (said[: found.start()], found[1]) if found else timed(said, ANY_YEARS)
    name = known.exact(PHASE, head) if when else ""
    return (name, when) if name else None


def is_phase(text: str, known: Vocabulary) -> bool:
    """Whether a line is the heading of a phase, «Этап 1. Теоретический», and nothing else."""
    return bool(PHASED.search(bare(text)) and phase(text.rstrip(" :."), known))


def timed(text: str, years: periods.Years | None) -> tuple[str, str]:
    """A heading without the period below it or in brackets behind it, and the words of the period, if it has one."""
    found = LAST.search(text)
    head, tail = (text[: found.start()], found[1]) if found else text.rpartition("\n")[::2]
    period = periods.read(tail, years) if head.strip() else None
    if period is None or period.rest or periods.years(tail):
        return text, ""
    return head, tail


def is_period(text: str) -> bool:
    """Whether a text is a period and nothing else, whatever the year of the document."""
    period = periods.read(text, ANY_YEARS)
    return period is not None and not period.rest


def is_when(text: str) -> bool:
    """Whether a text is a period, or the day by which something is done."""
    return is_period(text) or deadlines.read(text, ANY_YEARS) is not None


def phases(labels: Sequence[str], known: Vocabulary) -> list[int]:
    """The places of the heads that name phases, where there are two of them or more; else nothing."""
    found = {at: one[0] for at, label in enumerate(labels) if (one := phase(label, known))}
    return list(found) if len(set(found.values())) > 1 else []


def names_stages(labels: Sequence[str], known: Vocabulary) -> bool:
    """Whether texts are the names of stages: «I этап. Подготовительный», or phases, two of them or more."""
    return len(labels) > 1 and (
        all(PHASED.search(label) for label in labels) or len(phases(labels, known)) == len(labels)
    )


def items(cell: Cell, known: Vocabulary) -> list[Cell]:
    """The items of a cell that is a list, each a cell; any other cell is one item. «Проба: …» begins one, too,
    and each line does where all of them begin with what has to be done.
    """
    lines = [
        replace(line, text=part)
        for line in cell.lines
        if line.text.strip()
        for part in goals.items(line.text)
    ]
    begun = [at for at, line in enumerate(lines) if _begins(line) or _phased(line.text, known)]
    if len(lines) > 1 and all(VERB.match(line.text.strip()) for line in lines):
        begun = list(range(len(lines)))
    if len(begun) < 2 or begun[0] != 0:
        return [cell]
    ends = [*begun[1:], len(lines)]
    return [Cell(tuple(lines[a:b])) for a, b in zip(begun, ends, strict=True)]


def for_each(cell: Cell, count: int, known: Vocabulary) -> list[Cell]:
    """The parts of a cell where it has one for each of so many deeds: items, lines or by «;»; else nothing."""
    ways = (items(cell, known), _lines(cell), _parted(cell))
    return next((parts for parts in ways if len(parts) == count), [])


def alongside(cell: Cell, when: Cell, years: periods.Years | None) -> list[Cell]:
    """The deeds of a cell that is no list, where as many periods stand beside it, line by line or by «;»; else nothing."""
    for part in (_sentences, _parted):
        said = _parted(when) if part is _parted else _lines(when)
        told = [bare(parse_answers.unbulleted(one.text)) for one in said]
        found = part(cell)
        dated = all(periods.read(t, years) or deadlines.read(t, years) for t in told)
        if len(found) == len(told) > 1 and dated:
            return found
    return []


def _lines(cell: Cell) -> list[Cell]:
    return [
        Cell((replace(line, text=line.text.strip()),)) for line in cell.lines if line.text.strip()
    ]


def _sentences(cell: Cell) -> list[Cell]:
    """The lines of a cell, none of which goes on with the one above it."""
    found = _lines(cell)
    broken = (b.text[0].islower() and a.text[-1] not in ".;" for a, b in pairwise(found))
    return [] if any(broken) else found


def _parted(cell: Cell) -> list[Cell]:
    """The parts of one line between semicolons."""
    said = [part.strip() for part in cell.text.split(";")]
    return [Cell((Line(part),)) for part in said if part] if len(_lines(cell)) == 1 else []


def begun(said: str, years: periods.Years | None) -> tuple[str, periods.Period, str] | None:
    """The period with which a deed begins: its words, itself and what is done; ``None`` where it begins with none."""
    parts = said.split(" ")
    for count in range(min(LEADING, len(parts) - 1), 0, -1):
        head = " ".join(parts[:count])
        period = periods.read(AT.sub("", head), years)
        if period and not period.rest:
            return head, period, " ".join(parts[count:]).strip(" :–—-,")
    return None


def dated(text: str, years: periods.Years | None, loose: bool, listed: bool = False) -> bool:
    """Whether a line begins with a period and goes on with a deed: «Сентябрь – ноябрь: посещу уроки».

    ``loose``: no sign need part what has to be done from it, «сентябрь посмотреть урок»; ``listed``: nor anything else
    from days or years, for the line stands in a plan. Where the years are not known,
    the words of the period stay with the deed.
    """
    years = years or ANY_YEARS
    said = bare(parse_answers.unbulleted(text))
    for mark in PARTED.finditer(said):
        if mark.start() > LONGEST_PERIOD:
            break
        period = periods.read(AT.sub("", said[: mark.start()]), years)
        sure = (period and not period.rest) or deadlines.read(said[: mark.start()], years)
        if sure and periods.read(said[mark.end() :], years) is None:
            return True
    found = begun(said, years) if loose else None
    if found is None:
        return False
    is_sure = listed and SURE.search(found[0]) and not is_period(said)
    return bool(is_sure or TO_DO.match(found[2]))


def is_deed(line: Line, text: str) -> bool:
    """Whether a line below «План работы» is one of its items: it has a mark, a number or a period.

    «II год обучения (2027–2028)» heads what is below it.
    """
    ended = LAST.search(text)
    told = ended is not None and periods.read(ended[1], None) is not None
    told = told and not plan.names_year(text)
    return line.item or told or bare(text) != text or parse_answers.is_bullet(text)


def _phased(text: str, known: Vocabulary) -> bool:
    """Whether a line begins with a phase and a sign that parts it from what is done."""
    found = PARTED.search(text)
    return found is not None and known.exact(PHASE, text[: found.start()]) != ""


def _begins(line: Line) -> bool:
    return line.item or bare(line.text) != line.text.strip() or parse_answers.is_bullet(line.text)

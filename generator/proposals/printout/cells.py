"""Cells of a road map taken apart: labelled lines, and the actions of a phase."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from generator.proposals.intake import parse_answers
from generator.proposals.printout import dates
from generator.proposals.printout.printout_reader import CellLines

OF_DEFICIT = ("направление", "подтверждение", "уровень")
OF_RESULT = ("признак",)
OF_ACTIVITY = ("вместе", "отчёт", "ресурсы")


class CellText(Struct, frozen=True):
    """A cell: its own lines, and what stands after its labels."""

    texts: CellLines
    labels: Mapping[str, str]

    def label(self, name: str) -> str:
        """What stands after a label, or empty."""
        return self.labels.get(name, "")

    @property
    def text(self) -> str:
        """Its own lines as one text."""
        return "\n".join(self.texts)


class Action(Struct):
    """One action of a phase: what, when, and its labelled lines."""

    what: str = ""
    time: str = ""
    labels: dict[str, str] = field(default_factory=dict)

    def label(self, name: str) -> str:
        """What stands after a label, or empty."""
        return self.labels.get(name, "")

    @property
    def all(self) -> str:
        """Everything it says, to find it again."""
        return " ".join([self.what, self.time, *self.labels.values()])


def labelled(lines: CellLines, labels: tuple[str, ...]) -> CellText:
    """Tell the labelled lines of a cell from its text; a line after a label goes on with it."""
    texts: list[str] = []
    found: dict[str, str] = {}
    last = ""
    for line in lines:
        label, said = _label(line, labels)
        if label:
            last = label
            found[last] = said
        elif last:
            found[last] += f"\n{line}"
        else:
            texts.append(line)
    return CellText(tuple(texts), found)


def actions(lines: CellLines) -> list[Action]:
    """Take the cell of a phase apart: a text after a time or a label begins the next action."""
    found: list[Action] = []
    for line in lines:
        label, said = _label(line, OF_ACTIVITY)
        last = found[-1] if found else None
        if label and last:
            last.labels[label] = said
        elif last and not last.time and dates.activity(line):
            last.time = line
        elif not last or last.time or last.labels or parse_answers.is_bullet(line):
            found.append(Action(parse_answers.unbulleted(line)))
        else:
            last.what += f"\n{line}"
    return found


def _label(line: str, labels: tuple[str, ...]) -> tuple[str, str]:
    label, colon, said = line.partition(":")
    name = " ".join(label.split()).lower()
    return (name, said.strip()) if colon and name in labels else ("", "")

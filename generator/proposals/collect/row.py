"""One row of a table becomes a teacher: words of the lists, a deficit, a step, a day; or as many as it tells of."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from generator.proposals.collect import codes, periods
from generator.proposals.collect.answers import UNANSWERED
from generator.proposals.collect.bank import NO_MATCH, Bank, Match
from generator.proposals.collect.cells import UNCHECKED, CellReader
from generator.proposals.collect.columns import Columns
from generator.proposals.collect.diagnosis import BLOCK
from generator.proposals.collect.model import Remark, Remarks, TeacherRow, Waiting
from generator.proposals.collect.privacy import Cutter
from generator.proposals.collect.tables import DEFICITS, STAGE, Head, Row
from generator.records.dates import Date

CLASSED = re.compile(r"[0-9]\s*[а-е]?\s*кл", re.I)
"""Classes that stand beside a subject."""
NO_STAGE = "ни один этап не отмечен: педагога в числах нет"
NO_ANSWER = "ответа о дефиците нет: педагога в числах нет"
NOTHING_SAID = "нет ни дефицита, ни задачи, ни этапа"
NO_DEFICIT = "педагог без дефицита: в числах по дефицитам его нет, посчитан отдельно"


class RowReader(Struct, frozen=True):
    """Reads the rows of one table."""

    says: Remarks
    columns: Columns
    bank: Bank
    cutter: Cutter
    ours: bool = False
    """Whether the file is the district's own table: what was told of its rows was told before."""
    month_first: bool = False
    """Whether this table writes the month before the day: «09/25/2026»."""

    def base(
        self,
        school: str,
        period: Date | None,
        levels: tuple[str, ...],
        subjects: tuple[str, ...],
    ) -> TeacherRow:
        """What all rows under one head have in common."""
        return TeacherRow(
            file=self.says.file,
            place="",
            school=school,
            period=period,
            levels=levels,
            subjects=subjects,
        )

    def read(self, row: Row, head: Head, base: TeacherRow, place: str) -> None:
        """Add what the row says; one that says nothing of a teacher is told."""
        unread = len(self.says.found.unread)
        cells = CellReader(self.says, self.columns, self.bank, self.cutter)
        said = cells.read(row, head, place)
        if BLOCK in head.keys and self._judged(said) is False:
            if said.get("код"):  # a row a block: only a code tells whose they are
                school = " ".join(said.get("школа", base.school).split())
                made = replace(base, place=place, school=school)
                self._add(self.says.found.without, said, head, made)
            return
        made = self._made(said, replace(base, place=place))
        if not (made.said or made.task or made.step or made.meeting or made.wish):
            if len(self.says.found.unread) > unread:
                return  # a mark that was not understood denies nothing
            if _answers(row, head, (STAGE,)):
                self._wait(self.says.told, NO_STAGE, said, made)
            elif UNANSWERED.fullmatch(_answers(row, head, (*DEFICITS, BLOCK)).strip()):
                self._wait(self.says.told, NO_ANSWER, said, made)
            elif _answers(row, head, (*DEFICITS, BLOCK)):
                if not self.ours:
                    self._wait(self.says.told, NO_DEFICIT, said, made)
                self._add(self.says.found.without, said, head, made)
            elif said.keys() - set(UNCHECKED):
                self._wait(self.says.unread, NOTHING_SAID, said, made)
            return  # a number and a code alone wait for an answer
        self._add(self.says.found.rows, said, head, made)

    def _wait(
        self,
        tell: Callable[[str, str], None],
        message: str,
        said: dict[str, str],
        made: TeacherRow,
    ) -> None:
        """Tell of a row that names no deficit, and keep it: another sheet of the school may answer."""
        tell(made.place, message)
        found = codes.read(said.get("код", ""), self._is_listed)[0]
        if len(found) == 1:
            row = replace(made, code=found[0])
            remark = Remark(self.says.file, made.place, message)
            self.says.found.waiting.append(Waiting(row, remark, message == NO_DEFICIT))

    def _add(
        self, rows: list[TeacherRow], said: dict[str, str], head: Head, made: TeacherRow
    ) -> None:
        """Add the row once for each teacher that it is about: by its codes, or by how many there are."""
        place = made.place
        found = self._codes(said.get("код", ""), place)
        if len(found) > 1:
            self.says.told(place, f"кодов в строке {len(found)}: столько педагогов и посчитано")
            rows += [replace(made, code=code) for code in found]
            return
        if "человек" in head.keys and not (found or "человек" in said):
            self.says.unread(place, "число педагогов не указано: строка в числах не посчитана")
            return
        times = self._times(said.get("человек", "1"), place)
        if times == 1:
            rows.append(replace(made, code="".join(found)))
        rows += [
            replace(made, place=f"{place}, педагог {n}") for n in range(1, times + 1) if times > 1
        ]

    def _times(self, said: str, place: str) -> int:
        times, message = codes.times(said)
        if message:
            (self.says.unread if times is None else self.says.told)(place, message)
        return times or 0

    def _judged(self, said: dict[str, str]) -> bool | None:
        """Take the mark of a block out of the column «Уровень»; ``None`` where there is none."""
        mark = self.columns.blocks.mark(said.get("уровень", ""))
        if mark is not None:
            said.pop("уровень")
        return mark

    def _made(self, said: dict[str, str], base: TeacherRow) -> TeacherRow:
        """The teacher by the texts of her columns: a place of ``TeacherRow`` a line."""
        for key, text in self.columns.unknown(said):
            self.says.told(
                f"столбец «{key}»", f"«{text[:40]}» нет в списках: строка посчитана без него"
            )
        period = periods.month_of(said["период"]) if "период" in said else base.period
        role, subject = said.get("роль", ""), said.get("предмет", "")
        subjects = self.columns.subjects.all(subject) or base.subjects
        words, match = self._deficits(said, subjects, base.place)
        return replace(
            base,
            school=" ".join(said.get("школа", base.school).split()),
            period=period,
            role=self.columns.roles.one(role) or role,
            subjects=subjects or self.columns.subjects.all(role),
            levels=self.columns.levels(said.get("уровень", ""))
            or base.levels
            or self._of_classes(subject)
            or self._of_role(role),
            experience=self.columns.experience(said.get("опыт", "")),
            deficits=match.deficits,
            guessed=match.guessed,
            said=words,
            task=said.get("задача", ""),
            step=self._step(said.get("этап", ""), base.place),
            form=said.get("форма", ""),
            wish=said.get("запрос", ""),
            meeting=self._meeting(said.get("следующая встреча", ""), period, base.place),
            beside=said.get("кто рядом", ""),
        )

    def _deficits(
        self, said: dict[str, str], subjects: tuple[str, ...], place: str
    ) -> tuple[str, Match]:
        """The words of the deficit as they stood, and the deficits of the bank they mean.

        The column of the bank comes before the blocks of a diagnosis, and both before likeness of words.
        """
        words = "\n".join(said[key] for key in DEFICITS if key in said)
        match = None
        if "дефицит" in said:
            match = self.bank.find(said["дефицит"], subjects)
            self._tell_beside(said["дефицит"], subjects, match, place)
        if match is None and BLOCK in said:
            match = self._of_blocks(said[BLOCK], subjects)
            words = "\n".join(filter(None, (words, said[BLOCK])))
        elif BLOCK in said:
            self.says.told(place, "отмечены и блоки диагностики: посчитан дефицит, который назван")
        if (match is None or not match.deficits) and words:
            match = self.bank.find(words, subjects)
        for code in match.passed if match else ():
            self.says.told(
                place,
                f"«{code}» дефицитом не посчитан: номера отделяют запятой, и они есть в банке",
            )
        return words, match or NO_MATCH

    def _tell_beside(self, said: str, subjects: tuple[str, ...], match: Match, place: str) -> None:
        for text in self.bank.beside(said, subjects) if match.deficits else ():
            what = f"«{text[:40]}» рядом с дефицитом банка не посчитано"
            self.says.told(place, f"{what}: впишите второй строкой с тем же кодом")

    def _of_blocks(self, names: str, subjects: tuple[str, ...]) -> Match:
        found = self.columns.blocks.translate(names, subjects)
        for name, what in found.doubts:
            self.says.told(f"блок «{name[:60]}»", what)
        return Match(found.deficits)

    def _of_classes(self, subject: str) -> tuple[str, ...]:
        """The levels of «Математика (5–6 кл.)»."""
        return self.columns.levels(subject) if CLASSED.search(subject) else ()

    def _of_role(self, role: str) -> tuple[str, ...]:
        found = self.columns.roles.one(role)
        return {"учитель начальных классов": ("НОО",), "воспитатель": ("ДО",)}.get(found, ())

    def _codes(self, said: str, place: str) -> tuple[str, ...]:
        found, is_cut = codes.read(said, self._is_listed) if said.strip() else ((), False)
        if is_cut:
            name = "рядом с кодом слово" if found else "слово без числа"
            self.says.cut(place, (f"в столбце «Код» {name}, похоже на имя",))
        return found

    def _is_listed(self, word: str) -> bool:
        """Whether a word beside a code is one of the lists: «Учитель 1», «математик 2»."""
        known = self.columns
        return bool(known.column(word) or known.subjects.all(word) or known.roles.one(word))

    def _step(self, said: str, place: str) -> str:
        if not said:
            return ""
        found = self.columns.step(said)
        if not found:
            self.says.unread(
                place, f"этап «{said[:40]}» не узнан: впишите одно из пяти слов бланка"
            )
        return found

    def _meeting(self, said: str, period: Date | None, place: str) -> Date | None:
        if not said:
            return None
        found = periods.meeting(said, period, self.month_first)
        if found is None:
            self.says.unread(place, f"дата встречи «{said[:40]}» не понята: впишите ДД.ММ.ГГГГ")
        return found


def _answers(row: Row, head: Head, keys: tuple[str, ...]) -> str:
    """What stands first in these columns: that there is no deficit, that no stage is reached."""
    said = (cell.text for key, cell in zip(head.keys, row, strict=False) if key in keys)
    return next(filter(None, said), "")

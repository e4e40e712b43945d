"""The cells of one row become a teacher: words of the lists, a deficit, a step, a day."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from generator.proposals.collect import codes, periods
from generator.proposals.collect.answers import BARE, ERROR, NOTHING, UNANSWERED, UNKNOWN, reached
from generator.proposals.collect.bank import Bank, Match, held
from generator.proposals.collect.columns import PERSONAL, Columns
from generator.proposals.collect.diagnosis import BLOCK
from generator.proposals.collect.model import Remarks, TeacherRow
from generator.proposals.collect.privacy import Cutter
from generator.proposals.collect.tables import STAGE, STEP, Head, Row
from generator.records.dates import Date

LONGEST = 600
"""Signs that are kept of one cell."""

UNCHECKED = ("код", "номер", "человек")
"""Columns in which such a word is kept."""
CLASSED = re.compile(r"[0-9]\s*[а-е]?\s*кл", re.I)
"""Classes that stand beside a subject."""
NO_DEFICIT = "педагог без дефицита: в числах по дефицитам его нет, посчитан отдельно"
DEFICIT = ("дефицит", "своими словами")
"""The columns in which a deficit stands: of the bank, or in the words of the teacher."""


class RowReader(Struct, frozen=True):
    """Reads the rows of one file."""

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
        said = self._said(row, head, place)
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
                self.says.told(place, "ни один этап не отмечен: педагога в числах нет")
            elif UNANSWERED.fullmatch(_answers(row, head, (*DEFICIT, BLOCK)).strip()):
                self.says.told(place, "ответа о дефиците нет: педагога в числах нет")
            elif _answers(row, head, (*DEFICIT, BLOCK)):
                if not self.ours:
                    self.says.told(place, NO_DEFICIT)
                self._add(self.says.found.without, said, head, made)
            elif said.keys() - {"номер", "код", "человек"}:
                self.says.unread(place, "нет ни дефицита, ни задачи, ни этапа")
            return  # a number and a code alone wait for an answer
        self._add(self.says.found.rows, said, head, made)

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

    def _said(self, row: Row, head: Head, place: str) -> dict[str, str]:
        """The texts of a row by the meaning of their columns, without what is personal."""
        said: dict[str, list[str]] = {}
        kinds: list[str] = []
        unnamed: list[str] = []
        for at, cell in enumerate(row[: len(head.keys)]):
            key = head.keys[at]
            if (
                key == PERSONAL
                or not cell.text
                or (at and cell is row[at - 1] and head.keys[at - 1] == key)
            ):
                continue
            if key == "код" and key in said:
                continue  # another column of codes: both together are no two teachers
            if key and ERROR.fullmatch(cell.text):
                self.says.unread(
                    place, f"«{head.labels[at][:30]}»: формула дала ошибку, впишите значение"
                )
                continue
            text, cut = self.cutter.cut(cell.text)
            kinds += cut
            if key == BLOCK:
                text = self._block(head.labels[at], text, place)
            elif key == STAGE:
                key, text = STEP, self._stage(head.labels[at], text, place)
            elif key in DEFICIT and self._is_mark(text := self._named(text, place)):
                unnamed += [] if self.columns.blocks.mark(text) is False else [text]
                continue
            if key and text.strip() and (key in UNCHECKED or not NOTHING.fullmatch(text)):
                said.setdefault(key, []).append(text.strip()[:LONGEST])
        if kinds:
            self.says.cut(place, tuple(dict.fromkeys(kinds)))
        for text in unnamed:  # «да» beside the column that names it is no doubt
            if not (self.columns.blocks.mark(text) and said.keys() & {*DEFICIT, BLOCK}):
                what = f"дефицит «{text.strip()[:20]}» не назван: впишите номер банка или слова"
                self.says.unread(place, what)
        if counts := said.get("человек"):  # «НОО: 3», «ООО: 3» are no one number
            numbers = [text for text in counts if not NOTHING.fullmatch(text)]
            said["человек"] = [" и ".join(numbers or counts[:1])]
        return {key: "\n".join(dict.fromkeys(texts)) for key, texts in said.items()}

    def _block(self, label: str, text: str, place: str) -> str:
        """The block that a cell names, or its column where the cell is a mark that says «deficit»."""
        blocks = self.columns.blocks
        if not text.strip() or (NOTHING.fullmatch(text) and not UNKNOWN.fullmatch(text)):
            return ""
        mark = blocks.mark(text)
        if mark is None and blocks.find(label) is None and not BARE.fullmatch(text):
            return text
        if mark is None:
            self.says.unread(
                place, f"отметка «{text.strip()[:20]}» не понята: впишите «дефицит» или «нет»"
            )
        return label if mark else ""

    def _stage(self, label: str, text: str, place: str) -> str:
        """The step that a column is called by, where the mark in it says that it is reached."""
        is_reached = reached(text)
        if is_reached is None:
            said = f"«{label[:30]}»: отметка «{text.strip()[:20]}» не понята"
            self.says.unread(place, f"{said}: впишите «да» или «нет»")
        return self.columns.stage(label) if is_reached else ""

    def _named(self, text: str, place: str) -> str:
        """The text without the ids that it denies, «М-2 — нет», and with all the letters of the others."""
        kept, denied = held(text)
        for part in denied:
            self.says.told(place, f"«{part[:40]}» дефицитом не посчитан: сказано, что его нет")
        spelled = self.bank.spelled(kept)
        if spelled != kept:
            self.says.told(place, f"«{kept.strip()[:40]}» прочитано как {spelled}")
        return spelled

    def _is_mark(self, text: str) -> bool:
        """Whether a cell that should name a deficit holds but a number, «as above», or a mark that there is one or none."""
        is_mark = self.columns.blocks.mark(text) is not None
        return is_mark or bool(BARE.fullmatch(text)) or self.bank.lacks(text)

    def _of_blocks(self, names: str, subjects: tuple[str, ...]) -> Match:
        found = self.columns.blocks.translate(names, subjects)
        for name, what in found.doubts:
            self.says.told(f"блок «{name[:60]}»", what)
        return Match(found.deficits)

    def _judged(self, said: dict[str, str]) -> bool | None:
        """Take the mark of a block out of the column «Уровень»; ``None`` where there is none."""
        mark = self.columns.blocks.mark(said.get("уровень", ""))
        if mark is not None:
            said.pop("уровень")
        return mark

    def _made(self, said: dict[str, str], base: TeacherRow) -> TeacherRow:
        period = periods.month_of(said["период"]) if "период" in said else base.period
        school = " ".join(said.get("школа", base.school).split())
        words = "\n".join(said[key] for key in DEFICIT if key in said)
        subjects = self.columns.subjects.all(said.get("предмет", "")) or base.subjects
        for key, text in self.columns.unknown(said):
            self.says.told(
                f"столбец «{key}»", f"«{text[:40]}» нет в списках: строка посчитана без него"
            )
        match = self.bank.find(said["дефицит"], subjects) if "дефицит" in said else None
        if match and match.deficits:
            for text in self.bank.beside(said["дефицит"], subjects):
                what = f"«{text[:40]}» рядом с дефицитом банка не посчитано"
                self.says.told(base.place, f"{what}: впишите второй строкой с тем же кодом")
        if match is None and BLOCK in said:
            match = self._of_blocks(said[BLOCK], subjects)
            words = "\n".join(filter(None, (words, said[BLOCK])))
        elif BLOCK in said:
            self.says.told(
                base.place, "отмечены и блоки диагностики: посчитан дефицит, который назван"
            )
        if (match is None or not match.deficits) and words:
            match = self.bank.find(words, subjects)
        for code in match.passed if match else ():
            self.says.told(
                base.place,
                f"«{code}» дефицитом не посчитан: номера отделяют запятой, и они есть в банке",
            )
        role = said.get("роль", "")
        levels = said.get("уровень", "")
        return replace(
            base,
            school=school,
            period=period,
            role=self.columns.roles.one(role) or role,
            subjects=subjects or self.columns.subjects.all(role),
            levels=self.columns.levels(levels)
            or base.levels
            or self._of_classes(said.get("предмет", ""))
            or self._of_role(role),
            experience=self.columns.experience(said.get("опыт", "")),
            deficits=match.deficits if match else (),
            guessed=bool(match and match.guessed),
            said=words,
            task=said.get("задача", ""),
            step=self._step(said.get("этап", ""), base.place),
            form=said.get("форма", ""),
            wish=said.get("запрос", ""),
            meeting=self._meeting(said.get("следующая встреча", ""), period, base.place),
            beside=said.get("кто рядом", ""),
        )

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

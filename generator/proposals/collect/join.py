"""Many sheets become one gathering: schools under one name, what was sent twice once, months apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.findings import UserError
from generator.language.russian import counted, listed, plural
from generator.proposals.collect import periods, schools
from generator.proposals.collect.model import Found, Remark, SheetHead, TeacherRow, Waiting
from generator.records.dates import Date
from generator.records.decode_scalar import TO_CYRILLIC
from generator.records.models.survey import APART

Teacher = tuple[str, str]
"""A school and a code; of a row without a code, its file and its place."""

FEW = 3
"""So many times as many files as there are of the newest month make it doubtful: it may be mistyped."""

_SIGNS = re.compile(r"[\W_]+")
_PARTS = re.compile(r"[^\W\d_]+|\d+")
"""What a code is made of: «П1» and «П-01» are one, «1-12» and «11-2» are two."""


class Gathering(Struct, frozen=True):
    """The rows of one month, those of the month before, and what was found on the way."""

    period: Date | None
    rows: tuple[TeacherRow, ...]
    without: tuple[TeacherRow, ...]
    """Of teachers who answered that they have no deficit, and whom no other row names."""
    before: tuple[TeacherRow, ...]
    """Of the last gathering before this one."""
    past: tuple[TeacherRow, ...]
    """Of every gathering before this one."""
    heads: tuple[SheetHead, ...]
    found: Found

    @property
    def schools(self) -> tuple[str, ...]:
        """The schools of this gathering, by their names."""
        return tuple(sorted({row.school for row in self.rows}))

    @property
    def past_period(self) -> Date | None:
        """The month of the gathering before."""
        return next((row.period for row in self.before if row.period), None)


def teacher(row: TeacherRow) -> Teacher:
    """Tell who a row is about, without knowing her."""
    parts = _PARTS.findall(row.code.upper().translate(TO_CYRILLIC))
    code = "-".join(part.lstrip("0") or "0" for part in parts)
    return (row.school, code) if code else (row.file, row.place)


def join(found: Found, period: Date | None = None) -> Gathering:
    """Put the rows of all files together; ``period`` is the month of the gathering where it is known.

    Raises ``UserError`` where it is not, and the newest month of the sheets may be an error.
    """
    told = Found(unread=list(found.unread), personal=list(found.personal), told=list(found.told))
    every = (*found.rows, *found.without, *(one.row for one in found.waiting))
    names = schools.joined([*(h.school for h in found.heads), *(r.school for r in every)])
    _tell_names(names, every, told)
    rows = [replace(row, school=names[row.school]) for row in found.rows]
    without = [replace(row, school=names[row.school]) for row in found.without]
    heads = [replace(head, school=names[head.school]) for head in found.heads]
    now = period or _newest(rows)
    current = [r for r in rows if now is None or periods.same(r.period, now)]
    without = [r for r in without if now is None or periods.same(r.period, now)]
    _tell_sheets((*current, *without), told)
    current = list(_not_taken_back(current, without, found.heads, told))
    past = [r for r in rows if now and r.period and r.period.months < now.months - APART]
    _tell_later(rows, now, told)
    _tell_past(past, now, told)
    last = max((row.period for row in past if row.period), default=None)
    before = [r for r in past if last and r.period and periods.same(r.period, last)]
    kept = tuple(replace(row, period=now) for row in _once(current))
    free = tuple(replace(row, period=now) for row in _free(without, kept))
    current_files = {row.file for row in (*current, *free)}
    waiting = [replace(w, row=replace(w.row, school=names[w.row.school])) for w in found.waiting]
    _settle(
        [w for w in waiting if now is None or periods.same(w.row.period, now)], kept, free, told
    )
    own = tuple(_heads(h for h in heads if h.file in current_files))
    _tell_counts(own, (*kept, *free), told)
    return Gathering(
        now,
        kept,
        free,
        tuple(replace(row, period=last) for row in _once(before)),
        tuple(_once(past)),
        own,
        told,
    )


def _not_taken_back(
    rows: list[TeacherRow],
    without: Iterable[TeacherRow],
    heads: Iterable[SheetHead],
    told: Found,
) -> Iterator[TeacherRow]:
    """Yield the rows without those of teachers of whom a later file says that there is no deficit; tell of these."""
    order = {file: at for at, file in enumerate(dict.fromkeys(head.file for head in heads))}
    last = {teacher(row): row.file for row in without if row.file in order}
    for row in rows:
        later = last.get(teacher(row), "")
        if order.get(row.file, 0) >= order.get(later, 0):
            yield row
        else:
            message = f"в листе позже, «{later}», у этого педагога дефицита нет: так и посчитано"
            told.told.append(Remark(row.file, row.place, message))


def _free(without: Iterable[TeacherRow], kept: Iterable[TeacherRow]) -> Iterator[TeacherRow]:
    """Those whom no row with a deficit names, each once."""
    found = {teacher(row): row for row in without}
    for row in kept:
        found.pop(teacher(row), None)
    yield from found.values()


def _settle(
    waiting: Iterable[Waiting],
    kept: Iterable[TeacherRow],
    free: Iterable[TeacherRow],
    told: Found,
) -> None:
    """Tell of rows that another row answers where that is, in the place of what they lack."""
    named = {teacher(row): row for row in kept}
    answered = {**{teacher(row): row for row in free}, **named}
    for one in waiting:
        row = (named if one.denies else answered).get(teacher(one.row))
        if row is not None:
            for remarks in (told.unread, told.told):
                remarks[:] = (remark for remark in remarks if remark != one.remark)
            said = f"ответ этого педагога взят из другой строки: «{row.file}», {row.place}"
            told.told.append(replace(one.remark, message=said))


def _newest(rows: list[TeacherRow]) -> Date | None:
    """The month of the newest gathering: that of most of its rows."""
    months = Counter(row.period for row in rows if row.period)
    last = max(months, default=None)
    near = [month for month in months if last and periods.same(month, last)]
    newest = max(near, key=lambda month: (months[month], month), default=None)
    if newest:
        _be_sure(rows, newest)
    return newest


def _be_sure(rows: Iterable[TeacherRow], newest: Date) -> None:
    """Ask for the month where few files name the newest one: it is a new gathering, or an error of typing."""
    files: dict[Date, set[str]] = {}
    for row in rows:
        if row.period:
            files.setdefault(row.period, set()).add(row.file)
    own = sorted({file for month in files if periods.same(month, newest) for file in files[month]})
    most = max(files, key=lambda month: (len(files[month]), month))
    if len(files[most]) >= FEW * len(own):
        many = counted(len(files[most]), "файл", "файла", "файлов")
        raise UserError(
            f"за {periods.said(newest)} здесь {listed([f'«{name}»' for name in own])}, "
            f"а за {periods.said(most)} — {many}: это новый сбор или описка в месяце? Поправьте месяц "
            f"в листе или скажите месяц сбора сами: --period {most} либо --period {newest}"
        )


def _tell_names(names: dict[str, str], rows: Sequence[TeacherRow], told: Found) -> None:
    files = {row.school: row.file for row in reversed(rows)}
    for name, known in names.items():
        if name != known and _plain(name) != _plain(known):
            message = f"«{name[:60]}» и «{known[:60]}» посчитаны одной школой"
            told.told.append(Remark(files.get(name, ""), "шапка", message))
    for name, like in schools.doubtful(names):
        message = (
            f"«{name[:60]}» похожа на «{like[:60]}», но посчитана отдельной школой: "
            "если это одна, назовите её в листах одинаково"
        )
        told.told.append(Remark(files.get(name, ""), "шапка", message))


def _plain(name: str) -> str:
    return _SIGNS.sub("", name).casefold()


def _tell_later(rows: Iterable[TeacherRow], now: Date | None, told: Found) -> None:
    later = {
        (row.file, row.period)
        for row in rows
        if now and row.period and row.period.months > now.months + APART
    }
    for file, period in sorted(later, key=str):
        if period and now:
            message = f"лист за {periods.said(period)}, а сбор за {periods.said(now)}: не посчитан"
            told.unread.append(Remark(file, "шапка", message))


def _tell_past(rows: Iterable[TeacherRow], now: Date | None, told: Found) -> None:
    """Tell whose rows are compared with and not counted: a month that is mistyped hides the others."""
    by_file: dict[str, list[TeacherRow]] = {}
    for row in rows:
        by_file.setdefault(row.file, []).append(row)
    for file, found in by_file.items():
        months = listed([periods.said(m) for m in sorted({r.period for r in found if r.period})])
        count = counted(len(found), "строка", "строки", "строк")
        now_said = periods.said(now) if now else ""
        message = f"{count} за {months}: это прошлый сбор, в числа за {now_said} не вошли"
        told.told.append(Remark(file, "весь файл", message))


def _tell_sheets(rows: Iterable[TeacherRow], told: Found) -> None:
    """Tell of a school that sent several files, one where nobody has a deficit too."""
    by_school: dict[str, dict[str, None]] = {}
    for row in rows:
        by_school.setdefault(row.school, {})[row.file] = None
    for school, files in by_school.items():
        if len(files) > 1:
            names = ", ".join(files)
            many = f"{len(files)} {plural(len(files), 'лист', 'листа', 'листов')}"
            told.told.append(
                Remark(
                    next(iter(files)),
                    "весь файл",
                    f"школа «{school[:60]}» прислала {many}: {names}; "
                    "строки с одним кодом взяты из последнего, одинаковые посчитаны раз",
                )
            )


def _once(rows: list[TeacherRow]) -> Iterator[TeacherRow]:
    """Yield each row once: of a school that sent two files, a code counts as the last of them says."""
    last = {teacher(row): row.file for row in rows if not _is_register(row)}
    seen: dict[tuple[object, ...], str] = {}
    for row in rows:
        if not _is_register(row) and last[teacher(row)] != row.file:
            continue
        first = seen.setdefault(row.content, row.file)
        if first == row.file or (not row.code and _is_register(row)):
            yield row


def _tell_counts(heads: Iterable[SheetHead], rows: Iterable[TeacherRow], told: Found) -> None:
    """Tell where the head of a school and its rows say different numbers: a row may have been lost."""
    by_school: dict[str, set[Teacher]] = {}
    for row in rows:
        by_school.setdefault(row.school, set()).add(teacher(row))
    for head in heads:
        here = len(by_school.get(head.school, ()))
        if here and head.taking and head.taking != here:
            message = f"в шапке участвуют {head.taking}, а педагогов в строках {here}: сверьте"
            told.told.append(Remark(head.file, "шапка", message))
        if head.teachers and here > head.teachers:
            message = f"в шапке педагогов всего {head.teachers}, а в строках {here}: сверьте"
            told.told.append(Remark(head.file, "шапка", message))


def _is_register(row: TeacherRow) -> bool:
    """Whether a row says nothing but how far its teacher has come."""
    return not (row.said or row.task)


def _heads(heads: Iterable[SheetHead]) -> Iterator[SheetHead]:
    """One head a school: what the last file says counts."""
    found: dict[str, SheetHead] = {}
    for head in heads:
        old = found.get(head.school, head)
        found[head.school] = replace(
            head, teachers=head.teachers or old.teachers, taking=head.taking or old.taking
        )
    yield from (found[school] for school in sorted(found))

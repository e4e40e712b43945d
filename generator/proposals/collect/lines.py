"""A gathering in ten lines, and all that a methodologist has to know of its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.checks.formats.text import printable
from generator.language.russian import counted, listed, plural
from generator.pages import bars
from generator.proposals.collect import periods
from generator.proposals.collect.model import STAGES, Remark, Stage
from generator.proposals.collect.summary import DeficitCount, Summary, funnel

TOP = 3
"""How many of the most frequent are named in a line."""


def percent(part: int, whole: int) -> str:
    """Say a share in whole percents, halves up; less than all is never a hundred."""
    if part > whole:
        return "в строках больше, чем всего: сверьте"
    half_up = (200 * part + whole) // (2 * whole)
    return f"{min(half_up, 99) if part < whole else 100} %"


def title(summary: Summary) -> str:
    """Name the gathering."""
    period = summary.gathering.period
    return f"Сбор: {periods.said(period)}" if period else "Сбор"


def ten(summary: Summary) -> list[str]:
    """The page of the chief: ten lines, always in the same order."""
    return [
        _size(summary),
        _named(summary),
        _few(summary),
        _lacking(summary),
        _own(summary),
        _wishes(summary),
        _focus(summary),
        _funnel(summary),
        _moves(summary),
        _read(summary),
    ]


def _size(summary: Summary) -> str:
    many, here, total = summary.answered
    schools = counted(many, "школа", "школы", "школ")
    without = f"; у {len(summary.without)} дефицита нет" if summary.without else ""
    said = f"Прислали листы: {schools}, в них {bars.teachers(here)}"
    if total:
        return f"{said} из {total} ({percent(here, total)}){without}."
    return f"{said}{without}; сколько педагогов всего, сказали не все школы."


def _named(summary: Summary) -> str:
    top = [f"«{d.title}» — {who(d)}" for d in summary.deficits[:TOP]]
    return (
        f"Чаще всего называют: {'; '.join(top)}." if top else "Дефицитов из банка никто не назвал."
    )


def who(deficit: DeficitCount) -> str:
    """Say who named a deficit: «14 педагогов из 6 школ»."""
    return f"{bars.teachers(len(deficit.teachers))} из {bars.schools(len(deficit.schools))}"


def _few(summary: Summary) -> str:
    alone = sum(len(d.schools) == 1 for d in summary.deficits)
    kinds = counted(len(summary.deficits), "дефицит банка", "дефицита банка", "дефицитов банка")
    return f"Всего названо: {kinds}; только в одной школе — {alone}."


def _lacking(summary: Summary) -> str:
    without = [d for d in summary.deficits if not d.routes]
    if not without:
        return "Для каждого названного дефицита на портале есть маршрут."
    names = listed([f"«{d.title}»" for d in without[:TOP]])
    more = f" и ещё {len(without) - TOP}" if len(without) > TOP else ""
    return f"Нет маршрута для дефицитов: {len(without)}. Первые: {names}{more}."


def _own(summary: Summary) -> str:
    if not summary.own:
        return "Своими словами, мимо банка, никто не написал."
    said = {one for group in summary.own for one in group.teachers}
    groups = counted(len(summary.own), "группа", "группы", "групп")
    wrote = f"{plural(len(said), 'написал', 'написали', 'написали')} {bars.teachers(len(said))}"
    return f"Своими словами {wrote}: {groups}; первая — «{_short(summary.own[0].title)}»."


def _wishes(summary: Summary) -> str:
    if not summary.wishes:
        return "От района ничего не просят."
    top = (
        f"«{_short(g.title)}» ({counted(len(g.schools), 'школа', 'школы', 'школ')})"
        for g in summary.wishes[:TOP]
    )
    return f"От района ждут: {', '.join(top)}."


def _focus(summary: Summary) -> str:
    if not summary.focus:
        return "Фокус-группу на 6–8 человек по одному дефициту собрать пока не из кого."
    names = (f"«{_short(f.title)}» ({f.schools} шк.)" for f in summary.focus[:TOP])
    return f"Фокус-группу можно собрать: {', '.join(names)}."


def _funnel(summary: Summary) -> str:
    now = funnel(summary.gathering.rows)
    said = " → ".join(f"{stage.word} {now[stage]}" for stage in STAGES)
    if not summary.gathering.before:
        return f"Воронка: {said}."
    was = funnel(summary.gathering.before)
    past = summary.gathering.past_period
    when = periods.said(past) if past else "прошлый сбор"
    return f"Воронка: {said}; {when}: {' → '.join(str(was[stage]) for stage in STAGES)}."


def _moves(summary: Summary) -> str:
    due = sum(one.due for one in summary.progress)
    still = sum(one.still for one in summary.progress)
    done = len(summary.reached(Stage.RESULT))
    gone = len(summary.missing)
    return f"Пора встретиться: {due}; стоят на месте: {still}; дошли до итога: {done}; нет сведений: {gone}."


def _read(summary: Summary) -> str:
    found = summary.gathering.found
    return (
        f"Не прочитано мест: {len(found.unread)}; личное вырезано в местах: {len(found.personal)}."
    )


def _short(text: str) -> str:
    return text if len(text) <= 70 else text[:69].rsplit(" ", 1)[0] + "…"


def report(summary: Summary) -> Iterator[str]:
    """The account on the terminal: the ten lines, then every place that is worth a look."""
    yield title(summary)
    yield from (f"  {number}. {printable(line)}" for number, line in enumerate(ten(summary), 1))
    found = summary.gathering.found
    yield from _places("Не прочитано", found.unread)
    yield from _places("Вырезано личное (сами данные не повторяются)", found.personal)
    yield from _places("Прочитано, но посмотрите", found.told)


def _places(heading: str, remarks: Iterable[Remark]) -> Iterator[str]:
    found = list(dict.fromkeys(remarks))
    if found:
        yield f"\n{heading}:"
        yield from (f"  {printable(f'{one.file}, {one.place}: {one.message}')}" for one in found)


def facts(summary: Summary) -> dict[str, Any]:
    """The same for a program."""
    found = summary.gathering.found
    return {
        "schools": summary.answered[0],
        "rows": len(summary.gathering.rows),
        "without": len(summary.without),
        "unread": [_fact(one) for one in dict.fromkeys(found.unread)],
        "deficits": [
            {"deficit": d.id, "teachers": len(d.teachers), "schools": len(d.schools)}
            for d in summary.deficits
        ],
        "personal": [_fact(one) for one in dict.fromkeys(found.personal)],
        "told": [_fact(one) for one in dict.fromkeys(found.told)],
    }


def _fact(remark: Remark) -> dict[str, str]:
    return {"file": remark.file, "place": remark.place, "message": remark.message}

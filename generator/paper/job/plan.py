"""The plan of a job, before anything is printed: a table for a person, JSON for a program."""

from __future__ import annotations

import json

from generator.language.russian import counted
from generator.paper.job.job import PrintJob
from generator.paper.job.service import counts

HEADS = ("Лист", "Кому", "копий", "страниц", "листов")


def text(job: PrintJob) -> str:
    """Say the plan as a table: who gets what, and how many leaves that takes."""
    rows = [
        HEADS,
        *((i.title, i.whom, *map(str, counts(i, job.meeting, job.look.duplex))) for i in job.items),
    ]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEADS))]
    lines = [
        "  ".join(
            value.ljust(width) if at < 2 else value.rjust(width)
            for at, (value, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join([_head(job), "", *lines, "", f"Всего {_leaves(job)}."])


def _head(job: PrintJob) -> str:
    meeting = job.meeting
    people = counted(meeting.people, "участник", "участника", "участников")
    groups = counted(meeting.groups, "группа", "группы", "групп")
    sizes = f" (по {', '.join(map(str, meeting.sizes))})" if meeting.groups > 1 else ""
    sides = "с двух сторон" if job.look.duplex else "с одной стороны"
    return f"{job.title}: {people}, {groups}{sizes}, печать {sides}"


def _leaves(job: PrintJob) -> str:
    return counted(job.leaves, "лист", "листа", "листов")


def as_json(job: PrintJob) -> str:
    """Say the plan as the contract has it: leaves of each form and in all."""
    meeting, duplex = job.meeting, job.look.duplex
    forms = [
        {
            "form": item.form,
            "whom": item.whom.value,
            "copies": item.copies(meeting),
            "pages": item.pages,
            "leaves": item.leaves(meeting, duplex),
        }
        for item in job.items
    ]
    said = {
        "people": meeting.people,
        "groups": meeting.groups,
        "leaves": job.leaves,
        "forms": forms,
    }
    return json.dumps(said, ensure_ascii=False, indent=2)

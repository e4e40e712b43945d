"""What the browser needs for the same job: its items as blocks, and how many pages each takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.catalogue import urls
from generator.paper import layout
from generator.paper.document import PaperDocument, PaperPart
from generator.paper.job import items, saving, service
from generator.paper.job import job as jobs
from generator.paper.job.job import JobLook, Measure
from generator.paper.job.meeting import Meeting, size
from generator.paper.prose import ProseConverter
from generator.paper.to_plain import plain
from generator.records.models.enums import Recipient
from generator.records.summary import Name
from generator.render import qr

LOOKS = {"usual": JobLook(), "large": JobLook(large=True), "save": JobLook(save=True)}
"""The ways to print that change how many pages a sheet takes."""


class JobFile(Struct, frozen=True):
    """A script beside the page of a method or seminar, not measured yet."""

    address: str
    documents: tuple[PaperDocument, ...]
    """One for each of ``LOOKS``: the plan for one group and for several, then the items."""
    values: dict[str, Any]

    @property
    def said(self) -> str:
        """What is told beside the measures, as one text."""
        return json.dumps(self.values, ensure_ascii=False, sort_keys=True)

    def write(self, measure: Measure, theme: Path) -> bytes:
        """Measure everything and say it as a call: from a disk there is no other way to read it."""
        pages = [measure(document, theme) for document in self.documents]
        counted = [dict(zip(LOOKS, ways, strict=True)) for ways in zip(*pages, strict=True)]
        one, many, *rest = counted
        forms = [{**f, "pages": n} for f, n in zip(self.values["items"], rest, strict=True)]
        said = {**self.values, "plan": {"one": one, "many": many}, "items": forms}
        text = json.dumps(said, ensure_ascii=False, sort_keys=True)
        for sign, escaped in (("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
            text = text.replace(sign, escaped)
        return f"portal.job({text});\n".encode()


def make(pen: ProseConverter, name: Name) -> JobFile:
    """Make ready the script of a method or seminar."""
    title = pen.catalogue.title(name)
    most = size(pen.catalogue, name)
    found = jobs.content(pen, (name,), JobLook())
    values = {
        "title": title,
        "size": most,
        "coded": jobs.CODED,
        "rows": {"usual": service.ROWS[False], "large": service.ROWS[True]},
        "labels": {"usual": service.LABELS[False], "large": service.LABELS[True]},
        "materials": [
            "".join(r.text for r in pen.runs(m)) for m in service.materials(pen.catalogue, (name,))
        ],
        "items": [
            {
                "form": item.form,
                "title": item.title,
                "whom": item.whom.value,
                "number": item.number,
                "enough": item.enough,
                "instead": item.instead,
                "named": item.whom is Recipient.PARTICIPANT and items.is_named(item.part),
                "part": _part(item.part),
            }
            for item in found
        ],
    }
    documents = tuple(_measured(pen, name, title, most, look) for look in LOOKS.values())
    return JobFile(urls.job(*name), documents, values)


def people(pen: ProseConverter, name: Name) -> int:
    """How many people a meeting has where nobody has said."""
    record: Any = pen.catalogue.records[name]
    return int(record.people.most or record.people.least)


def _measured(
    pen: ProseConverter, name: Name, title: str, most: int, look: JobLook
) -> PaperDocument:
    plans = tuple(
        jobs.plan(pen, (name,), title, Meeting(count, most), look) for count in (most, 3 * most)
    )
    parts = (*plans, *(item.part for item in jobs.content(pen, (name,), look)))
    return jobs.as_document(pen, title, parts, look)


def _part(part: PaperPart) -> dict[str, Any]:
    """A part as the page draws it; what may be set small is marked."""
    made: dict[str, Any] = plain(part)
    for section, spared in zip(made["sections"], saving.spare(part).sections, strict=True):
        section["dense"] = spared.style
    kept = ("title", "imprint", "shown", "sections")
    code = qr.svg(part.address, layout.QR) if part.address else ""
    return {**{key: made[key] for key in kept}, "qr": code}


def names(pen: ProseConverter) -> tuple[Name, ...]:
    """The records that meetings are held by."""
    return tuple(name for name in pen.catalogue.records if name[0] in items.LED)

"""The scripts of the site: of which files each is joined, and in what order."""

from __future__ import annotations

from collections.abc import Mapping

BASE_ROOMS = {
    "model": ("model", "events", "strings", "stems", "kept"),
    "checks": ("nearest",),
    "form": ("dom",),
}
"""What the builder and the sheet of a school begin with."""

FINE_ROOMS = {
    "personal": ("view", "names", "detect"),
    "page": ("table-grid",),
}
"""How both look at a text: what is personal in it, which table was copied."""

BUILDER_ROOMS = {
    "model": ("nodes",),
    "personal": ("mask",),
    "yaml": ("scanner", "scalars", "flow", "comments", "likely", "read", "write"),
    "checks": (
        *("closed-lists", "findings", "work", "decode-scalar", "decode"),
        *(
            "rules-roadmap",
            "rules-record",
            "rules-others",
            "rules-text",
            "rules-words",
            "rules-references",
            "check",
        ),
    ),
    "form": (
        *("frame", "inputs", "choices", "field"),
        *("list-tools", "phases", "chain", "form"),
    ),
    "preview": ("parts", "map", "preview"),
    "send": ("ladder", "hand-over", "link"),
    "page": (
        *(
            "store",
            "draft",
            "tabs",
            "drafts",
            "back",
            "notices",
            "beginning",
            "steps",
            "vouching",
            "places",
            "marks",
            "preview-tabs",
        ),
        *(
            "naming",
            "ways",
            "sharing",
            "sending",
            "open-text",
            "stale",
            "state-field",
            "twin",
            "table-watch",
            "foreign",
            "opening",
            "page",
        ),
    ),
}
"""The folders of ``submit`` and their files: each uses only what stands before it."""

WRITTEN_ROOMS = {
    "checks": ("word-pieces", "word-difference", "rules-personal"),
    "page": ("table-read", "table-paste"),
}
"""What the builder loads with ``fine`` when something is written: until then it lets nothing out of the page."""

READER_ROOMS = {
    "documents": (
        *("words", "lost-looks", "blocks", "archive", "contents", "encodings"),
        *("plain-text", "comma-text"),
        *(
            "word-parts",
            "word-hidden",
            "word-styles",
            "word-links",
            "word-beside",
            "word-formula",
            "word-text",
            "word",
        ),
        *("shown-number", "open-hidden", "open-values", "open-tables", "open-document"),
        *("rich-text-table", "rich-text-words", "rich-text-state", "rich-text"),
        *("sheet-parts", "sheet-looks", "sheet", "read"),
    ),
}
"""What reads documents; it is loaded when one is opened."""

INTAKE_ROOMS = {
    "meaning": (
        *("vocabulary", "school-years", "periods", "draft", "columns", "spread", "plan"),
        *(
            "stages",
            "goals",
            "deadlines",
            "deeds",
            "fillers",
            "confirmed",
            "heads",
            "ticks",
            "layout",
        ),
        *("unmerged", "period-cells"),
        *("deficit-columns", "phase-columns", "period-inside"),
        *(
            "surnames",
            "action",
            "row",
            "unfilled",
            "continued",
            "own-results",
            "repeated",
            "roadmap",
            "gathered",
        ),
        *("diagnosis", "signing", "term", "labels", "title-page", "values"),
        *("chain-pieces", "chains", "chain-rows", "years-ahead", "outlines", "cards"),
        *("listing", "month-deeds", "months", "parting"),
        *(
            "several",
            "lines",
            "label-tables",
            "headed-tables",
            "deficits",
            "naming",
            "understand",
        ),
    ),
    "intake": ("redact", "links", "own-form", "take", "targets", "understood", "sorting", "open"),
}
"""The folders and files of what the builder loads when a document is opened; the stemmer comes with the search."""


def _of_builder(rooms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(f"submit/{room}/{name}" for room, names in rooms.items() for name in names)


SCRIPTS = {
    "boot": ("core/boot",),
    "portal": ("core/portal", "core/counted"),
    "packet": ("paper/packet", "core/links", "core/terms"),
    "moved": ("core/moved",),
    "sight": ("core/sight",),
    "offline": ("core/offline",),
    "search": tuple(
        f"search/{part}"
        for part in (
            *(
                "stemmer",
                "analyser",
                "fallbacks",
                "postings",
                "store",
                "without",
                "codes",
                "synonyms",
                "query-words",
                "guesses",
                "translit",
                "query",
                "kinds",
                "ranking",
                "engine",
            ),
            *("notes", "results"),
        )
    ),
    "dialog": ("search/dialog",),
    "finder": ("search/finder",),
    "next": ("find/next",),
    "find": ("find/words", "find/rows", "find/questions", "find/find"),
    "onward": ("find/onward",),
    "sheets": ("paper/sheets",),
    "compare": ("find/compare",),
    "tick": ("find/tick",),
    "home": ("home/fresh", "home/begun"),
    "fields": ("paper/fill-fields",),
    "handout": ("paper/sheet-fit", "paper/handout"),
    "meeting": tuple(
        f"paper/{part}" for part in ("job-count", "job-blocks", "job-pages", "pieces", "meeting")
    ),
    "fill": ("paper/fill",),
    "editions": ("record/editions",),
    "progress": ("record/progress",),
    "formulas": ("record/distributions", "record/formulas"),
    "worksheets": tuple(
        f"record/{part}"
        for part in (
            *("worksheet-shapes", "worksheet-totals", "worksheet-paper", "worksheet-cells"),
            *("worksheet-read", "worksheet-numbers", "worksheet-doubts", "worksheet-sheets"),
            *("worksheet-cases", "worksheet-scores", "worksheet-pairs", "worksheet-gain"),
            "worksheet-table",
            *("worksheet-show", "worksheet-kept", "worksheet-fields", "worksheet-file"),
            *("worksheet-tell", "worksheet-pasted", "worksheets"),
        )
    ),
    "base": _of_builder(BASE_ROOMS),
    "fine": _of_builder(FINE_ROOMS),
    "submit": _of_builder(BUILDER_ROOMS),
    "written": _of_builder(WRITTEN_ROOMS),
    "readers": _of_builder(READER_ROOMS),
    "documents": _of_builder(INTAKE_ROOMS),
    "collect-read": tuple(
        f"collect/{part}"
        for part in (
            "blocks",
            "lists",
            "months",
            "bank",
            "cutter",
            "codes",
            "tables",
            "marked",
            "turned",
            "levelled",
            "shapes",
            "cells",
            "row",
            "labels",
            "reader",
            "asking",
            "looking",
        )
    ),
    "collect": tuple(
        f"collect/{part}"
        for part in (
            *("room", "loading", "state", "sheets", "combobox", "row-form", "remarks"),
            *("taking", "going", "page"),
        )
    ),
    "collect-out": ("collect/zip", "collect/workbook"),
}
"""The plain scripts of the site, each joined from files of ``theme/assets/portal/js`` in this order.

What is always needed together is one script: a request costs more than its bytes.
"""

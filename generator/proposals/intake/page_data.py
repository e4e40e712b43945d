"""The words, the expressions and the bounds by which the page of the builder understands a document as we do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language import encodings
from generator.language.js_regex import javascript
from generator.language.personal import likely_patterns
from generator.language.stems import stems
from generator.pages.files.source_js import call
from generator.pages.page import Plain
from generator.proposals.intake import (
    contents,
    docx_signs,
    links,
    open_xml,
    parse_answers,
    redact,
    word_form_layout,
    word_form_tables,
    zip_bounds,
)
from generator.proposals.intake.documents import archive, blocks, rich_text_words, sheet, word
from generator.proposals.intake.docx_body import LARGEST, LARGEST_INSIDE, MOST_INSIDE
from generator.proposals.intake.meaning import (
    action,
    cards,
    chain_pieces,
    columns,
    deadlines,
    deeds,
    diagnosis,
    fillers,
    goals,
    labels,
    listing,
    naming,
    people,
    period_days,
    periods,
    plan,
    roadmap,
    row,
    school_years,
    signing,
    spread,
    stages,
    surnames,
    ticks,
    title_page,
    values,
    vocabulary,
)
from generator.records.models.enums import State
from generator.records.models.registry import Registry
from generator.records.models.route import Route

ADDRESS = f"{urls.SUBMIT}words.js"

PATTERNS = {
    "bullet": parse_answers.BULLET,
    "unseen": parse_answers.UNSEEN,
    "invisible": blocks.INVISIBLE,
    "figures": redact.FIGURES,
    "gap": redact.GAP,
    "lonely": redact.LONELY,
    "label": labels.LABEL,
    "dashed": labels.DASHED,
    "dotted-label": labels.DOTTED,
    "labelled": labels.LABELLED,
    "found-by": labels.FOUND,
    "sentence": labels.SENTENCE,
    "paging": labels.PAGING,
    "town": title_page.TOWN,
    "guided": naming.GUIDED,
    "contact": people.CONTACT,
    "spaced": people.SPACED,
    "authors": listing.AUTHORS,
    "address": listing.ADDRESS,
    "number": stages.NUMBER,
    "part-number": stages.PART,
    "goal-number": stages.GOAL,
    "deficit-number": stages.DEFICIT,
    "no-deficit": stages.NO_DEFICIT,
    "chain-begun": chain_pieces.BEGUN,
    "chain-number": chain_pieces.NUMBERED,
    "chain-task": chain_pieces.TASK,
    "staged": chain_pieces.STAGED,
    "card-step": cards.STEP,
    "card-stage": cards.OF_STAGE,
    "chain-small": chain_pieces.SMALL,
    "last": deeds.LAST,
    "phased": deeds.PHASED,
    "range": periods.RANGE,
    "pair": periods.PAIR,
    "monthly": periods.MONTHLY,
    "single": periods.SINGLE,
    "quoted": periods.QUOTED,
    "twice": periods.TWICE,
    "parts-off": deeds.PARTS_OFF,
    "at": deeds.AT,
    "by": deadlines.BY,
    "to-do": deeds.TO_DO,
    "verb": deeds.VERB,
    "parted": deeds.PARTED,
    "asked": values.ASKED,
    "served": people.SERVED,
    "title-more": title_page.MORE,
    "self": title_page.SELF,
    "named-school": signing.NAMED,
    "called-school": signing.CALLED,
    "sort-of-school": signing.SORT,
    "label-quoted": labels.QUOTED,
    "years-beside": title_page.YEARS,
    "inner": goals.INNER,
    "counted": goals.NUMBERED,
    "month": columns.MONTHS,
    "brief": columns.BRIEF,
    "parts-of-year": columns.PARTS,
    "ordinal": columns.ORDINAL,
    "dates": periods.DATES,
    "days": period_days.DAYS,
    "short": period_days.SHORT,
    "yearless": period_days.YEARLESS,
    "day": period_days.DAY,
    "calendar": period_days.CALENDAR,
    "split": period_days.SPLIT,
    "turned": period_days.TURNED,
    "more": period_days.MORE,
    "times": period_days.TIMES,
    "within": period_days.WITHIN,
    "computed": period_days.ISO,
    "short-year": period_days.BRIEF,
    "dotted": periods.DOTTED,
    "part": periods.PART,
    "school": periods.SCHOOL,
    "school-between": school_years.BETWEEN,
    "whole": periods.WHOLE,
    "unsure": periods.UNSURE,
    "length": periods.LENGTH,
    "hours": periods.HOURS,
    "again": periods.OFTEN_AGAIN,
    "who-parts": surnames.PARTS_OFF,
    "capital-word": surnames.CAPITAL,
    "describes": surnames.DESCRIBES,
    "initials": surnames.INITIALS,
    "surname-alone": likely_patterns.SURNAME_ALONE,
    "row-number": fillers.COUNT,
    "sure-date": deeds.SURE,
    "dash": fillers.DASH,
    "box": ticks.BOX,
    "strict": open_xml.STRICT,
    "amount": spread.NUMBER,
    "no-sign": spread.NO,
    "unnamed": fillers.UNNAMED,
    "blank": signing.BLANK,
    "parts": diagnosis.PARTS,
    "shown": diagnosis.SHOWN,
}

BOUNDS = {
    "label": vocabulary.LONGEST_LABEL,
    "head": vocabulary.LONGEST_HEAD,
    "title": naming.LONGEST,
    "detail": people.LONGEST,
    "showed": diagnosis.LONGEST,
    "mark": spread.LONGEST_MARK,
    "columns": fillers.FEWEST_COLUMNS,
    "few": signing.FEW_WORDS,
    "most": signing.MOST_WORDS,
    "resource": action.LONGEST_RESOURCE,
    "hours": action.MOST_HOURS,
    "leading": deeds.LEADING,
    "period": deeds.LONGEST_PERIOD,
    "beside": plan.MOST_BESIDE_YEARS,
    "chain": chain_pieces.LONGEST_LABEL,
    "stage": chain_pieces.LONGEST_STAGE,
    "total": roadmap.MOST_OF_TOTAL,
    "rounds": redact.MOST_ROUNDS,
    "file": LARGEST,
    "inside": LARGEST_INSIDE,
    "parts": MOST_INSIDE,
    "cells": blocks.MOST_CELLS,
    "lines": blocks.MOST_LINES,
    "signs": blocks.MOST_SIGNS,
    "unread": blocks.MOST_UNREAD,
    "elements": zip_bounds.MOST_ELEMENTS,
    "book": sheet.LEAST_OF_BOOK,
    "deep": word.DEEPEST,
    "wide": word.WIDEST,
}

RICH_TEXT = {
    "unseen": sorted(rich_text_words.UNSEEN),
    "aside": sorted(rich_text_words.ASIDE),
    "boxes": rich_text_words.BOXES,
    "shapes": rich_text_words.SHAPES,
    "signs": rich_text_words.SIGNS,
    "escaped": rich_text_words.ESCAPED,
    "pages": {str(number): label for number, (_, label) in rich_text_words.PAGES.items()},
    "old": rich_text_words.OLD,
    "most": rich_text_words.MOST_TOKENS,
}

ENCODINGS = {
    "pages": list(encodings.PAGES.items()),
    "weights": encodings.WEIGHTS,
    "signs": encodings.SIGNS,
    "small": encodings.SMALL,
    "large": encodings.LARGE,
    "within": encodings.WITHIN,
    "strange": encodings.STRANGE,
    "usual": encodings.USUAL,
    "short": encodings.SHORT,
    "broken": encodings.MOST_BROKEN,
    "least": encodings.LEAST,
    "few": encodings.FEW,
    "probe": encodings.PROBE,
    "unknown": encodings.UNKNOWN,
}


FORM = (
    "это форма Word портала: пришлите её методисту как есть, он прочитает её по клеткам; "
    "здесь ответы разложены на глаз, проверьте каждое поле"
)
"""What the page says of our own form, which it reads as any other document."""


def _form() -> dict[str, Any]:
    """By what the page knows our Word form: titles without their numbers, what rows and columns are called."""
    parts = list(word_form_layout.parts(Route, {}))
    return {
        "said": FORM,
        "titles": sorted({word_form_layout.unnumbered(part.title) for part in parts}),
        "keys": sorted({spec.key.label for part in parts for spec in part.fields}),
        "fewest": word_form_tables.FEWEST,
    }


def make(registries: Mapping[str, Registry]) -> Plain:
    """Make the script that the page loads when a document is opened."""
    return Plain(ADDRESS, call("submitWords", data(registries)))


def of(catalogue: Catalogue) -> Plain:
    """Make it by the closed lists of a portal."""
    return make(catalogue.registries)


def data(registries: Mapping[str, Registry]) -> dict[str, Any]:
    """The words, the expressions, the bounds."""
    words = vocabulary.read(registries.get(vocabulary.REGISTRY))
    return {
        "groups": {name: list(known) for name, known in words.groups.items()},
        "roles": _named(registries.get("roles")),
        "subjects": _named(registries.get("subjects")),
        "diagnostics": _named(registries.get(diagnosis.REGISTRY)),
        "patterns": {name: javascript(pattern) for name, pattern in PATTERNS.items()},
        "texts": labels.TEXTS,
        "lists": labels.LISTS,
        "dashed": labels.DASHED_TOO,
        "longest": stages.LIMITS,
        "order": row.ORDER,
        "levels": row.LEVELS,
        "numbered": sorted(redact.NUMBERED),
        "beside": surnames.BESIDE,
        "state": State.DRAFT,
        "bounds": BOUNDS,
        "holding": links.HOLDING,
        "months": columns.NAMES,
        "columns": columns.FEWEST,
        "symbols": {
            font: {str(place): sign for place, sign in sorted(signs.items())}
            for font, signs in docx_signs.SYMBOLS.items()
        },
        "pictures": docx_signs.PICTURES,
        "unreadable": archive.UNREADABLE,
        "how": contents.HOW,
        "strange": contents.STRANGE,
        "rich": RICH_TEXT,
        "encodings": ENCODINGS,
        "form": _form(),
    }


def _named(registry: Registry | None) -> list[tuple[str, list[tuple[str, ...]]]]:
    """Each value of a closed list with the stems of all its names."""
    return [
        (entry.value, [known for name in (entry.value, *entry.synonyms) if (known := stems(name))])
        for entry in (registry.entries if registry else ())
    ]

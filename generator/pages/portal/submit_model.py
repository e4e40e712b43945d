"""The data of the builder: keys and steps of the model, closed lists, what is there already, words of findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.forges import registry as forges
from generator.checks import compared_words, drafts
from generator.checks.rules import (
    blank_untouched,
    dates,
    letters_mixed,
    text_wordless,
)
from generator.language.personal import allowed_names
from generator.messages import PHRASES
from generator.pages.files.source_js import call
from generator.pages.page import Plain
from generator.pages.portal import table_heads
from generator.pages.portal.submit import SORTS
from generator.pages.portal.submit_patterns import (
    expressions,
    personal_rules,
    personal_signs,
    word_expressions,
)
from generator.pages.records.route import BLANKS
from generator.records import closed_lists, decode_scalar, fields
from generator.records.fields import FULL_TEXT
from generator.records.form_schema import outline, steps
from generator.records.markup import words as markup_words
from generator.records.models import kinds, sections
from generator.records.models.enums import PHASES, READABLE, ActStatus, State
from generator.records.models.kinds import IN_BUILDER, KINDS, PAGED, Kind
from generator.records.models.registry import Value
from generator.records.to_plain import plain
from generator.records.wikilinks import INSERTIONS
from generator.system.limits import LARGEST_RECORD

MODEL = f"{urls.SUBMIT}model.js"
CHAINS = f"{urls.SUBMIT}chains.js"
PERSONAL = f"{urls.SUBMIT}personal.js"
WRITTEN = f"{urls.SUBMIT}written.js"


def model(catalogue: Catalogue) -> Plain:
    """Make the data of the builder."""
    return Plain(MODEL, call("submitModel", _model(catalogue)))


def chains(catalogue: Catalogue) -> Plain:
    """Make the chains of the bank: the builder loads them when one is chosen."""
    return Plain(
        CHAINS, call("submitChains", {id: plain(d) for id, d in catalogue.deficits.items()})
    )


def personal(catalogue: Catalogue) -> Plain:
    """Make what the builder and the sheet of a school load when something is written: by it personal data are told."""
    values = {id: [v.value for v in r.entries] for id, r in catalogue.registries.items()}
    return Plain(PERSONAL, call("submitPersonal", personal_signs(allowed_names.listed(values))))


def written(catalogue: Catalogue) -> Plain:
    """Make what the builder loads with it: by it pasted tables and readings are told."""
    words = {"columns": table_heads.read(catalogue), "expressions": word_expressions()}
    return Plain(WRITTEN, call("submitWritten", words))


def _model(catalogue: Catalogue) -> dict[str, Any]:
    """Everything in one mapping; the order of its keys is that of the file."""
    return {
        "today": catalogue.today,
        "kinds": {kind.name: _kind(kind) for kind in IN_BUILDER},
        "start": _start(catalogue),
        "phrases": PHRASES,
        "patterns": expressions(),
        "personal": personal_rules(),
        **_constants(),
        "registries": {
            id: [_entry(v) for v in catalogue.registries[id].entries]
            for id in sorted({key.registry for key in _keys()})
            if id in catalogue.registries
        },
        "names": _names(catalogue),
        "nouns": {kind.name: kind.one for kind in KINDS.values()},
        "sections": {k.name: k.section for k in PAGED},
        "files": {k.name: k.file for k in PAGED},
        **_existing(catalogue),
        **_rule_bounds(),
        "groups": {id: d.group for id, d in catalogue.deficits.items()},
        "lost": {
            id: act.requisites.number
            for id, act in catalogue.acts.items()
            if act.status is ActStatus.LOST
        },
        "listings": sorted(sections.TITLES),
        "insertions": list(INSERTIONS),
        "reserved": sorted(sections.RESERVED),
        "asking": blank_untouched.ASKING,
        "alike": {"cyrillic": decode_scalar.CYRILLIC, "latin": decode_scalar.LATIN},
        "lookalike": "".join(sorted(letters_mixed.LOOKALIKE)),
        "forge": forges.page_data(catalogue.portal),
        "blanks": BLANKS,
        "letters": urls.LATIN,
    }


def _constants() -> dict[str, Any]:
    """Bounds, states and phases: the same in every portal."""
    return {
        "bounds": {
            "id": kinds.LONGEST_ID,
            "file": LARGEST_RECORD,
            "months": 12,
        },
        "offered": [State.DRAFT, State.REVIEW],
        "published": [State.PUBLISHED, State.ARCHIVED],
        "unfinished": {"state": State.DRAFT, "rules": sorted(drafts.UNFINISHED)},
        "shown": list(READABLE),
        "schoolYear": {"months": dates.SCHOOL_YEAR, "starts": list(dates.AUTUMN)},
        "phases": [{"word": p.value, "mark": p.mark, "shape": p.shape} for p in PHASES],
        "phaseKey": "этап",
    }


def _existing(catalogue: Catalogue) -> dict[str, Any]:
    """The records that are there: their ids, each former id with the one it has now, titles, which are archived."""
    titles = _titles(catalogue)
    former: dict[str, dict[str, str]] = {kind.name: {} for kind in PAGED}
    for (kind, id), facts in catalogue.summaries.items():
        if kind in former:
            former[kind] |= {old: id for old in facts.former if old not in former[kind]}
    return {
        "ids": _ids(catalogue, titles),
        "former": former,
        "titles": titles,
        "archived": sorted(
            f.id
            for f in catalogue.summaries.values()
            if f.brief and f.brief.state == State.ARCHIVED
        ),
    }


def _rule_bounds() -> dict[str, Any]:
    """The bounds of the rules about words, which the page runs too."""
    return {
        "wordless": {
            "rows": text_wordless.ROWS,
            "shortest": text_wordless.SHORTEST,
            "piece": text_wordless.LONGEST_PIECE,
            "stub": text_wordless.LONGEST_STUB,
            "more": sorted(text_wordless.SAYS_MORE),
        },
        "conservation": {
            "most": compared_words.MOST,
            "longest": compared_words.LONGEST,
            "aligned": markup_words.MOST,
            "read": FULL_TEXT,
        },
    }


def _start(catalogue: Catalogue) -> dict[str, Any]:
    """What empty forms begin with; of a route the district says who publishes it, and where."""
    portal = catalogue.portal
    said = {"организация": portal.institution, "город": portal.town, "год": catalogue.today[:4]}
    title = {key: text for key, text in said.items() if text}
    start = {name: SORTS[name].start for name in (*(k.name for k in IN_BUILDER), "case")}
    return {**start, "route": {**start["route"], "титульный лист": title}}


def _kind(kind: Kind) -> dict[str, Any]:
    return {
        "one": kind.one,
        "file": kind.file,
        "section": kind.section,
        "fields": outline(kind.model),
        "steps": steps(kind.model),
    }


def _referred() -> tuple[str, ...]:
    """The kinds that a key of the builder leads to: their titles stand in its menus."""
    found = {name for key in _keys() for name in key.refers}
    return tuple(kind.name for kind in PAGED if kind.name in found)


def _keys() -> Iterator[fields.Key]:
    models: list[type] = [kind.model for kind in IN_BUILDER]
    return (key for model in models for key in fields.nested(model))


def _entry(value: Value) -> dict[str, Any]:
    names = {"names": list(value.synonyms)} if value.synonyms else {}
    return {"value": value.value, "meaning": value.meaning.split(". ")[0], **names}


def _names(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """How people call the words that the model lists, by its keys: folded names and their words."""
    registry = catalogue.registries.get(closed_lists.MODEL_WORDS)
    known = closed_lists.of(registry).names if registry else {}
    labels = {key.label for key in _keys()}
    return {label: dict(names) for label, names in known.items() if label in labels}


def _titles(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    kinds_shown = dict.fromkeys((*_referred(), *(k.name for k in IN_BUILDER)))
    return {
        kind: {id: catalogue.title((kind, id)) for k, id in catalogue.records if k == kind}
        for kind in kinds_shown
    }


def _ids(catalogue: Catalogue, titles: Mapping[str, Mapping[str, str]]) -> dict[str, list[str]]:
    """The records that lie in git by kind, besides those with titles: what a reference may name, too."""
    found: dict[str, list[str]] = {k.name: [] for k in PAGED}
    for path in catalogue.sources:
        placed = kinds.place(path)
        if placed and placed[0].name in found and placed[1] != "_blank":
            found[placed[0].name].append(placed[1])
    for aside in catalogue.aside:
        if not aside.replaced and aside.kind in found:
            found[aside.kind].append(aside.id)
    return {
        kind: [id for id in all_ if id not in titles.get(kind, {})] for kind, all_ in found.items()
    }

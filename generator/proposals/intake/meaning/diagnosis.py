"""By what a deficit was found: «наблюдение, анкетирование» becomes the lines of the diagnosis."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.language.stems import stems
from generator.proposals.intake import parse_answers
from generator.proposals.intake.meaning.draft import NOTE, Draft, words
from generator.records.models.registry import Registry

REGISTRY = "diagnostics"
LONGEST = 600
PARTS = re.compile(r"[,;]\s*|\s+и\s+")
SHOWN = re.compile(r"^([^:–—]{3,60}?)\s*[:–—]\s+(.+)$", re.S)


def read(
    label: str, value: str, place: str, draft: Draft, lists: Mapping[str, Registry | None]
) -> None:
    """Take each line: names of means alone, a name with what it showed, or a sentence that holds a name."""
    known = _known(lists.get(REGISTRY))
    for line in value.split("\n"):
        said = parse_answers.unbulleted(line).strip(" .")
        draft.known += words(line) - words(said)
        if said:
            _line(label, said, place, draft, known)


def tells(said: str, lists: Mapping[str, Registry | None]) -> bool:
    """Whether a means stands in a text."""
    here = stems(said)
    return any(_stands(known, here) for known in _known(lists.get(REGISTRY)))


def _line(label: str, said: str, place: str, draft: Draft, known: Mapping[Any, str]) -> None:
    means = [known.get(stems(part), "") for part in PARTS.split(said)]
    if all(means):
        _put(draft, [{"чем": name} for name in dict.fromkeys(means)], said, place)
        return
    shown = SHOWN.match(said)
    if shown and (name := known.get(stems(shown[1]), "")) and len(shown[2]) <= LONGEST:
        _put(draft, [{"чем": name, "что показала": shown[2]}], said, place)
        return
    here = stems(said)
    inside = [(len(k), name) for k, name in known.items() if _stands(k, here)]
    if inside and len(said) <= LONGEST:
        _put(draft, [{"чем": max(inside)[1], "что показала": said}], said, place)
        return
    draft.keep(f"{label}: {said}".strip(" :"), place)


def _put(draft: Draft, lines: list[dict[str, str]], said: str, place: str) -> None:
    """Add lines; a word that became the name of a means is known."""
    found = draft.values.setdefault(NOTE, {}).setdefault("диагностика", [])
    for line in lines:
        draft.places[(NOTE, "диагностика", len(found))] = place
        found.append(line)
    draft.known += words(said) - words("\n".join(text for line in lines for text in line.values()))


def _known(registry: Registry | None) -> dict[tuple[str, ...], str]:
    """The names of the means by their stems."""
    entries = registry.entries if registry else ()
    return {stems(name): e.value for e in entries for name in (e.value, *e.synonyms)}


def _stands(known: tuple[str, ...], here: tuple[str, ...]) -> bool:
    return any(here[at : at + len(known)] == known for at in range(len(here) - len(known) + 1))

"""Difficulties that stand outside of the road map find their part of it, once the whole document is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from generator.language.stems import stems
from generator.proposals.intake import parse_answers
from generator.proposals.intake.meaning.draft import MAP, Draft, words
from generator.proposals.intake.meaning.stages import LIMITS, bare

DEFICIT, TASKS = "дефицит", "задачи"
SEVERAL = "затруднений несколько, а дорожная карта одна: разделите её по затруднениям"
APART = "затруднения названы отдельно от дорожной карты: впишите каждое в ту её часть, где с ним работают"


def settle(
    draft: Draft, told: Sequence[tuple[str, str]], begin: Callable[[dict[str, Any], str], None]
) -> None:
    """Place the difficulties that were told in lines, each with its place.

    Without a road map each begins one; the single part of a road map is for all of them; what a part has
    already is not said again.
    """
    _join(draft)
    stages = draft.values.get(MAP, [])
    alone = len(stages) == 1 and DEFICIT not in stages[0]
    if alone and len(told) > 1:
        draft.ask(told[0][1], SEVERAL)
    known = [stems(stage[DEFICIT]) for stage in stages if DEFICIT in stage]
    for said, place in told:
        clean = bare(parse_answers.unbulleted(said))
        draft.known += words(said) - words(clean)
        if stems(clean) in known:
            draft.known += words(clean)
        elif alone:
            draft.text((MAP, 0, DEFICIT), clean, place, LIMITS[DEFICIT])
        elif stages:
            draft.keep(clean, place)
            draft.ask(told[0][1], APART)
        else:
            begin({DEFICIT: clean}, place)


def _join(draft: Draft) -> None:
    """Join a deficit of a table of diagnosis with the part of the road map that works on it."""
    stages = draft.values.get(MAP, [])
    for at in reversed(range(len(stages))):
        one = stages[at]
        if _works(one) or not one.get(DEFICIT):
            continue
        others = (n for n, other in enumerate(stages) if _works(other) and _fits(one, other))
        found = next(others, -1)
        if found >= 0:
            stages[found].update({key: one[key] for key in one if key not in (DEFICIT, TASKS)})
            draft.known += words(one[DEFICIT])
            _drop(draft, at)


def _works(stage: dict[str, Any]) -> bool:
    """Whether anything is done in a part of the road map."""
    return any(stage.get(TASKS, ()))


def _fits(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two parts have one deficit, and tell nothing else twice."""
    same = stems(one[DEFICIT]) == stems(other.get(DEFICIT, ""))
    return same and all(key in (DEFICIT, TASKS) or key not in other for key in one)


def _drop(draft: Draft, at: int) -> None:
    """Take a part out of the road map; the places of those below it move up."""
    del draft.values[MAP][at]
    places = {}
    for path, place in draft.places.items():
        number = path[1] if path[0] == MAP and len(path) > 1 else -1
        if isinstance(number, int) and number > at:
            places[(MAP, number - 1, *path[2:])] = place
        elif number != at:
            places[path] = place
    draft.places = places

"""Conditions of work that a reader chooses by: the closed list ``conditions``, known by its words in a text."""

from __future__ import annotations

from functools import lru_cache

from generator.catalogue.catalogue import Catalogue
from generator.language.stems import stems
from generator.records.models.audience import Audience
from generator.records.models.enums import Experience
from generator.records.models.registry import Registry

REGISTRY = "conditions"

EXPERIENCE = {
    Experience.YOUNG: ("стаж до трёх лет",),
    Experience.SEASONED: ("опытный педагог",),
    Experience.ANY: ("*",),
}
"""How the experience of an audience is chosen."""


def of(catalogue: Catalogue, audience: Audience, *texts: str) -> tuple[str, ...]:
    """The conditions of the list that are named in a text, by their word or one of their synonyms."""
    registry = catalogue.registries.get(REGISTRY)
    if registry is None:
        return ()
    said = f" {' '.join(stems(' . '.join((audience.detail, *texts))))} "
    return tuple(value for value, words in _known(registry) if any(w in said for w in words))


@lru_cache(maxsize=4)
def _known(registry: Registry) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each condition with the stems of what it is known by, a space around them."""
    return tuple(
        (entry.value, tuple(f" {' '.join(stems(w))} " for w in (entry.value, *entry.synonyms)))
        for entry in registry.entries
    )

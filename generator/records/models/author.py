"""Who made a route, and whether the name may be told."""

from __future__ import annotations

from typing import Annotated

from generator.records.fields import Model, key
from generator.records.models.audience import Consent


class Author(Model, frozen=True, kw_only=True):
    """Who made the route: a role and an organisation; a name only together with consent."""

    role: Annotated[str, key("роль", "Роль автора.", "методист", line=True, limit=120)]
    organisation: Annotated[
        str,
        key("организация", "Организация автора.", "Управление образования", line=True, limit=160),
    ] = ""
    name: Annotated[
        str, key("имя", "Имя — только вместе с согласием.", "", line=True, limit=120, public=False)
    ] = ""
    consent: Annotated[
        Consent | None,
        key(
            "согласие",
            "Согласие на публикацию имени: с какого и до какого дня.",
            {"дата": "2026-09-01", "до": "2027-09-01"},
        ),
    ] = None

    def may_be_named(self, today: str) -> bool:
        """Whether the name may be told on a day («ГГГГ-ММ-ДД», or empty where none is known)."""
        return self.consent is not None and self.consent.in_force(today)

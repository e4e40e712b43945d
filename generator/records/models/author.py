"""Who made a route, and whether the name may be told."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.fields import key
from generator.records.models.audience import Consent


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who made the route: a role and an organisation; a name only together with consent."""

    role: str = key("роль", "Роль автора.", "методист", line=True, limit=120)
    organisation: str = key(
        "организация",
        "Организация автора.",
        "Управление образования",
        line=True,
        default="",
        limit=160,
    )
    name: str = key(
        "имя",
        "Имя — только вместе с согласием.",
        "",
        default="",
        line=True,
        limit=120,
        public=False,
    )
    consent: Consent | None = key(
        "согласие",
        "Согласие на публикацию имени: с какого и до какого дня.",
        {"дата": "2026-09-01", "до": "2027-09-01"},
        default=None,
    )

    def may_be_named(self, today: str) -> bool:
        """Whether the name may be told on a day («ГГГГ-ММ-ДД», or empty where none is known)."""
        return self.consent is not None and self.consent.in_force(today)

"""What a text refers to: ``[[id]]``, ``[[id|text]]``, ``[[kind/id]]``, and insertions ``[[схема:name]]``."""

from __future__ import annotations

import re

LINK = re.compile(r"\[\[([^\[\]|\n]{1,120})(?:\|([^\[\]\n]{1,200}))?\]\]")

INSERTIONS = ("схема", "расчёт")
"""What is drawn in the place of its name; it refers to no record."""

"""How large what is read may be."""

from __future__ import annotations

LARGEST_RECORD = 512 * 1024
"""Bytes: a real record has 5–20 kB; what is larger is a mistake or an attack."""


LARGEST_ATTACHMENT = 20 * 1024 * 1024
"""Bytes of one published file beside a record."""


MOST_FILES = 150_000
"""A hundred thousand routes, of a whole country, with the content beside them; beyond that something is wrong."""

"""How large what is read may be."""

from __future__ import annotations

LARGEST_RECORD = 512 * 1024
"""Bytes: a real record has 5–20 kB; what is larger is a mistake or an attack."""


LARGEST_ATTACHMENT = 20 * 1024 * 1024
"""Bytes of one published file beside a record."""


MOST_FILES = 150_000
"""A region has ten thousand routes; beyond ten times that something is wrong."""

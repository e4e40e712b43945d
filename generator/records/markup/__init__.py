"""Markdown of authors: read as their forge reads it, turned into safe HTML, compared with what was written."""

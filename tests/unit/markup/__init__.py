"""The Markdown of authors."""

"""A new portal, and its renewal."""

"""Disk and git."""

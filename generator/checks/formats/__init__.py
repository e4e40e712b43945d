"""Findings said aloud: for a terminal, a forge, a program."""

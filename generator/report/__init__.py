"""Findings and changes, said aloud: for a terminal, a forge, a program."""

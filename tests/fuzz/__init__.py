"""Bytes of strangers against every door: nothing but a value or a refusal in words may come out."""

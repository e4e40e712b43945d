"""One layout a kind: a record as a neutral document."""

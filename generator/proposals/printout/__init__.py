"""A route that was printed as a Word file, edited there and sent back, becomes a record again."""

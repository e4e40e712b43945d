"""A printing job for a meeting: how many people, which packs, how many leaves, what else to take."""

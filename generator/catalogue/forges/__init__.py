"""Where the repository lives: addresses at which a record is edited, created, uploaded."""

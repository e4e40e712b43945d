"""What findings say, by subject: the fact and what to do, with places for values."""

"""The page of each kind of record, and what all of them share."""

"""Pages that are no records: home, news, builder, search, checks."""

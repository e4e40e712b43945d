"""What programs read: feeds, calendars, sitemaps, lists of records."""

"""From the sheets of schools to the district's table, and to the sums that may be published."""

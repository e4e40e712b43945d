"""Russian: typography, plurals, dates, normal forms, how alike two texts are."""

"""A neutral document written as PDF, as a Word file and as HTML."""

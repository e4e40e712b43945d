"""What counts as personal data: expressions, names, and who may be named."""

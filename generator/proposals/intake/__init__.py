"""What teachers really send, a YAML file or a filled Word form, becomes a record on a branch of its own."""

"""One module a rule or a few of one subject; the registry beside names them all."""

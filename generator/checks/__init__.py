"""The rules a record goes through: one module a rule, the registry written out."""

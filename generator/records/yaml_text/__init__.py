"""YAML as text with places: read, judged, written in one canonical form."""

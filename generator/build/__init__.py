"""The site built whole, or only what changed; the bridge to MkDocs."""

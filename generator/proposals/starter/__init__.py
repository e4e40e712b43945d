"""A new portal from the package, and the renewal of what came with the package."""

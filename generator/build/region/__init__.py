"""One site over the portals of several districts: each under its own address, lists and search over all."""

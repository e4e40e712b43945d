"""What the portal knows: one model a kind, decoding with places, loading."""

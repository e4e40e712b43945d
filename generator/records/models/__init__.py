"""One model a kind: what a record may say, key by key."""

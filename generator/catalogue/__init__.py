"""The portal that holds together: records that refer to one another, their addresses and history."""

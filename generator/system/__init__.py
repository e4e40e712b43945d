"""The only room that touches the disk, git and processes."""

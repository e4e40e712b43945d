"""What a strange document means: its lines and tables become the draft of a route, and no word is lost."""

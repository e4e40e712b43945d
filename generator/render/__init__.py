"""Values become HTML: our own strict templates, and Markdown that is sanitised."""

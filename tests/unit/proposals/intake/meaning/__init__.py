"""Understanding of documents."""

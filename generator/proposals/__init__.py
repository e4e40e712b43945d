"""What people send and what reviewers read: filled forms, printouts, comparisons."""

"""What all rules say of a corpus of news that may be handed on, kept line by line: see README.md."""

"""A second opinion on sentences: a small transformer that was taught edit tags."""

"""Words with the wrong preposition."""

"""Boilerplate, and other text that does not belong to the story."""

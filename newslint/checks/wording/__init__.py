"""Wording: the right word, the right preposition."""

"""Singular and plural of nouns, and what stands before them."""

"""Punctuation."""

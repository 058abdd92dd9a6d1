"""Acronyms: expanded once, in time, and written in one way."""

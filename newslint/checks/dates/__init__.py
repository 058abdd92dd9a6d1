"""Dates: how they are written, and whether they can be right."""

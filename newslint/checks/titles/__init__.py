"""Titles of people: one person, one title, one style."""

"""Spelling variants: American and British, hyphens, and words that may be written two ways."""

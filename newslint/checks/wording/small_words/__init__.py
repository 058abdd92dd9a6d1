"""Small words that are missing, left over or in the wrong place."""

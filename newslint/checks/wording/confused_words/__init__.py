"""Words taken for each other."""

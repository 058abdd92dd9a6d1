"""Rules that are data: YAML read within bounds, patterns over tokens, and what all kinds have in common."""

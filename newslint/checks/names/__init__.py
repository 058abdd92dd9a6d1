"""Names of people: spelt one way, given in full at first mention."""

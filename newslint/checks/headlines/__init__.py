"""Headlines against the story below them."""

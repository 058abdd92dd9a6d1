"""Articles, doubled words and apostrophes."""

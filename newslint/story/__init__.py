"""Facts drawn once from a whole story: people, quotes, quantities, dates, acronyms, places."""

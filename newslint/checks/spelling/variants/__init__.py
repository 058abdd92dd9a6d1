"""One spelling throughout a story."""

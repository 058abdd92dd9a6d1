"""Typography: marks and signs that should be alike throughout a story."""

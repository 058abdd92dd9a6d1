"""Rules about what a story says to newslint itself."""

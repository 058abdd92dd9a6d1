"""What is known of a word by itself: forms, dictionary, sounds."""

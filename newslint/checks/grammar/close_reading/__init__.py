"""What only a close reading of each sentence shows: at the depth “thorough”, and some of it where there is a sign."""

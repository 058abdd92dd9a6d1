"""What only a close reading of each sentence shows; called at the depth “thorough”."""

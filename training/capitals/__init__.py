"""What edited news writes with a capital, counted."""

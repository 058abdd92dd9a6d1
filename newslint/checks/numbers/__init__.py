"""Numbers: how they are written, and whether they add up."""

"""Places, peoples and what they are called."""

"""Set phrases."""

"""Words misspelt, joined or parted."""

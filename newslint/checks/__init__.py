"""Rules written in Python: one file each, a folder a family; the folders are walked."""

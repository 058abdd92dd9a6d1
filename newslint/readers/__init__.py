"""Readers: one module a format, from bytes to a Document whose offsets are those of the file."""

"""A verb agrees with its subject."""

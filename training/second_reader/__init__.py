"""How the second reader is made."""

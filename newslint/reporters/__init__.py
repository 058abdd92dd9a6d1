"""Output formats: one module each; the folder is walked."""

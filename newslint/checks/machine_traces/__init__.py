"""Traces of machines: characters, markup and links that programs leave in copy."""

"""The command line: one module a command; the only room that knows click."""

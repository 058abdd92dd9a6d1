"""How the reader of stray lines is made: see training/README.md."""

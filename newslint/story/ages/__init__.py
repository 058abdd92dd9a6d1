"""How old people and things are, and since when something lasts: one module a fact."""

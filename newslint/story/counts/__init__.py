"""How many people and things a story tells of: groups, lists of names, and amounts with their roles."""

"""How clauses are joined, and what each may hold."""

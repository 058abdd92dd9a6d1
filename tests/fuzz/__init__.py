"""Random and mutated input. ``python -m tests.fuzz 500000`` runs as many as wanted, pytest a few."""

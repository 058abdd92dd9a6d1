"""Confusion-set disambiguation: which of some words fits where one of them stands."""

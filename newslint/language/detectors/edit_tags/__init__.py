"""Grammatical error detection: a small network that gives each token an edit tag."""

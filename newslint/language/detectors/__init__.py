"""Detectors trained on text: they propose, rules explain."""

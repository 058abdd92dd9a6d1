"""Sentence and word boundaries, tags, heads, morphology and sounds of English."""

"""Words of grammar, and small words of news that say as little, by what is asked of them."""

from __future__ import annotations

from newslint.lexicon.lists import words

NAMELESS = words("function-words", "nameless")
"""No part of a name, though they may stand beside one with a capital: "Former Mayor Lund", "Critics of Lund"."""
STOP_WORDS = words("function-words", "stop")
"""Say nothing of what a text is about."""
SENTENCE_STARTERS = words("function-words", "starter")
"""With a capital after an abbreviation they open a sentence rather than go on with a name."""
PHRASE_EDGES = words("function-words", "edge")
"""End the phrase of what a number counts."""
SUBORDINATORS = words("function-words", "subordinator")
"""May open a clause that depends on another; many are prepositions too."""
CLAUSE_OPENERS = words("function-words", "opener")
"""A clause begins with them, wherever they stand."""
POSSESSIVES = words("function-words", "possessive")
"""Say whose something is."""
QUESTION_WORDS = words("function-words", "question")
"""Open a question that is reported: asked whether, how, what."""

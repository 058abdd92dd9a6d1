"""The tables of what nouns stand for and of who does what verbs tell: from WordNet, and from news with its trees."""

"""How the table of word usage is made: which of some words news writes where, by what stands around."""

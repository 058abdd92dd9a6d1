"""Forms of words."""

from __future__ import annotations


def forms(lemma: str) -> frozenset[str]:
    """All forms of a word."""
    from textblob.en.inflect import pluralize

    stem = lemma.removesuffix("e")
    return frozenset({lemma, f"{lemma}s", f"{stem}ed", f"{stem}ing", pluralize(lemma)})


def lemma(word: str, tag: str) -> str:
    """The dictionary form of a word."""
    from textblob import Word

    return str(Word(word).lemmatize(tag[0].lower()) if tag else word)


def inflect(lemma: str, tag: str) -> list[str]:
    """The forms of a word for a Penn tag, the usual one first."""
    from textblob.en.inflect import pluralize

    stem = lemma.removesuffix("e")
    table = {"NNS": pluralize(lemma), "VBZ": f"{lemma}s", "VBD": f"{stem}ed", "VBN": f"{stem}ed", "VBG": f"{stem}ing"}
    return [table.get(tag, lemma)]

"""What numbers count: the one form by which two counts are seen to be of one thing."""

from __future__ import annotations

_SAME = "aircraft spacecraft hovercraft sheep cattle deer offspring clergy"
_CHANGED = (
    "people person children child grandchildren grandchild schoolchildren schoolchild geese goose mice mouse oxen ox"
    " teeth tooth lice louse criteria criterion bacteria bacterium wolves wolf wives wife knives knife"
).split()
_PLURALS = {word: word for word in _SAME.split()} | dict(zip(_CHANGED[::2], _CHANGED[1::2], strict=True))
_NO_MEN = frozenset("specimen regimen abdomen acumen stamen omen semen lumen bitumen albumen yemen ramen amen".split())
"""Words in -men that are no plural."""


def singular(noun: str) -> str:
    """The singular of a regular plural, and of those in -men and others that stories count."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if _are_men(noun):
        return f"{noun[:-2]}an"
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def is_irregular_plural(noun: str) -> bool:
    """Whether a word, lower case, is a plural without -s: ``fishermen``, ``aircraft``."""
    return noun in _PLURALS or _are_men(noun)


def _are_men(noun: str) -> bool:
    """Whether a word is the plural of one in -man: ``men``, ``women``, ``fishermen``."""
    return noun.endswith("men") and noun not in _NO_MEN

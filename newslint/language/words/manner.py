"""Adverbs of manner and the adjectives that they are made from."""

from __future__ import annotations

from functools import lru_cache

from newslint.language.words.morphology import is_adjective, possible_tags

_IRREGULAR = {"good": "well", "true": "truly", "full": "fully", "whole": "wholly", "due": "duly"}
_BACK = {adverb: adjective for adjective, adverb in _IRREGULAR.items() if adverb.endswith("ly")}


@lru_cache(1 << 12)
def adverb_of(adjective: str) -> str:
    """The adverb of a lower-case adjective: steadily for steady; nothing where no such word is known."""
    if adjective in _IRREGULAR:
        return _IRREGULAR[adjective]
    made = [adjective + "ly"]
    if adjective.endswith("y"):
        made = [adjective[:-1] + "ily"]
    elif adjective.endswith("le"):
        made = [adjective[:-1] + "y"]
    elif adjective.endswith("ic"):
        made = [adjective + "ally", *made]
    return next((word for word in made if "RB" in possible_tags(word)), "")


def adjective_of(adverb: str) -> str:
    """The adjective of a lower-case adverb: steady for steadily; nothing where no such word is known."""
    if not adverb.endswith("ly"):
        return ""
    if adverb in _BACK:
        return _BACK[adverb]
    stem = adverb[:-2]
    made = [stem, adverb[:-1] + "e", stem + "le"]
    if adverb.endswith("ily"):
        made = [adverb[:-3] + "y"]
    elif adverb.endswith("ically"):
        made = [adverb[:-4], *made]
    return next((word for word in made if is_adjective(word) and adverb_of(word) == adverb), "")

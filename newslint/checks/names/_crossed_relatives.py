"""Whoever owns is of one sex, and whoever is told of beside it is of the other: “her creditors, to whom he owed”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import syntax
from newslint.story.lives import RELATIVES
from newslint.story.pronouns import SEXES
from newslint.text import Document

_YOUNG = frozenset("young cubs cub calf calves pups pup kittens puppies chicks chick foal newborn triplets".split())
"""Those whom their mother has with her."""
_MODIFIES = NOUNS | {"JJ", "VBN", "CD", "VBG"}


def crossed_relatives(document: Document) -> Iterator[tuple[int, int]]:
    """Each “his” or “her” with a noun and a clause with “whom” about somebody of the other sex, and its pronoun."""
    view = syntax(document)
    for whom in view.tokens.where("whom"):
        k = whom - 1 - (view.tag[whom - 1] == "IN" or view.tag[whom - 1] == "TO")
        k -= view.text[k] == ","
        noun = k
        while k > view.sentence_start(whom) and view.tag[k] in _MODIFIES:
            k -= 1
        other = whom + 1
        if view.tag[noun] not in NOUNS or view.tag[k] != "PRP$" or other >= view.sentence_end(whom):
            continue
        sexes = SEXES.get(view.lower[k]), SEXES.get(view.lower[other])
        subject = view.lower[other] in {"he", "she"} and None not in sexes
        near = view.lower[view.sentence_start(whom) : k]
        kin = RELATIVES.intersection((view.lower[noun], view.lower[noun - 1]))
        quoted = document.quotes.touches(view.tokens.span(k, other))
        if subject and sexes[0] != sexes[1] and not kin and view.lower[k] not in near and not quoted:
            yield k, other
    for k in view.tokens.where(*(_YOUNG & view.tokens.index.keys())):
        told = view.lower[max(view.sentence_start(k), k - 3) : k]
        if told in (["he", "and", "her"], ["she", "and", "his"]) and not document.quotes.touches(view.tokens.span(k)):
            yield k - 3, k - 1

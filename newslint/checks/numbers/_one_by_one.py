"""Things counted, and told of one by one from the first on: “three men. The first was tall ... the fourth limped”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.numbers._by_name import Named
from newslint.language.segmentation.tokens import tokens
from newslint.story.counted_nouns import singular
from newslint.story.counts.groups import Group, readings, told
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_SEVERAL, _LEAST, _LONGEST = 2, 3, 7
_COUNTED = lazy_regex(r"(?P<n>#\d+) (?:[a-z-]+ ){0,2}?(?P<noun>(?!of)[a-z-]+(?:s|en|people)) ")
_NTH = lazy_regex(r"(?P<and>and )?(?:, )?\bthe (?P<o>°\d+) (?P<noun>[a-z-]+|,) ")
_ALONE = frozenset(
    "was is had has were will came who wore went took began left won fell got said held ran shows ,".split()
)
"""What follows a place in a row that stands for the thing itself."""
_GOES_ON = frozenset({"fourth", "fifth", "sixth", "last", "final", "other", "others", "another"})


def one_by_one(document: Document) -> Iterator[Named]:
    """Things counted, and told of one by one from the first on: “three men. The first ... the fourth”."""
    table = tokens(document)
    firsts = [k for k in table.where("first") if k and table.lower[k - 1] == "the"]
    for k in firsts:
        sentence = table.sentence_of(k)
        before = [
            (g, m)
            for r in readings(document, sentence - 1, sentence + 1)
            for g, m in r.matched(_COUNTED)
            if g.first < k and g.size <= _LONGEST
        ]
        if not before:
            continue
        whole, m = before[-1]
        places: list[Group] = []
        last = False
        for r in readings(document, sentence, sentence + _LONGEST):
            for place, found in r.matched(_NTH, "o"):
                noun = found["noun"]
                mine = noun in _ALONE or noun in (singular(m["noun"]), "one") or noun.endswith("ed")
                if place.size == len(places) + 1 and place.first >= k and mine:
                    places.append(place)
                    last = found["and"] is not None
        if len(places) < _LEAST or not _told_singly(places):
            continue
        if len(places) > whole.size or (len(places) == whole.size - 1 and last and not _GOES_ON & set(table.index)):
            yield Named(told(document, whole), whole.size, told(document, places[-1]), len(places))
            return


def _told_singly(places: list[Group]) -> bool:
    """Whether no two of them are told of side by side: the first and second."""
    return all(two.first - one.first > _SEVERAL for one, two in pairwise(places))

"""Sets of words that are taken for each other: the numbers that weights were fitted to are all there."""

from __future__ import annotations

from newslint.lexicon.confusion_sets import tagged, weighed


def test_each_detector_has_its_sets_in_order() -> None:
    assert weighed()[:2] == (("their", "there", "they're"), ("its", "it's"))
    assert tagged()[:2] == weighed()[:2]
    assert "of" in weighed()[369], "the prepositions"
    for sets in (weighed(), tagged()):
        assert len(set(sets)) == len(sets)
        assert min(map(len, sets)) > 1

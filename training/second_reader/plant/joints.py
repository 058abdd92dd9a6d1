"""Planted errors where words meet: hyphens, words joined or parted, neighbours in the wrong order."""

from __future__ import annotations

import random
from collections.abc import Iterator

from newslint.language.words.lexicon import entry
from newslint.util.casing import copy_capital
from training.second_reader.corpus import ParsedSentence
from training.second_reader.plant.error import PlantedError, lowered, tag_at, word_at

_JOINED = {
    tuple(pair.split("_")): joined
    for pair, joined in (
        line.split("=")
        for line in (
            "every_day=everyday any_one=anyone may_be=maybe a_lot=alot all_ready=already in_to=into on_to=onto "
            "some_time=sometime any_more=anymore all_together=altogether no_one=noone back_up=backup "
            "break_down=breakdown set_up=setup take_over=takeover log_in=login shut_down=shutdown work_out=workout "
            "turn_out=turnout build_up=buildup clean_up=cleanup roll_out=rollout at_least=atleast as_well=aswell "
            "in_front=infront a_while=awhile any_way=anyway head_on=headon carry_on=carryon crack_down=crackdown "
            "lay_off=layoff pay_off=payoff"
        ).split()
    )
}
_PARTED = frozenset(
    (
        "someone anyone everyone something anything everything nothing nowhere everywhere somewhere somebody nobody "
        "everybody himself herself itself themselves myself yourself ourselves without within throughout however "
        "nevertheless meanwhile moreover therefore furthermore otherwise although already altogether into onto upon "
        "whatever whenever wherever whoever maybe cannot today tonight tomorrow indoor outdoor weekend network "
        "website headline deadline lawsuit spokesman spokeswoman statement lawmakers policymakers shareholders "
        "stakeholders newspaper airport railway highway overnight worldwide nationwide background feedback outcome "
        "income healthcare household outside inside downtown outbreak takeover crackdown turnout breakdown shutdown "
        "lockdown setback comeback viewpoint standpoint grandfather grandmother stepfather football basketball "
        "goalkeeper midfielder afternoon likewise anymore sometimes workforce workplace"
    ).split()
)
_ORDERS = frozenset({("DT", "JJ"), ("JJ", "NN"), ("JJ", "NNS"), ("IN", "DT"), ("MD", "VB"), ("TO", "VB"), ("DT", "NN")})
_ASKING = frozenset({"what", "how", "why", "where", "when"})
_BEFORE_ASKING = frozenset("ask asked know see explain wonder clear understand about of on".split())
_NOUN_HYPHENS = 0.05
"""How often a hyphen is put between an adjective or a noun and its noun."""


def candidates(s: ParsedSentence, rng: random.Random) -> Iterator[PlantedError]:
    """All such errors that a sentence offers."""
    for i, tag in enumerate(s.tags):
        lower = lowered(s.words[i])
        yield from _hyphens(s, i, tag, rng)
        yield from _joints(s, i, lower)
        yield from _order(s, i, lower, tag)


def _hyphens(s: ParsedSentence, i: int, tag: str, rng: random.Random) -> Iterator[PlantedError]:
    """A hyphen left out, or one put in."""
    if tag == "HYPH" and s.words[i] == "-" and 0 < i < len(s.words) - 1:
        parts = len(s.words[i - 1]) > 1 and s.words[i + 1][0].isalnum()
        if parts and not lowered(s.words[i - 1]).endswith("ly"):
            yield PlantedError("hyphen", i, i + 1, (), "hyphen-before")
    if tag in {"NN", "NNS"} and tag_at(s, i - 1) in {"JJ", "NN"} and i > 1 and rng.random() < _NOUN_HYPHENS:
        yield PlantedError("hyphen", i, i + 1, ("-", s.words[i]), "hyphen-drop")


def _joints(s: ParsedSentence, i: int, lower: str) -> Iterator[PlantedError]:
    """Two words written as one, or one as two."""
    word = s.words[i]
    joined = _JOINED.get((lower, word_at(s, i + 1)))
    if joined:
        yield PlantedError("joined", i, i + 2, (copy_capital(word, joined),), "split")
    if lower in _PARTED and len(lower) > 4:
        cuts = [k for k in range(2, len(lower) - 1) if entry(lower[:k]).fields and entry(lower[k:]).fields]
        if cuts:
            cut = min(cuts, key=lambda k: abs(2 * k - len(lower)))
            yield PlantedError("joined", i, i + 1, (word[:cut], word[cut:]), "merge", 1)


def _order(s: ParsedSentence, i: int, lower: str, tag: str) -> Iterator[PlantedError]:
    """Two neighbours that change places; the label is said of the one that belongs behind the other."""
    following = tag_at(s, i + 1)
    if not (i and lower.isalpha() and i + 1 < len(s.words) and s.words[i + 1].isalpha()):
        return
    asks = word_at(s, i - 1) in _ASKING and word_at(s, i - 2) in _BEFORE_ASKING
    question = asks and tag.startswith(("NN", "PRP")) and following in {"VBZ", "VBD", "VBP", "MD"}
    if (tag, following) in _ORDERS or question:
        yield PlantedError("order", i, i + 2, (s.words[i + 1], s.words[i]), "swap", 0)

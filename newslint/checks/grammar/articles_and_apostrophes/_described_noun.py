"""One thing or person that an adjective describes, without an article: "has run small bakery"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import frequency, is_adjective, lemmas, plural, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.article_nouns import nouns_with
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.governors import words_of
from newslint.lexicon.name_words import offices

_VERBS = ("VBD", "VBZ", "VBP", "VB", "VBN", "VBG")
_PREPOSITIONS = frozenset({"by", "with", "near", "into", "inside", "outside", "behind", "under", "onto", "using"})
_IN = frozenset({"in", "for", "on", "at"})
"""Prepositions of many set phrases: only before persons and vehicles, and before things of some size or age."""
_SIZES = frozenset(
    """small narrow tiny huge large wide tall shallow cramped old new ancient derelict abandoned disused empty burning
    wooden makeshift nearby remote flooded crowded busy rented second-hand borrowed""".split()
)
_TOUCHED = (Kind.PERSON, Kind.VEHICLE, Kind.THING, Kind.ANIMAL, Kind.PLACE)
_TOLD = (Kind.EVENT, Kind.WORDS, Kind.GROUP)
_SURE, _SOME, _HOUSE = 0.7, 0.5, 0.1
_OFTEN, _SELDOM = 1.05, 3.5
_CLOSES = frozenset({"IN", ".", ",", "WDT", "WP", "TO", "CC", "VBN", "VBG", "WRB"})
_NAMING = frozenset("name appoint elect become be make call remain turn go stay play act say hit come run-in".split())
"""Verbs behind which an office, or a state, stands without an article."""
NO_ARTICLE = frozenset(
    """such own other certain last next further much many several few more less most least enough any some every
    each another no same full joint half whole due first second third fourth fifth sixth seventh eighth
    ninth tenth one daily hard real open live good fair free early late high low big nice top safe present
    common front left right public local total extra only solitary little ample sufficient adequate scant""".split()
)
BARE = frozenset(
    """room power force gear water ground paper board play duty service work art music media news weather business
    television radio email mail data police staff bail shape fire order form home school prison court bed
    hospital church town college university hand foot heart head face eye mind body skin hair flesh blood
    glass metal stone wood plastic rubber paint varnish grain oil gas coal fuel food meat fish chicken lamb
    chocolate cake beer wine bread rice corn wheat cotton silk rope cloth carpet concrete steel iron brick
    light sound space text print type material equipment cover camera access traffic footage video audio
    film grass forest land soil captain skipper record capacity second-hand detail reading victim track
    place tape theatre theater opera ballet rock pop soup barbecue pizza brass leather software hardware
    network internet web trial care treatment
    territory latitude turnout letter support battle""".split()
)
"""Nouns that stand for stuff, or without an article in many a phrase."""


_HELD = frozenset(
    """contract treaty pact bill decree petition lawsuit letter film song novel speech interview meeting conference
    summit ceremony match tournament race festival concert raid visit tour trip strike march rally vote verdict
    campaign project scheme list mistake accident crash attempt offer loan grant fine reward record prize medal
    goal penalty victory defeat draw job party company firm team club union""".split()
)
"""What is held, signed or made once, and told as one of several."""


def described_nouns(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """The first and last tokens of adjectives and a noun without an article, behind a verb or a preposition."""
    found = tags(view.document)
    adjectives = found.mask("JJ", "VBN")
    adjectives[:-1] &= found.mask("NN")[1:]
    adjectives[1:] &= found.mask(*_VERBS, "IN", "JJ", "RB", "HYPH")[:-1]
    for at in adjectives.nonzero()[0].tolist():
        first = _first(view, at)
        if first <= view.sentence_start(at):
            continue
        if _is_bare(view, first, at):
            yield first, at + 1
        elif view.tag[at + 1 : at + 3] == ["NN", "NN"] and _is_bare(view, first, at, noun=at + 2):
            yield first, at + 2  # "appointed new finance director"


def _first(view: SyntaxView, at: int) -> int:
    """The first token of what describes a noun: very large, small white, second-hand."""
    first, start = at, view.sentence_start(at)
    while first - 1 > start:
        if view.lower[first - 1] == "-":
            first -= 2
        elif view.tag[first - 1] == "JJ" or view.lower[first - 1] == "very":
            first -= 1
        else:
            break
    return first


def _is_bare(view: SyntaxView, first: int, at: int, *, noun: int = -1) -> bool:
    """Whether an adjective and a noun for one of many have no article, and stand where they need one."""
    noun, last = noun if noun > 0 else at + 1, view.sentence_end(at)
    if noun + 1 >= last or view.text[last - 1] != "." or view.tag[noun + 1] not in _CLOSES:
        return False
    if view.tokens.adjacent(at) or view.tokens.adjacent(first - 1) or _lists(view, noun + 1):
        return False
    return _is_described(view, first, at) and _counts(view, first, noun) and _led(view, first, noun)


def _is_described(view: SyntaxView, first: int, at: int) -> bool:
    """Whether an adjective stands here that needs an article before it, and no verb: had lost track."""
    if "VBD" in possible_tags(view.lower[at]) and view.tag[at] == "JJ":
        return False  # "somebody she did not know gave shelter to her"
    if not view.text[at].islower() or not NO_ARTICLE.isdisjoint(view.lower[first : at + 1]):
        return False
    if view.tag[at] == "VBN":
        return view.lower[first - 1] not in HAVE | BE | {"been", "be", "having"}
    return is_adjective(view.lower[at])


def _lists(view: SyntaxView, k: int) -> bool:
    """Whether another bare noun follows: with silver spoon and fork."""
    return view.lower[k] in {"and", "or", ","} and view.next_tag(k) in {"NN", "JJ", "NNS", "NNP", "VBG", "VBN"}


def _counts(view: SyntaxView, first: int, noun: int) -> bool:
    """Whether a noun means one of many, of a sort that needs an article behind the word before its phrase."""
    word, led = view.lower[noun], view.tag[first - 1] == "IN"
    if word in BARE or word.endswith("ing") or not view.certainly_singular(noun) or not _is_one_of_many(word):
        return False
    if led and (word in _HELD or share(word, *_TOUCHED, Kind.GROUP) < _SURE):
        return False
    return word not in offices(view.tokens.lexicon) or _chosen(view, first)


def _chosen(view: SyntaxView, at: int) -> bool:
    """Whether somebody new is chosen: elected new chairman, but became chairman, or interim chairman."""
    active = view.tag[at - 1] == "VBD" or (view.tag[at - 1] == "VBN" and view.previous_word(at - 1) in HAVE)
    return active and view.lower[at] == "new"


@lru_cache(maxsize=1 << 10)
def _is_one_of_many(word: str) -> bool:
    """Whether a noun means a person, an animal, a vehicle, a place or a thing of which there are mostly several."""
    if word in words_of("counted"):
        return share(word, *_TOUCHED, *_TOLD) >= _SURE
    if word in _HELD:
        return True
    touched = share(word, *_TOUCHED, Kind.GROUP) >= _SURE
    house = share(word, Kind.THING) > _SOME and share(word, Kind.GROUP) > _HOUSE
    return touched and frequency(plural(word)) > frequency(word) - (_SELDOM if house else _OFTEN)


def _led(view: SyntaxView, first: int, noun: int) -> bool:
    """Whether a verb that takes an object, or a preposition, stands right before a phrase."""
    before = first - 1
    word, tag = view.lower[before], view.tag[before]
    if tag == "IN":
        carried = share(view.lower[noun], Kind.PERSON, Kind.VEHICLE, Kind.ANIMAL) >= _SURE
        sized = view.lower[noun - 1] in _SIZES and view.lower[noun] in nouns_with("article") & nouns_with("often-a")
        sized = sized and share(view.lower[noun], Kind.THING, Kind.PLACE) >= _SURE
        return word in _PREPOSITIONS or (word in _IN and (carried or sized) and first == noun - 1)
    if tag not in _VERBS or not view.text[before].islower():
        return False
    named = not _NAMING.isdisjoint(lemmas(word)) and not _chosen(view, first)
    if named or lemmas(word)[:1] == ("be",):
        return False
    helper = view.lower[view.before_adverbs(before - 1)]
    if tag == "VBN":
        return helper in HAVE | {"having"}
    if tag == "VBG":
        return helper in BE | {"been", "by", "for", "from", "after", "before", "of"}
    return tag != "VB" or view.tag[view.before_adverbs(before - 1)] in {"TO", "MD"} or helper in {"did", "does", "do"}

"""Nouns that hardly ever stand without an article, and do so here: "sought injunction", "driver of the van"."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newslint.checks.grammar.articles_and_apostrophes._described_noun import BARE, NO_ARTICLE
from newslint.language.syntax.tagging import FINITE, VERBS, Tags, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import frequency, is_adjective, is_verb, lemmas, plural, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.article_nouns import nouns_with, stands_bare_behind
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.text import Document, annotation

_GOES_ON = frozenset({"NN", "NNS", "NNP", "NNPS", "HYPH", "POS", "CD", "VBG", "SYM", ":", "``", "''", "$", "-LRB-"})
_LEAD = (*sorted(VERBS), "IN", "WRB", "RP", "CC", ",", "JJ")
_NAMING = frozenset(
    """name appoint elect become be make call remain turn go stay play act say hit come run serve crown declare vote
    choose title dub nickname label spell mean read work get take keep have give pay set lose lay place bring sound
    fall build catch find hold feel open change do put make leave cast help see hear watch let dare tend""".split()
)
"""Verbs behind which an office, a state or one word of a set phrase stands without an article."""
_NO_LEADS = frozenset("as per by like than versus via v minus plus qua upon of including".split())
_PAIRED = frozenset({"and", "or", "nor", "-", "/", "v", "&"})
_SET = frozenset(
    """push mixture advice volume way someone somebody anyone anybody everyone everybody nobody one man mum dad mom god
    pm am copy""".split()
)
_SORTS = frozenset({"kind", "sort", "type", "form"})
_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth"})
_RANKED = frozenset("place base party hand class nature grade degree gear year day quarter half team".split())
"""What one of a row stands before without an article: took second place."""
_ACTS = ("ment", "ance", "ence", "ness", "ship", "play")
"""Ends of nouns for acts and qualities, which stand bare where they are spoken of at large."""
_AT_THINGS = frozenset("by with near into inside outside behind under above against for at".split())
_REACH = 14
_BODIES = frozenset(
    "committee commission council company firm fund panel team unit trust charity office bureau".split()
)
"""What is set up."""
_TOUCHED = (Kind.PERSON, Kind.VEHICLE, Kind.THING, Kind.ANIMAL, Kind.PLACE, Kind.GROUP, Kind.BODY)
_MOSTLY = 0.7
_IN_PHRASE = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "POS", "IN", "VBN", "HYPH", "JJS"})


@annotation
def bare_by_count(document: Document) -> tuple[tuple[int, int], ...]:
    """The first and last tokens of phrases whose noun hardly ever lacks an article, and lacks it."""
    return tuple(_bare(syntax(document)))


def _bare(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """Those phrases, one after the other."""
    counted, before_of = nouns_with("article"), nouns_with("article-of")
    for noun in _may_be_bare(view, tags(view.document)):
        word = view.lower[noun]
        if word in counted or word in before_of:
            opens = noun == view.sentence_start(noun)
            if not view.text[noun][opens:].islower() or noun + 2 >= view.sentence_end(noun):
                continue
            of = view.lower[noun + 1] == "of" and view.tag[noun + 2] in {"DT", "PRP$", "NNP", "NNS", "CD", "JJ", "NN"}
            if not (of and word in before_of) and not (word in counted and _is_one_of_many(word)):
                continue
            first = _first(view, noun)
            if first >= 0 and _is_bare(view, first, noun, of=of):
                yield first, noun


def _may_be_bare(view: SyntaxView, tagged: Tags) -> list[int]:
    """The nouns that are the last of a phrase by their tags, right behind what may lead to it, or an adjective."""
    led = np.zeros(len(tagged), np.bool_)
    led[1:] = tagged.mask(*_LEAD)[:-1]
    led[view.tokens.first] = True
    led[:-1] &= ~tagged.mask(*_GOES_ON)[1:]
    found: list[int] = (tagged.mask("NN") & led).nonzero()[0].tolist()
    return found


def _is_one_of_many(word: str) -> bool:
    """Whether a noun means what can be touched, or people, or is often told of as one of several."""
    if frequency(plural(word)) <= 0 < frequency(word):
        return False  # a plural that nobody writes: a sort of fish, or stuff
    return word in nouns_with("often-a") or share(word, *_TOUCHED) >= _MOSTLY


def _first(view: SyntaxView, noun: int) -> int:
    """The first token of a noun and what describes it; -1 where that does without an article."""
    first, start = noun, view.sentence_start(noun)
    while first > start and view.tag[first - 1] == "JJ":
        first -= 1
        word = view.lower[first]
        if word in _ORDINALS and view.lower[noun] in nouns_with("often-a") - _RANKED and first == noun - 1:
            continue
        if word in NO_ARTICLE or not view.text[first].islower() or not is_adjective(word):
            return -1
    return first


def _is_bare(view: SyntaxView, first: int, noun: int, *, of: bool) -> bool:
    """Whether nothing stands before a phrase, in a place where its article has to stand."""
    start, end, word = view.sentence_start(noun), view.sentence_end(noun), view.lower[noun]
    after = view.tag[noun + 1]
    if word in _SET or view.text[end - 1] != "." or after in _GOES_ON or view.lower[noun + 1] in _PAIRED:
        return False
    if word == "rule" and view.lower[noun + 1 : noun + 3] == ["of", "law"]:
        return False
    if first > start and view.lower[first - 1].startswith(("'", "’")):
        return False  # "publish it's report"
    of_sort = first - 1 - (view.tag[first - 1] == "VBG")
    if view.lower[of_sort] == "of" and view.lower[of_sort - 1] in _SORTS:
        return False  # "this kind of entering wedge"
    if word in view.lower[max(start, noun - 3) : noun] or word in view.lower[noun + 1 : min(end, noun + 4)]:
        return False  # "from door to door"
    if first == start:
        told = after == "IN"
        touched = share(word, *_TOUCHED) >= _MOSTLY
        ranked = first < noun and view.lower[first] in _ORDINALS
        return ((touched and told and first == noun) or ranked) and _is_subject(view, noun)
    joined = view.tokens.adjacent(first - 1) or (first - 2 >= start and view.lower[first - 2] == "-")
    if joined or stands_bare_behind(word, view.lower[first - 1]):
        return False
    return _opens_clause(view, first, noun, of=of) or _is_led(view, first, noun, of=of)


def _is_act(word: str) -> bool:
    """Whether a noun is made of a verb or an adjective, and stands bare where an act or a quality is spoken of."""
    stem = word.removesuffix("ion")
    return word.endswith(_ACTS) or (stem != word and (is_verb(stem) or is_verb(stem + "e") or stem.endswith("icat")))


def _opens_clause(view: SyntaxView, first: int, noun: int, *, of: bool) -> bool:
    """Whether a noun is the subject of a clause that opens here: said condition of the men had improved."""
    before, tag = view.lower[first - 1], view.tag[first - 1]
    if first != noun:
        return False
    said = tag in {"VBD", "VBZ"} and "say" in lemmas(before)
    if of and (said or (tag == "," and share(view.lower[noun], Kind.PERSON) >= _MOSTLY)):
        return _is_subject(view, noun)
    shown = before == "that" and view.tag[noun + 1] != "IN"  # "that valve had been left open"
    joint = before in SUBORDINATORS | {"that"} and tag in {"IN", "WRB"}
    return joint and not shown and _is_subject(view, noun)


def _is_led(view: SyntaxView, first: int, noun: int, *, of: bool) -> bool:
    """Whether a phrase stands behind a preposition or a verb that takes it as its object."""
    before, tag, word = view.lower[first - 1], view.tag[first - 1], view.lower[noun]
    touched = share(word, *_TOUCHED) >= _MOSTLY
    touched |= before == "with" and word in nouns_with("often-a") and share(word, Kind.EVENT) >= _MOSTLY
    ranked = first < noun and view.lower[first] in _ORDINALS
    if (_is_act(word) or first < noun) and not (touched or ranked):
        return False  # "stalled appointment of a team", "slow cognitive decline"
    if tag == "IN":
        if before in _NO_LEADS | SUBORDINATORS | {"that"} or not (of or (touched and before in _AT_THINGS)):
            return False
        changes = before == "from" and "to" in view.lower[noun + 1 : noun + 3]  # "from hero to villain"
        return not changes and _ends(view, noun, of=of)
    if tag == "RP":
        founded = before == "up" and word in nouns_with("often-a") | _BODIES and "set" in lemmas(view.lower[first - 2])
        of = of or (founded and _ends(view, noun, of=of))
        return of and view.tag[first - 2] in VERBS and "make" not in lemmas(view.lower[first - 2])
    if tag == "CC":
        counted = before == "and" and of and view.tag[first - 2] == "NNS" and view.tag[noun + 2] == "CD"
        return counted and share(view.lower[noun], Kind.GROUP) > _MOSTLY  # "212 passengers and crew of 14"
    listed = view.text[noun + 1] == "," and not view.tag[noun + 2].startswith("W")
    return tag in VERBS and not listed and _takes_object(view, first - 1) and _ends(view, noun, of=of)


def _ends(view: SyntaxView, noun: int, *, of: bool) -> bool:
    """Whether a phrase is over behind its noun, or goes on with "of"."""
    if not of and view.lower[noun] in BARE:
        return False
    if view.tag[noun + 1] in FINITE and not possible_tags(view.lower[noun + 1]).isdisjoint({"NN", "NNS"}):
        return False  # "suit market needs"
    return of or view.tag[noun + 1] in {"IN", ".", ",", "WDT", "WP", "TO", "WRB", "RB"} | FINITE


def _takes_object(view: SyntaxView, verb: int) -> bool:
    """Whether a verb stands here that has an object behind it, and not the name of an office or half of a phrase."""
    word, tag = view.lower[verb], view.tag[verb]
    if view.previous_tag(verb) in {"DT", "PRP$", "POS", "JJ", "RBS"} or "-" in view.lower[verb - 2 : verb]:
        return False  # "this staggered approach", "the most wanted list"
    if tag == "VBZ" and "NNS" in possible_tags(word) and "VBP" in possible_tags(view.lower[verb + 1]):
        return False  # "crashes account for half of it"
    if word in BE | {"including"} or not view.text[verb].islower() or not _NAMING.isdisjoint(lemmas(word)):
        return False
    if tag == "VBN":
        return view.lower[view.before_adverbs(verb - 1)] in {"has", "have", "had", "having", "'ve"}
    if tag == "VBG":
        helper = view.before_adverbs(verb - 1)
        return view.lower[helper] in BE | {"been"} or (
            helper == verb - 1 and view.tag[helper] in {"IN", "NNS", "NN"} and view.previous_word(helper) != "-"
        )
    return True


def _is_subject(view: SyntaxView, noun: int) -> bool:
    """Whether a noun is followed by its finite verb, at most by a phrase with a preposition before that."""
    k, end = noun + 1, view.sentence_end(noun)
    if view.tag[k] == "IN":
        last = min(end, noun + _REACH)
        while k < last and view.tag[k] in _IN_PHRASE:
            k += 1
    if k >= end:
        return False
    plain = view.tag[k] in {"VBD", "VBZ", "MD"} and view.relation[noun] in {"nsubj", "nsubj:pass"}
    return plain and view.head[noun] >= k - 1

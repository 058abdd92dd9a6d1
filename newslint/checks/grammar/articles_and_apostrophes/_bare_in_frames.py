"""Nouns without an article in frames that never do without: after ten-day trial, the size of egg, there was risk that.

Each frame starts from a word or a mark that is rare, and tells by itself that one of several is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.articles_and_apostrophes._described_noun import BARE
from newslint.checks.grammar.articles_and_apostrophes.role_without_article import LEADING
from newslint.language.syntax.tagging import FINITE, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_adjective, lemmas, number, plural, possible_tags
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.article_nouns import nouns_with
from newslint.lexicon.auxiliaries import BE

_UNITS = ("second", "minute", "hour", "day", "night", "week", "month", "year", "mile", "metre", "metres", "page", "man")
_CLOSES = frozenset({"IN", ".", ",", "WDT", "WP", "TO", "VBD", "VBZ", "VBN", "CC", "MD", "RB", "WRB"})
_HELD = frozenset(
    """hearing trial meeting visit tour trip strike siege search hunt chase standoff journey flight voyage contract deal
    ban break inquiry investigation campaign speech interview walk climb ceremony operation procedure wait delay debate
    summit tournament festival race rally march boycott ceasefire truce sentence term stint stay spell drive report
    document letter dossier fence wall tunnel pipeline queue programme course project study run
    career marriage""".split()
)
"""What lasts or reaches so far, and is one of several."""
_MEASURES = frozenset({"size", "height", "weight", "shape"})
_CHANCES = frozenset(
    {"risk", "danger", "chance", "possibility", "suggestion", "rumour", "rumor", "feeling", "likelihood"}
)
_ROOMS = ("room", "house", "yard", "shop", "shed")
_PLACES_BARE = frozenset(
    "workshop greenhouse boardroom courthouse jailhouse poorhouse workhouse room house shop".split()
)
_FROM = frozenset({"from", "who"})
_INSIDE = frozenset({"NN", "NNS"})
_STATES = frozenset({"retired", "trained", "former"})
_SPANS = frozenset("week month session match century decade meeting hearing trial".split())
_OF_DAY = frozenset({"morning", "afternoon", "evening", "opening", "final"})
_PARTS = frozenset("most much half rest end start beginning middle part".split())
"""What there is of a stretch of time."""
_LONGEST = 4


def bare_in_frames(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """The first and last tokens of phrases that lack their article in such a frame."""
    for frame in (_lasting, _sizes, _chances, _rooms, _named, _parts, _begun, _more_time, _after):
        for first, head in frame(view):
            if view.text[view.sentence_end(head) - 1] == ".":
                yield first, head


def _lasting(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """How long one thing lasts: after ten-day trial."""
    for unit in view.tokens.where(*_UNITS):
        first, noun = unit - 2, unit + 1
        if unit - 3 < view.sentence_start(unit) or noun + 1 >= view.sentence_end(unit) or view.lower[unit - 1] != "-":
            continue
        if (
            view.tag[first] != "CD"
            or not (view.tag[first - 1] in {"IN", "VBD", "VBZ"} or _is_given(view, first))
            or view.lower[first - 1] in BE | {"than", "of"}
        ):
            continue
        noun += view.tag[noun] in {"JJ", "VBN"}
        if noun + 1 >= view.sentence_end(unit) or view.tag[noun] != "NN":
            continue
        opens = view.lower[first - 1] == "after" and view.next_tag(noun) in {"DT", "PRP", "PRP$"}
        if not opens and view.next_tag(noun) not in _CLOSES:
            continue
        word = view.lower[noun]
        if word in _HELD or (word in nouns_with("often-a") and is_surely(word, Kind.EVENT, Kind.PERSON, Kind.THING)):
            yield first, noun


def _is_given(view: SyntaxView, first: int) -> bool:
    """Whether a person stands right before a token, and a verb of giving before that: gave the clerk six-month term."""
    if view.tag[first - 1] not in {"NN", "NNP", "PRP"}:
        return False
    near = range(max(view.sentence_start(first), first - _NEAR), first - 1)
    return any(not _GIVING.isdisjoint(lemmas(view.lower[k])) and view.tag[k] in {"VBD", "VBZ", "VB"} for k in near)


_GIVING = frozenset("give hand offer award grant sell serve promise impose".split())
_NEAR = 6


def _sizes(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """What something is as large as: the size of egg."""
    for at in view.tokens.where(*_MEASURES):
        noun = at + 2
        if noun + 1 >= view.sentence_end(at) or view.next_word(at) != "of" or view.previous_word(at) != "the":
            continue
        if view.tag[noun] != "NN" or view.next_tag(noun) not in _CLOSES or not view.certainly_singular(noun):
            continue
        word = view.lower[noun]
        counted = word not in BARE | nouns_with("no-plural")
        if (
            counted
            and is_surely(word, Kind.THING, Kind.ANIMAL, Kind.VEHICLE, Kind.BODY)
            and "JJ" not in possible_tags(word)
        ):
            yield noun, noun


def _chances(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """What there is: there was risk that it would fall."""
    for there in view.tokens.where("there"):
        noun = there + 2
        if noun + 2 >= view.sentence_end(there) or view.lower[noun] not in _CHANCES:
            continue
        if view.lower[there + 1] in BE and view.lower[noun + 1] in {"that", "of"}:
            yield noun, noun


def _rooms(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """One of the rooms and houses: began in storeroom behind the kitchens."""
    for noun in view.tokens.where_attribute(_are_rooms):
        if noun - 1 <= view.sentence_start(noun) or noun + 1 >= view.sentence_end(noun) or view.tag[noun] != "NN":
            continue
        led = view.tag[noun - 1] == "IN" and view.lower[noun - 1] in {"in", "into", "inside", "near", "behind"}
        if led and view.next_tag(noun) in {"IN", "WDT", "WRB"} and view.lower[noun + 1] != "to":
            yield noun, noun


def _parts(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """What something is a part of: through most of afternoon session, at the end of week."""
    for noun in view.tokens.where(*_SPANS):
        first = noun - (view.lower[noun - 1] in _OF_DAY)
        if first - 2 < view.sentence_start(noun) or noun + 1 >= view.sentence_end(noun) or view.tag[noun] != "NN":
            continue
        if view.lower[first - 1] == "of" and view.lower[first - 2] in _PARTS and view.next_tag(noun) in _CLOSES:
            yield first, noun


def _begun(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """What somebody begins or holds, and into what: opened investigation into the sale."""
    for noun in view.tokens.where(*_BEGUN):
        first = noun
        while view.tag[first - 1] == "JJ" and is_adjective(view.lower[first - 1]) and noun - first < _LONGEST:
            first -= 1
        verb = first - 1
        if verb - 1 < view.sentence_start(noun) or noun + 2 >= view.sentence_end(noun) or view.tag[noun] != "NN":
            continue
        if view.lower[noun + 1] not in _INTO:
            continue
        if view.lower[verb] == "for" and "call" in lemmas(view.lower[verb - 1]):
            yield first, noun  # "has called for inquiry into"
        if _BEGINNING.isdisjoint(lemmas(view.lower[verb])):
            continue
        active = view.tag[verb] in {"VBD", "VBZ", "VBP", "VB"} or view.previous_word(verb) in _HELPS
        if active and view.tag[verb][:2] == "VB":
            yield first, noun


def _after(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """What happened once: after fall from a ladder; and what is signed: signed agreement with."""
    for after in view.tokens.where("after"):
        noun = after + 1
        if noun + 2 >= view.sentence_end(after) or view.tag[noun] != "NN" or view.next_tag(noun) != "IN":
            continue
        word = view.lower[noun]
        if (
            word in nouns_with("often-a")
            and is_surely(word, Kind.EVENT)
            and not word.endswith("ing")
            and view.tag[after] == "IN"
        ):
            yield noun, noun
    for noun in view.tokens.where(*_SIGNED):
        led = noun + 2 < view.sentence_end(noun) and view.lower[noun + 1] in {"with", "on", "to", "for"}
        if led and view.tag[noun] == "NN" and "sign" in lemmas(view.previous_word(noun)):
            yield noun, noun


_SIGNED = frozenset("agreement contract deal treaty pact accord memorandum petition".split())


def _more_time(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """A day or an hour more: get extra day off."""
    for more in view.tokens.where("extra", "additional", "entire", "whole"):
        unit, before = more + 1, more - 1
        if before < view.sentence_start(more) or unit + 1 >= view.sentence_end(more) or view.lower[unit] not in _UNITS:
            continue
        if (
            view.tag[before][:2] not in {"VB", "IN"}
            or view.tag[unit] != "NN"
            or view.next_tag(unit) not in _CLOSES | {"RP"}
        ):
            continue
        yield more, unit


_BEGUN = frozenset("investigation inquiry enquiry probe review appeal campaign search hunt".split())
_INTO = frozenset({"into", "for", "of", "against", "on"})
_BEGINNING = frozenset("open launch begin start order announce face conduct demand".split())
_HELPS = BE | {"has", "have", "had", "been"}


def _are_rooms(words: list[str]) -> list[bool]:
    """Which words mean a room or a house and are one word with another."""
    return [word.endswith(_ROOMS) and word.islower() and word not in _PLACES_BARE and len(word) > 6 for word in words]


def _named(view: SyntaxView) -> Iterator[tuple[int, int]]:
    """What one named person is: Mbeki, retired teacher from Durban, said."""
    found = tags(view.document)
    commas = found.mask(",")
    commas[1:] &= found.mask("NNP")[:-1]
    commas[:-1] &= found.mask("NN", "JJ", "NNP")[1:]
    for comma in commas.nonzero()[0].tolist():
        head, end = comma + 1, view.sentence_end(comma)
        while head + 1 < min(end, comma + _LONGEST) and (view.tag[head] == "JJ" or view.tag[head + 1] == "NN"):
            head += 1
        if head + 2 >= end or view.next_word(head) not in _FROM or not _is_one_person(view, comma + 1, head):
            continue
        told = view.next_word(head) == "who" or _closes(view, head)
        if told and not {"and", ","} & {*view.lower[max(view.sentence_start(comma), comma - 4) : comma]}:
            yield comma + 1, head


def _is_one_person(view: SyntaxView, first: int, head: int) -> bool:
    """Whether a phrase in small letters means one person of many, and no office."""
    word, inside = view.lower[head], view.lower[first : head + 1]
    plain = view.tag[head] in {"NN", "NNP"} and all(view.text[k].islower() for k in range(first, head + 1))
    if not plain or not LEADING.isdisjoint(inside):
        return False
    described = all(
        view.tag[k] in _INSIDE or is_adjective(view.lower[k]) or view.lower[k] in _STATES for k in range(first, head)
    )
    return described and is_surely(word, Kind.PERSON) and number(word) == "sing" and plural(word) != word


def _closes(view: SyntaxView, head: int) -> bool:
    """Whether a name of a place, a comma and a verb follow."""
    k, end = head + 2, view.sentence_end(head)
    while k < end and view.tag[k] in {"NNP", "DT", "NN", "JJ"}:
        k += 1
    if k + 1 < end and view.tag[k] == "WP" and k > head + 2:
        return True
    return k + 1 < end and view.text[k] == "," and view.tag[k + 1] in FINITE and k > head + 2
